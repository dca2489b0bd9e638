package org.standfirst.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.Actor;

/** The revisions of articles: read, and added to by the verbs. */
@Component
class Revisions {
    /** In paragraphs, pictures and the like. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Database database;
    private final Tags tags;
    private final RevisionPictures pictures;
    private final Shelf<Id<Revision>, Revision> shelf;

    /** Reads from and adds to this database. */
    Revisions(Database database, Tags tags, RevisionPictures pictures) {
        this.database = database;
        this.tags = tags;
        this.pictures = pictures;
        this.shelf = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, MOST_REMEMBERED, Revisions::length);
    }

    /** How a revision comes to be; an autosave belongs to a run of writing that began at some time. */
    record Origin(Actor actor, Instant at, Revision.Kind kind, Optional<Instant> runBegan) {
        static Origin save(Actor actor, Instant at) {
            return new Origin(actor, at, Revision.Kind.SAVE, Optional.empty());
        }

        static Origin autosave(Actor actor, Instant at, Instant runBegan) {
            return new Origin(actor, at, Revision.Kind.AUTOSAVE, Optional.of(runBegan));
        }
    }

    private static int length(Revision revision) {
        return 1 + revision.manuscript().body().blocks().size();
    }

    /** The revision of an identifier. */
    public Optional<Revision> find(Id<Revision> id) {
        return Optional.ofNullable(shelf.all(List.of(id), this::read).get(id));
    }

    private Map<Id<Revision>, Revision> read(List<Id<Revision>> ids) {
        return ids.stream()
                .map(id -> select("body", id))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Revision::id, Function.identity()));
    }

    /** The revision of an identifier with an empty body: what lists need, without reading a long text for it. */
    Optional<Revision> findWithoutBody(Id<Revision> id) {
        return select("'" + BodyJson.write(Body.EMPTY) + "'", id);
    }

    /** What is live of articles, in no order. */
    List<Revision> live(List<Id<Article>> articles) {
        return articles.isEmpty()
                ? List.of()
                : select("body", "id in (select live_revision_id from article where id in (:ids) and state = 'live')")
                        .param("ids", articles.stream().map(Id::value).toList())
                        .query(Revisions::read)
                        .list()
                        .stream()
                        .map(this::withStandingTags)
                        .toList();
    }

    private Optional<Revision> select(String body, Id<Revision> id) {
        return select(body, "id = :id")
                .param("id", id.value())
                .query(Revisions::read)
                .optional()
                .map(this::withStandingTags);
    }

    /** A revision is never changed: whoever reads it is told of the tags into which its own were merged. */
    private Revision withStandingTags(Revision revision) {
        Manuscript manuscript = revision.manuscript();
        List<Id<Tag>> standing = tags.standing(manuscript.tags());
        return standing.equals(manuscript.tags())
                ? revision
                : new Revision(
                        revision.id(),
                        revision.article(),
                        revision.number(),
                        revision.createdAt(),
                        manuscript.withTags(standing));
    }

    private JdbcClient.StatementSpec select(String body, String which) {
        return database.sql("""
                        select id, article_id, number, created_at, headline, standfirst, kicker, bylines, section_id, tags,
                            edition_id, lead_picture_id, lead_caption, lead_alt, language, canonical, social_title,
                            search_title, search_description, %s
                        from revision
                        where %s
                        """.formatted(body, which));
    }

    /** Writes an article's first revision. */
    Revision addFirst(Id<Article> article, Manuscript manuscript, Actor actor, Instant at) {
        return insert(article, 1, manuscript, Origin.save(actor, at));
    }

    /** Adds a revision after those that an article has. */
    Revision add(Id<Article> article, Manuscript manuscript, Origin origin) {
        int number = database.sql("select coalesce(max(number), 0) + 1 from revision where article_id = :article")
                .param("article", article.value())
                .query(Integer.class)
                .single();
        return insert(article, number, manuscript, origin);
    }

    /** Adds a revision under the number of another, which nothing may point to and which goes once the draft is moved. */
    Revision addInPlaceOf(Revision former, Manuscript manuscript, Origin origin) {
        database.sql("update revision set number = -number where id = :id")
                .param("id", former.id().value())
                .update();
        return insert(former.article(), former.number(), manuscript, origin);
    }

    /** Deletes what another took the place of. */
    void delete(Revision former) {
        pictures.forget(former.id());
        database.sql("delete from revision where id = :id")
                .param("id", former.id().value())
                .update();
    }

    /** Somebody pressed save, and what the editor had saved by itself holds the same: from now on it is theirs. */
    void keep(Id<Revision> id) {
        database.sql("update revision set kind = 'save', run_began_at = null where id = :id and kind = 'autosave'")
                .param("id", id.value())
                .update();
    }

    private Revision insert(Id<Article> article, int number, Manuscript manuscript, Origin origin) {
        Revision revision = new Revision(Id.fresh(), article, number, origin.at(), manuscript);
        database.sql("""
                        insert into revision (
                            id, article_id, number, created_at, created_by, kind, run_began_at, headline, standfirst, kicker, bylines,
                            section_id, tags, edition_id, lead_picture_id, lead_caption, lead_alt, language, canonical,
                            social_title, search_title, search_description, body, pictures_noted)
                        values (
                            :id, :article, :number, :created_at, :created_by, :kind, :run_began_at, :headline, :standfirst, :kicker, :bylines,
                            :section, :tags, :edition, :lead_picture, :lead_caption, :lead_alt, :language, :canonical,
                            :social_title, :search_title, :search_description, :body, true)
                        """)
                .param("id", revision.id().value())
                .param("article", article.value())
                .param("number", number)
                .param("created_at", origin.at().toEpochMilli())
                .param("created_by", origin.actor().name())
                .param("kind", origin.kind().inDatabase())
                .param(
                        "run_began_at",
                        origin.runBegan().map(Instant::toEpochMilli).orElse(null))
                .param("headline", manuscript.headline())
                .param("standfirst", manuscript.standfirst())
                .param("kicker", manuscript.kicker())
                .param("bylines", join(manuscript.bylines()))
                .param("section", manuscript.section().map(Id::value).orElse(null))
                .param("tags", join(manuscript.tags()))
                .param("edition", manuscript.edition().map(Id::value).orElse(null))
                .param(
                        "lead_picture",
                        manuscript.lead().map(lead -> lead.picture().value()).orElse(null))
                .param(
                        "lead_caption",
                        manuscript.lead().map(Manuscript.LeadPicture::caption).orElse(""))
                .param(
                        "lead_alt",
                        manuscript.lead().map(Manuscript.LeadPicture::alt).orElse(""))
                .param("language", manuscript.language())
                .param(
                        "canonical",
                        manuscript.canonical().map(WebAddress::value).orElse(""))
                .param("social_title", manuscript.titles().social())
                .param("search_title", manuscript.titles().search())
                .param("search_description", manuscript.titles().description())
                .param("body", BodyJson.write(manuscript.body()))
                .update();
        pictures.note(revision.id(), manuscript);
        return revision;
    }

    private static Revision read(ResultSet row, int rowNumber) throws SQLException {
        Manuscript manuscript = new Manuscript(
                row.getString(5),
                row.getString(6),
                row.getString(7),
                split(row.getString(8)),
                Optional.ofNullable(row.getString(9)).map(Id::new),
                split(row.getString(10)),
                Optional.ofNullable(row.getString(11)).map(Id::new),
                lead(row.getString(12), row.getString(13), row.getString(14)),
                row.getString(15),
                WebAddress.parse(row.getString(16)),
                new Manuscript.Titles(row.getString(17), row.getString(18), row.getString(19)),
                BodyJson.read(row.getString(20)));
        return new Revision(
                new Id<>(row.getString(1)),
                new Id<>(row.getString(2)),
                row.getInt(3),
                Instant.ofEpochMilli(row.getLong(4)),
                manuscript);
    }

    private static Optional<Manuscript.LeadPicture> lead(
            @org.jspecify.annotations.Nullable String picture, String caption, String alt) {
        return Optional.ofNullable(picture).map(id -> new Manuscript.LeadPicture(new Id<>(id), caption, alt));
    }

    /** Identifiers hold no blank, so a blank may part them. */
    private static <T> String join(List<Id<T>> ids) {
        return ids.stream().map(Id::value).collect(Collectors.joining(" "));
    }

    private static <T> List<Id<T>> split(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(Id<T>::new).toList();
    }
}
