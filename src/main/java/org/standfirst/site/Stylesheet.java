package org.standfirst.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The readers' stylesheet, at an address that changes when it does, so that browsers may keep it for good. */
@Controller
class Stylesheet {
    private static final String SOURCE = "/static/assets/site.css";
    private static final byte[] BYTES = read();
    private static final String HASH = hash(BYTES);

    /** Where it is; templates ask. */
    static final String PATH = "/assets/site-" + HASH + ".css";

    /** A page from before an upgrade may ask for the older one; it gets today's, and is not told to keep it. */
    @GetMapping("/assets/site-{hash:[0-9a-f]+}.css")
    ResponseEntity<byte[]> show(@PathVariable String hash) {
        CacheControl keep = hash.equals(HASH)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(keep)
                .body(BYTES);
    }

    private static byte[] read() {
        try (InputStream in = Stylesheet.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + SOURCE);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
