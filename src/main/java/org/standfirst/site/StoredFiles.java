package org.standfirst.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.kernel.Id;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.AttachedFiles;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;

/**
 * The magazine's pictures and other files, from its own store. What a browser could run is only ever offered for
 * download. Spring answers requests for a range.
 */
@Controller
class StoredFiles {
    private static final CacheControl LONG =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic();
    private static final String PDF = "application/pdf";
    private static final String SANDBOX = "default-src 'none'; img-src 'self'; media-src 'self'; "
            + "style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /** Browsers show documents by a part of their own, and refuse to within a sandbox. */
    private static final String DOCUMENT =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final Pictures pictures;
    private final AttachedFiles files;
    private final FileStore store;

    StoredFiles(Pictures pictures, AttachedFiles files, FileStore store) {
        this.pictures = pictures;
        this.files = files;
        this.store = store;
    }

    @GetMapping("/pictures/{id}")
    ResponseEntity<Resource> picture(@PathVariable String id) {
        Picture picture = Id.<Picture>parse(id).flatMap(pictures::find).orElseThrow(NotFound::new);
        return ResponseEntity.status(302)
                .location(java.net.URI.create(
                        picture.plain().orElseThrow(NotFound::new).path()))
                .build();
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
