package org.standfirst.conduct;

import org.standfirst.article.Article;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;

/** What somebody may say of who may reply: of everything, or of a part. */
public sealed interface Scope {
    /** Of the whole magazine. */
    record OfMagazine() implements Scope {}

    /** Of a section, and those within it. */
    record OfSection(Id<Section> section) implements Scope {}

    /** Of an article. */
    record OfArticle(Id<Article> article) implements Scope {}

    /** As the database says what it is. */
    default String kind() {
        return switch (this) {
            case OfMagazine _ -> "magazine";
            case OfSection _ -> "section";
            case OfArticle _ -> "article";
        };
    }

    /** The identifier; empty for the magazine. */
    default String target() {
        return switch (this) {
            case OfMagazine _ -> "";
            case OfSection(var section) -> section.value();
            case OfArticle(var article) -> article.value();
        };
    }

    /** How the change log calls it. */
    default String subject() {
        return "conduct:" + kind() + (target().isEmpty() ? "" : ":" + target());
    }
}
