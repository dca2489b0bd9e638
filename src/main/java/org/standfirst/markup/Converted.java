package org.standfirst.markup;

import java.util.List;
import org.standfirst.body.Body;

/**
 * What became of foreign HTML.
 *
 * @param losses what could not be kept, in plain sentences, each once
 */
public record Converted(Body body, List<String> losses) {
    /** Copies the list. */
    public Converted {
        losses = List.copyOf(losses);
    }
}
