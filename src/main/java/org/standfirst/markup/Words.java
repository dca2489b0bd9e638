package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;

/**
 * Gathers the words of one paragraph. White space collapses as CSS Text 3 (section 4.1.1) has browsers do it, across
 * elements too, unless all of it is to be kept.
 */
final class Words {
    private final boolean keepsSpace;
    private final List<Inline> done = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private List<Mark> runMarks = List.of();
    private List<Mark> spaceMarks = List.of();
    private boolean spaceWaits;
    private boolean atLineStart = true;

    Words(boolean keepsSpace) {
        this.keepsSpace = keepsSpace;
    }

    void text(String text, List<Mark> marks) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (!keepsSpace && isSpace(character)) {
                waitWithSpace(marks);
            } else if (isSurrogatePair(text, index)) {
                write(character, marks);
                write(text.charAt(++index), marks);
            } else if (isText(character)) {
                write(character, marks);
            }
        }
    }

    void lineBreak() {
        if (keepsSpace) {
            write('\n', List.of());
            return;
        }
        endRun();
        done.add(new LineBreak());
        atLineStart = true;
    }

    /** Whether nothing stands on the present line yet. */
    boolean isAtLineStart() {
        return keepsSpace ? run.isEmpty() || run.charAt(run.length() - 1) == '\n' : atLineStart;
    }

    /** What was gathered, and an empty line to start anew. */
    List<Inline> take() {
        endRun();
        atLineStart = true;
        List<Inline> taken = List.copyOf(done);
        done.clear();
        return taken;
    }

    private void waitWithSpace(List<Mark> marks) {
        if (!atLineStart && !spaceWaits) {
            spaceWaits = true;
            spaceMarks = marks;
        }
    }

    private void write(char character, List<Mark> marks) {
        if (spaceWaits) {
            spaceWaits = false;
            append(' ', spaceMarks);
        }
        append(character, marks);
        atLineStart = false;
    }

    private void append(char character, List<Mark> marks) {
        if (!marks.equals(runMarks)) {
            endText();
            runMarks = marks;
        }
        run.append(character);
    }

    private void endRun() {
        spaceWaits = false;
        endText();
    }

    private void endText() {
        if (!run.isEmpty()) {
            done.add(new Text(run.toString(), runMarks));
            run.setLength(0);
        }
    }

    /** Whether these words show a reader nothing. */
    static boolean isBlank(List<Inline> words) {
        return words.stream().allMatch(word -> !(word instanceof Text text) || isBlank(text.text()));
    }

    static boolean isBlank(String text) {
        return text.chars()
                .allMatch(character -> Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.getType(character) == Character.FORMAT);
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f';
    }

    private static boolean isSurrogatePair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    /** Controls, lone surrogates and the noncharacters have no place in a document (WHATWG HTML, 13.2.3.5). */
    private static boolean isText(char character) {
        return character == '\n'
                || character == '\t'
                || (character >= 0x20
                        && !(character >= 0x7f && character <= 0x9f)
                        && !Character.isSurrogate(character)
                        && character < 0xfffe);
    }
}
