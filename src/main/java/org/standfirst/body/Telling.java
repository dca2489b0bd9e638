package org.standfirst.body;

import java.util.List;
import java.util.regex.Pattern;
import org.standfirst.body.Inline.Text;

/** How an article tells its story, which its document shows without being told. */
public enum Telling {
    /** In words. */
    PROSE,
    /** In questions and answers: paragraphs that are wholly bold ask. */
    INTERVIEW,
    /** In pictures, with few words between them. */
    PICTURES;

    /** One bold question is a stress of voice; three are a conversation. */
    private static final int FEWEST_QUESTIONS = 3;

    private static final int FEWEST_PICTURES = 5;
    private static final int MOST_WORDS_A_PICTURE = 60;
    private static final Pattern ASKS = Pattern.compile(".*[?؟;？][\\p{Pf}\\p{Pe}\"”’]*", Pattern.DOTALL);

    /** What a document is. */
    public static Telling of(Body body) {
        long questions = body.blocks().stream()
                .filter(block -> block instanceof Block.Paragraph paragraph
                        && isBold(paragraph)
                        && ASKS.matcher(BodyText.of(paragraph.content())).matches())
                .count();
        if (questions >= FEWEST_QUESTIONS) {
            return INTERVIEW;
        }
        long pictures = body.pictures().count();
        return pictures >= FEWEST_PICTURES && words(body) <= pictures * MOST_WORDS_A_PICTURE ? PICTURES : PROSE;
    }

    /** How many words a document has, captions included. */
    public static int words(Body body) {
        String text = BodyText.of(body);
        int words = 0;
        boolean within = false;
        for (int at = 0; at < text.length(); at++) {
            boolean blank = Character.isWhitespace(text.charAt(at));
            words += blank || within ? 0 : 1;
            within = !blank;
        }
        return words;
    }

    static boolean isBold(Block.Paragraph paragraph) {
        List<Text> runs = paragraph.content().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(run -> !run.text().isBlank())
                .toList();
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> run.marks().stream().anyMatch(Mark.Strong.class::isInstance));
    }
}
