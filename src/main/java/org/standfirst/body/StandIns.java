package org.standfirst.body;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.InlineStyle;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.picture.Picture;

/**
 * What is seen of a page's pictures until they have loaded: backgrounds, as styles of the page itself. It works without
 * script, and under a content security policy that allows no style but those of a known hash.
 *
 * @param css may be empty
 */
public record StandIns(String css) {
    /** Of no picture. */
    public static final StandIns NONE = new StandIns("");

    /** A picture of twenty pixels has a few hundred characters. */
    private static final int LONGEST = 4_000;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern BLURRED = Pattern.compile("data:image/webp;base64,[A-Za-z0-9+/]+={0,2}");

    /**
     * Those of a page.
     *
     * @param large pictures worth a blurred one
     * @param small pictures whose colour is enough, as there are many of them
     */
    public static StandIns of(Collection<Picture> large, Collection<Picture> small) {
        TreeMap<String, String> rules = new TreeMap<>();
        small.stream()
                .filter(Picture::isShown)
                .forEach(picture -> name(picture).ifPresent(name -> rules.put(name, colour(picture))));
        large.stream()
                .filter(Picture::isShown)
                .forEach(picture -> name(picture).ifPresent(name -> rules.put(name, blurred(picture))));
        StringBuilder css = new StringBuilder();
        rules.forEach((name, background) -> css.append('.')
                .append(name)
                .append("{background:")
                .append(background)
                .append('}'));
        return new StandIns(css.toString());
    }

    /** The class that gives a picture its background; none for one that can be seen through. */
    static Optional<String> name(Picture picture) {
        // The last part of an identifier is chance alone.
        return COLOUR.matcher(picture.standIn().colour()).matches()
                ? Optional.of("in-" + picture.id().value().substring(24))
                : Optional.empty();
    }

    private static String colour(Picture picture) {
        return picture.standIn().colour();
    }

    private static String blurred(Picture picture) {
        String address = picture.standIn().blurred();
        boolean usable = address.length() <= LONGEST && BLURRED.matcher(address).matches();
        return usable ? colour(picture) + " url(" + address + ") 50%/cover no-repeat" : colour(picture);
    }

    /** For the page's head; nothing where there are none. */
    public SafeHtml html() {
        return css.isEmpty()
                ? SafeHtml.EMPTY
                : new HtmlWriter().open("style").text(css).close("style").toSafeHtml();
    }

    /** What allows them, and nothing else, in a content security policy. */
    public String source() {
        return new InlineStyle(css).source();
    }
}
