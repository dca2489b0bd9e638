package org.standfirst.site;

import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.reply.Proofs;

/** What browsers are asked to work out before they send a reply. */
@Controller
class ProofPage {
    static final String PATH = "/replies/proof";

    private final Proofs proofs;
    private final Clock clock = Clock.systemUTC();

    ProofPage(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping(PATH)
    ResponseEntity<String> challenge() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(proofs.challenge(clock.instant()));
    }
}
