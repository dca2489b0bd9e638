package org.standfirst;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.standfirst.people.AccessKey;
import org.standfirst.people.AccessKeys;
import org.standfirst.people.Actor;
import org.standfirst.people.MintKey;
import org.standfirst.people.RevokeKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keys that let programs of other machines in; each kind of work is a command below this one. */
@Command(
        name = "keys",
        description = "Makes and takes away keys, by which programs of other machines send pictures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {KeysCommand.Add.class, KeysCommand.ListAll.class, KeysCommand.Remove.class})
final class KeysCommand {
    private static final Actor ACTOR = new Actor.Program("command line");

    private KeysCommand() {}

    /** Makes one. */
    @Command(
            name = "add",
            description = {
                "Makes a key and prints its secret, this once: nobody can find it out again.",
                "Whoever has the secret can send pictures until the key is removed."
            },
            sortOptions = false)
    static final class Add implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Parameters(paramLabel = "NAME", description = "What you call it, such as the program that will use it.")
        private String name;

        @Override
        public void run() {
            try (Parts parts = Parts.silent(options.settings())) {
                switch (parts.get(MintKey.class).apply(new MintKey.Mint(name.strip(), ACTOR))) {
                    case MintKey.Outcome.Minted minted -> {
                        // Alone on standard output, so that a script can take it from there.
                        System.err.println("The secret of “" + name.strip() + "”, shown this once:");
                        System.out.println(minted.secret());
                    }
                    case MintKey.Outcome.NameTaken() ->
                        throw new Unworkable("There is a key “" + name.strip()
                                + "” already. Choose another name, or remove that key first.");
                    case MintKey.Outcome.NotAName() ->
                        throw new Unworkable(
                                "“" + PlainLine.oneLine(name) + "” can't be a key's name: that begins with a"
                                        + " letter or digit, and has up to 60 letters, digits, spaces, and . _ @ -");
                    case MintKey.Outcome.NotAllowed() -> throw new IllegalStateException();
                }
            }
        }
    }

    /** Lists them. */
    @Command(
            name = "list",
            description = "Lists every key there ever was, and when it was used last.",
            sortOptions = false)
    static final class ListAll implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Override
        public void run() {
            try (Parts parts = Parts.silent(options.settings())) {
                List<AccessKey> keys = parts.get(AccessKeys.class).all();
                keys.forEach(key -> System.out.println(line(key)));
                if (keys.isEmpty()) {
                    System.out.println("There are no keys. “keys add NAME” makes one.");
                }
            }
        }

        private static String line(AccessKey key) {
            return "%-30s  made %s  %s  %s"
                    .formatted(
                            key.name(),
                            LocalDate.ofInstant(key.created(), ZoneOffset.UTC),
                            key.lastUsed().map(day -> "used " + day).orElse("never used     "),
                            key.revoked()
                                    .map(at -> "removed " + LocalDate.ofInstant(at, ZoneOffset.UTC))
                                    .orElse(""))
                    .stripTrailing();
        }
    }

    /** Takes one away. */
    @Command(
            name = "remove",
            description = "Takes a key out of use for good, at once, also while the magazine is served.",
            sortOptions = false)
    static final class Remove implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Parameters(paramLabel = "NAME", description = "Its name, as “keys list” says it.")
        private String name;

        @Override
        public void run() {
            try (Parts parts = Parts.silent(options.settings())) {
                switch (parts.get(RevokeKey.class).apply(new RevokeKey.Revoke(name.strip(), ACTOR))) {
                    case RevokeKey.Outcome.Revoked() ->
                        System.out.println("Removed. Whoever has its secret is let in no more.");
                    case RevokeKey.Outcome.Unknown() ->
                        throw new Unworkable("There is no key “" + PlainLine.oneLine(name)
                                + "” in use. “keys list” names them all.");
                    case RevokeKey.Outcome.NotAllowed() -> throw new IllegalStateException();
                }
            }
        }
    }
}
