package org.standfirst.site;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.AttachedFiles;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.picture.Renditions;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/**
 * The magazine's pictures and other files, from its own store. What a browser could run is only ever offered for
 * download. Spring answers requests for a range.
 */
@Controller
class StoredFiles {
    private static final Pattern RENDITION = Pattern.compile("([A-Za-z0-9_-]{22})\\.([a-z]{3,4})");
    private static final Map<String, Format> FORMATS =
            Stream.of(Format.values()).collect(Collectors.toMap(Format::ending, format -> format));

    private static final Duration FOREVER = Duration.ofDays(365);
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
    private static final String PDF = "application/pdf";

    /** For what may be a document of its own, such as SVG. */
    private static final String SANDBOX = "default-src 'none'; img-src 'self'; media-src 'self'; "
            + "style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /** Browsers show documents by a part of their own, and refuse to within a sandbox. */
    private static final String DOCUMENT =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Pictures pictures;
    private final Renditions renditions;
    private final AttachedFiles files;
    private final FileStore store;

    StoredFiles(Pictures pictures, Renditions renditions, AttachedFiles files, FileStore store) {
        this.pictures = pictures;
        this.renditions = renditions;
        this.files = files;
        this.store = store;
    }

    /** A rendition by what it holds, or a picture by its identifier, which leads to one. Nobody is given an original. */
    @GetMapping("/pictures/{name}")
    ResponseEntity<Resource> picture(@PathVariable String name) throws IOException {
        Matcher rendition = RENDITION.matcher(name);
        Format format = rendition.matches() ? FORMATS.get(rendition.group(2)) : null;
        if (format != null) {
            return rendition(rendition.group(1), format);
        }
        Picture picture = Id.<Picture>parse(name).flatMap(pictures::find).orElseThrow(NotFound::new);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(picture.plain().orElseThrow(NotFound::new).path()))
                .cacheControl(SHORT)
                .build();
    }

    private ResponseEntity<Resource> rendition(String address, Format format) throws IOException {
        Renditions.Found found = renditions.find(address, format).orElseThrow(NotFound::new);
        Path path = store.find(found.file().name()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .cacheControl(keep(found.until(), Instant.now()))
                .eTag("\"" + found.file().name() + "\"")
                // Feeds are read, and cards are shown, on other sites.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(new FileSystemResource(path));
    }

    /** For good, or until its rights end: what a browser was told to keep can't be taken back. */
    static CacheControl keep(Optional<Instant> until, Instant now) {
        Duration left = until.map(end -> Duration.between(now, end)).orElse(FOREVER);
        return left.compareTo(FOREVER) < 0
                ? CacheControl.maxAge(left.isNegative() ? Duration.ZERO : left).cachePublic()
                : CacheControl.maxAge(FOREVER).cachePublic().immutable();
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> file(@PathVariable String id) throws IOException {
        AttachedFile attached = Id.<AttachedFile>parse(id).flatMap(files::find).orElseThrow(NotFound::new);
        return answer(attached.file().orElseThrow(NotFound::new), attached.fileName());
    }

    private ResponseEntity<Resource> answer(StoredFile file, String name) throws IOException {
        Path path = store.find(file.name()).orElseThrow(NotFound::new);
        boolean shown = isShown(file.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown ? file.mediaType() : "application/octet-stream"))
                .cacheControl(LONG)
                .eTag("\"" + file.name() + "\"")
                .header("Content-Security-Policy", file.mediaType().equals(PDF) ? DOCUMENT : SANDBOX)
                // A recording is played from feeds.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new FileSystemResource(path));
    }

    private static boolean isShown(String mediaType) {
        return org.standfirst.store.MediaType.isPicture(mediaType)
                || mediaType.equals(PDF)
                || mediaType.startsWith("audio/")
                || mediaType.startsWith("video/");
    }
}
