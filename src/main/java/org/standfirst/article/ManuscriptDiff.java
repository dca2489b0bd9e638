package org.standfirst.article;

import java.util.List;
import org.standfirst.body.Block;

/**
 * What became of a manuscript.
 *
 * @param fields those around the text that are not the same
 * @param blocks all of the text, in order
 */
public record ManuscriptDiff(List<FieldChange> fields, List<BlockChange> blocks) {
    /** Copies the lists. */
    public ManuscriptDiff {
        fields = List.copyOf(fields);
        blocks = List.copyOf(blocks);
    }

    /** What stands around the text. */
    public enum Field {
        HEADLINE,
        STANDFIRST,
        KICKER,
        BYLINES,
        SECTION,
        TAGS,
        EDITION,
        LEAD_PICTURE,
        LEAD_CAPTION,
        LEAD_ALT,
        LANGUAGE,
        CANONICAL,
        SOCIAL_TITLE,
        SEARCH_TITLE,
        SEARCH_DESCRIPTION
    }

    /** A field, in words; bylines, tags and the like by their names. A lead picture is known by its identifier alone. */
    public record FieldChange(Field field, List<WordDiff.Run> words) {}

    /** What became of a block. */
    public sealed interface BlockChange {
        /** It stands. */
        record Same(Block block) implements BlockChange {}

        /** It came. */
        record Added(Block block) implements BlockChange {}

        /** It went. */
        record Removed(Block block) implements BlockChange {}

        /** It was written on. Where every word is the same, it is its form that changed: a heading, a link, a picture. */
        record Changed(Block before, Block after, List<WordDiff.Run> words) implements BlockChange {
            /** Whether the words are as they were. */
            public boolean isOfForm() {
                return words.stream().allMatch(run -> run.fate() == WordDiff.Fate.SAME);
            }
        }
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return fields.isEmpty() && blocks.stream().allMatch(BlockChange.Same.class::isInstance);
    }
}
