package org.standfirst.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large a picture is, read from its header without decoding it.
 *
 * @param width in pixels; 0 if unknown
 * @param height in pixels; 0 if unknown
 */
record PixelSize(int width, int height) {
    static final PixelSize UNKNOWN = new PixelSize(0, 0);

    static PixelSize of(Path file, String mediaType) throws IOException {
        return mediaType.equals("image/webp") ? webp(file) : byImageIo(file);
    }

    private static PixelSize byImageIo(Path file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers =
                    stream == null ? java.util.Collections.emptyIterator() : ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return UNKNOWN;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return new PixelSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return UNKNOWN;
        }
    }

    /** The three forms of a WebP header (RFC 9649, section 2). */
    private static PixelSize webp(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(30);
        }
        if (head.length < 30) {
            return UNKNOWN;
        }
        return switch (head[15]) {
            case 'X' -> new PixelSize(1 + little(head, 24, 3), 1 + little(head, 27, 3));
            case 'L' -> {
                int bits = little(head, 21, 4);
                yield new PixelSize(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
            }
            case ' ' -> new PixelSize(little(head, 26, 2) & 0x3fff, little(head, 28, 2) & 0x3fff);
            default -> UNKNOWN;
        };
    }

    private static int little(byte[] head, int offset, int bytes) {
        int value = 0;
        for (int index = bytes - 1; index >= 0; index--) {
            value = value << 8 | (head[offset + index] & 0xff);
        }
        return value;
    }
}
