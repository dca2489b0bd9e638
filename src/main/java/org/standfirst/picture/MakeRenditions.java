package org.standfirst.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.standfirst.darkroom.Darkroom;
import org.standfirst.darkroom.Film;
import org.standfirst.darkroom.Negative;
import org.standfirst.darkroom.UnusablePicture;
import org.standfirst.database.Database;
import org.standfirst.store.FileStore;

/** Makes the renditions of an order and gives them to readers. */
@Component
class MakeRenditions {
    private static final Logger LOG = LoggerFactory.getLogger(MakeRenditions.class);
    private static final String ACTOR = "darkroom";
    private static final Set<Format> COMMON = EnumSet.of(Format.WEBP, Format.JPEG, Format.PNG);

    private final Database database;
    private final Pictures pictures;
    private final Renditions renditions;
    private final Recipe recipe;
    private final FileStore store;
    private final Darkroom darkroom;
    private final RenditionPress press;
    private final RenditionQueue queue;
    private final KeepRenditions keepRenditions;
    private final HeldFiles heldFiles;

    MakeRenditions(
            Database database,
            Pictures pictures,
            Renditions renditions,
            Recipe recipe,
            FileStore store,
            Darkroom darkroom,
            RenditionPress press,
            RenditionQueue queue,
            KeepRenditions keepRenditions,
            HeldFiles heldFiles) {
        this.database = database;
        this.pictures = pictures;
        this.renditions = renditions;
        this.recipe = recipe;
        this.store = store;
        this.darkroom = darkroom;
        this.press = press;
        this.queue = queue;
        this.keepRenditions = keepRenditions;
        this.heldFiles = heldFiles;
    }

    /**
     * Does it.
     *
     * @throws IOException if the picture's file is missing or can't be read, or its renditions can't be written
     */
    void apply(RenditionQueue.Claim claim) throws IOException {
        Optional<Picture> picture = pictures.findEvenIfWithheld(claim.picture());
        if (picture.flatMap(Picture::original).isEmpty()) {
            database.write(() -> {
                queue.finish(claim);
            });
            return;
        }
        try {
            List<Rendition> made = make(
                    claim.stage(),
                    picture.get(),
                    picture.flatMap(Picture::original).get());
            heldFiles.hold(
                    made.stream().map(rendition -> rendition.file().name()).toList());
            keep(claim, made);
        } catch (UnusablePicture unusable) {
            throw new IOException(unusable.getMessage(), unusable);
        }
    }

    private List<Rendition> make(RenditionQueue.Stage stage, Picture picture, Picture.Original original)
            throws UnusablePicture, IOException {
        Path file = store.find(original.file().name())
                .orElseThrow(() -> new IOException("its file is missing from the store"));
        try (Film film = darkroom.loadWithoutHurry(file, original.file().mediaType())) {
            List<Rendition> made = new ArrayList<>();
            if (stage == RenditionQueue.Stage.COMMON && film.header().isMoving()) {
                made.addAll(press.moving(film));
            }
            try (Negative negative = film.develop()) {
                List<Rendition> stillGood = renditions.stillGood(picture.id(), recipe);
                switch (stage) {
                    case COMMON -> made.addAll(press.common(negative, picture.focus(), stillGood));
                    case AVIF -> made.addAll(worthwhile(press.avif(negative, picture.focus(), stillGood), picture));
                }
            }
            return made;
        }
    }

    /** Of flat art, AVIF is sometimes larger than what it should replace; then readers are better off without. */
    private static List<Rendition> worthwhile(List<Rendition> avif, Picture picture) {
        return avif.stream()
                .filter(rendition -> picture.renditions(rendition.crop(), Format.WEBP, false).stream()
                        .filter(webp -> webp.width() == rendition.width())
                        .min(Comparator.comparingLong(webp -> webp.file().bytes()))
                        .map(webp -> rendition.file().bytes() < webp.file().bytes())
                        .orElse(true))
                .toList();
    }

    private void keep(RenditionQueue.Claim claim, List<Rendition> made) {
        Set<Format> replaced =
                claim.stage() == RenditionQueue.Stage.AVIF ? EnumSet.of(Format.AVIF) : EnumSet.copyOf(COMMON);
        database.write(() -> {
            if (queue.finish(claim)) {
                keepRenditions.apply(new KeepRenditions.Keep(claim.picture(), replaced, made, ACTOR));
            } else {
                LOG.info("Picture {} was ordered anew while its renditions were made.", claim.picture());
            }
        });
    }
}
