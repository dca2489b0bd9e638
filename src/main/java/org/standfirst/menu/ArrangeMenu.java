package org.standfirst.menu;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;

/** Says what stands in a menu, in which order; or that it runs by itself. */
@Component
public class ArrangeMenu {
    /** As many as a reader looks through. */
    public static final int MOST = 12;

    private final Database database;
    private final ChangeLog changes;
    private final Menus menus;
    private final Sections sections;
    private final Tags tags;
    private final Articles articles;

    /** Writes to this database and log. */
    ArrangeMenu(Database database, ChangeLog changes, Menus menus, Sections sections, Tags tags, Articles articles) {
        this.database = database;
        this.changes = changes;
        this.menus = menus;
        this.sections = sections;
        this.tags = tags;
        this.articles = articles;
    }

    /** All of its entries in their order, in place of what it had; none, and it runs by itself. */
    public record Arrange(Menu menu, List<Entry> entries, Actor actor) {
        /** Copies the list. */
        public Arrange {
            entries = List.copyOf(entries);
        }
    }

    /** How it went. */
    public sealed interface Outcome {
        /** Done. */
        record Arranged() implements Outcome {}

        /** It can't be: why, in a sentence. */
        record Refused(String reason) implements Outcome {}

        /** Publishers alone may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Does it. */
    public Outcome apply(Arrange request) {
        return request.actor().mayManage() ? database.write(() -> arrange(request)) : new Outcome.NotAllowed();
    }

    private Outcome arrange(Arrange request) {
        if (request.entries().size() > MOST) {
            return new Outcome.Refused("A menu has room for " + MOST + " entries. Remove one first.");
        }
        // What stood there before and leads to nothing any more stays until somebody removes it.
        List<Entry> before = menus.of(request.menu());
        Optional<String> mistake = request.entries().stream()
                .filter(entry -> !before.contains(entry))
                .map(this::mistake)
                .flatMap(Optional::stream)
                .findFirst();
        if (mistake.isPresent()) {
            return new Outcome.Refused(mistake.get());
        }
        keep(request);
        changes.append(
                request.actor().name(), "arranged", "menu:" + request.menu().written(), "{}");
        return new Outcome.Arranged();
    }

    private Optional<String> mistake(Entry entry) {
        if (entry.words().length() > Entry.LONGEST) {
            return Optional.of("The words of an entry may have " + Entry.LONGEST + " characters; these have "
                    + entry.words().length() + ".");
        }
        return switch (entry.target()) {
            case Entry.Target.OfSection(var section) ->
                sections.find(section).isEmpty() ? Optional.of("There is no such section.") : Optional.empty();
            case Entry.Target.OfTag(var tag) ->
                tags.find(tag).isEmpty() ? Optional.of("There is no such tag.") : Optional.empty();
            case Entry.Target.OfPage(var page) ->
                articles.find(page)
                                .filter(found -> found.kind() == Article.Kind.PAGE)
                                .isEmpty()
                        ? Optional.of("There is no such page.")
                        : Optional.empty();
            case Entry.Target.Editions() -> Optional.empty();
            case Entry.Target.Address _ ->
                entry.words().isBlank() ? Optional.of("An address needs words that readers see.") : Optional.empty();
        };
    }

    private void keep(Arrange request) {
        database.sql("delete from menu_entry where menu = :menu")
                .param("menu", request.menu().written())
                .update();
        int position = 0;
        for (Entry entry : request.entries()) {
            database.sql("""
                            insert into menu_entry (menu, position, kind, target, words)
                            values (:menu, :position, :kind, :target, :words)
                            """)
                    .param("menu", request.menu().written())
                    .param("position", position++)
                    .param("kind", entry.target().kind())
                    .param("target", entry.target().written())
                    .param("words", entry.words())
                    .update();
        }
    }
}
