package org.standfirst.newsroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.standfirst.people.Role;

/** Roles as people call them. */
final class RoleWords {
    private RoleWords() {}

    static Screen.Choice of(Role role) {
        return switch (role) {
            case CONTRIBUTOR -> choice(role, "Contributor", "writes drafts of their own and hands them in");
            case AUTHOR -> choice(role, "Author", "writes and publishes their own articles");
            case EDITOR -> choice(role, "Editor", "edits and publishes everything in the sections given to them");
            case MODERATOR -> choice(role, "Moderator", "decides on replies");
            case PUBLISHER -> choice(role, "Publisher", "does everything, people and settings included");
        };
    }

    static List<Screen.Choice> all() {
        return Arrays.stream(Role.values()).map(RoleWords::of).toList();
    }

    static Optional<Role> read(String value) {
        return Arrays.stream(Role.values())
                .filter(role -> of(role).value().equals(value))
                .findFirst();
    }

    private static Screen.Choice choice(Role role, String words, String meaning) {
        return new Screen.Choice(role.name().toLowerCase(java.util.Locale.ROOT), words, meaning);
    }
}
