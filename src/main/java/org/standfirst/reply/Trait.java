package org.standfirst.reply;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By what somebody may be known again who has no account. */
public enum Trait {
    /** The name they signed with, however it is spelt. */
    NAME("name_key"),
    /** Their address of mail, by its mark. */
    MAIL("email_mark"),
    /** The network they came from. */
    NETWORK("network");

    private final String column;

    Trait(String column) {
        this.column = column;
    }

    /** Of the table of replies; an index begins with it, as long as it is not empty. */
    String column() {
        return "reply." + column;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word in an address means; empty if nothing. */
    public static Optional<Trait> read(String word) {
        return Stream.of(values()).filter(trait -> trait.word().equals(word)).findFirst();
    }
}
