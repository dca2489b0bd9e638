package org.standfirst.body;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standfirst.kernel.WebAddress;

/**
 * What a picture may be used for by others, as readers are told it.
 *
 * @param name empty where the terms have none
 * @param address where its terms are, if that is known
 */
public record Licence(String name, Optional<WebAddress> address) {
    private static final String TERMS = "https://creativecommons.org/";
    private static final Pattern NAMED = Pattern.compile(
            "CC[ -](BY(?:-NC)?(?:-(?:SA|ND))?)[ -](\\d\\.\\d)(?: (?:international|unported|deed))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile("CC[ -]?0(?:[ -]1\\.0)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED = Pattern.compile(
            "https?://(?:www\\.)?creativecommons\\.org/(?:licenses/(by[a-z-]*)/(\\d\\.\\d)|publicdomain/zero/1\\.0)(?:[/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    /** Reads what the desk wrote: a name that everybody knows, an address, or words of its own. */
    public static Licence read(String written) {
        String words = written.strip();
        Matcher named = NAMED.matcher(words);
        if (named.matches()) {
            return commons(named.group(1), named.group(2));
        }
        if (ZERO.matcher(words).matches()) {
            return new Licence("CC0", WebAddress.parse(TERMS + "publicdomain/zero/1.0/"));
        }
        Optional<WebAddress> address = words.matches("(?i)https?://\\S+") ? WebAddress.parse(words) : Optional.empty();
        Matcher linked = LINKED.matcher(words);
        if (address.isEmpty()) {
            return new Licence(words, Optional.empty());
        }
        if (!linked.matches()) {
            return new Licence("", address);
        }
        return linked.group(1) == null
                ? new Licence("CC0", address)
                : new Licence("CC " + linked.group(1).toUpperCase(Locale.ROOT) + " " + linked.group(2), address);
    }

    boolean isEmpty() {
        return name.isEmpty() && address.isEmpty();
    }

    /** What readers may call it. */
    String name(BodyWords words) {
        return name.isEmpty() ? words.licence() : name;
    }

    private static Licence commons(String kind, String version) {
        String path = "licenses/" + kind.toLowerCase(Locale.ROOT) + "/" + version + "/";
        return new Licence("CC " + kind.toUpperCase(Locale.ROOT) + " " + version, WebAddress.parse(TERMS + path));
    }
}
