package org.standfirst.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is counted of replies, reports and complaints, in the order in which it is told. */
public enum Figure {
    /** Readers sent a reply. */
    POSTED(Part.REPLIES),
    /** It was before readers at once. */
    PUBLISHED_AT_ONCE(Part.REPLIES),
    /** It waited for a moderator. */
    HELD(Part.REPLIES),
    /** A program alone put it aside as advertising. */
    CAUGHT(Part.REPLIES),
    /** Several reports took it back to the moderators. */
    HELD_FOR_REPORTS(Part.REPLIES),
    /** A moderator let it stand. */
    APPROVED(Part.REPLIES),
    /** Among those: a program had put it aside as advertising, and was wrong. */
    RESCUED(Part.REPLIES),
    /** A moderator kept it from readers. */
    REJECTED(Part.REPLIES),
    /** A moderator took it for advertising. */
    SPAM(Part.REPLIES),
    /** A moderator wants to look again. */
    PUT_BACK(Part.REPLIES),
    /** Its author took it away. */
    REMOVED(Part.REPLIES),
    /** The magazine itself answered. */
    ANSWERED(Part.REPLIES),
    /** A reader said that a reply insults or threatens somebody. */
    REPORTED_INSULT(Part.REPORTS),
    /** That it is against people for what they are. */
    REPORTED_HATE(Part.REPORTS),
    /** That it tells what is nobody's business. */
    REPORTED_PRIVACY(Part.REPORTS),
    /** That it is advertising. */
    REPORTED_ADVERTISING(Part.REPORTS),
    /** That it claims what is not true. */
    REPORTED_FALSEHOOD(Part.REPORTS),
    /** That it has nothing to do with the article. */
    REPORTED_BESIDE_THE_POINT(Part.REPORTS),
    /** That it breaks the house rules otherwise. */
    REPORTED_OTHER(Part.REPORTS),
    /** That it is unlawful. */
    REPORTED_LAW(Part.REPORTS),
    /** By the house rules, a report was right. */
    UPHELD_RULES(Part.REPORTS),
    /** By the house rules, the reply stayed. */
    DISMISSED_RULES(Part.REPORTS),
    /** By the law, a report was right. */
    UPHELD_LAW(Part.REPORTS),
    /** By the law, the reply stayed. */
    DISMISSED_LAW(Part.REPORTS),
    /** Somebody did not accept a decision. */
    COMPLAINED(Part.COMPLAINTS),
    /** They were right. */
    REVERSED(Part.COMPLAINTS),
    /** They were not. */
    CONFIRMED(Part.COMPLAINTS);

    private final Part part;

    Figure(Part part) {
        this.part = part;
    }

    /** What it is told with. */
    public enum Part {
        /** What was sent, and decided. */
        REPLIES,
        /** What readers reported. */
        REPORTS,
        /** Who did not accept a decision. */
        COMPLAINTS;

        /** Those in it. */
        public List<Figure> figures() {
            return Arrays.stream(Figure.values())
                    .filter(figure -> figure.part == this)
                    .toList();
        }
    }

    /** The word in the database, in tables and in templates. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Figure> of(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(word))
                .findFirst();
    }
}
