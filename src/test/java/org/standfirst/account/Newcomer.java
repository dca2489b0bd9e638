package org.standfirst.account;

import java.util.Optional;
import org.standfirst.database.Database;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.support.TestParts;

/** Somebody invented who comes to the desk by an invitation. */
record Newcomer(Account account, String session) {
    static final String PASSWORD = "four words in a row";
    static final Actor OPERATOR = new Actor.Program("test");

    static Newcomer come(TestParts parts, String name, Role role) {
        String secret = invite(parts, role).secret();
        return switch (accept(parts, secret, name)) {
            case AcceptInvitation.Outcome.Accepted accepted -> new Newcomer(accepted.account(), accepted.session());
            case AcceptInvitation.Outcome.Invalid(String reason) -> throw new IllegalArgumentException(reason);
            case AcceptInvitation.Outcome.Gone() -> throw new IllegalStateException();
        };
    }

    static InviteStaff.Outcome.Invited invite(TestParts parts, Role role) {
        return (InviteStaff.Outcome.Invited)
                parts.get(InviteStaff.class).apply(new InviteStaff.Invite("", "", role, Optional.empty(), OPERATOR));
    }

    static AcceptInvitation.Outcome accept(TestParts parts, String secret, String name) {
        return parts.get(AcceptInvitation.class)
                .apply(new AcceptInvitation.Accept(secret, name, address(name), PASSWORD, "Firefox on Linux"));
    }

    static String address(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@magazine.example";
    }

    /** Lets time pass for rows of a table, by moving one of their dates into the past. */
    static void backdate(TestParts parts, String table, String column, java.time.Duration by) {
        Database database = parts.get(Database.class);
        database.write(() -> {
            database.sql("update %s set %s = %s - :by".formatted(table, column, column))
                    .param("by", by.toMillis())
                    .update();
        });
    }

    StaffSession seat(TestParts parts) {
        return parts.get(StaffSessions.class).resume(session).orElseThrow();
    }
}
