package org.standfirst.spam;

/** A number for a word, evenly spread; the same in every release, as it is stored (FNV-1a, then the end of MurmurHash3). */
final class Hash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(String word) {
        long hash = BASIS;
        for (int index = 0; index < word.length(); index++) {
            hash = (hash ^ word.charAt(index)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
