package org.standfirst.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.article.Article;
import org.standfirst.kernel.Cursor;
import org.standfirst.kernel.Id;
import org.standfirst.reply.ModerationQueue;
import org.standfirst.reply.Reply;
import org.standfirst.reply.Trait;

/**
 * Which replies an address asks for.
 *
 * @param state as addresses say it; {@code all} for whatever became of them, and empty for the usual
 * @param by by what they shall be alike, and {@code of} which reply; both or none
 */
record RepliesAsked(String state, String article, String by, String of, String words) {
    static final String REPORTED = "reported";

    private static final String ALL = "all";
    private static final int LONGEST_WORDS = 100;

    /** What a screen sends as the place to come back to; whatever else is sent, nobody is led elsewhere. */
    private static final String BACK = "/newsroom/replies(?:\\?[A-Za-z0-9=&%._+*-]{0,600})?";

    static String back(String written) {
        return written.matches(BACK) ? written : RepliesScreen.PATH;
    }

    /** Whether those are asked for that readers reported, whatever became of them. */
    boolean isReported() {
        return state.equals(REPORTED);
    }

    /** Of somebody all are shown, else those that wait. */
    Optional<Reply.State> wanted() {
        if (state.equals(ALL) || (state.isEmpty() && !by.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Reply.State.values())
                .filter(known -> known.inDatabase().equals(state))
                .findFirst()
                .orElse(Reply.State.HELD));
    }

    Optional<Trait> trait() {
        return Trait.read(by);
    }

    ModerationQueue.Filter filter(Optional<ModerationQueue.SentBy> sender) {
        String cut = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        return new ModerationQueue.Filter(wanted(), Id.<Article>parse(article), sender, cut);
    }

    RepliesAsked inState(String other) {
        return new RepliesAsked(other, article, by, of, words);
    }

    RepliesAsked ofAnybodyToAnything() {
        return new RepliesAsked(state, "", "", "", words);
    }

    String path(String direction, Optional<Cursor> at) {
        String query = Stream.concat(
                        parts().stream(), at.map(cursor -> new Part(direction, cursor.toString())).stream())
                .filter(part -> !part.value().isEmpty())
                .map(part -> part.name() + "=" + URLEncoder.encode(part.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return RepliesScreen.PATH + (query.isEmpty() ? "" : "?" + query);
    }

    private record Part(String name, String value) {}

    private List<Part> parts() {
        return List.of(
                new Part("state", state),
                new Part("article", article),
                new Part("by", by),
                new Part("of", of),
                new Part("words", words));
    }

    List<Screen.Option> hidden() {
        return parts().stream()
                .filter(part -> !part.value().isEmpty() && !part.name().equals("words"))
                .map(part -> new Screen.Option(part.name(), part.value(), true))
                .toList();
    }
}
