package org.standfirst.transfer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.AttachedFiles;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.SupplyAttachedFile;
import org.standfirst.picture.SupplyPicture;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/**
 * Gives pictures and recordings their files: from a copy of WordPress's uploads folder, or from the site itself. What was
 * supplied before is not fetched again, so an import that was stopped goes on where it was.
 */
@Component
class WordPressFiles {
    private static final List<String> KINDS = List.of(WordPressMedia.BY_ADDRESS, WordPressMedia.FILE_BY_ADDRESS);
    private static final int PAGE = 500;
    private static final long MOST_BYTES = 200_000_000;

    private final Pictures pictures;
    private final AttachedFiles attachedFiles;
    private final SupplyPicture supplyPicture;
    private final SupplyAttachedFile supplyAttachedFile;
    private final FileStore store;

    WordPressFiles(
            Pictures pictures,
            AttachedFiles attachedFiles,
            SupplyPicture supplyPicture,
            SupplyAttachedFile supplyAttachedFile,
            FileStore store) {
        this.pictures = pictures;
        this.attachedFiles = attachedFiles;
        this.supplyPicture = supplyPicture;
        this.supplyAttachedFile = supplyAttachedFile;
        this.store = store;
    }

    /** How many files are missing, and how many would be missing once everything else is in. */
    void rehearse(ImportRun run, Progress progress) {
        MediaSource source = new MediaSource.Nowhere();
        for (String kind : KINDS) {
            supplyKind(kind, source, progress, run);
            run.report().media().add(ImportReport.Fate.LEFT_OUT, run.ids().countRehearsed(kind));
        }
    }

    /** Said once, of all sites whose files are missing. */
    static void noteMissing(ImportReport report) {
        if (report.media().leftOut() > 0) {
            report.note(report.media().leftOut()
                    + " files of pictures and recordings are not in the export; readers see captions in their place until"
                    + " the files are here. They can be fetched from the old site while it is up (in the newsroom, or"
                    + " with --fetch-media), or taken from a copy of wp-content/uploads (with --media).");
        }
    }

    void supply(Set<String> hosts, WordPressImport.Request request, ImportRun run) throws IOException {
        try (MediaSource source = MediaSource.of(request, hosts)) {
            for (String kind : KINDS) {
                supplyKind(kind, source, request.progress(), run);
            }
        }
    }

    private void supplyKind(String kind, MediaSource source, Progress progress, ImportRun run) {
        long done = 0;
        long total = run.ids().count(kind);
        List<ForeignIds.Entry> page = run.ids().after(kind, "", PAGE);
        while (!page.isEmpty()) {
            for (ForeignIds.Entry entry : page) {
                supply(kind, entry, source, run);
                progress.at("Pictures and files", ++done, Math.max(done, total));
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
            Optional<StoredFile> file = source.find(entry.path(), store, MOST_BYTES);
            if (file.isEmpty()) {
                run.report().media().add(ImportReport.Fate.LEFT_OUT);
                return;
            }
            if (isPicture) {
                supplyPicture(new Id<>(entry.localId()), file.get());
            } else {
                supplyAttachedFile.apply(new Id<>(entry.localId()), file.get(), ImportRun.ACTOR.name());
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

    private void supplyPicture(Id<Picture> picture, StoredFile file) throws IOException {
        switch (supplyPicture.apply(new SupplyPicture.Supply(picture, file, ImportRun.ACTOR.name()))) {
            case SupplyPicture.Outcome.Supplied _ -> {}
            case SupplyPicture.Outcome.Refused refused -> throw new IOException(refused.reason());
        }
    }

    private boolean hasPicture(ForeignIds.Entry entry) {
        return pictures.find(new Id<Picture>(entry.localId()))
                .flatMap(Picture::original)
                .isPresent();
    }

    private boolean hasFile(ForeignIds.Entry entry) {
        return attachedFiles
                .find(new Id<AttachedFile>(entry.localId()))
                .flatMap(AttachedFile::file)
                .isPresent();
    }
}
