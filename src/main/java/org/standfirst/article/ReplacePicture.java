package org.standfirst.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.magazine.EditorSections;
import org.standfirst.people.Actor;
import org.standfirst.picture.DescribePicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts another picture in the place of one wherever that is used: in what is live, drafted and scheduled, on covers, as
 * portraits, as the logo. Words that belong to a use stay.
 */
@Component
public class ReplacePicture {
    /** All of it is one transaction, and nobody else can write meanwhile. */
    static final int MOST_ARTICLES = 2_000;

    private final Database database;
    private final ChangeLog changes;
    private final EditorSections editorSections;
    private final Pictures pictures;
    private final PictureUses uses;
    private final DescribePicture describePicture;
    private final ReplaceInArticle replaceInArticle;
    private final Clock clock = Clock.systemUTC();

    /** Writes to this database and log. */
    ReplacePicture(
            Database database,
            ChangeLog changes,
            EditorSections editorSections,
            Pictures pictures,
            PictureUses uses,
            DescribePicture describePicture,
            ReplaceInArticle replaceInArticle) {
        this.database = database;
        this.changes = changes;
        this.editorSections = editorSections;
        this.pictures = pictures;
        this.uses = uses;
        this.describePicture = describePicture;
        this.replaceInArticle = replaceInArticle;
    }

    /**
     * What shall take the place of what.
     *
     * @param places how many there were when whoever says so was told
     * @param withWords whether the new picture takes over caption, credit and alternative text where it has none
     */
    public record Replace(Id<Picture> from, Id<Picture> to, int places, boolean withWords, Actor actor) {}

    /** How it went. */
    public sealed interface Outcome {
        /** The new one stands in so many places. */
        record Replaced(int places) implements Outcome {}

        /** By now there are this many places, and not as many as was said; nothing was changed. */
        record Otherwise(int places) implements Outcome {}

        /** It is the same picture. */
        record Same() implements Outcome {}

        /** Readers can't be shown the new one: it has no file, its sizes are still being made, its rights have ended. */
        record NotShown() implements Outcome {}

        /** It is the magazine's logo, which publishers alone may change. */
        record IsLogo() implements Outcome {}

        /** What was written before an update is still being read through. */
        record NotReadYet() implements Outcome {}

        /** It is used in more articles than can be changed at once. */
        record TooMany(int most) implements Outcome {}

        /** One of them is not in the library. */
        record Unknown() implements Outcome {}

        /** Only whoever edits every article may do this. */
        record NotAllowed() implements Outcome {}
    }

    /** Whether somebody may do this at all. */
    public boolean isFor(Actor actor) {
        return actor.publications() == Actor.Reach.ALL
                && editorSections.limitOf(actor).isEmpty();
    }

    /** Does it. */
    public Outcome apply(Replace request) {
        return isFor(request.actor()) ? database.write(() -> replace(request)) : new Outcome.NotAllowed();
    }

    private Outcome replace(Replace request) {
        Optional<Picture> from = pictures.find(request.from());
        Optional<Picture> to = pictures.find(request.to());
        if (from.isEmpty() || to.isEmpty()) {
            return new Outcome.Unknown();
        }
        PictureUses.Uses found = uses.of(request.from(), request.actor());
        return fault(request, to.get(), found).orElseGet(() -> replace(request, from.get(), to.get(), found));
    }

    private static Optional<Outcome> fault(Replace request, Picture to, PictureUses.Uses found) {
        if (request.from().equals(request.to())) {
            return Optional.of(new Outcome.Same());
        }
        if (!to.isShown()) {
            return Optional.of(new Outcome.NotShown());
        }
        if (!found.isComplete()) {
            return Optional.of(new Outcome.NotReadYet());
        }
        if (found.isLogo() && !request.actor().mayManage()) {
            return Optional.of(new Outcome.IsLogo());
        }
        if (found.inArticles() > MOST_ARTICLES) {
            return Optional.of(new Outcome.TooMany(MOST_ARTICLES));
        }
        return found.places() == request.places()
                ? Optional.empty()
                : Optional.of(new Outcome.Otherwise(found.places()));
    }

    private Outcome replace(Replace request, Picture from, Picture to, PictureUses.Uses found) {
        Instant now = clock.instant();
        if (request.withWords()) {
            describe(from.words(), to, request.actor());
        }
        for (Id<Article> article : uses.articlesWith(from.id())) {
            replaceInArticle.apply(article, from.id(), to.id(), request.actor(), now);
        }
        replaceElsewhere(request, found);
        String detail = JsonMapper.shared()
                .writeValueAsString(Map.of("by", to.id().value(), "places", Integer.toString(found.places())));
        changes.append(request.actor().name(), "replaced", "picture:" + from.id(), detail);
        return new Outcome.Replaced(found.places());
    }

    private void describe(Picture.Words old, Picture to, Actor actor) {
        Picture.Words own = to.words();
        Picture.Words words = new Picture.Words(
                either(own.caption(), old.caption()), either(own.credit(), old.credit()), either(own.alt(), old.alt()));
        if (!words.equals(own)) {
            describePicture.apply(new DescribePicture.Describe(to.id(), words, to.rights(), actor.name()));
        }
    }

    private static String either(String own, String other) {
        return own.isBlank() ? other : own;
    }

    private void replaceElsewhere(Replace request, PictureUses.Uses found) {
        String actor = request.actor().name();
        update("update edition set cover_picture_id = :to where cover_picture_id = :from", request);
        found.covers().forEach(edition -> changes.append(actor, "described", "edition:" + edition, "{}"));
        update("update person set portrait_picture_id = :to where portrait_picture_id = :from", request);
        found.portraits().forEach(person -> changes.append(actor, "portrayed", "person:" + person, "{}"));
        if (found.isLogo()) {
            update("update look set logo_picture_id = :to where logo_picture_id = :from", request);
            changes.append(actor, "dressed", "magazine", "{}");
        }
    }

    private void update(String statement, Replace request) {
        database.sql(statement)
                .param("from", request.from().value())
                .param("to", request.to().value())
                .update();
    }
}
