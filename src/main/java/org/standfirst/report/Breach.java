package org.standfirst.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a reply can break the house rules. */
public enum Breach {
    /** It insults or threatens somebody. */
    INSULT,
    /** It is against people for what they are. */
    HATE,
    /** It tells of somebody what is nobody's business. */
    PRIVACY,
    /** It is advertising. */
    ADVERTISING,
    /** It claims what is not true, to somebody's harm. */
    FALSEHOOD,
    /** It has nothing to do with the article. */
    BESIDE_THE_POINT,
    /** Something else. */
    OTHER;

    /** The word in the database and in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a word; empty if it is none. */
    public static Optional<Breach> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
