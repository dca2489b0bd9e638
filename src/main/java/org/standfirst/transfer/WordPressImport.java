package org.standfirst.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.wordpress.MalformedExport;

/**
 * Moves a WordPress site in, from the files that its own export writes. It reads each file three times, since a file names
 * things before it holds them: once to see that it is sound, once for what posts refer to (people, sections, pictures, the
 * addresses of other posts), once for the posts. Memory holds one post at a time.
 *
 * <p>What it writes it writes in small transactions, each complete in itself, and it knows again what is there already: it
 * may be stopped at any moment and run again.
 */
@Component
public class WordPressImport {
    private static final DateTimeFormatter RUN_NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS").withZone(ZoneOffset.UTC);

    private final Database database;
    private final WordPressMagazine magazine;
    private final WordPressGroundwork groundwork;
    private final WordPressPosts posts;
    private final WordPressFiles mediaFiles;
    private final UnloadingForGood unloadingForGood;

    /** Brings everything in with these parts. */
    WordPressImport(
            Database database,
            WordPressMagazine magazine,
            WordPressGroundwork groundwork,
            WordPressPosts posts,
            WordPressFiles mediaFiles,
            UnloadingForGood unloadingForGood) {
        this.database = database;
        this.magazine = magazine;
        this.groundwork = groundwork;
        this.posts = posts;
        this.mediaFiles = mediaFiles;
        this.unloadingForGood = unloadingForGood;
    }

    /**
     * An import wanted.
     *
     * @param files the export, in as many files as WordPress made of it
     * @param media a copy of {@code wp-content/uploads}, to take files from
     * @param fetchMedia whether files may be fetched from the hosts that the export names
     * @param reports the folder in which a folder with the report of this run is made
     */
    public record Request(
            List<Path> files, Optional<Path> media, boolean fetchMedia, Path reports, Progress progress) {}

    /** How it went. */
    public sealed interface Outcome {
        /** Everything that could be is in; the report says what could not. */
        record Imported(ImportReport report, Path reportFolder) implements Outcome {}

        /**
         * A file can't be used; nothing at all was written.
         *
         * @param reason what is wrong with it, and where
         */
        record Refused(Path file, String reason) implements Outcome {
            /** The whole of it, for whoever named the file. */
            public String why() {
                return file + " can't be imported: " + reason + "\nNothing was imported.";
            }
        }
    }

    /**
     * Does it.
     *
     * @throws IOException if a file can't be read, or the report can't be written
     */
    public Outcome apply(Request request) throws IOException {
        return read(request, false);
    }

    /**
     * Goes through all of it and writes nothing but the report: what is said there would come in, and what is left out
     * would be. Files of pictures are not asked for.
     *
     * @throws IOException if a file can't be read, or the report can't be written
     */
    public Outcome rehearse(Request request) throws IOException {
        return read(request, true);
    }

    private Outcome read(Request request, boolean isRehearsal) throws IOException {
        List<ExportFile> exports = new ArrayList<>();
        for (Path file : request.files()) {
            try {
                exports.add(ExportFile.check(file, request.progress()));
            } catch (MalformedExport malformed) {
                return new Outcome.Refused(file, String.valueOf(malformed.getMessage()));
            }
        }
        ImportReport report = new ImportReport();
        Map<String, Arrival> arrivals = new LinkedHashMap<>();
        for (ExportFile export : exports) {
            OldSite site = new OldSite(
                    export.site().baseUrl(), String.valueOf(export.path().getFileName()));
            Arrival arrival = arrivals.computeIfAbsent(
                    site.source(), source -> new Arrival(ids(source, isRehearsal), isRehearsal));
            bringIn(export, request.progress(), arrival.run(site, export, report));
        }
        for (Arrival arrival : arrivals.values()) {
            arrival.end(request);
        }
        if (isRehearsal || (request.media().isEmpty() && !request.fetchMedia())) {
            WordPressFiles.noteMissing(report);
        }
        Path folder = request.reports()
                .resolve(RUN_NAME.format(Instant.now()) + "-"
                        + Id.fresh().value().substring(30));
        ImportReportFiles.write(report, folder);
        return new Outcome.Imported(report, folder);
    }

    private ForeignIds ids(String source, boolean isRehearsal) {
        return isRehearsal ? ForeignIds.rehearsed(database, source) : ForeignIds.kept(database, source);
    }

    private void bringIn(ExportFile export, Progress progress, ImportRun run) throws IOException {
        magazine.describe(export.site(), run);
        groundwork.lay(export, run, progress);
        posts.bringIn(export, run, progress);
        progress.counted(run.report());
    }

    /** All that comes from one site, in however many files. */
    private final class Arrival {
        private static final Map<ImportReport.Around, List<String>> KINDS = Map.of(
                ImportReport.Around.PEOPLE, List.of(WordPressPeople.KIND),
                ImportReport.Around.SECTIONS, List.of(WordPressTerms.CATEGORY),
                ImportReport.Around.TAGS, List.of(WordPressTerms.TAG, WordPressTerms.CATEGORY_AS_TAG),
                ImportReport.Around.EDITIONS, List.of(WordPressTerms.EDITION));

        private final ForeignIds ids;
        private final Unloading unloading;
        private final Map<ImportReport.Around, Long> before = new EnumMap<>(ImportReport.Around.class);
        private final Set<String> hosts = new HashSet<>();
        private @Nullable ImportRun last;

        Arrival(ForeignIds ids, boolean isRehearsal) {
            this.ids = ids;
            this.unloading = isRehearsal ? new UnloadingRehearsed(unloadingForGood) : unloadingForGood;
            for (ImportReport.Around kind : ImportReport.Around.values()) {
                before.put(kind, standing(kind));
            }
        }

        private long standing(ImportReport.Around kind) {
            return KINDS.getOrDefault(kind, List.of()).stream()
                    .mapToLong(ids::count)
                    .sum();
        }

        ImportRun run(OldSite site, ExportFile export, ImportReport report) {
            hosts.addAll(export.hosts());
            last = new ImportRun(site, ids, unloading, export.offset(), report);
            return last;
        }

        /** Files come last, when all that they belong to is here. */
        void end(Request request) throws IOException {
            ImportRun run = Objects.requireNonNull(last);
            for (ImportReport.Around kind : ImportReport.Around.values()) {
                long known = before.getOrDefault(kind, 0L);
                long rehearsed = KINDS.getOrDefault(kind, List.of()).stream()
                        .mapToLong(ids::countRehearsed)
                        .sum();
                run.report()
                        .around(kind)
                        .add(ImportReport.Fate.UNCHANGED, known)
                        .add(ImportReport.Fate.STORED, standing(kind) - known + rehearsed);
            }
            if (unloading instanceof UnloadingRehearsed) {
                mediaFiles.rehearse(run, request.progress());
            } else {
                mediaFiles.supply(hosts, request, run);
            }
        }
    }
}
