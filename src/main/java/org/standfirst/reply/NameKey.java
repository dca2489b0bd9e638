package org.standfirst.reply;

import java.text.Normalizer;
import java.util.Locale;

/** Finds the same name again where it is spelt a little otherwise. */
final class NameKey {
    private static final int LONGEST = 80;

    private NameKey() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{C}]", "")
                .replaceAll("[\\s\\p{P}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
