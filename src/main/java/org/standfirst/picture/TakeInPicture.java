package org.standfirst.picture;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.darkroom.EmbeddedWords;
import org.standfirst.darkroom.UnusablePicture;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.StoredFile;

/** Adds a picture with its file to the library, with the words that the photographer wrote into it. */
@Component
public class TakeInPicture {
    /** The most that the file of a picture may have. */
    public static final long MOST_BYTES = 200_000_000;

    private final Database database;
    private final AddPicture addPicture;
    private final SupplyPicture supplyPicture;
    private final HeldFiles heldFiles;

    /** Writes to this database. */
    TakeInPicture(Database database, AddPicture addPicture, SupplyPicture supplyPicture, HeldFiles heldFiles) {
        this.database = database;
        this.addPicture = addPicture;
        this.supplyPicture = supplyPicture;
        this.heldFiles = heldFiles;
    }

    /** A file that lies in the store. */
    public record TakeIn(StoredFile file, String actor) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is in the library; readers could be shown it. */
        record TakenIn(Id<Picture> picture, Picture.Words words) implements Outcome {}

        /** The library had this very file before; nothing was changed. */
        record Known(Id<Picture> picture) implements Outcome {}

        /** It can't be shown; nothing was changed. The reason is half a sentence: "it is cut short". */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Does it.
     *
     * @throws IOException if the store can't be read or written
     */
    public Outcome apply(TakeIn request) throws IOException {
        Optional<Id<Picture>> known = withFile(request.file());
        if (known.isPresent()) {
            return new Outcome.Known(known.get());
        }
        try {
            SupplyPicture.Developed developed = supplyPicture.develop(request.file());
            return keep(request, developed);
        } catch (UnusablePicture unusable) {
            return new Outcome.Refused(String.valueOf(unusable.getMessage()));
        }
    }

    private Outcome keep(TakeIn request, SupplyPicture.Developed developed) {
        EmbeddedWords embedded = developed.words();
        Picture.Words words = new Picture.Words(embedded.caption(), embedded.credit(), embedded.alt());
        Picture.Rights rights = new Picture.Rights(embedded.copyright(), embedded.licence(), Optional.empty());
        return database.<Outcome>write(() -> {
            heldFiles.named(List.of(request.file().name()));
            // Looked up again: somebody may have brought the same while this one was developed.
            Optional<Id<Picture>> known = withFile(request.file());
            if (known.isPresent()) {
                return new Outcome.Known(known.get());
            }
            Id<Picture> picture = addPicture
                    .apply(new AddPicture.Add("", words, rights, request.actor()))
                    .id();
            supplyPicture.keep(new SupplyPicture.Supply(picture, request.file(), request.actor()), developed);
            return new Outcome.TakenIn(picture, words);
        });
    }

    private Optional<Id<Picture>> withFile(StoredFile file) {
        return database.sql("select id from picture where file_name = :file order by created_at limit 1")
                .param("file", file.name())
                .query((row, _) -> new Id<Picture>(row.getString(1)))
                .optional();
    }
}
