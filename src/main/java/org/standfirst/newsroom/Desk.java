package org.standfirst.newsroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;

/**
 * What stands around every screen.
 *
 * @param magazine its name; empty before it has one
 * @param faces where the magazine's faces are
 * @param person who is signed in, or nobody
 * @param role theirs, in words
 * @param places where they may go
 * @param sendsMail whether the magazine can send any
 * @param provider of single sign-on, if there is one
 * @param undo what was done just now and can be taken back, in a sentence; may be empty
 */
public record Desk(
        String magazine,
        String faces,
        @Nullable String person,
        String role,
        List<Place> places,
        boolean sendsMail,
        @Nullable Provider provider,
        String undo) {
    /**
     * Who lets the staff in elsewhere.
     *
     * @param name what they call it
     * @param isOnlyWay whether nobody comes in otherwise
     */
    public record Provider(String name, boolean isOnlyWay) {}

    /** Whether people can show by themselves who they are: by a password, a passkey, a mailed link. */
    public boolean hasOwnWays() {
        return provider == null || !provider.isOnlyWay();
    }

    /**
     * Somewhere to go.
     *
     * @param waiting how many things wait there; empty where nothing does
     */
    public record Place(String name, String path, boolean current, String waiting) {
        Place with(String count) {
            return new Place(name, path, current, count);
        }
    }

    /** What the magazine is called where it has no name yet. */
    public String name() {
        return magazine.isBlank() ? "Standfirst" : magazine;
    }

    /** The address of a script or a stylesheet of the newsroom's own. */
    public String asset(String source) {
        return DeskAssets.path(source);
    }

    /** The stylesheets that belong to a script. */
    public List<String> styles(String source) {
        return DeskAssets.styles(source);
    }

    /**
     * Where somebody may go.
     *
     * @param held how many replies wait for somebody; empty for none, or where it is not theirs to know
     * @param reports how many reports do; the same
     */
    static List<Place> places(Optional<Seat> seat, String path, String held, String reports) {
        return seat.map(sitting -> Stream.of(
                                place("Articles", "/newsroom/articles", path),
                                place("Pictures", "/newsroom/library", path),
                                sitting.actor().mayModerate()
                                        ? place("Replies", RepliesScreen.PATH, path)
                                                .with(held)
                                        : null,
                                sitting.actor().mayModerate()
                                        ? place("Reports", ReportsScreen.PATH, path)
                                                .with(reports)
                                        : null,
                                sitting.actor().publications() == Actor.Reach.NONE
                                        ? null
                                        : place("Statistics", StatisticsScreen.PATH, path),
                                sitting.role() == Role.MODERATOR ? null : place("Sources", SourcesDesk.PATH, path),
                                sitting.role() == Role.PUBLISHER ? place("People", "/newsroom/people", path) : null,
                                sitting.role() == Role.PUBLISHER ? place("Sections", "/newsroom/sections", path) : null,
                                isEditor(sitting) ? place("Front page", FrontScreen.PATH, path) : null,
                                sitting.role() == Role.PUBLISHER ? place("Menus", MenusScreen.PATH, path) : null,
                                isEditor(sitting) ? place("Editions", "/newsroom/editions", path) : null,
                                isEditor(sitting) ? place("Tags", "/newsroom/tag-list", path) : null,
                                isEditor(sitting) ? place("Removals", RemovalsScreen.PATH, path) : null,
                                isEditor(sitting) ? place("Log", "/newsroom/log", path) : null,
                                sitting.role() == Role.PUBLISHER ? place("Privacy", PrivacyScreen.PATH, path) : null,
                                sitting.role() == Role.PUBLISHER ? place("Settings", "/newsroom/settings", path) : null,
                                sitting.role() == Role.PUBLISHER ? place("Move in", ImportScreen.PATH, path) : null)
                        .<Place>mapMulti((place, next) -> {
                            if (place != null) {
                                next.accept(place);
                            }
                        })
                        .toList())
                .orElse(List.of());
    }

    private static boolean isEditor(Seat seat) {
        return seat.actor().drafts() == Actor.Reach.ALL;
    }

    private static Place place(String name, String place, String path) {
        return new Place(name, place, path.equals(place) || path.startsWith(place + "/"), "");
    }
}
