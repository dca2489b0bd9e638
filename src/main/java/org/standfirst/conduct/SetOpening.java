package org.standfirst.conduct;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.EditorSections;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;

/** Says who may reply, and for how long: in the magazine, a section, to an article. */
@Component
public class SetOpening {
    /** Ten years. */
    public static final int MOST_DAYS = 3_650;

    private final Database database;
    private final ChangeLog changes;
    private final Articles articles;
    private final Sections sections;
    private final EditorSections editorSections;

    /** Writes to this database and log. */
    SetOpening(
            Database database, ChangeLog changes, Articles articles, Sections sections, EditorSections editorSections) {
        this.database = database;
        this.changes = changes;
        this.articles = articles;
        this.sections = sections;
        this.editorSections = editorSections;
    }

    /** What shall hold there, in place of what was said before. */
    public record Set(Scope scope, Said said, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Done() implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Invalid(String reason) implements Outcome {}

        /** There is no such thing for them. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Set request) {
        int days = request.said().days().orElse(0);
        if (days < 0 || days > MOST_DAYS) {
            return new Outcome.Invalid("Replies may close after up to " + MOST_DAYS + " days, or never (0).");
        }
        return database.write(() -> mayReach(request) ? set(request) : new Outcome.NotAllowed());
    }

    private boolean mayReach(Set request) {
        Actor actor = request.actor();
        return switch (request.scope()) {
            case Scope.OfMagazine _ ->
                actor.mayModerate() && editorSections.limitOf(actor).isEmpty();
            case Scope.OfSection(Id<Section> section) ->
                actor.mayModerate()
                        && sections.find(section).isPresent()
                        && editorSections
                                .limitOf(actor)
                                .map(limit -> limit.contains(section))
                                .orElse(true);
            case Scope.OfArticle(Id<Article> article) ->
                reached(article, actor)
                        .filter(found -> found.kind() == Article.Kind.ARTICLE)
                        .isPresent();
        };
    }

    /** A moderator publishes nothing, so theirs is whatever readers have had; all others reach as far as they publish. */
    private Optional<Article> reached(Id<Article> article, Actor actor) {
        return actor instanceof Actor.Staff staff && staff.role() == Role.MODERATOR
                ? articles.find(article).filter(found -> found.publishedAt().isPresent())
                : articles.findPublishable(article, actor);
    }

    private Outcome set(Set request) {
        Scope scope = request.scope();
        database.sql("delete from reply_opening where scope = :scope and target = :target")
                .param("scope", scope.kind())
                .param("target", scope.target())
                .update();
        if (!request.said().equals(Said.NOTHING)) {
            database.sql("""
                            insert into reply_opening (scope, target, mode, days)
                            values (:scope, :target, :mode, :days)
                            """)
                    .param("scope", scope.kind())
                    .param("target", scope.target())
                    .param("mode", request.said().mode().map(Mode::written).orElse(null))
                    .param("days", request.said().days().orElse(null))
                    .update();
        }
        changes.append(request.actor().name(), "opened", scope.subject(), detail(request.said()));
        return new Outcome.Done();
    }

    private static String detail(Said said) {
        return "{\"mode\":\"" + said.mode().map(Mode::written).orElse("") + "\",\"days\":\""
                + said.days().map(String::valueOf).orElse("") + "\"}";
    }
}
