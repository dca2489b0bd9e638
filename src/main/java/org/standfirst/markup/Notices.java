package org.standfirst.markup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Mark;

/** Notices of the desk, as our own pages write them: {@code <aside class="notice correction">}. */
final class Notices {
    private Notices() {}

    /** What a notice is about; empty if the element is none. */
    static Optional<Block.Notice.Kind> kind(Element aside) {
        return aside.hasClass("notice")
                ? Arrays.stream(Block.Notice.Kind.values())
                        .filter(kind -> aside.hasClass(kind.name().toLowerCase(Locale.ROOT)))
                        .findFirst()
                : Optional.empty();
    }

    static List<Block> blocks(Block.Notice.Kind kind, Element aside, Walk walk, List<Mark> marks) {
        // The page says these words for every notice of the kind.
        aside.select("> .lead-in").remove();
        List<Block> blocks = walk.paragraphs(aside, marks);
        return blocks.isEmpty() ? List.of() : List.of(new Block.Notice(kind, blocks));
    }
}
