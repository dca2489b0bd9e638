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
    private final List<SaidParagraph> said = new ArrayList<>();

    private ReplyRuns(List<Reason> why) {
        this.matches = why.stream()
                .flatMap(reason -> reason.words().stream())
                .map(words -> words.toLowerCase(Locale.ROOT))
                .filter(words -> !words.isBlank())
                .toList();
    }

    static List<SaidParagraph> of(Body body, List<Reason> why) {
        ReplyRuns runs = new ReplyRuns(why);
        runs.add(body.blocks(), 0);
        return List.copyOf(runs.said);
    }

    /** What came from elsewhere may hold more than readers here can write; its words are shown. */
    private void add(List<Block> blocks, int quoted) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> said.add(new SaidParagraph(quoted, runs(paragraph.content())));
                case Block.Quote quote -> add(quote.blocks(), quoted + 1);
                default -> {
                    String words = BodyText.of(Body.of(List.of(block)));
                    if (!words.isBlank()) {
                        said.add(new SaidParagraph(quoted, marked(words, List.of())));
                    }
                }
            }
        }
    }

    private List<SaidParagraph.Run> runs(List<Inline> content) {
        List<SaidParagraph.Run> runs = new ArrayList<>();
        for (int at = 0; at < content.size(); at++) {
            switch (content.get(at)) {
                case Inline.Text text -> {
                    runs.addAll(marked(text.text(), text.marks()));
                    String address = address(text);
                    if (!address.isEmpty()
                            && !text.text().isEmpty()
                            && (at + 1 == content.size()
                                    || !address(content.get(at + 1)).equals(address))) {
                        runs.add(runs.removeLast().leading(elsewhere(content.subList(0, at + 1), address)));
                    }
                }
                case Inline.LineBreak _ -> runs.add(SaidParagraph.Run.BREAK);
                default -> runs.addAll(marked(BodyText.of(List.of(content.get(at))), List.of()));
            }
        }
        return runs;
    }

    /** Where the link leads that ends with these words; empty where it says just that. */
    private static String elsewhere(List<Inline> content, String address) {
        StringBuilder words = new StringBuilder();
        for (Inline inline : content.reversed()) {
            if (!(inline instanceof Inline.Text text) || !address(text).equals(address)) {
                break;
            }
            words.insert(0, text.text());
        }
        boolean saysSo = address.contentEquals(words) || address.equals(words + "/");
        return saysSo ? "" : address;
    }

    private static String address(Inline inline) {
        return inline instanceof Inline.Text text ? address(text.marks()) : "";
    }

    private static String address(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).address().value())
                .findFirst()
                .orElse("");
    }

    private List<SaidParagraph.Run> marked(String words, List<Mark> marks) {
        List<SaidParagraph.Run> runs = new ArrayList<>();
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

    private SaidParagraph.Run run(String words, List<Mark> marks, boolean isMatch) {
        String leads = address(marks);
        return new SaidParagraph.Run(
                words,
                marks.stream().anyMatch(Mark.Strong.class::isInstance),
                marks.stream().anyMatch(Mark.Emphasis.class::isInstance),
                !leads.isEmpty(),
                "",
                isMatch || matches.contains(leads.toLowerCase(Locale.ROOT)),
                false);
    }
}
