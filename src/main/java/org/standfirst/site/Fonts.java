package org.standfirst.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.standfirst.magazine.Look;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The faces that pages are set in, as the build cut them ({@code web/fonts}). */
final class Fonts {
    /** By pairing and script, the files without which headlines would be set in something else. */
    private static final Map<String, Map<String, List<String>>> FIRST =
            JsonMapper.shared().readValue(ClassPathFile.text("/fonts/preload.json"), new TypeReference<>() {});

    private static final Set<String> IN_ARABIC_SCRIPT = Set.of("ar", "fa", "ur", "ps", "ug", "sd", "ckb", "ks");

    private Fonts() {}

    /** Where those are that a page of this language should fetch at once. */
    static List<String> first(Look look, String language) {
        String script =
                IN_ARABIC_SCRIPT.contains(Locale.forLanguageTag(language).getLanguage()) ? "arabic" : "latin";
        return FIRST.getOrDefault(Look.written(look.pairing()), Map.of()).getOrDefault(script, List.of()).stream()
                .map(name -> "/assets/fonts/" + name)
                .toList();
    }
}
