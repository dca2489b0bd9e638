package org.standfirst.picture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.store.FileStore;

/**
 * Compares the library with its store: reads every file that a row names, and looks for files that no row names. Changes
 * nothing.
 */
@Component
public class LibraryCheck {
    private static final int PAGE = 100;

    private final Database database;
    private final Pictures pictures;
    private final AttachedFiles attachedFiles;
    private final RenditionQueue queue;
    private final NamedFiles namedFiles;
    private final FileStore store;

    LibraryCheck(
            Database database,
            Pictures pictures,
            AttachedFiles attachedFiles,
            RenditionQueue queue,
            NamedFiles namedFiles,
            FileStore store) {
        this.database = database;
        this.pictures = pictures;
        this.attachedFiles = attachedFiles;
        this.queue = queue;
        this.namedFiles = namedFiles;
        this.store = store;
    }

    /** Whoever asked for a check. */
    public interface Asker {
        /** Something was found. */
        void found(Finding finding);

        /** So many of all files that are named have been read. */
        void at(long done, long all);
    }

    /**
     * Checks everything.
     *
     * @throws IOException if the store can't be reached
     */
    public void apply(Asker asker) throws IOException {
        Walk walk = new Walk(asker, namings());
        List<Id<Picture>> page = page("");
        while (!page.isEmpty()) {
            walk.check(page);
            page = page(page.getLast().value());
        }
        walk.checkAttached();
        strays(asker);
    }

    /**
     * Checks some pictures alone.
     *
     * @throws IOException if the store can't be reached
     */
    public void apply(List<Id<Picture>> some, Asker asker) throws IOException {
        Walk walk = new Walk(asker, 0);
        for (int from = 0; from < some.size(); from += PAGE) {
            walk.check(some.subList(from, Math.min(from + PAGE, some.size())));
        }
    }

    private long namings() {
        return database.sql("""
                        select (select count(*) from picture where file_name is not null)
                            + (select count(*) from rendition)
                            + (select count(*) from attached_file where file_name is not null)
                        """).query(Long.class).single();
    }

    private List<Id<Picture>> page(String after) {
        return database.sql("""
                        select id from picture
                        where id > :after and file_name is not null
                        order by id
                        limit :page
                        """)
                .param("after", after)
                .param("page", PAGE)
                .query((row, _) -> new Id<Picture>(row.getString(1)))
                .list();
    }

    private void strays(Asker asker) throws IOException {
        List<FileStore.Entry> batch = new ArrayList<>();
        store.list(entry -> {
            batch.add(entry);
            if (batch.size() == PAGE) {
                strays(batch, asker);
                batch.clear();
            }
        });
        strays(batch, asker);
    }

    private void strays(List<FileStore.Entry> batch, Asker asker) {
        if (batch.isEmpty()) {
            return;
        }
        Set<String> named =
                namedFiles.among(batch.stream().map(FileStore.Entry::name).toList());
        batch.stream()
                .filter(entry -> !named.contains(entry.name()))
                .map(entry -> new Finding.Stray(
                        entry.name(), entry.bytes(), entry.storedAt().plus(SweepStore.Grace.USUAL.strays())))
                .forEach(asker::found);
    }

    /** One way through the library. */
    private final class Walk {
        private final Asker asker;
        private final long all;
        private long done;

        Walk(Asker asker, long all) {
            this.asker = asker;
            this.all = all;
        }

        void check(List<Id<Picture>> page) throws IOException {
            Map<Id<Picture>, Picture> found = pictures.findEvenIfWithheld(page);
            List<RenditionQueue.Undone> undone =
                    queue.undone(page.stream().map(Id::value).toList());
            for (Id<Picture> id : page) {
                Picture picture = found.get(id);
                if (picture != null) {
                    check(
                            picture,
                            undone.stream()
                                    .filter(work -> work.picture().equals(id))
                                    .toList());
                }
            }
        }

        private void check(Picture picture, List<RenditionQueue.Undone> undone) throws IOException {
            String original = picture.original().orElseThrow().file().name();
            FileState state = read(original);
            state.fault().ifPresent(fault -> asker.found(new Finding.Original(picture, original, fault)));
            boolean remakeable = state == FileState.SOUND;
            Map<FileState, Integer> renditions = read(picture.renditions());
            for (Finding.Fault fault : Finding.Fault.values()) {
                int count = renditions.getOrDefault(FileState.of(fault), 0);
                if (count > 0) {
                    asker.found(new Finding.Renditions(picture, fault, count, remakeable));
                }
            }
            undone.stream()
                    .filter(work -> !work.failure().isEmpty())
                    .findFirst()
                    .ifPresent(work -> asker.found(new Finding.Failed(picture, work.failure(), remakeable)));
            if (undone.isEmpty() && !hasEveryCrop(picture)) {
                asker.found(new Finding.Unmade(picture, remakeable));
            }
        }

        private Map<FileState, Integer> read(List<Rendition> renditions) throws IOException {
            Map<FileState, Integer> counts = new java.util.EnumMap<>(FileState.class);
            Set<String> seen = new HashSet<>();
            for (Rendition rendition : renditions) {
                if (seen.add(rendition.file().name())) {
                    counts.merge(read(rendition.file().name()), 1, Integer::sum);
                } else {
                    asker.at(++done, all);
                }
            }
            return counts;
        }

        void checkAttached() throws IOException {
            List<AttachedFile> page = attachedFiles.withFile("", PAGE);
            while (!page.isEmpty()) {
                for (AttachedFile attached : page) {
                    String file = attached.file().orElseThrow().name();
                    read(file).fault().ifPresent(fault -> asker.found(new Finding.Attached(attached, file, fault)));
                }
                page = attachedFiles.withFile(page.getLast().id().value(), PAGE);
            }
        }

        private FileState read(String file) throws IOException {
            FileState state = FileState.in(store, file);
            asker.at(++done, all);
            return state;
        }
    }

    /** What is made in one go holds every crop, and is kept in one go. */
    private static boolean hasEveryCrop(Picture picture) {
        Set<Crop> missing = EnumSet.allOf(Crop.class);
        picture.renditions().forEach(rendition -> missing.remove(rendition.crop()));
        return missing.isEmpty();
    }
}
