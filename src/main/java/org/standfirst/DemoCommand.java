package org.standfirst;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves a small magazine of invention, to look at and to try things on. */
@Command(
        name = "demo",
        description = "Serves a small invented magazine to try things on. It is kept in the folder demo within the data"
                + " folder, or in the one that --data names; always in SQLite, so that it can't get into a real"
                + " magazine's database.",
        sortOptions = false)
final class DemoCommand implements Runnable {
    private static final String EXPORT = "/demo/export.xml";

    /** Lies in every folder that the demo made, and in no other. */
    private static final String COPY = "demo-export.xml";

    @Mixin
    private SettingsOptions options;

    @Override
    public void run() {
        Settings settings = options.settings();
        Path folder = options.namesData() ? settings.data() : settings.data().resolve("demo");
        refuseRealMagazine(folder);
        DataFolder.prepare(folder);
        Path export = writeExport(folder.resolve(COPY));
        // What is there already stays as it is, since an import may be repeated.
        ServeCommand.serve(
                settings.forDemo(folder),
                server -> ImportCommand.importWordPress(server.parts(), List.of(export), Optional.empty(), false));
    }

    private static void refuseRealMagazine(Path folder) {
        if (Files.exists(folder.resolve("standfirst.db")) && Files.notExists(folder.resolve(COPY))) {
            throw new Unworkable("There is a magazine in " + folder + " already, and the demo would mix with it."
                    + " Name an empty folder with --data.");
        }
    }

    private static Path writeExport(Path file) {
        try (InputStream resource = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(EXPORT))) {
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException unwritable) {
            throw new Unworkable("The demo can't be written to " + file + ": " + unwritable.getMessage(), unwritable);
        }
    }
}
