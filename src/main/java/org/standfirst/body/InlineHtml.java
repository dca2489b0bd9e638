package org.standfirst.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.HtmlWriter;

/**
 * Writes runs of words. Marks are nested in one fixed order, and neighbouring runs share the elements of
 * the marks they share: "<b>one <i>two</i></b>" rather than "<b>one </b><b><i>two</i></b>".
 */
final class InlineHtml {
    private final HtmlWriter html;
    private final Voice voice;
    private final List<Mark> open = new ArrayList<>();
    private int pendingBreaks;

    private InlineHtml(HtmlWriter html, Voice voice) {
        this.html = html;
        this.voice = voice;
    }

    /** Whether a reader would see anything of it. */
    static boolean isShown(List<Inline> content) {
        return content.stream()
                .anyMatch(inline -> inline instanceof Text text && !text.text().isBlank());
    }

    static void write(HtmlWriter html, Voice voice, List<Inline> content) {
        write(html, voice, content, Map.of());
    }

    /** @param cues what is said behind some of the runs, by their place */
    static void write(HtmlWriter html, Voice voice, List<Inline> content, Map<Integer, String> cues) {
        InlineHtml writer = new InlineHtml(html, voice);
        for (int at = 0; at < content.size(); at++) {
            switch (content.get(at)) {
                case Text text -> {
                    writer.write(text);
                    if (cues.containsKey(at)) {
                        writer.writeCue(text.text(), cues.get(at));
                    }
                }
                case LineBreak _ -> writer.pendingBreaks++;
                case Inline.Unknown _ -> {}
            }
        }
        // A line end with nothing behind it shows nothing, so pending ones are let go.
        writer.closeTo(0);
    }

    private void write(Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        List<Mark> marks = inOrder(text.marks());
        int shared = 0;
        while (shared < open.size() && shared < marks.size() && open.get(shared).equals(marks.get(shared))) {
            shared++;
        }
        closeTo(shared);
        for (; pendingBreaks > 0; pendingBreaks--) {
            html.open("br");
        }
        for (Mark mark : marks.subList(shared, marks.size())) {
            open(mark);
            open.add(mark);
        }
        html.text(text.text());
    }

    /** Within no mark, as these are not the words that were marked. The blank of words that end in one stands behind it. */
    private void writeCue(String before, String cue) {
        closeTo(0);
        boolean endsInBlank = Character.isWhitespace(before.charAt(before.length() - 1));
        html.text(endsInBlank ? "" : " ");
        html.open("small").attribute("class", "speaker").text(cue).close("small");
        html.text(endsInBlank ? " " : "");
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            html.close(element(open.removeLast()));
        }
    }

    /** Of several marks of one kind the first counts: a link within a link would be no HTML. */
    private static List<Mark> inOrder(List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>();
        for (Mark mark : marks) {
            boolean isNew = ordered.stream().noneMatch(other -> other.getClass() == mark.getClass());
            if (isNew && !(mark instanceof Mark.Unknown)) {
                ordered.add(mark);
            }
        }
        ordered.sort(Comparator.comparingInt(InlineHtml::rank));
        return ordered;
    }

    private static int rank(Mark mark) {
        return switch (mark) {
            case Mark.Attribution _ -> 0;
            case Mark.Link _ -> 1;
            case Mark.Moment _ -> 2;
            case Mark.Strong _ -> 3;
            case Mark.Emphasis _ -> 4;
            case Mark.Strike _ -> 5;
            case Mark.SmallCaps _ -> 6;
            case Mark.Code _ -> 7;
            case Mark.Subscript _ -> 8;
            case Mark.Superscript _ -> 9;
            case Mark.Unknown _ -> 10;
        };
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Link _ -> "a";
            case Mark.Attribution _, Mark.SmallCaps _, Mark.Unknown _ -> "span";
            case Mark.Moment moment -> Days.areKnownToHtml(moment) ? "time" : "span";
            case Mark.Strong _ -> "strong";
            case Mark.Emphasis _ -> "em";
            case Mark.Strike _ -> "s";
            case Mark.Code _ -> "code";
            case Mark.Subscript _ -> "sub";
            case Mark.Superscript _ -> "sup";
        };
    }

    private void open(Mark mark) {
        html.open(element(mark));
        switch (mark) {
            case Mark.Link link -> {
                html.attribute("href", link.address().value());
                if (link.address().isExternal()) {
                    html.attribute("rel", voice.rel());
                }
            }
            // When and where are for the desk: they could tell who somebody is that may not be named.
            case Mark.Attribution _ -> html.attribute("class", "said");
            case Mark.Moment moment -> {
                if (Days.areKnownToHtml(moment)) {
                    html.attribute("datetime", Days.machine(moment));
                }
            }
            case Mark.SmallCaps _ -> html.attribute("class", "small-caps");
            case Mark.Strong _,
                    Mark.Emphasis _,
                    Mark.Strike _,
                    Mark.Code _,
                    Mark.Subscript _,
                    Mark.Superscript _,
                    Mark.Unknown _ -> {}
        }
    }
}
