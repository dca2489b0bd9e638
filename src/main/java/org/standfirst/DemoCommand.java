package org.standfirst;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.standfirst.demo.DemoMagazine;
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
    /** Lies in every folder that the demo made, and in no other. */
    private static final String MARK = "demo.txt";

    /** How long the address is kept back for the first pictures. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Mixin
    private SettingsOptions options;

    @Override
    public void run() {
        Settings settings = options.settings();
        Path folder = options.namesData() ? settings.data() : settings.data().resolve("demo");
        refuseRealMagazine(folder);
        DataFolder.prepare(folder);
        mark(folder.resolve(MARK));
        tellLeftAside(settings);
        ServeCommand.serve(settings.forDemo(folder), Server::startWithoutRenditions, DemoCommand::make);
    }

    private static void refuseRealMagazine(Path folder) {
        if (Files.exists(folder.resolve("standfirst.db")) && Files.notExists(folder.resolve(MARK))) {
            throw new Unworkable("There is a magazine in " + folder + " already, and the demo would mix with it."
                    + " Name an empty folder with --data.");
        }
    }

    private static void mark(Path file) {
        try {
            Files.writeString(file, "The demo made this folder. It may be thrown away.\n");
        } catch (IOException unwritable) {
            throw new Unworkable("The demo can't be written to " + file + ": " + unwritable.getMessage(), unwritable);
        }
    }

    /** Or whoever names a server for mail waits for letters. */
    private static void tellLeftAside(Settings settings) {
        List<Setting> aside = settings.leftAsideByDemo();
        if (!aside.isEmpty()) {
            System.out.println("Left aside: " + aside.stream().map(Setting::key).collect(Collectors.joining(", "))
                    + ". The demo keeps to itself; “serve” uses what is set there.");
        }
    }

    /** Pictures come in the order of the front page; whoever looks at once sees the first of them. */
    private static void make(Server server) {
        DemoMagazine demo = server.part(DemoMagazine.class);
        demo.write();
        Thread pictures = Thread.ofVirtual().name("demo pictures").start(() -> {
            // Each needs one size before any needs all: only then is a processor spent on the others.
            if (demo.bringPictures()) {
                server.startRenditions();
            }
        });
        try {
            if (!pictures.join(PATIENCE)) {
                System.out.println("Pictures: they are being drawn while you read; reload a page to see more of them.");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
