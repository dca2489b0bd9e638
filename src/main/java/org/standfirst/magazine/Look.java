package org.standfirst.magazine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.Picture;

/**
 * What makes the magazine's pages its own without a line of code.
 *
 * @param accent its colour, fit for words on white
 * @param dropCap whether an article begins with a large letter
 * @param footer words at the foot of every page, a paragraph a line; may be empty
 * @param accounts where else the magazine is to be found
 * @param logo the picture in place of its name
 */
public record Look(
        Colour accent,
        Pairing pairing,
        Density density,
        FrontRecipe front,
        boolean dropCap,
        String footer,
        List<Account> accounts,
        Optional<Id<Picture>> logo) {
    /** What a magazine wears that nobody has dressed. */
    public static final Look USUAL = new Look(
            new Colour(0x2a3ca0),
            Pairing.NEWSREADER,
            Density.OPEN,
            FrontRecipe.SECTIONS,
            false,
            "",
            List.of(),
            Optional.empty());

    /** Copies the list. */
    public Look {
        accounts = List.copyOf(accounts);
    }

    /** Which faces stand together. */
    public enum Pairing {
        /** Newsreader, with Schibsted Grotesk. */
        NEWSREADER,
        /** Headlines in Fraunces, text in Source Serif 4, with Hanken Grotesk. */
        FRAUNCES
    }

    /** How much white there is. */
    public enum Density {
        /** As much as a story likes. */
        OPEN,
        /** Less, so that more stories stand on a screen. */
        CLOSE
    }

    /** What follows the first stories of the front page. */
    public enum FrontRecipe {
        /** A row for each section, in a rhythm that changes. */
        SECTIONS,
        /** All stories, newest first. */
        RIVER,
        /** The newest edition's contents; then as in a river. */
        EDITION
    }

    /** An account elsewhere: its name as readers know it ("Mastodon"), and where it is. */
    public record Account(String name, WebAddress address) {}

    /** A constant as people write it, as in {@code newsreader}. */
    public static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** The constant that was written, if there is one. */
    public static <T extends Enum<T>> Optional<T> choice(Class<T> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> written(choice).equals(written.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All that may be written. */
    public static String choices(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Look::written).collect(Collectors.joining(", "));
    }
}
