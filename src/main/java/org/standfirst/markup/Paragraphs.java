package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;

/** Lines of words, and how they are taken apart and put together. */
final class Paragraphs {
    private Paragraphs() {}

    /** Takes words apart where an empty line stands between them; empty ones vanish. */
    static List<List<Inline>> split(List<Inline> words) {
        List<List<Inline>> paragraphs = new ArrayList<>();
        List<List<Inline>> lines = new ArrayList<>();
        for (List<Inline> line : lines(words)) {
            if (!Words.isBlank(line)) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                paragraphs.add(joined(lines));
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            paragraphs.add(joined(lines));
        }
        return paragraphs;
    }

    /** The lines of words, without the breaks between them. */
    static List<List<Inline>> lines(List<Inline> words) {
        List<List<Inline>> lines = new ArrayList<>();
        List<Inline> line = new ArrayList<>();
        for (Inline word : words) {
            if (word instanceof LineBreak) {
                lines.add(line);
                line = new ArrayList<>();
            } else {
                line.add(word);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Puts lines together, with a break between each two. */
    static List<Inline> joined(List<List<Inline>> lines) {
        List<Inline> words = new ArrayList<>();
        for (List<Inline> line : lines) {
            if (!words.isEmpty()) {
                words.add(new LineBreak());
            }
            words.addAll(line);
        }
        return words;
    }

    /** Without blanks and empty lines at the end. */
    static List<Inline> withoutTrailingSpace(List<Inline> words) {
        List<Inline> kept = new ArrayList<>(words);
        while (!kept.isEmpty() && kept.getLast() instanceof Text last) {
            String text = last.text().stripTrailing();
            kept.removeLast();
            if (!text.isEmpty()) {
                kept.add(new Text(text, last.marks()));
                return kept;
            }
        }
        return kept;
    }

    /** Without the dash that is often typed before a name. */
    static List<Inline> withoutLeadingDash(List<Inline> words) {
        if (words.isEmpty() || !(words.getFirst() instanceof Text first)) {
            return words;
        }
        int start = 0;
        while (start < first.text().length()
                && "-–—―~ \u00a0".indexOf(first.text().charAt(start)) >= 0) {
            start++;
        }
        List<Inline> rest = new ArrayList<>(words);
        rest.set(0, new Text(first.text().substring(start), first.marks()));
        if (start == first.text().length()) {
            rest.removeFirst();
        }
        return rest;
    }
}
