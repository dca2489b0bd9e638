package org.standfirst.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.search.Languages.Piece;

/** Marks in a text what was looked for, and finds the place in it that says most about that. */
final class Marker {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Where one block ends in the middle of a sentence, as headings and captions do, and another begins. */
    private static final Pattern BREAK = Pattern.compile("(?<=[^\\p{Po}\\s])\\s*\n\\s*(?=\\S)");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？؟]['’”\"»)]*\\s+");

    /** How far before the first mark an excerpt may begin, to begin with a sentence. */
    private static final int RUN_UP = 80;

    /** How much of a text is looked through. */
    private static final int MOST_CHARACTERS = 40_000;

    private final List<SoughtWord> sought;

    Marker(List<SoughtWord> sought) {
        this.sought = sought;
    }

    /**
     * A stretch of a text that was looked for.
     *
     * @param of the number of the word or phrase that it is
     */
    private record Mark(int start, int end, int of) {}

    /** The whole text, with what was looked for marked. */
    SafeHtml mark(String text, String language) {
        HtmlWriter html = new HtmlWriter();
        write(html, text, marks(text, language), 0, text.length());
        return html.toSafeHtml();
    }

    /** How many of the words and phrases that are looked for a text has. */
    int count(String text, String language) {
        return distinct(marks(text, language));
    }

    /** How many words and phrases are looked for. */
    int count() {
        return sought.size();
    }

    /**
     * The place in a text that has most of what was looked for, on one line.
     *
     * @param length about how many characters of it
     */
    Optional<SafeHtml> excerpt(String text, String language, int length) {
        String searched = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        List<Mark> marks = marks(searched, language);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        Mark first = best(marks, length);
        int start = start(searched, first.start());
        int end = end(searched, start + length);
        HtmlWriter html = new HtmlWriter();
        html.text(start > 0 ? "… " : "");
        write(html, searched, marks, start, end);
        html.text(end < text.stripTrailing().length() ? " …" : "");
        return Optional.of(html.toSafeHtml());
    }

    /** The mark from which on most others stand close together; the first of several like it. */
    private static Mark best(List<Mark> marks, int length) {
        Mark best = marks.getFirst();
        int most = 0;
        for (int first = 0; first < marks.size(); first++) {
            int last = first;
            while (last + 1 < marks.size()
                    && marks.get(last + 1).end() <= marks.get(first).start() + length - RUN_UP) {
                last++;
            }
            int distinct = distinct(marks.subList(first, last + 1));
            if (distinct > most) {
                most = distinct;
                best = marks.get(first);
            }
        }
        return best;
    }

    private static int distinct(List<Mark> marks) {
        return (int) marks.stream().mapToInt(Mark::of).distinct().count();
    }

    private static int start(String text, int mark) {
        int earliest = Math.max(0, mark - RUN_UP);
        int start = -1;
        Matcher ends = SENTENCE_END.matcher(text).region(earliest, mark);
        while (ends.find()) {
            start = start < 0 ? ends.end() : start;
        }
        int line = text.lastIndexOf('\n', mark);
        if (line >= earliest) {
            start = Math.max(start, line + 1);
        }
        if (start >= 0 || earliest == 0) {
            return Math.max(start, 0);
        }
        int blank = text.indexOf(' ', earliest);
        return blank < 0 || blank > mark ? mark : blank + 1;
    }

    private static int end(String text, int wished) {
        if (wished >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', wished);
        if (blank > wished - RUN_UP) {
            return blank;
        }
        return Character.isLowSurrogate(text.charAt(wished)) ? wished - 1 : wished;
    }

    /** Escaped by construction: what is not written by this method is text. */
    private static void write(HtmlWriter html, String text, List<Mark> marks, int start, int end) {
        int at = start;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                html.text(line(text.substring(at, mark.start())));
                html.open("mark")
                        .text(line(text.substring(mark.start(), mark.end())))
                        .close("mark");
                at = mark.end();
            }
        }
        html.text(line(text.substring(at, end)));
    }

    private static String line(String text) {
        return BLANKS.matcher(BREAK.matcher(text).replaceAll(" · ")).replaceAll(" ");
    }

    /** In the order of the text; where two overlap, the longer. */
    private List<Mark> marks(String text, String language) {
        List<Mark> marks = new ArrayList<>();
        markSingleWords(text, language, marks);
        markPhrases(text, marks);
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        List<Mark> apart = new ArrayList<>();
        for (Mark mark : marks) {
            if (apart.isEmpty() || apart.getLast().end() <= mark.start()) {
                apart.add(mark);
            }
        }
        return apart;
    }

    private void markSingleWords(String text, String language, List<Mark> marks) {
        List<Map.Entry<Integer, Set<String>>> written = new ArrayList<>();
        List<Map.Entry<Integer, Set<String>>> stems = new ArrayList<>();
        for (int number = 0; number < sought.size(); number++) {
            SoughtWord word = sought.get(number);
            if (word.isSingle()) {
                Set<String> words = new HashSet<>(word.completions());
                words.addAll(word.words());
                written.add(Map.entry(number, words));
                stems.add(Map.entry(number, word.stems().getOrDefault(language, Set.of())));
            }
        }
        if (written.isEmpty()) {
            return;
        }
        for (Piece piece : Languages.stems(language, text)) {
            Optional<Integer> found = numberOf(piece.term(), stems).or(() -> numberOf(folded(text, piece), written));
            found.ifPresent(number -> marks.add(new Mark(piece.start(), piece.end(), number)));
        }
    }

    private static Optional<Integer> numberOf(String term, List<Map.Entry<Integer, Set<String>>> terms) {
        for (Map.Entry<Integer, Set<String>> each : terms) {
            if (each.getValue().contains(term)) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    private static String folded(String text, Piece piece) {
        return Folding.fold(text.substring(piece.start(), piece.end()).toLowerCase(Locale.ROOT));
    }

    private void markPhrases(String text, List<Mark> marks) {
        if (sought.stream().allMatch(SoughtWord::isSingle)) {
            return;
        }
        List<Piece> pieces = Languages.words(text);
        List<String> words = pieces.stream().map(Piece::term).toList();
        for (int number = 0; number < sought.size(); number++) {
            SoughtWord phrase = sought.get(number);
            int length = phrase.words().size();
            for (int at = 0; !phrase.isSingle() && length > 0 && at + length <= words.size(); at++) {
                if (words.subList(at, at + length).equals(phrase.words())) {
                    marks.add(new Mark(
                            pieces.get(at).start(), pieces.get(at + length - 1).end(), number));
                }
            }
        }
    }
}
