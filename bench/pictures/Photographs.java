import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of nothing that weigh what photographs weigh: light that falls off with frequency as in nature, edges, and the
 * grain of a sensor. The same number gives the same picture on every machine.
 */
final class Photographs {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int BANDS = 3;
    private static final int GRAIN = 5;
    private static final float QUALITY = 0.92f;

    private Photographs() {}

    /** Writes a number of them, of 12 megapixels each, as JPEG. */
    static void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < count; number++) {
            write(folder.resolve(String.format("photograph-%02d.jpg", number)), new Random(number));
        }
    }

    private static void write(Path file, Random random) throws IOException {
        float[] light = clouds(random, 7, 110);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int band = 0; band < BANDS; band++) {
            float[] tint = clouds(random, 3, 40);
            for (int index = 0; index < light.length; index++) {
                // A ridge where light crosses zero: an edge, as between a roof and the sky.
                float value = 128 + light[index] + tint[index] + (light[index] > 0 ? 25 : -25);
                value += random.nextInt(2 * GRAIN + 1) - GRAIN;
                pixels[index * BANDS + band] = (byte) Math.clamp((int) value, 0, 255);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    /** Sums of smooth noise, each twice as fine as the one before and not quite two thirds as strong. */
    private static float[] clouds(Random random, int octaves, float strength) {
        float[] sum = new float[WIDTH * HEIGHT];
        int cell = WIDTH / 4;
        float amplitude = strength;
        for (int octave = 0; octave < octaves; octave++) {
            add(sum, random, cell, amplitude);
            cell = Math.max(2, cell / 2);
            amplitude *= 0.62f;
        }
        return sum;
    }

    private static void add(float[] sum, Random random, int cell, float amplitude) {
        int columns = WIDTH / cell + 2;
        float[] corners = new float[columns * (HEIGHT / cell + 2)];
        for (int index = 0; index < corners.length; index++) {
            corners[index] = (random.nextFloat() * 2 - 1) * amplitude;
        }
        for (int y = 0; y < HEIGHT; y++) {
            int row = y / cell * columns;
            float down = smooth((float) (y % cell) / cell);
            for (int x = 0; x < WIDTH; x++) {
                int at = row + x / cell;
                float across = smooth((float) (x % cell) / cell);
                float above = corners[at] + (corners[at + 1] - corners[at]) * across;
                float below = corners[at + columns] + (corners[at + columns + 1] - corners[at + columns]) * across;
                sum[y * WIDTH + x] += above + (below - above) * down;
            }
        }
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }
}
