package org.standfirst.site;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Corrections;
import org.standfirst.kernel.Id;

/** Dresses what readers are told of changes to what is out. */
@Component
class Amendments {
    private final Corrections corrections;

    Amendments(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Those of an article, the newest first. */
    List<Correction> of(Id<Article> article) {
        return corrections.of(article);
    }

    /**
     * Those of one kind for a page.
     *
     * @param language what the program says of them is in
     */
    static List<View.Amendment> shown(
            List<Correction> corrections, Correction.Kind kind, Masthead masthead, Language language) {
        return corrections.stream()
                .filter(correction -> correction.kind() == kind)
                .map(correction -> shown(correction, masthead, language))
                .toList();
    }

    static View.Amendment shown(Correction correction, Masthead masthead, Language language) {
        Correction.Words words = correction.words();
        return new View.Amendment(
                name(correction.kind(), language.words()),
                correction.kind().name().toLowerCase(Locale.ROOT),
                DateLine.of(correction.at(), masthead.magazine().timeZone(), language.spoken()),
                words.said(),
                words.before(),
                words.after());
    }

    static String name(Correction.Kind kind, Words words) {
        return switch (kind) {
            case UPDATE -> words.update();
            case CORRECTION -> words.correction();
        };
    }
}
