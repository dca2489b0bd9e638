package org.standfirst.conduct;

import java.util.List;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.database.ChangeHistory;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestParts;

/** A magazine that readers may reply to. Its log is followed, so that what is remembered is remembered. */
final class ConductDesk implements AutoCloseable {
    static final Actor DESK = new Actor.Program("test");

    private final TestParts parts;

    ConductDesk(DatabaseKind kind) {
        parts = new TestParts(kind.fresh());
        ChangeLog log = get(ChangeLog.class);
        log.follow("test", log.head(), _ -> {});
    }

    <T> T get(Class<T> type) {
        return parts.get(type);
    }

    /** A follower hears of what was done here a second time, and what is remembered is read once more. */
    void settle() throws InterruptedException {
        ChangeLog log = get(ChangeLog.class);
        long newest = get(ChangeHistory.class)
                .before(Long.MAX_VALUE, 1, List.of(""))
                .getFirst()
                .seq();
        for (int tries = 0; tries < 500 && log.positions().getOrDefault("test", 0L) < newest; tries++) {
            Thread.sleep(20);
        }
    }

    Section section(String name, Optional<Id<Section>> parent) {
        return ((AddSection.Outcome.Added) get(AddSection.class)
                        .apply(new AddSection.Add(parent, Slug.from(name, "section"), name, "", DESK)))
                .section();
    }

    Actor.Staff staff(String name, Role role) {
        Person person = ((AddPerson.Outcome.Added) get(AddPerson.class)
                        .apply(new AddPerson.Add(
                                Slug.from(name, "person"), name, "", Optional.empty(), "", Optional.of(role), DESK)))
                .person();
        return new Actor.Staff(person.id(), role);
    }

    Article draft(String headline, Optional<Id<Section>> section, Actor writer) {
        return create(Article.Kind.ARTICLE, headline, section, writer);
    }

    Article published(String headline, Actor writer) {
        Article draft = draft(headline, Optional.empty(), writer);
        get(PublishArticle.class).apply(new PublishArticle.Publish(draft.id(), draft.draft(), Optional.empty(), DESK));
        return get(Articles.class).find(draft.id()).orElseThrow();
    }

    Article page(String headline) {
        return create(Article.Kind.PAGE, headline, Optional.empty(), DESK);
    }

    private Article create(Article.Kind kind, String headline, Optional<Id<Section>> section, Actor writer) {
        Manuscript words = Manuscript.of(headline, Body.of(List.of(Block.Paragraph.of("Some words."))));
        return ((CreateArticle.Outcome.Created) get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                kind, Slug.from(headline, "article"), in(words, section), writer)))
                .article();
    }

    private static Manuscript in(Manuscript words, Optional<Id<Section>> section) {
        return new Manuscript(
                words.headline(),
                words.standfirst(),
                words.kicker(),
                words.bylines(),
                section,
                words.tags(),
                words.edition(),
                words.lead(),
                words.language(),
                words.canonical(),
                words.titles(),
                words.body());
    }

    @Override
    public void close() {
        parts.close();
    }
}
