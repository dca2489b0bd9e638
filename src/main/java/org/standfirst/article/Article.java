package org.standfirst.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Person;

/**
 * An article or a page, without its words: those are in its revisions.
 *
 * @param draft the newest revision
 * @param live what readers see, if they see anything
 * @param schedule what they will see from when on, if that is set
 * @param publishedAt when it first went live
 * @param updatedAt when what readers see last changed
 * @param withdrawnReason what readers are told instead; may be empty
 * @param approved the revision that an editor found ready, until it is live or has changed
 * @param assignment who is to write it, until when
 */
public record Article(
        Id<Article> id,
        Kind kind,
        Slug slug,
        State state,
        Id<Revision> draft,
        Optional<Id<Revision>> live,
        Optional<Schedule> schedule,
        Optional<Instant> publishedAt,
        Optional<Instant> updatedAt,
        String withdrawnReason,
        boolean pinned,
        Optional<Id<Revision>> approved,
        Assignment assignment) {
    /** What sort of thing it is. */
    public enum Kind {
        /** A story: it has a date and stands in the lists. */
        ARTICLE,
        /** A page such as "About": it stands at an address of its own and in no list. */
        PAGE;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        /** The address of something of this kind with this slug. */
        public String path(Slug slug) {
            return switch (this) {
                case ARTICLE -> "/articles/" + slug;
                case PAGE -> "/" + slug;
            };
        }
    }

    /** Where it stands on its way to readers and away from them. */
    public enum State {
        /** Being written. */
        DRAFT,
        /** Being read by an editor. */
        IN_REVIEW,
        /** Read by an editor, and found ready. */
        APPROVED,
        /** Waiting for its time. */
        SCHEDULED,
        /** Before readers. */
        LIVE,
        /** Taken away from readers. */
        WITHDRAWN;

        String inDatabase() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static State fromDatabase(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        }
    }

    /** A revision that goes live at a time. */
    public record Schedule(Id<Revision> revision, Instant at) {}

    /** Who is to write it, and by which day of the magazine's; both may be open. */
    public record Assignment(Optional<Id<Person>> to, Optional<LocalDate> due) {
        /** Nobody's in particular, and for no day. */
        static final Assignment OPEN = new Assignment(Optional.empty(), Optional.empty());
    }

    /** Its address on the site. */
    public String path() {
        return kind.path(slug);
    }

    /** It as readers would see it if it came out then, with the date that it has if it came out before. */
    Article asIfPublished(Instant now) {
        Optional<Instant> published = publishedAt.or(() -> Optional.of(now));
        return new Article(
                id,
                kind,
                slug,
                state,
                draft,
                live,
                schedule,
                published,
                updatedAt.or(() -> published),
                "",
                pinned,
                approved,
                assignment);
    }

    /** How the change log calls it. */
    String subject() {
        return "article:" + id;
    }
}
