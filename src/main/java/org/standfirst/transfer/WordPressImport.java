package org.standfirst.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Brings everything in with these parts. */
    WordPressImport(
            Database database,
            WordPressMagazine magazine,
            WordPressGroundwork groundwork,
            WordPressPosts posts,
            WordPressFiles mediaFiles) {
        this.database = database;
        this.magazine = magazine;
        this.groundwork = groundwork;
        this.posts = posts;
        this.mediaFiles = mediaFiles;
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

        /** A file can't be used; nothing at all was written. */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Does it.
     *
     * @throws IOException if a file can't be read, or the report can't be written
     */
    public Outcome apply(Request request) throws IOException {
        List<ExportFile> exports = new ArrayList<>();
        for (Path file : request.files()) {
            try {
                exports.add(ExportFile.check(file, request.progress()));
            } catch (MalformedExport malformed) {
                return new Outcome.Refused(
                        file + " can't be imported: " + malformed.getMessage() + "\nNothing was imported.");
            }
        }
        ImportReport report = new ImportReport();
        for (ExportFile export : exports) {
            bringIn(export, request, report);
        }
        Path folder = request.reports()
                .resolve(RUN_NAME.format(Instant.now()) + "-"
                        + Id.fresh().value().substring(30));
        ImportReportFiles.write(report, folder);
        return new Outcome.Imported(report, folder);
    }

    private void bringIn(ExportFile export, Request request, ImportReport report) throws IOException {
        OldSite site = new OldSite(
                export.site().baseUrl(), String.valueOf(export.path().getFileName()));
        ImportRun run = new ImportRun(site, new ForeignIds(database, site.source()), export.offset(), report);
        magazine.describe(export.site(), run);
        groundwork.lay(export, run, request.progress());
        posts.bringIn(export, run, request.progress());
        mediaFiles.supply(export, request, run);
    }
}
