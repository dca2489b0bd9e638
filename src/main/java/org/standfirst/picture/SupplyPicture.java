package org.standfirst.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.darkroom.EmbeddedWords;
import org.standfirst.darkroom.Film;
import org.standfirst.darkroom.Header;
import org.standfirst.darkroom.Negative;
import org.standfirst.darkroom.UnusablePicture;
import org.standfirst.database.ChangeLog;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/**
 * Gives a picture its file, in place of the one it had, if any. When it returns, readers can be shown it in one size; the
 * others are ordered.
 */
@Component
public class SupplyPicture {
    private final Database database;
    private final ChangeLog changes;
    private final FileStore store;
    private final Darkroom darkroom;
    private final RenditionPress press;
    private final RenditionQueue queue;
    private final KeepRenditions keepRenditions;
    private final Recipe recipe;
    private final HeldFiles heldFiles;
    private final FormerFiles formerFiles;

    /** Writes to this database, log and store. */
    SupplyPicture(
            Database database,
            ChangeLog changes,
            FileStore store,
            Darkroom darkroom,
            RenditionPress press,
            RenditionQueue queue,
            KeepRenditions keepRenditions,
            Recipe recipe,
            HeldFiles heldFiles,
            FormerFiles formerFiles) {
        this.database = database;
        this.changes = changes;
        this.store = store;
        this.darkroom = darkroom;
        this.press = press;
        this.queue = queue;
        this.keepRenditions = keepRenditions;
        this.recipe = recipe;
        this.heldFiles = heldFiles;
        this.formerFiles = formerFiles;
    }

    /** A file that lies in the store. */
    public record Supply(Id<Picture> picture, StoredFile file, String actor) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Readers can be shown it from now on. */
        record Supplied() implements Outcome {}

        /** It can't be shown; nothing was changed. The reason is half a sentence: "it is cut short". */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Does it.
     *
     * @throws IOException if the store can't be read or written
     */
    public Outcome apply(Supply request) throws IOException {
        try {
            Developed developed = develop(request.file());
            database.write(() -> keep(request, developed));
            return new Outcome.Supplied();
        } catch (UnusablePicture unusable) {
            return new Outcome.Refused(String.valueOf(unusable.getMessage()));
        }
    }

    /** All of it that takes time, and changes nothing yet; the files that it will need are held. */
    Developed develop(StoredFile stored) throws UnusablePicture, IOException {
        Developed developed = print(stored);
        heldFiles.hold(
                Stream.concat(Stream.of(stored), developed.first().stream().map(Rendition::file))
                        .map(StoredFile::name)
                        .toList());
        return developed;
    }

    private Developed print(StoredFile stored) throws UnusablePicture, IOException {
        Path file = store.find(stored.name()).orElseThrow(() -> new IOException("the store no longer has the file"));
        try (Film film = darkroom.load(file, stored.mediaType())) {
            List<Rendition> first = new ArrayList<>();
            if (film.header().isMoving()) {
                first.add(press.firstMoving(film));
            }
            EmbeddedWords words = film.words();
            try (Negative negative = film.develop()) {
                first.addAll(press.first(negative));
                return new Developed(film.header(), words, focus(negative), standIn(negative), first);
            }
        }
    }

    private static Picture.Focus focus(Negative negative) throws UnusablePicture, IOException {
        int[] attention = negative.attention();
        return new Picture.Focus(attention[0], attention[1]);
    }

    private static Picture.StandIn standIn(Negative negative) throws UnusablePicture, IOException {
        return negative.isTransparent()
                ? Picture.StandIn.NONE
                : new Picture.StandIn(
                        negative.colour(),
                        "data:image/webp;base64," + Base64.getEncoder().encodeToString(negative.blurred()));
    }

    /** What a file turned out to be. */
    record Developed(
            Header header, EmbeddedWords words, Picture.Focus focus, Picture.StandIn standIn, List<Rendition> first) {}

    /** The rest, as part of the running transaction. */
    void keep(Supply request, Developed developed) {
        formerFiles.rememberOriginal(request.picture(), request.file().name());
        database.sql("""
                        update picture
                        set file_name = :file, media_type = :type, bytes = :bytes, width = :width, height = :height,
                            moving = :moving, taken_on = :taken, focus_x = :x, focus_y = :y, colour = :colour, stand_in = :standIn,
                            recipe = :recipe
                        where id = :id
                        """)
                .param("file", request.file().name())
                .param("type", request.file().mediaType())
                .param("bytes", request.file().bytes())
                .param("width", developed.header().width())
                .param("height", developed.header().height())
                .param("moving", developed.header().isMoving() ? 1 : 0)
                .param(
                        "taken",
                        developed.words().taken().map(LocalDate::toString).orElse(null))
                .param("x", developed.focus().x())
                .param("y", developed.focus().y())
                .param("colour", developed.standIn().colour())
                .param("standIn", developed.standIn().blurred())
                .param("recipe", recipe.mark())
                .param("id", request.picture().value())
                .update();
        heldFiles.named(List.of(request.file().name()));
        keepRenditions.apply(new KeepRenditions.Keep(
                request.picture(), EnumSet.allOf(Format.class), developed.first(), request.actor()));
        queue.order(request.picture());
        changes.append(request.actor(), "supplied", "picture:" + request.picture(), "{}");
    }
}
