package org.standfirst;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standfirst.kernel.Id;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.RenditionWorker;
import org.standfirst.picture.TakeInPicture;
import org.standfirst.store.FileStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes pictures into the library from folders of this machine. */
@Command(
        name = "add",
        description = {
            "Takes pictures into the library, with the captions and credits that are written into their files.",
            "What is there already is left as it is, so it may be run again at any time."
        },
        sortOptions = false)
final class AddPicturesCommand implements Callable<Integer> {
    private static final String ACTOR = "command line";
    private static final int DEEPEST = 32;

    @Mixin
    private SettingsOptions options;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders, with all below them, or single files.")
    private List<Path> folders;

    private int added;
    private int known;
    private int refused;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path folder : folders) {
            if (!Files.isReadable(folder)) {
                throw new Unworkable("There is no folder or file “" + folder + "” that can be read.");
            }
        }
        try (Parts parts = Parts.silent(options.settings())) {
            // Begun now, since taking in leaves most of the machine idle.
            RenditionWorker worker = parts.get(RenditionWorker.class);
            Showing showing = new Showing();
            RenditionWorker.Shift renditions = worker.beginShift(showing::left);
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
                    for (Path file :
                            (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                        add(file, parts);
                    }
                }
            }
            showing.begin(worker.waiting());
            renditions.end();
            showing.end();
        }
        System.out.printf("%d added, %d were there already, %d refused.%n", added, known, refused);
        return refused == 0 ? 0 : 1;
    }

    private void add(Path file, Parts parts) {
        try (InputStream content = Files.newInputStream(file)) {
            FileStore store = parts.get(FileStore.class);
            TakeInPicture.TakeIn request =
                    new TakeInPicture.TakeIn(store.store(content, TakeInPicture.MOST_BYTES), ACTOR);
            switch (parts.get(TakeInPicture.class).apply(request)) {
                case TakeInPicture.Outcome.TakenIn(var picture, var words) -> {
                    added++;
                    System.out.println("added    " + picture + "  "
                            + PlainLine.oneLine(file + described(words, taken(picture, parts))));
                }
                case TakeInPicture.Outcome.Known(var picture) -> {
                    known++;
                    System.out.println("known    " + picture + "  " + PlainLine.oneLine(file.toString()));
                }
                case TakeInPicture.Outcome.Refused(String reason) -> refuse(file, reason);
            }
        } catch (IOException failed) {
            refuse(file, String.valueOf(failed.getMessage()));
        }
    }

    private static Optional<LocalDate> taken(Id<Picture> picture, Parts parts) {
        return parts.get(Pictures.class)
                .find(picture)
                .flatMap(Picture::original)
                .flatMap(Picture.Original::taken);
    }

    private static String described(Picture.Words words, Optional<LocalDate> taken) {
        String told = Stream.of(words.credit(), taken.map(LocalDate::toString).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : " (" + told + ")";
    }

    private void refuse(Path file, String reason) {
        refused++;
        System.out.println("refused  " + PlainLine.oneLine(file + ": " + reason) + ".");
    }

    /** Makes the renditions that are ordered, and shows how far it is. */
    static void workOff(Parts parts) throws InterruptedException {
        Showing showing = new Showing();
        RenditionWorker worker = parts.get(RenditionWorker.class);
        showing.begin(worker.waiting());
        worker.workOff(showing::left);
        showing.end();
    }

    /** How far the renditions are, once it is known how many there are; used by several threads. */
    private static final class Showing {
        private final ProgressLine progress = new ProgressLine(System.err);
        private long all;

        synchronized void begin(long orders) {
            all = orders;
        }

        synchronized void left(long orders) {
            if (all > 0) {
                progress.at("Renditions", all - orders, all);
            }
        }

        synchronized void end() {
            progress.clear();
        }
    }
}
