package org.standfirst.darkroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Words whose encoding nobody wrote down: UTF-8 where they can be, else what Western machines used before it. */
final class Letters {
    private static final Charset BEFORE = Charset.forName("windows-1252");

    private Letters() {}

    static String of(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, BEFORE);
        }
    }
}
