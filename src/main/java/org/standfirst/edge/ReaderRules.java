package org.standfirst.edge;

import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;

/**
 * What the edge has to know of readers' choices.
 *
 * @param state how a reader stands to what needs a yes, from the headers of a request; one of few words, empty for whom
 *     nobody has asked
 * @param maySet whether a cookie of this name may be set in the browser of such a reader
 * @param keptBack is told of a cookie that an answer was about to set, and which nobody declared
 */
public record ReaderRules(
        Function<HttpFields, String> state, BiPredicate<String, String> maySet, Consumer<String> keptBack) {}
