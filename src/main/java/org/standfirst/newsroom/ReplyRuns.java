package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.BodyText;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;
import org.standfirst.reply.Reason;

/** Takes the words of a reply apart, so that a screen can mark those that gave a reason to look at it. */
final class ReplyRuns {
    private final List<String> matches;
    private final List<Moderation.Said> said = new ArrayList<>();

    private ReplyRuns(List<Reason> why) {
        this.matches = why.stream()
                .flatMap(reason -> reason.words().stream())
                .map(words -> words.toLowerCase(Locale.ROOT))
                .filter(words -> !words.isBlank())
                .toList();
    }

    static List<Moderation.Said> of(Body body, List<Reason> why) {
        ReplyRuns runs = new ReplyRuns(why);
        runs.add(body.blocks(), 0);
        return List.copyOf(runs.said);
    }

    /** What came from elsewhere may hold more than readers here can write; its words are shown. */
    private void add(List<Block> blocks, int quoted) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> said.add(new Moderation.Said(quoted, runs(paragraph.content())));
                case Block.Quote quote -> add(quote.blocks(), quoted + 1);
                default -> {
                    String words = BodyText.of(Body.of(List.of(block)));
                    if (!words.isBlank()) {
                        said.add(new Moderation.Said(quoted, marked(words, List.of())));
                    }
                }
            }
        }
    }

    private List<Moderation.Run> runs(List<Inline> content) {
        List<Moderation.Run> runs = new ArrayList<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Text text -> runs.addAll(marked(text.text(), text.marks()));
                case Inline.LineBreak _ -> runs.add(new Moderation.Run("", false, false, "", false, true));
                default -> runs.addAll(marked(BodyText.of(List.of(inline)), List.of()));
            }
        }
        return runs;
    }

    private List<Moderation.Run> marked(String words, List<Mark> marks) {
        List<Moderation.Run> runs = new ArrayList<>();
        String lower = words.toLowerCase(Locale.ROOT);
        // Where letters change their number with their case, places would not fit.
        boolean fits = lower.length() == words.length();
        int from = 0;
        while (from < words.length()) {
            Place place = fits ? next(lower, from) : new Place(words.length(), words.length());
            if (place.from() > from) {
                runs.add(run(words.substring(from, place.from()), marks, false));
            }
            if (place.to() > place.from()) {
                runs.add(run(words.substring(place.from(), place.to()), marks, true));
            }
            from = place.to();
        }
        return runs;
    }

    private record Place(int from, int to) {}

    private Place next(String lower, int from) {
        Place next = new Place(lower.length(), lower.length());
        for (String match : matches) {
            int at = lower.indexOf(match, from);
            if (at >= 0 && (at < next.from() || (at == next.from() && at + match.length() > next.to()))) {
                next = new Place(at, wholeWord(lower, at + match.length()));
            }
        }
        return next;
    }

    /** A rule may have matched a part of it. */
    private static int wholeWord(String lower, int end) {
        int at = end;
        while (at > 0
                && at < lower.length()
                && Character.isLetterOrDigit(lower.charAt(at - 1))
                && Character.isLetterOrDigit(lower.charAt(at))) {
            at++;
        }
        return at;
    }

    private Moderation.Run run(String words, List<Mark> marks, boolean isMatch) {
        String leads = marks.stream()
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).address().value())
                .findFirst()
                .orElse("");
        return new Moderation.Run(
                words,
                marks.stream().anyMatch(Mark.Strong.class::isInstance),
                marks.stream().anyMatch(Mark.Emphasis.class::isInstance),
                leads,
                isMatch || matches.contains(leads.toLowerCase(Locale.ROOT)),
                false);
    }
}
