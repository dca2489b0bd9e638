package org.standfirst.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
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

/** A desk with nothing on it, and words to put something there. */
final class TestDesk implements AutoCloseable {
    static final Actor PROGRAM = new Actor.Program("test");

    final DatabaseKind.Place place;
    final TestParts parts;

    TestDesk(DatabaseKind kind) {
        this(kind.fresh());
    }

    TestDesk(DatabaseKind.Place place) {
        this.place = place;
        this.parts = new TestParts(place);
    }

    <T> T get(Class<T> type) {
        return parts.get(type);
    }

    Actor.Staff staff(String name, Role role) {
        Person person = ((AddPerson.Outcome.Added) get(AddPerson.class)
                        .apply(new AddPerson.Add(
                                Slug.from(name, "person"), name, "", Optional.empty(), "", Optional.of(role), PROGRAM)))
                .person();
        return new Actor.Staff(person.id(), role);
    }

    Section section(String name, Optional<Id<Section>> parent) {
        return ((AddSection.Outcome.Added) get(AddSection.class)
                        .apply(new AddSection.Add(parent, Slug.from(name, "section"), name, "", PROGRAM)))
                .section();
    }

    static Manuscript words(String headline, String... paragraphs) {
        return Manuscript.of(
                headline,
                Body.of(List.of(paragraphs).stream()
                        .<Block>map(Block.Paragraph::of)
                        .toList()));
    }

    static Manuscript in(Section section, Manuscript words) {
        return new Manuscript(
                words.headline(),
                words.standfirst(),
                words.kicker(),
                words.bylines(),
                Optional.of(section.id()),
                words.tags(),
                words.edition(),
                words.lead(),
                words.language(),
                words.canonical(),
                words.titles(),
                words.body());
    }

    Article create(Manuscript manuscript, Actor actor) {
        return ((CreateArticle.Outcome.Created) get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE, Slug.from(manuscript.headline(), "untitled"), manuscript, actor)))
                .article();
    }

    Article now(Article article) {
        return get(Articles.class).find(article.id()).orElseThrow();
    }

    Revision revise(Article article, Manuscript manuscript, Actor actor) {
        return ((ReviseArticle.Outcome.Revised) get(ReviseArticle.class)
                        .apply(new ReviseArticle.Revise(
                                article.id(), now(article).draft(), manuscript, actor)))
                .revision();
    }

    Article publish(Article article) {
        return ((PublishArticle.Outcome.Published) get(PublishArticle.class)
                        .apply(new PublishArticle.Publish(
                                article.id(), now(article).draft(), Optional.empty(), PROGRAM)))
                .article();
    }

    List<String> verbsOf(Article article) {
        return changesOf(article).stream().map(Change::verb).toList();
    }

    List<Change> changesOf(Article article) {
        return get(ChangeLog.class).after(0, 10_000).stream()
                .filter(change -> change.subject().equals("article:" + article.id()))
                .toList();
    }

    List<Integer> numbersOf(Article article) {
        return get(Database.class)
                .sql("select number from revision where article_id = :article order by number")
                .param("article", article.id().value())
                .query((row, _) -> row.getInt(1))
                .list();
    }

    static void expect(Object outcome, Class<?> kind) {
        assertThat(outcome).isInstanceOf(kind);
    }

    @Override
    public void close() {
        parts.close();
    }
}
