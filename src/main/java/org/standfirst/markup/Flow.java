package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;

/** Blocks as they come up while HTML is walked, and the paragraph that is being gathered. */
final class Flow {
    private final List<Block> blocks = new ArrayList<>();
    private final Words words;
    private final Function<List<Inline>, List<Block>> ending;
    private final boolean preformatted;

    private Flow(boolean preformatted, Function<List<Inline>, List<Block>> ending) {
        this.preformatted = preformatted;
        this.words = new Words(preformatted);
        this.ending = ending;
    }

    /** A flow that makes blocks of words wherever a paragraph ends. */
    static Flow of(Function<List<Inline>, List<Block>> ending) {
        return new Flow(false, ending);
    }

    /** A flow in which blanks and line ends stay, and no paragraph ends until all is over. */
    static Flow preformatted(Function<List<Inline>, List<Block>> ending) {
        return new Flow(true, ending);
    }

    boolean isPreformatted() {
        return preformatted;
    }

    void text(String text, List<Mark> marks) {
        words.text(text, marks);
    }

    void lineBreak() {
        words.lineBreak();
    }

    void endParagraph() {
        if (!preformatted) {
            blocks.addAll(ending.apply(words.take()));
        } else if (!words.isAtLineStart()) {
            words.lineBreak();
        }
    }

    void blocks(List<? extends Block> more) {
        if (!more.isEmpty()) {
            endParagraph();
            blocks.addAll(more);
        }
    }

    void block(Block block) {
        blocks(List.of(block));
    }

    /** All blocks; the flow is over. */
    List<Block> finish() {
        if (!preformatted) {
            endParagraph();
            return blocks;
        }
        List<Block> all = new ArrayList<>(ending.apply(words.take()));
        all.addAll(blocks);
        return all;
    }
}
