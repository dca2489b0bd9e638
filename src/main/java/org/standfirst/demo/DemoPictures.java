package org.standfirst.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
class DemoPictures {
    private static final String LIST = "pictures.txt";

    /** What tells the demo's pictures from others, and one from another when the program starts anew. */
    private static final String SOURCE = "demo:";

    private final Pictures pictures;
    private final AddPicture addPicture;
    private final SupplyPicture supplyPicture;
    private final FileStore store;

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

    /** Those whose files are still to come, in order. */
    List<Picture> waiting() {
        return pictures.withoutFile(SOURCE);
    }

    /** @throws IOException if the store can't be read or written */
    void supply(Picture picture) throws IOException {
        String name = picture.sourceAddress().substring(SOURCE.length());
        try (InputStream drawing = Sheet.open("pictures/" + name + ".svg")) {
            StoredFile file = store.store(drawing, TakeInPicture.MOST_BYTES);
            switch (supplyPicture.apply(new SupplyPicture.Supply(picture.id(), file, DemoMagazine.ACTOR.name()))) {
                case SupplyPicture.Outcome.Supplied _ -> {}
                case SupplyPicture.Outcome.Refused(String reason) ->
                    throw new IOException("the drawing “" + name + "” can't be used: " + reason);
            }
        }
    }
}
