package org.standfirst.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.HtmlWriter;

/**
 * Writes runs of words. Marks are nested in one fixed order, links outermost, and neighbouring runs share the elements of
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
        InlineHtml writer = new InlineHtml(html, voice);
        for (Inline inline : content) {
            switch (inline) {
                case Text text -> writer.write(text);
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
            case Mark.Link _ -> 0;
            case Mark.Attribution _ -> 1;
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
            case Mark.Moment _ -> "time";
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
            case Mark.Attribution attribution -> {
                html.attribute("class", "said");
                String circumstances = circumstances(attribution);
                if (!circumstances.isEmpty()) {
                    html.attribute("title", circumstances);
                }
            }
            case Mark.Moment moment -> html.attribute("datetime", moment.from().toString());
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

    private static String circumstances(Mark.Attribution attribution) {
        List<String> parts = new ArrayList<>(2);
        if (!attribution.said().isBlank()) {
            parts.add(attribution.said());
        }
        if (!attribution.place().isBlank()) {
            parts.add(attribution.place());
        }
        return String.join(" · ", parts);
    }
}
