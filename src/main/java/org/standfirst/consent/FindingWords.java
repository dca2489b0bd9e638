package org.standfirst.consent;

/** What came of going through the chain, in a sentence. */
public final class FindingWords {
    private FindingWords() {}

    /** Says it. */
    public static String of(Finding finding) {
        return switch (finding) {
            case Finding.Sound sound when sound.count() == 0 -> "Nothing is recorded, and nothing is missing.";
            case Finding.Sound(long count, long from, long to, String hash) ->
                count + (count == 1 ? " record is" : " records are") + " as recorded, from " + from + " to " + to
                        + ". The newest has the hash " + hash + ".";
            case Finding.Broken(long number, Finding.Fault what) -> "Record " + number + " " + what.words() + ".";
        };
    }
}
