package org.standfirst.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Manuscript;
import org.standfirst.picture.Picture;

/** What each screen shows: everything its template needs, and nothing it would have to ask for. */
public sealed interface Screen {
    /** What stands around it. */
    Desk desk();

    /** One that is told of in a file of its own. */
    non-sealed interface Apart extends Screen {
        /** What prints it. */
        String template();
    }

    /**
     * Where somebody shows who they are.
     *
     * @param email what they wrote before
     * @param problem why that did not do, in a sentence; may be empty
     * @param next where they wanted to go
     */
    record SigningIn(Desk desk, String email, String problem, String next) implements Screen {
        /** Where the provider of single sign-on is asked. */
        public String throughProvider() {
            return ProviderScreen.PATH + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    /**
     * Where somebody who said the password says a code.
     *
     * @param pending what shows that they said it
     * @param problem why the code before did not do, in a sentence; may be empty
     */
    record OwingCode(Desk desk, String pending, String problem, String next) implements Screen {}

    /**
     * Where somebody gives a secret to their authenticator.
     *
     * @param secret in groups, to be typed
     * @param qr the same as squares to be looked at, as the outline of an SVG path
     * @param qrSize how many squares wide that is
     */
    record SettingUpCode(Desk desk, String secret, String qr, int qrSize, String problem) implements Screen {}

    /** What helps somebody who lost the authenticator, shown this once. */
    record RecoveryCodes(Desk desk, List<String> codes) implements Screen {}

    /**
     * Where somebody asks for a link by mail.
     *
     * @param isDone whether one is on its way, if the address is somebody's
     * @param problem why nothing was done, in a sentence; may be empty
     */
    record WishingLink(Desk desk, boolean isDone, String problem) implements Screen {}

    /**
     * Where somebody comes by a link.
     *
     * @param secret of the link
     * @param isRecovery whether they lost every other way in, and choose a new password
     * @param problem what to change, in a sentence; may be empty
     */
    record Arrived(Desk desk, String secret, String name, String email, boolean isRecovery, String problem)
            implements Screen {}

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
     * @param mailed whether it was mailed as well, in a sentence; may be empty
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Staff(
            Desk desk,
            List<Member> members,
            List<Invited> invited,
            List<Choice> roles,
            String link,
            String mailed,
            String problem)
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
    record Own(
            Desk desk,
            String email,
            List<Signed> sessions,
            List<Key> passkeys,
            boolean asksForCode,
            int codesLeft,
            String done,
            String problem)
            implements Screen {}

    /**
     * A passkey of theirs.
     *
     * @param used when last; nothing if never
     */
    record Key(
            String id, String name, Moment since, @Nullable Moment used) {}

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
     * @param warned of its pictures, whose rights end or have ended
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
            Acts acts,
            boolean isPage,
            Manuscript manuscript,
            List<Option> sections,
            List<Option> editions,
            List<Option> bylines,
            List<Option> tags,
            List<Warned> warned,
            String problem)
            implements Screen {
        /** The revision that the screen shows. */
        public String revision() {
            return state.tree().path("revision").asString("");
        }

        /** What stands in the window's title. */
        public String title() {
            return manuscript.headline().isBlank() ? "Untitled" : manuscript.headline();
        }
    }

    /** A picture whose rights end or have ended: what it is called, where it is kept, and a sentence. */
    record Warned(String picture, String path, String sentence) {}

    /** Something that is chosen, or not. */
    record Option(String value, String words, boolean chosen) {}

    /**
     * The library.
     *
     * @param words what was looked for; may be empty
     * @param isEnding whether those are shown whose rights end soon, or have ended
     * @param isCut whether there are more than are shown
     */
    record Pictures(Desk desk, String words, boolean isEnding, List<Thumbnail> pictures, boolean isCut)
            implements Screen {}

    /**
     * A picture in the library.
     *
     * @param path where it can be seen; empty while there is nothing to see
     * @param rights that its rights end or have ended, in a sentence; may be empty
     */
    record Thumbnail(String id, String path, int width, int height, Picture.Words words, String rights) {}

