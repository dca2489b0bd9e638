package org.standfirst.darkroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Windows bitmaps, which libvips does not read: turned into PNG by Java's own decoder. */
final class Bitmap {
    /** They are decoded whole, and as fast as they are old. */
    private static final long MOST_PIXELS = 20_000_000;

    private Bitmap() {}

    static byte[] asPng(Path file) throws UnusablePicture {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("bmp");
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new UnusablePicture("it is a Windows bitmap of more than " + MOST_PIXELS / 1_000_000
                            + " million pixels; save it as PNG");
                }
                return png(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new UnusablePicture("it is a Windows bitmap that can't be read; save it as PNG");
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
