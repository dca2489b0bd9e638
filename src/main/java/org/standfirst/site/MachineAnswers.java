package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.standfirst.database.Change;
import org.standfirst.database.ChangeLog;
import org.standfirst.kernel.Sha256;

/**
 * Answers for programs that come again and again: each with what tells them that nothing is new (RFC 9110, section 13).
 * Spring answers "not modified" by it.
 */
@Component
class MachineAnswers {
    private static final int TAG_BYTES = 16;

    private final ChangeLog changes;

    MachineAnswers(ChangeLog changes) {
        this.changes = changes;
    }

    /** When anything in the magazine last changed; the beginning of time before the first. */
    Instant lastChange() {
        List<Change> newest = changes.after(changes.head() - 1, 1);
        return newest.isEmpty() ? Instant.EPOCH : newest.getFirst().at();
    }

    /**
     * A document in UTF-8.
     *
     * @param changed as {@link #lastChange} was before the document was made
     */
    ResponseEntity<byte[]> document(byte[] bytes, String mediaType, Instant changed) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType + ";charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + tag(bytes) + "\"")
                .lastModified(changed.truncatedTo(ChronoUnit.SECONDS))
                // Programs in other sites' pages may read it too; nothing in it is meant for one reader alone.
                .header("Access-Control-Allow-Origin", "*")
                .body(bytes);
    }

    ResponseEntity<byte[]> text(String words, Instant changed) {
        return document(words.getBytes(StandardCharsets.UTF_8), "text/plain", changed);
    }

    private static String tag(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(Sha256.of(bytes), TAG_BYTES));
    }
}
