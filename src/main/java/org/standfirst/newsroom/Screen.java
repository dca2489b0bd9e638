package org.standfirst.newsroom;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.standfirst.article.Manuscript;
import org.standfirst.picture.Picture;

/** What each screen shows: everything its template needs, and nothing it would have to ask for. */
public sealed interface Screen {
    /** What stands around it. */
    Desk desk();

    /**
     * Where somebody shows who they are.
     *
     * @param email what they wrote before
     * @param problem why that did not do, in a sentence; may be empty
     * @param next where they wanted to go
     */
    record SigningIn(Desk desk, String email, String problem, String next) implements Screen {}

    /**
     * Where somebody takes up an invitation.
     *
     * @param secret of the link
     * @param problem what to change, in a sentence; may be empty
     * @param isNamed whether they have a byline already
     */
    record Accepting(Desk desk, String secret, String name, String email, String role, String problem, boolean isNamed)
            implements Screen {}

    /**
     * Something that can't be shown or done.
     *
     * @param meaning what happened and what to do
     */
    record Trouble(Desk desk, String headline, String meaning) implements Screen {}

    /**
     * Who may come to the desk.
     *
     * @param link of an invitation that was made just now, shown this once
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Staff(
            Desk desk, List<Member> members, List<Invited> invited, List<Choice> roles, String link, String problem)
            implements Screen {}

    /**
     * Somebody with an account.
     *
     * @param closed whether it lets nobody in any more
     */
    record Member(String id, String name, String email, String role, boolean isSelf, boolean closed) {}

    /** Somebody who was asked and has not come yet. */
    record Invited(String id, String name, String email, String role, Moment until, boolean isOver) {}

    /** Something to choose. */
    record Choice(String value, String words, String meaning) {}

    /**
     * A point in time.
     *
     * @param machine in ISO 8601
     */
    record Moment(String words, String machine) {
        static Moment of(Instant at, ZoneId zone) {
            return new Moment(
                    DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).format(at.atZone(zone)),
                    at.toString());
        }
    }

    /**
     * Somebody's own account.
     *
     * @param done what was done just now, in a sentence; may be empty
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Own(Desk desk, String email, List<Signed> sessions, String done, String problem) implements Screen {}

    /**
     * A browser they are signed in with.
     *
     * @param isThis whether it is the one they look at
     */
    record Signed(String id, String device, Moment since, Moment seen, boolean isThis) {}

    /**
     * Where an article is written.
     *
     * @param state all that the script of the screen needs
     * @param standing where it stands, in words
     * @param path its address on the site
     * @param isAhead whether what is written differs from what readers see
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Writing(
            Desk desk,
            String id,
            Json state,
            String standing,
            String path,
            boolean isLive,
            boolean isAhead,
            boolean mayPublish,
            boolean isPage,
            Manuscript manuscript,
            List<Option> sections,
            List<Option> editions,
            List<Option> bylines,
            List<Option> tags,
            String problem)
            implements Screen {
        /** What stands in the window's title. */
        public String title() {
            return manuscript.headline().isBlank() ? "Untitled" : manuscript.headline();
        }
    }

    /** Something that is chosen, or not. */
    record Option(String value, String words, boolean chosen) {}

    /**
     * The library.
     *
     * @param words what was looked for; may be empty
     * @param isCut whether there are more than are shown
     */
    record Pictures(Desk desk, String words, List<Thumbnail> pictures, boolean isCut) implements Screen {}

    /**
     * A picture in the library.
     *
     * @param path where it can be seen; empty while there is nothing to see
     */
    record Thumbnail(String id, String path, int width, int height, Picture.Words words) {}

    /**
     * A draft as readers will see it.
     *
     * @param headline may be empty
     * @param path where it is shown
     * @param link its whole address, for others
     * @param until how long that leads there
     */
    record Previewing(Desk desk, String id, String headline, String path, String link, Moment until) implements Screen {
        /** What it is called. */
        public String title() {
            return headline.isBlank() ? "Untitled" : headline;
        }
    }
}
