package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;

/** Which marks an element of HTML lays on its words. */
final class Marks {
    private static final int LONGEST_STYLE = 2_000;

    private Marks() {}

    /** The marks of the words in an element, given those around it; links are not its business. */
    static List<Mark> within(Element element, List<Mark> around) {
        List<Mark> marks = around;
        String style = element.hasAttr("style") ? compactStyle(element.attr("style")) : "";
        switch (element.normalName()) {
            case "strong", "b" -> marks = style.contains("font-weight:normal") ? marks : with(marks, new Mark.Strong());
            case "em", "i", "cite", "dfn", "var" ->
                marks = style.contains("font-style:normal") ? marks : with(marks, new Mark.Emphasis());
            case "code", "kbd", "samp", "tt" -> marks = with(marks, new Mark.Code());
            case "s", "del", "strike" -> marks = with(marks, new Mark.Strike());
            case "sub" -> marks = with(marks, new Mark.Subscript());
            case "sup" -> marks = with(marks, new Mark.Superscript());
            case "span", "font" -> marks = styled(style, marks);
            default -> {}
        }
        return style.contains("font-variant:small-caps") || style.contains("font-variant-caps:small-caps")
                ? with(marks, new Mark.SmallCaps())
                : marks;
    }

    /** Word processors write their marks as styles. */
    private static List<Mark> styled(String style, List<Mark> around) {
        List<Mark> marks = around;
        if (style.contains("font-weight:bold") || style.contains("font-weight:700")) {
            marks = with(marks, new Mark.Strong());
        }
        if (style.contains("font-style:italic")) {
            marks = with(marks, new Mark.Emphasis());
        }
        return style.contains("text-decoration:line-through") ? with(marks, new Mark.Strike()) : marks;
    }

    /** Lower case and without blanks; nothing if nobody could have meant it. */
    static String compactStyle(String style) {
        if (style.length() > LONGEST_STYLE) {
            return "";
        }
        StringBuilder compact = new StringBuilder(style.length());
        for (int index = 0; index < style.length(); index++) {
            char character = style.charAt(index);
            if (character > ' ') {
                compact.append(Character.toLowerCase(character));
            }
        }
        return compact.toString();
    }

    /** Adds a mark; a link takes the place of one around it, any other is laid on once. */
    static List<Mark> with(List<Mark> marks, Mark mark) {
        if (marks.contains(mark)) {
            return marks;
        }
        List<Mark> more = new ArrayList<>(marks.size() + 1);
        for (Mark present : marks) {
            if (!(present instanceof Mark.Link && mark instanceof Mark.Link)) {
                more.add(present);
            }
        }
        more.add(mark);
        return List.copyOf(more);
    }

    /** Without the code mark, which says nothing within a listing. */
    static List<Mark> withoutCode(List<Mark> marks) {
        return marks.stream().filter(mark -> !(mark instanceof Mark.Code)).toList();
    }

    /** Where words so marked lead. */
    static Optional<WebAddress> link(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).address())
                .findFirst();
    }
}
