package org.standfirst.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.FocusPicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.SupplyPicture;
import org.standfirst.picture.TakeInPicture;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/** Brings in the pictures: their words with everything else, their files one after the other. */
@Component
class DemoPictures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPictures.class);
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();
    private static final String LIST = "pictures.txt";

    /** What tells the demo's pictures from others, and one from another when the program starts anew. */
    private static final String SOURCE = "demo:";

    private final Pictures pictures;
    private final AddPicture addPicture;
    private final SupplyPicture supplyPicture;
    private final FocusPicture focusPicture;
    private final FileStore store;
    private final ExecutorService hands = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("demo pictures ", 1).factory());

    private volatile boolean closing;

    DemoPictures(
            Pictures pictures,
            AddPicture addPicture,
            SupplyPicture supplyPicture,
            FocusPicture focusPicture,
            FileStore store) {
        this.pictures = pictures;
        this.addPicture = addPicture;
        this.supplyPicture = supplyPicture;
        this.focusPicture = focusPicture;
        this.store = store;
    }

    /** Their words, in the order in which their files shall come. */
    Map<String, Id<Picture>> addWords() {
        Map<String, Id<Picture>> ids = new LinkedHashMap<>();
        for (Sheet sheet : Sheet.readAll(LIST)) {
            String name = sheet.head("picture");
            Picture.Words words = new Picture.Words(
                    sheet.find("caption").orElse(""), sheet.find("credit").orElse(""), sheet.head("alt"));
            ids.put(
                    name,
                    addPicture
                            .apply(new AddPicture.Add(SOURCE + name, words, DemoMagazine.ACTOR.name()))
                            .id());
        }
        return ids;
    }

    /** A picture whose file is still to come. */
    private record Coming(Picture picture, Sheet sheet) {}

    /** Their files, several at a time; false if it was stopped before. */
    boolean bring() {
        Queue<Coming> coming = new ConcurrentLinkedQueue<>(coming());
        try {
            hands.invokeAll(Collections.nCopies(AT_ONCE, () -> bring(coming)));
            return !closing;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** In the order of the list. */
    private List<Coming> coming() {
        Map<String, Picture> waiting = pictures.withoutFile(SOURCE).stream()
                .collect(Collectors.toMap(Picture::sourceAddress, picture -> picture));
        return Sheet.readAll(LIST).stream()
                .flatMap(sheet -> Optional.ofNullable(waiting.get(SOURCE + sheet.head("picture")))
                        .map(picture -> new Coming(picture, sheet))
                        .stream())
                .toList();
    }

    private boolean bring(Queue<Coming> coming) {
        for (Coming next = coming.poll(); next != null && !closing; next = coming.poll()) {
            Picture picture = next.picture();
            try {
                supply(picture, next.sheet().head("picture"));
                next.sheet().find("focus").ifPresent(point -> focus(picture, point));
            } catch (IOException | RuntimeException failed) {
                LOG.warn("A picture of the demo could not be brought in; the next start tries again.", failed);
            }
        }
        return !closing;
    }

    private void supply(Picture picture, String name) throws IOException {
        try (InputStream drawing = Sheet.open("pictures/" + name + ".svg")) {
            StoredFile file = store.store(drawing, TakeInPicture.MOST_BYTES);
            switch (supplyPicture.apply(new SupplyPicture.Supply(picture.id(), file, DemoMagazine.ACTOR.name()))) {
                case SupplyPicture.Outcome.Supplied _ -> {}
                case SupplyPicture.Outcome.Refused(String reason) -> throw new IOException(name + ": " + reason);
            }
        }
    }

    /** Written as two thousandths: {@code 340 290}. */
    private void focus(Picture picture, String written) {
        String[] point = written.split(" ", 2);
        focusPicture.apply(
                picture.id(),
                new Picture.Focus(Integer.parseInt(point[0]), Integer.parseInt(point[1])),
                DemoMagazine.ACTOR.name());
    }

    /** Begins no more pictures, and waits for those in hand. */
    @Override
    public void close() {
        closing = true;
        hands.close();
    }
}
