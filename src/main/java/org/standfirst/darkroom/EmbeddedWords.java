package org.standfirst.darkroom;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a photographer or an agency wrote into a picture's file: IPTC Photo Metadata in its two forms (IIM and XMP), and
 * Exif. Where it was taken, and by which camera, is nobody's business and is not read.
 *
 * @param caption may be empty
 * @param credit may be empty
 * @param copyright may be empty
 * @param licence the address or words of the licence; may be empty
 * @param alt may be empty
 * @param taken when it was taken, if it says
 */
public record EmbeddedWords(
        String caption, String credit, String copyright, String licence, String alt, Optional<Instant> taken) {
    /** Nothing written. */
    public static final EmbeddedWords NONE = new EmbeddedWords("", "", "", "", "", Optional.empty());

    private static final int LONGEST = 2_000;

    /** Reads what there is; what is damaged counts as not there. */
    public static EmbeddedWords in(Path file) {
        try {
            return from(ImageMetadataReader.readMetadata(file.toFile()));
        } catch (ImageProcessingException | IOException | RuntimeException damaged) {
            return NONE;
        }
    }

    private static EmbeddedWords from(Metadata metadata) {
        Map<String, String> xmp = new java.util.HashMap<>();
        metadata.getDirectoriesOfType(XmpDirectory.class)
                .forEach(directory -> directory.getXmpProperties().forEach(xmp::putIfAbsent));
        Directory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        return new EmbeddedWords(
                first(
                        xmp.get("dc:description[1]"),
                        string(iptc, IptcDirectory.TAG_CAPTION),
                        string(exif, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
                credit(xmp, iptc, exif),
                first(
                        xmp.get("dc:rights[1]"),
                        string(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        string(exif, ExifIFD0Directory.TAG_COPYRIGHT)),
                first(xmp.get("xmpRights:WebStatement"), xmp.get("xmpRights:UsageTerms[1]")),
                first(xmp.get("Iptc4xmpCore:AltTextAccessibility[1]")),
                taken(metadata));
    }

    /** The line that the agency asks for; else who took it, and for whom. */
    private static String credit(Map<String, String> xmp, @Nullable Directory iptc, @Nullable Directory exif) {
        String asked = first(xmp.get("photoshop:Credit"), string(iptc, IptcDirectory.TAG_CREDIT));
        String author = first(
                xmp.get("dc:creator[1]"),
                string(iptc, IptcDirectory.TAG_BY_LINE),
                string(exif, ExifIFD0Directory.TAG_ARTIST));
        if (asked.isEmpty() || author.isEmpty() || asked.contains(author)) {
            return asked.isEmpty() ? author : asked;
        }
        return author + "/" + asked;
    }

    private static Optional<Instant> taken(Metadata metadata) {
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
                .map(directory -> directory.getDateOriginal(TimeZone.getTimeZone("UTC")))
                .map(Date::toInstant);
    }

    private static @Nullable String string(@Nullable Directory directory, int tag) {
        return directory == null ? null : directory.getString(tag);
    }

    private static String first(@Nullable String... places) {
        return Arrays.stream(places)
                .flatMap(Stream::ofNullable)
                .filter(words -> !words.isBlank())
                .map(EmbeddedWords::cleaned)
                .findFirst()
                .orElse("");
    }

    private static String cleaned(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
