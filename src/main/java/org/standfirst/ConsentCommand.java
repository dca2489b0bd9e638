package org.standfirst;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.standfirst.consent.Choice;
import org.standfirst.consent.Choices;
import org.standfirst.consent.ExportProof;
import org.standfirst.consent.Finding;
import org.standfirst.consent.FindingWords;
import org.standfirst.consent.Subject;
import org.standfirst.consent.VerifyChain;
import org.standfirst.people.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What readers chose, and the proof of it; each kind of work is a command below this one. */
@Command(
        name = "consent",
        description = "Checks, packs and searches the proof of what readers chose.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConsentCommand.Verify.class, ConsentCommand.Export.class, ConsentCommand.Find.class})
final class ConsentCommand {
    private static final Actor ACTOR = new Actor.Program("command line");

    private ConsentCommand() {}

    /** Goes through the chain. */
    @Command(
            name = "verify",
            description = {
                "Goes through the whole chain of records, and tells of the first that was changed, taken out, put in or moved.",
                "Ends with 0 if everything is as it was recorded, and with 1 otherwise."
            },
            sortOptions = false)
    static final class Verify implements Callable<Integer> {
        @Mixin
        private SettingsOptions options;

        @Option(
                names = "--noted",
                paramLabel = "HASH",
                description =
                        "The newest hash as this printed it earlier: also tells whether that record still stands. It"
                                + " shows what even somebody with the key can't hide.")
        private String noted = "";

        @Override
        public Integer call() {
            try (Parts parts = Parts.silent(options.settings())) {
                Finding finding = parts.get(VerifyChain.class).apply();
                System.out.println(FindingWords.of(finding));
                return noted.isBlank() ? status(finding) : Math.max(status(finding), look(parts.get(Choices.class)));
            }
        }

        private int look(Choices choices) {
            Optional<Long> number = choices.numberOf(noted.strip());
            System.out.println(
                    number.map(stands -> "The record with the noted hash still stands: it is " + stands + ".")
                            .orElse(
                                    "No record has the noted hash: it was forgotten after three years, or the chain is another."));
            return number.isPresent() ? 0 : 1;
        }
    }

    /** Packs it. */
    @Command(
            name = "export",
            description = {
                "Packs the records, with the notices and registers they name, into a ZIP file for an authority.",
                "It says in plain words how to check it. Ends with 1 if the chain is broken; the file is written all the same."
            },
            sortOptions = false)
    static final class Export implements Callable<Integer> {
        @Mixin
        private SettingsOptions options;

        @Option(
                names = "--from",
                paramLabel = "DAY",
                description = "The first day (UTC), like 2026-03-05. Without it: the first there is.")
        private @Nullable String from;

        @Option(names = "--to", paramLabel = "DAY", description = "The last day (UTC). Without it: today.")
        private @Nullable String to;

        @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            ExportProof.Export export = new ExportProof.Export(day(from), day(to), ACTOR);
            try (Parts parts = Parts.silent(options.settings());
                    OutputStream zip = new BufferedOutputStream(
                            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                return switch (parts.get(ExportProof.class).apply(export, zip)) {
                    case ExportProof.Outcome.Packed(long choices, Finding finding) -> {
                        System.out.println("Wrote " + choices + (choices == 1 ? " record" : " records") + " to "
                                + PlainLine.oneLine(file.toString()) + ".");
                        System.out.println(FindingWords.of(finding));
                        yield status(finding);
                    }
                    case ExportProof.Outcome.NotAllowed() -> throw new IllegalStateException();
                };
            } catch (FileAlreadyExistsException there) {
                throw new Unworkable(
                        "There is a file " + PlainLine.oneLine(file.toString()) + " already. Name another.", there);
            }
        }

        private static Optional<LocalDate> day(@Nullable String written) {
            try {
                return Optional.ofNullable(written).map(day -> LocalDate.parse(day.strip()));
            } catch (DateTimeParseException mistake) {
                throw new Unworkable(
                        "“" + PlainLine.oneLine(written == null ? "" : written)
                                + "” is no day: write it like 2026-03-05.",
                        mistake);
            }
        }
    }

    /** Finds what somebody chose. */
    @Command(
            name = "find",
            description = {
                "Prints every choice of one reader, the last first.",
                "SUBJECT is the random number in their browser: the last 22 characters of the cookie “consent”."
            },
            sortOptions = false)
    static final class Find implements Callable<Integer> {
        @Mixin
        private SettingsOptions options;

        @Parameters(paramLabel = "SUBJECT", description = "The number, in 22 letters, digits, - and _.")
        private String subject;

        @Override
        public Integer call() {
            Subject whose = Subject.parse(subject.strip())
                    .orElseThrow(() -> new Unworkable("“" + PlainLine.oneLine(subject)
                            + "” is no such number: it has 22 letters, digits, - and _."));
            try (Parts parts = Parts.silent(options.settings())) {
                List<Choice> choices = parts.get(Choices.class).of(whose);
                choices.forEach(choice -> System.out.println(choice.canonical()));
                if (choices.isEmpty()) {
                    System.err.println("Nothing is recorded of " + whose + ".");
                }
                return choices.isEmpty() ? 1 : 0;
            }
        }
    }

    private static int status(Finding finding) {
        return switch (finding) {
            case Finding.Sound _ -> 0;
            case Finding.Broken _ -> 1;
        };
    }
}
