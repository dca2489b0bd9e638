package org.standfirst.site;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.standfirst.kernel.InlineStyle;
import org.standfirst.kernel.Sha256;
import org.standfirst.magazine.Colour;
import org.standfirst.magazine.Look;
import org.standfirst.magazine.Palette;

/**
 * The readers' stylesheet, dressed in a magazine's look. A page carries the rules it needs within itself, as a second
 * request would cost a telephone another journey to the server and back before anything can be seen; the whole has an
 * address that changes when it does, so that browsers may keep it for good.
 */
final class Stylesheet {
    /** Looks change seldom; a program that has seen more of them forgets the lot. */
    private static final int MOST_KEPT = 32;

    private static final String SHARED = Css.small(ClassPathFile.text("/static/assets/site.css"));
    private static final Map<Worn, Stylesheet> KEPT = new ConcurrentHashMap<>();

    /** Pages of one kind mostly need the same rules; what they need is worth keeping up to this many times. */
    private static final int MOST_SELECTIONS = 512;

    private final String css;
    private final String hash;
    private final StyleRules rules;
    private final Map<BitSet, DressedPage.Selection> selections = new ConcurrentHashMap<>();

    /** What of a look the stylesheet depends on. */
    private record Worn(Colour accent, Look.Pairing pairing, Look.Density density) {}

    /** The one for a look. */
    static Stylesheet of(Look look) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(new Worn(look.accent(), look.pairing(), look.density()), Stylesheet::compose);
    }

    private Stylesheet(String css) {
        this.css = css;
        hash = Sha256.shortHex(css);
        rules = StyleRules.of(css);
    }

    /** In one line a rule, without comments. */
    String css() {
        return css;
    }

    /** Of its bytes. */
    String hash() {
        return hash;
    }

    /** Where it is. */
    String path() {
        return "/assets/site-" + hash + ".css";
    }

    /** The rules that may apply to a page. */
    DressedPage.Selection within(byte[] html) {
        if (selections.size() > MOST_SELECTIONS) {
            selections.clear();
        }
        return selections.computeIfAbsent(rules.usedIn(html), this::selection);
    }

    /** The same, of what is a part of a page. */
    DressedPage.Selection within(String html) {
        return within(html.getBytes(StandardCharsets.UTF_8));
    }

    private DressedPage.Selection selection(BitSet used) {
        InlineStyle style = new InlineStyle(rules.css(used));
        return new DressedPage.Selection("<style>" + style.css() + "</style>", style.source());
    }

    private static Stylesheet compose(Worn worn) {
        String css = Css.small(ClassPathFile.text("/fonts/" + Look.written(worn.pairing()) + ".css")) + SHARED
                + "@layer tokens{" + tokens(worn) + "}\n";
        return new Stylesheet(css);
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
}
