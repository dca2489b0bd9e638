package org.standfirst.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.magazine.Look;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The newsroom's scripts and styles, as the build made them ({@code web/newsroom}); each state has an address of its own. */
@Controller
class DeskAssets {
    private static final String FOLDER = "/newsroom/assets/";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Map<String, MediaType> TYPES = Map.of(
            "js", MediaType.valueOf("text/javascript;charset=UTF-8"),
            "css", MediaType.valueOf("text/css;charset=UTF-8"));

    /** Read when the first screen is asked for, as most starts of the program see none. */
    private static final class Manifest {
        static final JsonNode ENTRIES =
                JsonMapper.shared().readTree(bytes("/newsroom/manifest.json").orElseThrow());

        private Manifest() {}

        static JsonNode entry(String source) {
            return ENTRIES.required("src/" + source + ".ts");
        }
    }

    static String path(String source) {
        return FOLDER + Manifest.entry(source).required("file").stringValue();
    }

    static List<String> styles(String source) {
        return Manifest.entry(source)
                .path("css")
                .valueStream()
                .map(file -> FOLDER + file.stringValue())
                .toList();
    }

    static String faces(Look.Pairing pairing) {
        return FOLDER + "faces-" + Look.written(pairing) + ".css";
    }

    @Admits(everybody = true)
    @GetMapping("/newsroom/assets/{name:[A-Za-z][A-Za-z0-9_-]*-[A-Za-z0-9_-]{8}}.{type:js|css}")
    ResponseEntity<byte[]> asset(@PathVariable String name, @PathVariable String type) {
        return bytes("/newsroom/" + name + "." + type)
                .map(file -> answer(type, file, FOR_GOOD))
                .orElseThrow(Turned.NothingHere::new);
    }

    /** The faces that readers' pages are set in; the article on the desk looks as it will there. */
    @Admits(everybody = true)
    @GetMapping("/newsroom/assets/faces-{pairing:newsreader|fraunces}.css")
    ResponseEntity<byte[]> faces(@PathVariable String pairing) {
        byte[] file = bytes("/fonts/" + pairing + ".css").orElseThrow(Turned.NothingHere::new);
        // On a telephone as well: somebody who writes there all day fetches them once.
        String css = new String(file, StandardCharsets.UTF_8).replace("font-display:optional", "font-display:swap");
        return answer(
                "css",
                css.getBytes(StandardCharsets.UTF_8),
                CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] file, CacheControl keeping) {
        return ResponseEntity.ok()
                .contentType(Objects.requireNonNull(TYPES.get(type)))
                .cacheControl(keeping)
                .body(file);
    }

    private static Optional<byte[]> bytes(String path) {
        try (InputStream in = DeskAssets.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