    /**
     * Whom the magazine quotes.
     *
     * @param words what was looked for; may be empty
     * @param isCut whether there are more than are shown
     * @param form to add somebody with
     */
    record Sources(Desk desk, String words, List<SourceRow> sources, boolean isCut, SourceForm form)
            implements Screen {}

    /** One of them. */
    record OneSource(Desk desk, SourceRow source, SourceForm form) implements Screen {}

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

    /**
     * What lies on the desk.
     *
     * @param words of the headline that were looked for; may be empty
     * @param isBoard whether it is shown by where it stands
     * @param isAll whether nothing was left out
     * @param mayBegin whether they may begin an article
     * @param rights how many live articles show pictures whose rights end or have ended, in words; may be empty
     * @param newer where the page of newer ones is; empty where there are none
     * @param older where the page of older ones is; empty where there are none
     * @param other the same as a board, or as a list
     */
    record Articles(
            Desk desk,
            String words,
            boolean isBoard,
            boolean isAll,
            boolean mayBegin,
            String rights,
            List<Tabbed> tabs,
            List<Choosing> choosing,
            List<Column> columns,
            List<Row> rows,
            String newer,
            String older,
            String other,
            List<Option> hidden)
            implements Screen {}

    /** A part of a list, and how many are in it. */
    record Tabbed(String words, int count, String path, boolean current) {}

    /** Something to choose from, by the name that the form sends. */
    record Choosing(String name, String words, List<Option> options) {
        /** What a form must send on though nobody chooses it there. */
        static List<Option> hidden(String state, String kind, String view) {
            return List.of(
                    new Option("state", state, !state.isBlank()),
                    new Option("kind", kind, !kind.isBlank()),
                    new Option("view", view, view.equals("board")));
        }
    }

    /**
     * Those that stand at one place.
     *
     * @param more where all of them are; empty where these are all
     */
    record Column(String words, List<Row> rows, String more) {}

    /**
     * An article in a list. Whatever isn't known is empty.
     *
     * @param standing where it stands, in words
     * @param state the same, as styles know it
     * @param writing who writes in it at this moment
     * @param assigned who is to write it
     * @param isAhead whether its draft is newer than what readers see
     * @param rights that those of one of its pictures end or have ended, in a few words
     */
    record Row(
            String path,
            String standing,
            String state,
            String headline,
            String section,
            String bylines,
            String writing,
            String assigned,
            String due,
            boolean isLate,
            @Nullable Moment scheduled,
            boolean isAhead,
            boolean isPage,
            String rights,
            Moment touched) {
        /** What it is called. */
        public String title() {
            return headline.isBlank() ? "Untitled" : headline;
        }
    }

    /**
     * How an article came to be.
     *
     * @param headline may be empty
     * @param before from where on the steps are shown; empty from the newest on
     * @param older where older ones begin; empty where there are none
     * @param changed what the chosen step changed; nothing while none is chosen
     */
    record Past(
            Desk desk,
            String id,
            String headline,
            List<Step> steps,
            String before,
            String older,
            @Nullable Changed changed)
            implements Screen {
        /** What it is called. */
        public String title() {
            return headline.isBlank() ? "Untitled" : headline;
        }
    }

    /**
     * A revision in the history.
     *
     * @param marks what it is, in words; may be empty
     */
    record Step(String id, int number, Moment at, String by, String marks) {}

    /** What a revision changed of the one before it. */
    record Changed(String id, int number, boolean isNewest, List<Change> changes) {
        /** Whether it changed nothing. */
        public boolean isEmpty() {
            return changes.stream().allMatch(change -> change.fate().equals("same"));
        }
    }

    /**
     * A field or a block.
     *
     * @param name of the field; may be empty
     * @param fate same, added, removed or changed
     */
    record Change(String name, String fate, List<Piece> pieces) {}

    /** Words that share a fate: same, added or removed. */
    record Piece(String fate, String words) {}
}
