package org.standfirst.darkroom;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What an ICC profile (ICC.1:2022) calls itself. */
final class ColourProfile {
    private static final int TAG_TABLE = 128;
    private static final int MOST_TAGS = 100;
    private static final int DESCRIPTION = 0x64657363; // desc
    private static final int TRANSLATED = 0x6d6c7563; // mluc
    private static final int LONGEST_NAME = 100;

    /** The names of those that change no pixel; others of the family render dark tones in ways of their own. */
    private static final Pattern SRGB =
            Pattern.compile("sRGB|sRGB IEC ?61966-2[.-]1.*|sRGB built-in|c2|Artifex sRGB.*");

    private ColourProfile() {}

    /** Whether what it describes is sRGB already, as of most pictures; transforming them would cost time for nothing. */
    static boolean isSrgb(byte[] profile) {
        try {
            return SRGB.matcher(name(ByteBuffer.wrap(profile))).matches();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return false;
        }
    }

    private static String name(ByteBuffer profile) {
        int tags = Math.min(MOST_TAGS, profile.getInt(TAG_TABLE));
        for (int tag = 0; tag < tags; tag++) {
            int entry = TAG_TABLE + 4 + 12 * tag;
            if (profile.getInt(entry) == DESCRIPTION) {
                return nameAt(profile, profile.getInt(entry + 4));
            }
        }
        return "";
    }

    private static String nameAt(ByteBuffer profile, int offset) {
        boolean isTranslated = profile.getInt(offset) == TRANSLATED;
        int length = profile.getInt(isTranslated ? offset + 20 : offset + 8);
        byte[] name = new byte[Math.clamp(length, 0, 2 * LONGEST_NAME)];
        profile.get(isTranslated ? offset + profile.getInt(offset + 24) : offset + 12, name);
        return new String(name, isTranslated ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }
}
