package org.standfirst.darkroom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a file carries beside its pixels: descriptions, profiles, comments. libvips reads all of it before anybody has seen
 * how large the picture is, and keeps it several times over; so it is weighed first.
 */
final class Baggage {
    private static final long MOST_BYTES = 16_000_000;

    /** What keeping track of each piece takes. */
    private static final int BYTES_OF_A_PIECE = 100;

    /** Packed a thousandfold, these unpack to more than a second's work. */
    private static final long MOST_PACKED_BYTES = 100_000;

    /** Of what lies before an AVIF's or HEIC's pixels, and is read byte by byte. */
    private static final long MOST_META_BYTES = 4_000_000;

    private static final int COPIES = 3;

    private static final Set<String> PIXELS_OF_WEBP = Set.of("VP8 ", "VP8L", "ALPH", "ANMF");

    private final Path file;
    private long bytes;
    private long packedBytes;

    private Baggage(Path file) {
        this.file = file;
    }

    /**
     * Weighs it.
     *
     * @return how many bytes of memory it may take
     * @throws UnusablePicture if it is too much
     * @throws IOException if the file can't be read
     */
    static long of(Path file, Kind kind) throws UnusablePicture, IOException {
        long size = Files.size(file);
        Baggage baggage = new Baggage(file);
        return switch (kind) {
            case JPEG -> COPIES * baggage.weigh(baggage::walkSegments);
            case PNG -> COPIES * baggage.weigh(baggage::walkChunks);
            case WEBP -> COPIES * baggage.weigh(baggage::walkRiff) + size;
            case AVIF, HEIC -> COPIES * (baggage.weigh(baggage::walkBoxes) + size);
            case GIF -> size;
            case TIFF -> Math.min(size, COPIES * MOST_BYTES);
            case SVG, PACKED_SVG, JPEG_2000, BITMAP -> 0;
        };
    }

    private long weigh(Walk walk) throws UnusablePicture, IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            walk.through(new Reader(channel));
        }
        return bytes;
    }

    /** JPEG's markers (ITU-T T.81, annex B) up to the first scan. */
    private void walkSegments(Reader reader) throws UnusablePicture, IOException {
        reader.skip(2);
        while (reader.has(4)) {
            int marker = reader.number(2);
            if (marker == 0xffff) {
                // A byte that fills; the marker is still to come.
                reader.skip(-1);
                bytes++;
            } else if (marker < 0xff00 || marker == 0xffda || marker == 0xffd9) {
                return;
            } else {
                int length = Math.max(2, reader.number(2));
                reader.skip(length - 2);
                bytes += length;
                count();
            }
        }
    }

    /** PNG's chunks (PNG, section 5.3). */
    private void walkChunks(Reader reader) throws UnusablePicture, IOException {
        reader.skip(8);
        while (reader.has(8)) {
            long length = Integer.toUnsignedLong(reader.number(4));
            String type = reader.name();
            bytes += type.equals("IDAT") ? 0 : length;
            packedBytes += type.equals("zTXt") || (type.equals("iTXt") && reader.isPackedText()) ? length : 0;
            reader.skip(length + 4);
            count();
        }
    }

    /** WebP's chunks (RFC 9649, section 2.3). */
    private void walkRiff(Reader reader) throws UnusablePicture, IOException {
        reader.skip(12);
        while (reader.has(8)) {
            String type = reader.name();
            long length = Integer.toUnsignedLong(Integer.reverseBytes(reader.number(4)));
            bytes += PIXELS_OF_WEBP.contains(type) ? 0 : length;
            reader.skip(length + length % 2);
            count();
        }
    }

    /** The outermost boxes of an ISO base media file (ISO/IEC 14496-12); the pixels lie in others than {@code meta}. */
    private void walkBoxes(Reader reader) throws UnusablePicture, IOException {
        while (reader.has(8)) {
            long length = Integer.toUnsignedLong(reader.number(4));
            String type = reader.name();
            if (type.equals("meta") && (length > MOST_META_BYTES || length < 8)) {
                throw tooMuch();
            }
            if (length < 8) {
                return;
            }
            reader.skip(length - 8);
            count();
        }
    }

    private void count() throws UnusablePicture {
        bytes += BYTES_OF_A_PIECE;
        if (bytes > MOST_BYTES || packedBytes > MOST_PACKED_BYTES) {
            throw tooMuch();
        }
    }

    private static UnusablePicture tooMuch() {
        return new UnusablePicture("it carries too much beside its pixels (descriptions, profiles, comments); save it"
                + " anew without them");
    }

    /** A way through a file. */
    @FunctionalInterface
    private interface Walk {
        void through(Reader reader) throws UnusablePicture, IOException;
    }

    /** Reads numbers and names here and there in a file, as if nothing but zeros followed its end. */
    private static final class Reader {
        private static final int LONGEST_KEYWORD = 79;

        private final FileChannel channel;
        private final ByteBuffer window = ByteBuffer.allocate(64 * 1024).limit(0);
        private long windowAt;
        private long at;

        private Reader(FileChannel channel) {
            this.channel = channel;
        }

        private void skip(long count) {
            at += count;
        }

        private boolean has(int count) throws IOException {
            return at + count <= channel.size();
        }

        private int octet(long place) throws IOException {
            if (place < windowAt || place >= windowAt + window.limit()) {
                windowAt = place;
                window.clear();
                channel.read(window, place);
                window.flip();
            }
            return place < windowAt + window.limit() ? window.get((int) (place - windowAt)) & 0xff : 0;
        }

        private int number(int octets) throws IOException {
            int number = 0;
            for (int index = 0; index < octets; index++) {
                number = number << 8 | octet(at++);
            }
            return number;
        }

        private String name() throws IOException {
            byte[] name = new byte[4];
            for (int index = 0; index < name.length; index++) {
                name[index] = (byte) octet(at++);
            }
            return new String(name, StandardCharsets.ISO_8859_1);
        }

        /** Whether PNG's international text that begins here is packed: a sign behind the keyword says so. */
        private boolean isPackedText() throws IOException {
            int length = 0;
            while (length < LONGEST_KEYWORD && octet(at + length) != 0) {
                length++;
            }
            return octet(at + length + 1) != 0;
        }
    }
}
