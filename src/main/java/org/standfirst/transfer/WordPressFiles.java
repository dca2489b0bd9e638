package org.standfirst.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.AttachedFiles;
import org.standfirst.picture.MediaType;
import org.standfirst.picture.Picture;
import org.standfirst.picture.PictureStore;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.SupplyFile;

/**
 * Gives pictures and recordings their files: from a copy of WordPress's uploads folder, or from the site itself. What was
 * supplied before is not fetched again, so an import that was stopped goes on where it was.
 */
@Component
class WordPressFiles {
    private static final int PAGE = 500;
    private static final long MOST_BYTES = 200_000_000;

    private final Pictures pictures;
    private final AttachedFiles attachedFiles;
    private final SupplyFile supplyFile;
    private final PictureStore store;

    WordPressFiles(Pictures pictures, AttachedFiles attachedFiles, SupplyFile supplyFile, PictureStore store) {
        this.pictures = pictures;
        this.attachedFiles = attachedFiles;
        this.supplyFile = supplyFile;
        this.store = store;
    }

    void supply(ExportFile export, WordPressImport.Request request, ImportRun run) throws IOException {
        boolean isAsked = request.media().isPresent() || request.fetchMedia();
        try (MediaSource source = MediaSource.of(request, export)) {
            supplyKind(WordPressMedia.BY_ADDRESS, source, request.progress(), run);
            supplyKind(WordPressMedia.FILE_BY_ADDRESS, source, request.progress(), run);
        }
        if (!isAsked && run.report().media().leftOut() > 0) {
            run.report()
                    .note(run.report().media().leftOut()
                            + " files of pictures and recordings are not here yet; readers see "
                            + "captions in their place. Run the import again with --media and a copy of wp-content/uploads, or "
                            + "with --fetch-media to take them from the old site.");
        }
    }

    private void supplyKind(String kind, MediaSource source, Progress progress, ImportRun run) {
        long done = 0;
        List<ForeignIds.Entry> page = run.ids().after(kind, "", PAGE);
        while (!page.isEmpty()) {
            for (ForeignIds.Entry entry : page) {
                supply(kind, entry, source, run);
                progress.at("Pictures and files", ++done, done + page.size());
            }
            page = run.ids().after(kind, page.getLast().foreignId(), PAGE);
        }
    }

    private void supply(String kind, ForeignIds.Entry entry, MediaSource source, ImportRun run) {
        boolean isPicture = kind.equals(WordPressMedia.BY_ADDRESS);
        if (isPicture ? hasPicture(entry) : hasFile(entry)) {
            run.report().media().add(ImportReport.Fate.UNCHANGED);
            return;
        }
        try {
            Optional<Picture.File> file = source.find(entry.path(), store, MOST_BYTES);
            if (file.isEmpty()) {
                run.report().media().add(ImportReport.Fate.LEFT_OUT);
                return;
            }
            if (isPicture && !MediaType.isPicture(file.get().mediaType())) {
                throw new IOException("it is no picture that browsers show (its content is "
                        + file.get().mediaType() + ")");
            }
            if (isPicture) {
                supplyFile.toPicture(new Id<>(entry.localId()), file.get(), ImportRun.ACTOR.name());
            } else {
                supplyFile.toAttachedFile(new Id<>(entry.localId()), file.get(), ImportRun.ACTOR.name());
            }
            run.report().media().add(ImportReport.Fate.STORED);
        } catch (IOException failed) {
            run.report().media().add(ImportReport.Fate.LEFT_OUT);
            run.report()
                    .items()
                    .add(new ImportReport.Item(
                            "",
                            isPicture ? "picture" : "file",
                            entry.path(),
                            "The file is missing: " + failed.getMessage() + "."));
        }
    }

    private boolean hasPicture(ForeignIds.Entry entry) {
        return pictures.find(new Id<Picture>(entry.localId()))
                .flatMap(Picture::file)
                .isPresent();
    }

    private boolean hasFile(ForeignIds.Entry entry) {
        return attachedFiles
                .find(new Id<AttachedFile>(entry.localId()))
                .flatMap(AttachedFile::file)
                .isPresent();
    }
}
