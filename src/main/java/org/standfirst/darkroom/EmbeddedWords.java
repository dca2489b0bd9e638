package org.standfirst.darkroom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a photographer or an agency wrote into a picture's file: IPTC Photo Metadata in its two forms (IIM and XMP), and
 * Exif. Where it was taken, and by which camera, is nobody's business and is not read.
 *
 * @param caption may be empty
 * @param credit may be empty
 * @param copyright may be empty
 * @param licence the address or words of the licence; may be empty
 * @param alt may be empty
 * @param taken on which day it was taken, where it was taken, if it says
 */
public record EmbeddedWords(
        String caption, String credit, String copyright, String licence, String alt, Optional<LocalDate> taken) {
    private static final int LONGEST = 2_000;

    /** What cameras write of their own accord. */
    private static final Set<String> NO_DESCRIPTION =
            Set.of("OLYMPUS DIGITAL CAMERA", "SONY DSC", "MINOLTA DIGITAL CAMERA", "DIGITAL CAMERA", "DCIM", "default");

    /** With or without signs between, and a time behind it: 2026-03-05T11:28:10, 2026:03:05, 20260305. */
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-:]?(\\d{2})[-:]?(\\d{2})(?:[T ].*)?", Pattern.DOTALL);

    /** Nobody photographed before Niépce did. */
    private static final int FIRST_YEAR = 1826;

    /** Those of a file, from all that it says. */
    static EmbeddedWords of(Xmp xmp, Iim iim, TiffTags exif) {
        return new EmbeddedWords(
                first(List.of(xmp.words("dc:description"), iim.words(Iim.CAPTION), description(exif))),
                credit(xmp, iim, exif),
                first(List.of(xmp.words("dc:rights"), iim.words(Iim.COPYRIGHT), exif(exif, TiffTags.COPYRIGHT))),
                first(List.of(
                        xmp.words("cc:license"),
                        xmp.words("xmpRights:WebStatement"),
                        xmp.words("xmpRights:UsageTerms"))),
                first(List.of(xmp.words("Iptc4xmpCore:AltTextAccessibility"))),
                taken(List.of(
                        exif(exif, TiffTags.TAKEN),
                        xmp.words("photoshop:DateCreated"),
                        iim.words(Iim.DATE_CREATED),
                        xmp.words("exif:DateTimeOriginal"))));
    }

    private static List<String> description(TiffTags exif) {
        return exif(exif, TiffTags.DESCRIPTION).stream()
                .filter(words -> !NO_DESCRIPTION.contains(cleaned(words)))
                .toList();
    }

    private static List<String> exif(TiffTags exif, int tag) {
        return exif.words(tag).stream().toList();
    }

    /** The line that the agency asks for; else who took it, and for whom. */
    private static String credit(Xmp xmp, Iim iim, TiffTags exif) {
        String asked = first(List.of(xmp.words("photoshop:Credit"), iim.words(Iim.CREDIT)));
        String author = first(List.of(
                together(xmp.words("dc:creator")), together(iim.words(Iim.BY_LINE)), exif(exif, TiffTags.ARTIST)));
        if (asked.isEmpty() || author.isEmpty() || asked.contains(author)) {
            return asked.isEmpty() ? author : asked;
        }
        return author + "/" + asked;
    }

    private static List<String> together(List<String> names) {
        return List.of(String.join(
                ", ",
                names.stream()
                        .map(EmbeddedWords::cleaned)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList()));
    }

    private static String first(List<List<String>> places) {
        return places.stream()
                .flatMap(Collection::stream)
                .map(EmbeddedWords::cleaned)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String cleaned(String words) {
        String plain = words.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]+", " ").strip();
        int end = Math.min(plain.length(), LONGEST);
        boolean splits = end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1));
        return plain.substring(0, splits ? end - 1 : end);
    }

    private static Optional<LocalDate> taken(List<List<String>> places) {
        return places.stream()
                .flatMap(Collection::stream)
                .map(EmbeddedWords::cleaned)
                .flatMap(words -> date(words).stream())
                .findFirst();
    }

    /** What cameras say whose clock was never set is no date. */
    private static Optional<LocalDate> date(String words) {
        Matcher matcher = DATE.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            boolean plausible = date.getYear() >= FIRST_YEAR
                    && date.isBefore(LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2));
            return plausible ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
