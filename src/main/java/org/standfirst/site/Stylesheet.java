package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.magazine.Colour;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Palette;

/**
 * The readers' stylesheet, dressed in a magazine's look, at an address that changes when it does, so that browsers may keep
 * it for good.
 *
 * @param hash of its bytes
 * @param css in one line a rule, without comments
 */
record Stylesheet(String hash, String css) {
    /** Looks change seldom; a program that has seen more of them forgets the lot. */
    private static final int MOST_KEPT = 32;

    private static final String SHARED = Css.small(ClassPathFile.text("/static/assets/site.css"));
    private static final Map<Worn, Stylesheet> KEPT = new ConcurrentHashMap<>();

    /** What of a look the stylesheet depends on. */
    private record Worn(Colour accent, Look.Pairing pairing, Look.Density density) {}

    /** The one for a look. */
    static Stylesheet of(Look look) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(new Worn(look.accent(), look.pairing(), look.density()), Stylesheet::compose);
    }

    /** Where it is. */
    String path() {
        return "/assets/site-" + hash + ".css";
    }

    private static Stylesheet compose(Worn worn) {
        String css = ClassPathFile.text("/fonts/" + Look.written(worn.pairing()) + ".css") + SHARED + "@layer tokens{"
                + tokens(worn) + "}\n";
        return new Stylesheet(hash(css), css);
    }

    /** What site.css leaves open. */
    private static String tokens(Worn worn) {
        return ":root{--step:" + (worn.density() == Look.Density.OPEN ? "0.5rem" : "0.375rem") + ";"
                + colours(Palette.byDay(worn.accent()))
                + "@media screen and (prefers-color-scheme:dark){:root{"
                + colours(Palette.byNight(worn.accent()))
                + "}";
    }

    private static String colours(Palette palette) {
        StringBuilder css = new StringBuilder(String.format(
                Locale.ROOT, "--paper:%s;--own:%s;--accent:%s}", palette.paper(), palette.accent(), palette.accent()));
        List<Colour> sections = palette.sections();
        for (int hue = 0; hue < sections.size(); hue++) {
            css.append("[data-hue=\"").append(hue).append("\"]{--accent:");
            css.append(sections.get(hue)).append('}');
        }
        return css.toString();
    }

    private static String hash(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
