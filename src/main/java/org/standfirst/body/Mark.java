package org.standfirst.body;

import java.util.Optional;
import org.standfirst.kernel.WebAddress;
import tools.jackson.databind.JsonNode;

/** What is said of a run of words. */
public sealed interface Mark {
    /** Important words. */
    record Strong() implements Mark {}

    /** Stressed words, or a title of a work. */
    record Emphasis() implements Mark {}

    /** Words that lead somewhere. */
    record Link(WebAddress address) implements Mark {}

    /** Words in small capitals. */
    record SmallCaps() implements Mark {}

    /** A piece of a program. */
    record Code() implements Mark {}

    /** Words no longer true, left to be seen. */
    record Strike() implements Mark {}

    /** Below the line: H₂O. */
    record Subscript() implements Mark {}

    /** Above the line: 10². */
    record Superscript() implements Mark {}

    /**
     * Words that somebody said.
     *
     * @param source the identifier of who said them
     * @param said when, in the desk's words, or empty
     * @param place where, in the desk's words, or empty
     */
    record Attribution(String source, String said, String place) implements Mark {}

    /**
     * Words such as "last week", with the date they mean.
     *
     * @param until the last day, where they mean several
     */
    record Moment(java.time.LocalDate from, Optional<java.time.LocalDate> until) implements Mark {}

    /** A mark of a newer version, kept as it came and not shown. */
    record Unknown(JsonNode json) implements Mark {}
}
