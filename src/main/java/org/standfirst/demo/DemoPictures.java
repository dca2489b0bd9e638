package org.standfirst.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AddPicture;
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
    private final FileStore store;
    private final ExecutorService hands = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("demo pictures ", 1).factory());

    private volatile boolean closing;

    DemoPictures(Pictures pictures, AddPicture addPicture, SupplyPicture supplyPicture, FileStore store) {
        this.pictures = pictures;
        this.addPicture = addPicture;
        this.supplyPicture = supplyPicture;
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

    /** Their files, several at a time; false if it was stopped before. */
    boolean bring() {
        Queue<Picture> coming = new ConcurrentLinkedQueue<>(waiting());
        try {
            hands.invokeAll(Collections.nCopies(AT_ONCE, () -> bring(coming)));
            return !closing;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Those whose files are still to come, in the order of the list. */
    private List<Picture> waiting() {
        List<String> order = Sheet.readAll(LIST).stream()
                .map(sheet -> SOURCE + sheet.head("picture"))
                .toList();
        return pictures.withoutFile(SOURCE).stream()
                .sorted(Comparator.comparingInt(picture -> order.indexOf(picture.sourceAddress())))
                .toList();
    }

    private boolean bring(Queue<Picture> coming) {
        for (Picture next = coming.poll(); next != null && !closing; next = coming.poll()) {
            try {
                supply(next);
            } catch (IOException | RuntimeException failed) {
                LOG.warn("A picture of the demo could not be brought in; the next start tries again.", failed);
            }
        }
        return !closing;
    }

    private void supply(Picture picture) throws IOException {
        String name = picture.sourceAddress().substring(SOURCE.length());
        try (InputStream drawing = Sheet.open("pictures/" + name + ".svg")) {
            StoredFile file = store.store(drawing, TakeInPicture.MOST_BYTES);
            switch (supplyPicture.apply(new SupplyPicture.Supply(picture.id(), file, DemoMagazine.ACTOR.name()))) {
                case SupplyPicture.Outcome.Supplied _ -> {}
                case SupplyPicture.Outcome.Refused(String reason) -> throw new IOException(name + ": " + reason);
            }
        }
    }

    /** Begins no more pictures, and waits for those in hand. */
    @Override
    public void close() {
        closing = true;
        hands.close();
    }
}
