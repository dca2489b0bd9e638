package org.standfirst.body;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A run of words within a block, or what stands between such runs. */
public sealed interface Inline {
    /** Words with the marks they bear. */
    record Text(String text, List<Mark> marks) implements Inline {
        /** Copies the list. */
        public Text {
            marks = List.copyOf(marks);
        }

        /** Words without marks. */
        public Text(String text) {
            this(text, List.of());
        }
    }

    /** The end of a line within a paragraph. */
    record LineBreak() implements Inline {}

    /** Something of a newer version, kept as it came and not shown. */
    record Unknown(JsonNode json) implements Inline {}
}
