package org.standfirst.darkroom;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessFileReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A few tags of a TIFF's first directory (TIFF 6.0) and of the Exif directory below it (JEITA CP-3451). What else there
 * is, and there may be any amount of it, is passed over unread.
 */
final class TiffTags {
    static final int COMPRESSION = 0x0103;
    static final int DESCRIPTION = 0x010e;
    static final int PLANES = 0x011c;
    static final int ARTIST = 0x013b;
    static final int COPYRIGHT = 0x8298;
    static final int TAKEN = 0x9003;

    private static final int EXIF = 0x8769;
    private static final Set<Integer> READ = Set.of(COMPRESSION, DESCRIPTION, PLANES, ARTIST, COPYRIGHT, TAKEN);
    private static final int MOST_BYTES_OF_ONE = 8_000;

    private final Directory tags;

    private TiffTags(Directory tags) {
        this.tags = tags;
    }

    /** Those of a file; none where it is damaged. */
    static TiffTags of(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            return of(new RandomAccessFileReader(bytes), 0);
        }
    }

    /** Those of Exif as libvips hands it over, with its signature or without; none where it is damaged. */
    static TiffTags of(byte[] exif) {
        boolean signed = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' && exif[4] == 0;
        return of(new ByteArrayReader(exif), signed ? 6 : 0);
    }

    private static TiffTags of(RandomAccessReader reader, int start) {
        Wanted wanted = new Wanted();
        try {
            new TiffReader().processTiff(reader, wanted, start);
        } catch (TiffProcessingException | IOException | RuntimeException damaged) {
            // What was read until then is there.
        }
        return new TiffTags(wanted.tags());
    }

    /** Words; empty if there are none. */
    Optional<String> words(int tag) {
        StringValue value = tags.getStringValue(tag);
        return value == null ? Optional.empty() : Optional.of(Letters.of(value.getBytes()));
    }

    /** A number; the other one where there is none. */
    int number(int tag, int other) {
        Integer value = tags.getInteger(tag);
        return value == null ? other : value;
    }

    /** Takes what is wanted and keeps all of it in one place; the two directories share no tag. */
    private static final class Wanted extends DirectoryTiffHandler {
        private boolean entered;

        private Wanted() {
            super(new Metadata(), new ExifIFD0Directory());
        }

        private Directory tags() {
            return Objects.requireNonNullElseGet(_currentDirectory, ExifIFD0Directory::new);
        }

        @Override
        public boolean customProcessTag(
                int offset,
                Set<Integer> directories,
                int headerOffset,
                RandomAccessReader reader,
                int tag,
                int byteCount) {
            return !READ.contains(tag) || byteCount > MOST_BYTES_OF_ONE;
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            boolean enters = tag == EXIF && !entered;
            entered |= enters;
            return enters;
        }

        @Override
        public void endingIFD() {
            // Nothing to leave: there is one directory.
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public void setTiffMarker(int marker) {
            // Any will do.
        }

        @Override
        public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
            return null;
        }
    }
}
