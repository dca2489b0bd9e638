package org.standfirst;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.account.Account;
import org.standfirst.account.Accounts;
import org.standfirst.account.InviteStaff;
import org.standfirst.account.MakeSignInLink;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.wire.PublicAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who may come to the newsroom; each kind of work is a command below this one. */
@Command(
        name = "staff",
        description = "Lists and invites who works in the newsroom, and lets in who lost every way in.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StaffCommand.ListAll.class, StaffCommand.Invite.class, StaffCommand.Link.class})
final class StaffCommand {
    private static final Actor ACTOR = new Actor.Program("command line");

    private StaffCommand() {}

    /** Lists them. */
    @Command(name = "list", description = "Lists every account, by name.", sortOptions = false)
    static final class ListAll implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Override
        public void run() {
            try (Parts parts = Parts.silent(options.settings())) {
                List<Account> accounts = parts.get(Accounts.class).all();
                accounts.forEach(account -> System.out.println(line(account)));
                if (accounts.isEmpty()) {
                    System.out.println("Nobody has an account. “staff invite --role publisher” makes a link for one.");
                }
            }
        }

        private static String line(Account account) {
            return "%-30s  %-11s  %s%s"
                    .formatted(
                            PlainLine.oneLine(account.name()),
                            word(account.role()),
                            account.email(),
                            account.closed().isPresent() ? "  closed" : "");
        }
    }

    /** Invites somebody. */
    @Command(
            name = "invite",
            description = "Makes a link by which somebody gets an account, once, within seven days.",
            sortOptions = false)
    static final class Invite implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "What they may do: contributor, author, editor, moderator or publisher.")
        private String role;

        @Option(names = "--name", paramLabel = "NAME", description = "Who is meant. Without it they say so themselves.")
        private String name = "";

        @Option(names = "--email", paramLabel = "ADDRESS", description = "The address of their mail; nothing is sent.")
        private String email = "";

        @Override
        public void run() {
            Role given = role(role);
            try (Parts parts = Parts.silent(options.settings())) {
                switch (parts.get(InviteStaff.class)
                        .apply(new InviteStaff.Invite(name, email, given, Optional.empty(), ACTOR))) {
                    case InviteStaff.Outcome.Invited invited -> {
                        // Alone on standard output, so that a script can take it from there.
                        System.err.println("Send this link to them and to nobody else. It is shown this once:");
                        System.out.println(
                                parts.get(PublicAddress.class).origin() + "/newsroom/invitations/" + invited.secret());
                    }
                    case InviteStaff.Outcome.Invalid(String reason) -> throw new Unworkable(PlainLine.oneLine(reason));
                    case InviteStaff.Outcome.NotAllowed() -> throw new IllegalStateException();
                }
            }
        }

        private static Role role(String word) {
            return Arrays.stream(Role.values())
                    .filter(role -> word(role).equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new Unworkable("“" + PlainLine.oneLine(word) + "” is no role. There are: "
                            + Arrays.stream(Role.values())
                                    .map(StaffCommand::word)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
    }

    /** Lets somebody in. */
    @Command(
            name = "link",
            description = {
                "Makes a link for somebody who lost every way in; it is good once, within a day.",
                "They choose a new password by it; their passkeys and the code after the password are taken away."
            },
            sortOptions = false)
    static final class Link implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Parameters(
                paramLabel = "PERSON",
                description = "The address of their mail, or their name, as “staff list” says it.")
        private String who;

        @Override
        public void run() {
            try (Parts parts = Parts.silent(options.settings())) {
                Account account = find(parts.get(Accounts.class).all());
                switch (parts.get(MakeSignInLink.class).forRecovery(account.person(), ACTOR)) {
                    case MakeSignInLink.Outcome.Made made -> {
                        System.err.println("Send this link to " + PlainLine.oneLine(account.name())
                                + " and to nobody else. It is shown this once:");
                        System.out.println(
                                parts.get(PublicAddress.class).origin() + "/newsroom/links/" + made.secret());
                    }
                    case MakeSignInLink.Outcome.Unknown(), MakeSignInLink.Outcome.NotAllowed() ->
                        throw new IllegalStateException();
                }
            }
        }

        private Account find(List<Account> accounts) {
            List<Account> found = accounts.stream()
                    .filter(account -> account.closed().isEmpty())
                    .filter(account -> account.email().value().equalsIgnoreCase(who.strip())
                            || account.name().equalsIgnoreCase(who.strip()))
                    .toList();
            if (found.size() > 1) {
                throw new Unworkable("There are " + found.size() + " of that name. Say the address of their mail.");
            }
            if (found.isEmpty()) {
                throw new Unworkable(
                        "Nobody “" + PlainLine.oneLine(who) + "” has an open account. “staff list” names them all.");
            }
            return found.getFirst();
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
