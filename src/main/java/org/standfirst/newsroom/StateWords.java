package org.standfirst.newsroom;

import org.standfirst.article.Article;

/** Where an article stands, as the desk says it. */
final class StateWords {
    private StateWords() {}

    static String of(Article.State state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case IN_REVIEW -> "In review";
            case APPROVED -> "Approved";
            case SCHEDULED -> "Scheduled";
            case LIVE -> "Live";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
