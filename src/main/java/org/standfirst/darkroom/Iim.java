package org.standfirst.darkroom;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What agencies write into pictures: the application record of IPTC's Information Interchange Model (version 4.2), as
 * Photoshop packs it into its image resources, or bare.
 */
final class Iim {
    static final int BY_LINE = 80;
    static final int CREDIT = 110;
    static final int COPYRIGHT = 116;
    static final int CAPTION = 120;
    static final int DATE_CREATED = 55;

    private static final int RESOURCE = 0x3842494d; // 8BIM
    private static final int IPTC = 0x0404;
    private static final int TAG = 0x1c;
    private static final int APPLICATION = 2;
    private static final int MOST_OF_ONE = 100;
    private static final byte[] SIGNATURE = "Photoshop 3.0\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Map<Integer, List<String>> words = new HashMap<>();

    private Iim() {}

    /** Reads what there is; what is damaged, and all behind it, counts as not there. */
    static Iim of(byte[] block) {
        Iim iim = new Iim();
        try {
            iim.read(records(ByteBuffer.wrap(block)));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cutShort) {
            // What was read until then is there.
        }
        return iim;
    }

    private static ByteBuffer records(ByteBuffer block) {
        if (block.remaining() > SIGNATURE.length
                && block.slice(0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE))) {
            block.position(SIGNATURE.length);
        }
        while (block.remaining() >= Integer.BYTES && block.getInt(block.position()) == RESOURCE) {
            block.getInt();
            int type = block.getShort();
            // A name of as many letters as its first byte says, in an even number of bytes.
            int name = Byte.toUnsignedInt(block.get());
            block.position(block.position() + name + (name + 1) % 2);
            int length = block.getInt();
            if (type == IPTC) {
                return block.slice(block.position(), Math.min(length, block.remaining()));
            }
            block.position(block.position() + length + length % 2);
        }
        return block;
    }

    private void read(ByteBuffer records) {
        while (records.get() == TAG) {
            int record = records.get();
            int dataset = records.get();
            byte[] value = new byte[records.getShort() & 0x7fff];
            records.get(value);
            List<String> said = words.computeIfAbsent(record == APPLICATION ? dataset : -1, _ -> new ArrayList<>());
            if (said.size() < MOST_OF_ONE) {
                said.add(Letters.of(value));
            }
        }
    }

    /** What is said of one thing; empty if nothing is. */
    List<String> words(int dataset) {
        return words.getOrDefault(dataset, List.of());
    }
}
