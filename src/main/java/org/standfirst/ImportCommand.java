package org.standfirst;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standfirst.transfer.ImportFailure;
import org.standfirst.transfer.ImportFolder;
import org.standfirst.transfer.WordPressImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what another system exported; each system is a command below this one. */
@Command(
        name = "import",
        description = "Takes in what another system exported.",
        synopsisSubcommandLabel = "SYSTEM",
        subcommands = ImportCommand.FromWordPress.class)
final class ImportCommand {
    private ImportCommand() {}

    private static void importWordPress(
            Parts parts, List<Path> files, Optional<Path> media, boolean fetchMedia, boolean isRehearsal) {
        ProgressLine progress = new ProgressLine(System.err);
        WordPressImport.Request request = new WordPressImport.Request(
                files, media, fetchMedia, parts.get(ImportFolder.class).reports(), progress);
        try {
            WordPressImport wordPress = parts.get(WordPressImport.class);
            WordPressImport.Outcome outcome = isRehearsal ? wordPress.rehearse(request) : wordPress.apply(request);
            progress.clear();
            switch (outcome) {
                case WordPressImport.Outcome.Imported imported -> System.out.print(ImportSummary.of(imported));
                case WordPressImport.Outcome.Refused refused -> throw new Unworkable(refused.why());
            }
        } catch (IOException failed) {
            throw stopped(ImportFailure.words(failed).orElse(failed.toString()), failed);
        } catch (RuntimeException failed) {
            throw ImportFailure.words(failed)
                    .<RuntimeException>map(words -> stopped(words, failed))
                    .orElse(failed);
        }
    }

    private static Unworkable stopped(String words, Exception failed) {
        return new Unworkable(
                "The import stopped: " + words + "\nRun it again when that is mended; it goes on where it was.",
                failed);
    }

    /** Takes in WordPress's own export (WXR). */
    @Command(
            name = "wordpress",
            description = {
                "Takes in WordPress exports (Tools, Export, All content).",
                "It may be run again at any time: what is there already is left as it is."
            },
            sortOptions = false)
    static final class FromWordPress implements Runnable {
        @Mixin
        private SettingsOptions options;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "The export files (.xml).")
        private List<Path> files;

        @Option(
                names = "--media",
                paramLabel = "DIR",
                description = "A copy of WordPress's uploads folder (wp-content/uploads), to take pictures from.")
        private @Nullable Path media;

        @Option(
                names = "--fetch-media",
                description = "Fetch pictures from the addresses in the export; only from hosts that it names.")
        private boolean fetchMedia;

        @Option(
                names = "--rehearse",
                description = "Reads everything and tells what would come in and what would not; brings nothing in.")
        private boolean rehearse;

        @Override
        public void run() {
            try (Parts parts = Parts.silent(options.settings())) {
                importWordPress(parts, files, Optional.ofNullable(media), fetchMedia, rehearse);
            }
        }
    }
}
