package org.standfirst.edge;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.http.HttpField;

/**
 * What the edge has to know of the pages behind it.
 *
 * @param origin the magazine's own address, as in {@code https://magazine.example}
 * @param isKept whether what is at a path is the same for all readers and changes with the log alone
 * @param isPaged whether a path has several pages, told apart by the parameters {@code before} and {@code after}
 * @param until when, after an instant, some page will be another without a change in the log
 * @param told what caches of others before the edge are told of an answer with these tags that holds until then
 * @param readers how pages differ by what their readers chose
 * @param kind what a page at a path is counted as, once it is there; empty for what is not counted
 * @param isBlind whether changes that others make can't be heard of, as the database is away
 */
public record EdgeRules(
        Supplier<String> origin,
        Predicate<String> isKept,
        Predicate<String> isPaged,
        Function<Instant, Instant> until,
        BiFunction<List<PageTag>, Instant, List<HttpField>> told,
        ReaderRules readers,
        UnaryOperator<String> kind,
        BooleanSupplier isBlind) {}
