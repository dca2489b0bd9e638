package org.standfirst.site;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends readers on to where something stands now. */
final class Redirect {
    private Redirect() {}

    /** For good, to a path of this site; browsers may remember it for a day, in case it moves again. */
    static ResponseEntity<byte[]> to(String path) {
        URI location = UriComponentsBuilder.fromPath(path).build().encode().toUri();
        return toEncoded(location);
    }

    static ResponseEntity<byte[]> toEncoded(URI location) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(location)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .build();
    }
}
