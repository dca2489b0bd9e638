package org.standfirst.edge;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How a page may be packed; those that come first are chosen first. */
enum Encoding {
    BROTLI("br"),
    ZSTANDARD("zstd"),
    GZIP("gzip"),
    IDENTITY("");

    /** As small as can be, for when nobody waits. */
    private static final Effort BEST = new Effort(11, 9, Deflater.BEST_COMPRESSION);

    /** Fine enough to be near the best, and done within a few milliseconds: somebody waits for the first. */
    private static final Effort USUAL = new Effort(6, 9, Deflater.BEST_COMPRESSION);

    /** Up to a twelfth larger, in a third to three fifths of the time. */
    private static final Effort LITTLE = new Effort(4, 3, 4);

    /** Browsers say a few dozen different things; a stranger may say anything. */
    private static final int MOST_KNOWN = 256;

    private static final int LONGEST_KNOWN = 100;
    private static final Map<String, Encoding> CHOSEN = new ConcurrentHashMap<>();
    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** As headers call it; empty for what is not packed. */
    String token() {
        return token;
    }

    /** The best that a header {@code Accept-Encoding} allows. */
    static Encoding best(String accepted) {
        Encoding known = CHOSEN.get(accepted);
        if (known != null) {
            return known;
        }
        Encoding found = choose(accepted.toLowerCase(Locale.ROOT));
        if (accepted.length() <= LONGEST_KNOWN && CHOSEN.size() < MOST_KNOWN) {
            CHOSEN.put(accepted, found);
        }
        return found;
    }

    private static Encoding choose(String accepted) {
        Encoding best = IDENTITY;
        double bestWeight = 0;
        for (Encoding encoding : values()) {
            double weight = encoding == IDENTITY || !encoding.isAvailable() ? 0 : weight(encoding.token, accepted);
            if (weight > bestWeight) {
                best = encoding;
                bestWeight = weight;
            }
        }
        return best;
    }

    private boolean isAvailable() {
        return this != BROTLI || HAS_BROTLI;
    }

    private static double weight(String token, String accepted) {
        double any = 0;
        for (String part : accepted.split(",", -1)) {
            String[] words = part.split(";", -1);
            String name = words[0].strip();
            if (name.equals(token)) {
                return quality(words);
            }
            if (name.equals("*")) {
                any = quality(words);
            }
        }
        return any;
    }

    private static double quality(String[] words) {
        for (int number = 1; number < words.length; number++) {
            String word = words[number].strip();
            if (word.startsWith("q=")) {
                try {
                    return Double.parseDouble(word.substring(2));
                } catch (NumberFormatException noNumber) {
                    return 0;
                }
            }
        }
        return 1;
    }

    /** How finely each packs, as its library counts it. */
    private record Effort(int brotli, int zstandard, int gzip) {}

    /** Packs as small as can be, taking all the time that it needs. */
    byte[] press(byte[] plain) {
        return pack(plain, BEST);
    }

    /** Packs what will soon be out of date. */
    byte[] packInHaste(byte[] plain) {
        return pack(plain, LITTLE);
    }

    private static byte[] brotli(byte[] plain, int quality) throws IOException {
        return Encoder.compress(plain, new Encoder.Parameters().setQuality(quality));
    }

    /** Packs. */
    byte[] pack(byte[] plain) {
        return pack(plain, USUAL);
    }

    private byte[] pack(byte[] plain, Effort effort) {
        try {
            return switch (this) {
                case BROTLI -> brotli(plain, effort.brotli());
                case ZSTANDARD -> Zstd.compress(plain, effort.zstandard());
                case GZIP -> gzip(plain, effort.gzip());
                case IDENTITY -> plain;
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] gzip(byte[] plain, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream packing = new LevelledGzip(bytes, level)) {
            packing.write(plain);
        }
        return bytes.toByteArray();
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream bytes, int level) throws IOException {
            super(bytes, 8_192);
            def.setLevel(level);
        }
    }
}
