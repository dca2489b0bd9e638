package org.standfirst.site;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.consent.Register;

/** What starts the services that readers said yes to, and tells programs that signals are heeded. */
@Controller
class ServiceScriptPage {
    private static final MediaType JAVASCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");

    private final Register register;

    ServiceScriptPage(Register register) {
        this.register = register;
    }

    @GetMapping("/assets/service-{hash:[0-9a-f]{16}}.js")
    ResponseEntity<byte[]> start(@PathVariable String hash) {
        return ServiceScript.code(hash, register.current().services())
                .map(code -> ResponseEntity.ok()
                        .contentType(JAVASCRIPT)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                        .body(code))
                .orElseThrow(NotFound::new);
    }

    /** Global Privacy Control, section 4.1: that {@code Sec-GPC: 1} is heeded here. */
    @GetMapping("/.well-known/gpc.json")
    ResponseEntity<String> heedsSignals() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body("{\"gpc\":true,\"lastUpdate\":\"2026-11-29\"}");
    }
}
