package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.magazine.Looks;

/** What pages are dressed in, and improved by: the stylesheet, the fonts, the scripts, each at an address for each state. */
@Controller
class Assets {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");
    private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
    private static final MediaType WOFF2 = MediaType.valueOf("font/woff2");

    private final Looks looks;

    Assets(Looks looks) {
        this.looks = looks;
    }

    /** A page from before a change may ask for the older one; it gets today's, and is not told to keep it. */
    @GetMapping("/assets/site-{hash:[0-9a-f]+}.css")
    ResponseEntity<byte[]> stylesheet(@PathVariable String hash) {
        Stylesheet current = Stylesheet.of(looks.current());
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(hash.equals(current.hash()) ? FOR_GOOD : CacheControl.noCache())
                .body(current.css().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/assets/reply-{hash:[0-9a-f]+}.js")
    ResponseEntity<byte[]> reply(@PathVariable String hash) {
        return script(Script.REPLY, hash);
    }

    @GetMapping("/assets/reading-{hash:[0-9a-f]+}.js")
    ResponseEntity<byte[]> reading(@PathVariable String hash) {
        return script(Script.READING, hash);
    }

    @GetMapping("/assets/article-{hash:[0-9a-f]+}.js")
    ResponseEntity<byte[]> article(@PathVariable String hash) {
        return script(Script.ARTICLE, hash);
    }

    @GetMapping("/assets/proof-worker-{hash:[0-9a-f]+}.js")
    ResponseEntity<byte[]> proofWorker(@PathVariable String hash) {
        return script(Script.WORKER, hash);
    }

    private static ResponseEntity<byte[]> script(Script current, String hash) {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(current.isOf(hash) ? FOR_GOOD : CacheControl.noCache())
                .body(current.code());
    }

    @GetMapping("/assets/fonts/{name:[a-z-]+-[0-9a-f]{16}\\.woff2}")
    ResponseEntity<byte[]> font(@PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(WOFF2)
                .cacheControl(FOR_GOOD)
                .body(ClassPathFile.bytes("/fonts/" + name).orElseThrow(NotFound::new));
    }
}
