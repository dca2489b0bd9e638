package org.standfirst.support;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures that are drawn for a test, as the files that a desk would bring. */
public final class SamplePictures {
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int APP1 = 0xe1;
    private static final int APP13 = 0xed;

    private SamplePictures() {}

    /** Something with light, edges and grain; the same number gives the same pixels. */
    public static BufferedImage photograph(int width, int height, long number) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(number);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x7f9db9), 0, height, new Color(0xd9c9a3)));
        pen.fillRect(0, 0, width, height);
        for (int shape = 0; shape < 40; shape++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 1 + width / 9, 1 + height / 7);
        }
        pen.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = random.nextInt(9) - 4;
                Color colour = new Color(image.getRGB(x, y));
                image.setRGB(
                        x,
                        y,
                        Math.clamp(colour.getRed() + grain, 0, 255) << 16
                                | Math.clamp(colour.getGreen() + grain, 0, 255) << 8
                                | Math.clamp(colour.getBlue() + grain, 0, 255));
            }
        }
        return image;
    }

    /** As a file of that format: {@code jpg}, {@code png}, {@code gif} or {@code bmp}. */
    public static byte[] file(BufferedImage image, String format) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A photograph as JPEG. */
    public static byte[] jpeg(int width, int height, long number) {
        return file(photograph(width, height, number), "jpg");
    }

    /** A JPEG with XMP put into it. */
    public static byte[] withXmp(byte[] jpeg, String description) {
        String xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">" + description
                + "</rdf:RDF></x:xmpmeta>";
        return withSegment(jpeg, APP1, xmp.getBytes(StandardCharsets.UTF_8));
    }

    /** A JPEG with IPTC's records put into it, as agencies send them: pairs of a number of record 2 and its words. */
    public static byte[] withIptc(byte[] jpeg, Object... numbersAndWords) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int index = 0; index < numbersAndWords.length; index += 2) {
            byte[] words = ((String) numbersAndWords[index + 1]).getBytes(StandardCharsets.ISO_8859_1);
            records.writeBytes(new byte[] {
                0x1c, 2, ((Integer) numbersAndWords[index]).byteValue(), (byte) (words.length >> 8), (byte) words.length
            });
            records.writeBytes(words);
        }
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("Photoshop 3.0\0008BIM".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(new byte[] {4, 4, 0, 0, 0, 0, (byte) (records.size() >> 8), (byte) records.size()});
        segment.writeBytes(records.toByteArray());
        if (records.size() % 2 == 1) {
            segment.write(0);
        }
        return withSegment(jpeg, APP13, segment.toByteArray());
    }

    /** A JPEG with Exif put into it: turned as said (1 to 8), with a place on earth and a camera's number. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBytes("Exif\0\0MM");
            out.writeShort(42);
            out.writeInt(8);
            // IFD0 at 8, of 3 entries: 2 + 3 × 12 + 4 bytes; Exif at 50, of 1 entry; GPS at 68, of 4 entries; values at
            // 122.
            out.writeShort(3);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8769, 4, 1, 50);
            entry(out, 0x8825, 4, 1, 68);
            out.writeInt(0);
            out.writeShort(1);
            entry(out, 0xa431, 2, 8, 122);
            out.writeInt(0);
            out.writeShort(4);
            entry(out, 1, 2, 2, 'N' << 24);
            entry(out, 2, 5, 3, 130);
            entry(out, 3, 2, 2, 'E' << 24);
            entry(out, 4, 5, 3, 154);
            out.writeInt(0);
            out.writeBytes("SN04711\0");
            for (int number : new int[] {52, 1, 31, 1, 12, 1, 13, 1, 24, 1, 36, 1}) {
                out.writeInt(number);
            }
            return withSegment(jpeg, APP1, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        int length = content.length + 2;
        file.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        file.writeBytes(content);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    /** A PNG with a chunk put in behind its header (PNG, section 5.3). */
    public static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = PNG_SIGNATURE.length + 25;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(png, 0, afterHeader);
        file.writeBytes(chunk(type, content));
        file.write(png, afterHeader, png.length - afterHeader);
        return file.toByteArray();
    }

    /** A PNG with a colour profile. */
    public static byte[] withProfile(byte[] png, byte[] profile) {
        try (ByteArrayOutputStream content = new ByteArrayOutputStream()) {
            content.writeBytes("profile\0\0".getBytes(StandardCharsets.ISO_8859_1));
            try (DeflaterOutputStream packed = new DeflaterOutputStream(content)) {
                packed.write(profile);
            }
            return withChunk(png, "iCCP", content.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The beginning of a PNG that claims to be so large, and holds nothing. */
    public static byte[] hugePng(int width, int height) {
        try (ByteArrayOutputStream header = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(header)) {
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(PNG_SIGNATURE);
            file.writeBytes(chunk("IHDR", header.toByteArray()));
            file.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01}));
            file.writeBytes(chunk("IEND", new byte[0]));
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(name);
            sum.update(content);
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) sum.getValue());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
