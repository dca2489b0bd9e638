package org.standfirst.body;

import org.standfirst.body.Block.Embed;
import org.standfirst.kernel.SafeHtml;

/** What is shown of something that others show, besides the link that leads there. */
@FunctionalInterface
public interface Elsewhere {
    /** Nothing. */
    Elsewhere NOTHING = (_, _) -> Shown.NOTHING;

    /**
     * What is shown of one.
     *
     * @param number counted within the document, from 1
     */
    Shown of(Embed embed, int number);

    /**
     * What is shown.
     *
     * @param isItself whether it is the thing itself, so that no still picture need stand for it
     */
    record Shown(SafeHtml html, boolean isItself) {
        /** Nothing. */
        public static final Shown NOTHING = new Shown(SafeHtml.EMPTY, false);
    }
}
