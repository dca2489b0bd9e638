package org.standfirst.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Openings;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;

/** The form that says who may reply, wherever it stands. */
@Component
class OpeningForms {
    private final Openings openings;
    private final LiveArticles articles;

    OpeningForms(Openings openings, LiveArticles articles) {
        this.openings = openings;
        this.articles = articles;
    }

    Moderation.Opening magazine() {
        return form(new Scope.OfMagazine(), openings.said(new Scope.OfMagazine()), Optional.empty(), RulesScreen.PATH);
    }

    Moderation.Opening section(Section section) {
        Scope scope = new Scope.OfSection(section.id());
        return form(
                scope,
                openings.said(scope),
                Optional.of(openings.wider(section.parent())),
                SectionsScreen.PATH + "/" + section.id());
    }

    /** Of an article where it is written. */
    Moderation.Opening writing(Id<Article> id, Optional<Id<Section>> section) {
        Scope scope = new Scope.OfArticle(id);
        return form(scope, openings.said(scope), Optional.of(openings.wider(section)), ArticleScreen.path(id));
    }

    /** Of an article that readers have; where its section is another in its draft, what readers see of it decides. */
    Optional<Moderation.Opening> article(Id<Article> id) {
        Scope scope = new Scope.OfArticle(id);
        return articles.outline(id)
                .map(outline -> form(
                        scope,
                        openings.said(scope),
                        Optional.of(openings.wider(outline.section())),
                        RepliesScreen.PATH + "?article=" + id));
    }

    private Moderation.Opening form(Scope scope, Said said, Optional<Said> wider, String back) {
        Optional<Mode> shown = wider.isPresent() ? said.mode() : said.mode().or(this::usual);
        List<Screen.Option> modes = new ArrayList<>();
        wider.flatMap(Said::mode)
                .ifPresent(mode -> modes.add(new Screen.Option(
                        "", "As elsewhere: " + words(mode).toLowerCase(Locale.ROOT), shown.isEmpty())));
        for (Mode mode : List.of(Mode.OPEN, Mode.FIRST_TIMERS, Mode.PREMODERATED, Mode.CLOSED)) {
            modes.add(new Screen.Option(
                    mode.written(), words(mode), shown.filter(mode::equals).isPresent()));
        }
        String days = said.days().map(String::valueOf).orElse(wider.isPresent() ? "" : "0");
        return new Moderation.Opening(
                scope.kind(),
                scope.target(),
                modes,
                days,
                wider.flatMap(Said::days).map(OpeningForms::days).orElse(""),
                back);
    }

    private Optional<Mode> usual() {
        return openings.wider(Optional.empty()).mode();
    }

    private static String words(Mode mode) {
        return switch (mode) {
            case OPEN -> "Everybody, at once";
            case FIRST_TIMERS -> "Everybody; newcomers are read first";
            case PREMODERATED -> "Everybody; all are read first";
            case CLOSED -> "Nobody";
        };
    }

    private static String days(int days) {
        return days == 0
                ? "Empty: as elsewhere, where they never close."
                : "Empty: as elsewhere, where they close after " + days + (days == 1 ? " day." : " days.");
    }
}
