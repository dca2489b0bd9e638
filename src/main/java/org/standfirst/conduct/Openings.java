package org.standfirst.conduct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;

/** Reads who may reply. */
@Component
public class Openings {
    private static final int ARTICLES_REMEMBERED = 20_000;

    private final Database database;
    private final Sections sections;
    private final Shelf<Scope, Said> shelf;

    /** Reads from this database. */
    Openings(Database database, Sections sections) {
        this.database = database;
        this.sections = sections;
        this.shelf = database.recall().shelf(Recall.Until.CONDUCT_CHANGES, ARTICLES_REMEMBERED);
    }

    /**
     * Who may reply to an article at a time. The nearest that says anything decides, on the mode and on the days each:
     * the article, its section and those that this lies in, the magazine.
     *
     * @param section in which readers see it
     */
    public Opening of(Article article, Optional<Id<Section>> section, Instant now) {
        if (article.kind() == Article.Kind.PAGE) {
            return new Opening(Mode.CLOSED, Optional.empty());
        }
        Said said = said(new Scope.OfArticle(article.id())).within(wider(section));
        int days = said.days().orElseThrow();
        Optional<Instant> closes =
                days == 0 ? Optional.empty() : article.publishedAt().map(out -> out.plus(Duration.ofDays(days)));
        boolean isOver = closes.filter(end -> !now.isBefore(end)).isPresent();
        return new Opening(isOver ? Mode.CLOSED : said.mode().orElseThrow(), closes);
    }

    /** What holds in a section where nothing nearer is said; without one, in the magazine. */
    public Said wider(Optional<Id<Section>> section) {
        Map<Id<Section>, Section> all =
                sections.all().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        Said said = Said.NOTHING;
        Set<Id<Section>> seen = new HashSet<>();
        Optional<Id<Section>> next = section.filter(all::containsKey);
        while (next.filter(seen::add).isPresent()) {
            said = said.within(said(new Scope.OfSection(next.get())));
            next = next.map(all::get).flatMap(Section::parent).filter(all::containsKey);
        }
        return said.within(said(new Scope.OfMagazine())).within(Said.USUAL);
    }

    /** What somebody said of just this. */
    public Said said(Scope scope) {
        return shelf.get(scope, this::read);
    }

    /** Whether nobody may reply anywhere. */
    public boolean areAllClosed() {
        return wider(Optional.empty()).mode().equals(Optional.of(Mode.CLOSED))
                && database.sql("select 1 from reply_opening where mode <> 'closed' limit 1")
                        .query(Integer.class)
                        .optional()
                        .isEmpty();
    }

    private Said read(Scope scope) {
        return database.sql("select mode, days from reply_opening where scope = :scope and target = :target")
                .param("scope", scope.kind())
                .param("target", scope.target())
                .query(Openings::read)
                .optional()
                .orElse(Said.NOTHING);
    }

    private static Said read(ResultSet row, int number) throws SQLException {
        Optional<Mode> mode = Optional.ofNullable(row.getString(1)).flatMap(Mode::read);
        int days = row.getInt(2);
        return new Said(mode, row.wasNull() ? Optional.empty() : Optional.of(days));
    }
}
