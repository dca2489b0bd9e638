package org.standfirst.newsroom;

import org.standfirst.figures.Figure;

/** What figures of replies are called at the desk. */
final class FigureWords {
    static final String MEDIAN = "Median hours to a decision";

    private FigureWords() {}

    static String of(Figure.Part part) {
        return switch (part) {
            case REPLIES -> "Replies";
            case REPORTS -> "Reports";
            case COMPLAINTS -> "Complaints";
        };
    }

    static String of(Figure figure) {
        return switch (figure) {
            case POSTED -> "Sent by readers";
            case PUBLISHED_AT_ONCE -> "Published at once";
            case HELD -> "Held";
            case CAUGHT -> "Put among spam by the program alone";
            case HELD_FOR_REPORTS -> "Held again after reports";
            case APPROVED -> "Approved";
            case RESCUED -> "– of those, the program had said spam";
            case REJECTED -> "Rejected";
            case SPAM -> "Marked as spam";
            case PUT_BACK -> "Put back on hold";
            case REMOVED -> "Removed by their authors";
            case ANSWERED -> "Answers by the desk";
            case REPORTED_INSULT -> "Reported: insult or threat";
            case REPORTED_HATE -> "Reported: hatred";
            case REPORTED_PRIVACY -> "Reported: private matters";
            case REPORTED_ADVERTISING -> "Reported: advertising";
            case REPORTED_FALSEHOOD -> "Reported: harmful falsehood";
            case REPORTED_BESIDE_THE_POINT -> "Reported: beside the point";
            case REPORTED_OTHER -> "Reported: something else";
            case REPORTED_LAW -> "Reported: unlawful";
            case UPHELD_RULES -> "House rules: upheld";
            case DISMISSED_RULES -> "House rules: dismissed";
            case UPHELD_LAW -> "Law: upheld";
            case DISMISSED_LAW -> "Law: dismissed";
            case COMPLAINED -> "Complaints";
            case REVERSED -> "Decision reversed";
            case CONFIRMED -> "Decision confirmed";
        };
    }
}
