package org.standfirst.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.magazine.Colour;
import org.standfirst.magazine.Looks;
import org.standfirst.magazine.Magazines;

/** The sign that browsers put beside the title of a page: the initial of the magazine's name on its own colour. */
@Controller
class IconPage {
    static final String PATH = "/icon.svg";

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "The", "Der", "Les": a name is known by what comes after. */
    private static final int LONGEST_ARTICLE = 3;

    private final Magazines magazines;
    private final Looks looks;

    IconPage(Magazines magazines, Looks looks) {
        this.magazines = magazines;
        this.looks = looks;
    }

    @GetMapping(PATH)
    ResponseEntity<String> icon() {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(A_DAY)
                .body(draw(initial(magazines.current().name()), looks.current().accent()));
    }

    /** In capitals; a dot where the name has no letter at all. */
    static String initial(String name) {
        List<String> words =
                NO_LETTERS.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        return words.stream()
                .filter(word -> word.codePointCount(0, word.length()) > LONGEST_ARTICLE)
                .findFirst()
                .or(() -> words.stream().findFirst())
                .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT))
                .orElse("·");
    }

    /** A letter or digit needs no escaping, and a colour is written by us. */
    private static String draw(String initial, Colour colour) {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
            <rect width="32" height="32" fill="%s"/>
            <text x="16" y="24" text-anchor="middle" font-family="Georgia, Times New Roman, serif" font-size="24" \
            fill="#ffffff">%s</text>
            </svg>
            """.formatted(colour, initial);
    }
}
