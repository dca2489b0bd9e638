package org.standfirst.site;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standfirst.body.StandIns;

/**
 * What every page has, whatever is on it.
 *
 * @param language a BCP 47 tag
 * @param title for the browser and for search engines
 * @param description one line; may be empty
 * @param canonical the page's own address, or the one where it first stood; nothing where it has none to be found by
 * @param pager the pages before and after it, where it is one of several
 * @param hue the number of the section's hue, if a section speaks
 * @param standIns what is seen of its pictures until they have loaded
 * @param head what other programs are told of it
 */
public record Frame(
        Masthead masthead,
        String language,
        String title,
        String description,
        @Nullable String canonical,
        Pager pager,
        @Nullable String hue,
        StandIns standIns,
        Head head) {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "ug", "ur", "yi");

    /** A page in the magazine's own language that is one of its kind. */
    static Frame of(Masthead masthead, String title, String description, @Nullable String canonical) {
        String language = masthead.magazine().language();
        return new Frame(
                masthead,
                language.isBlank() ? "en" : language,
                title,
                description,
                canonical,
                Pager.NONE,
                null,
                StandIns.NONE,
                Head.NONE);
    }

    Frame in(String otherLanguage) {
        return otherLanguage.isEmpty()
                ? this
                : new Frame(masthead, otherLanguage, title, description, canonical, pager, hue, standIns, head);
    }

    Frame with(Pager newPager) {
        return new Frame(masthead, language, title, description, canonical, newPager, hue, standIns, head);
    }

    Frame inHue(@Nullable String newHue) {
        return new Frame(masthead, language, title, description, canonical, pager, newHue, standIns, head);
    }

    Frame with(StandIns newStandIns) {
        return new Frame(masthead, language, title, description, canonical, pager, hue, newStandIns, head);
    }

    Frame with(Head newHead) {
        return new Frame(masthead, language, title, description, canonical, pager, hue, standIns, newHead);
    }

    Frame describedAs(String words) {
        return new Frame(masthead, language, title, words, canonical, pager, hue, standIns, head);
    }

    /** The absolute address of a path of this site. */
    public String address(String path) {
        return masthead.address(path);
    }

    /** For HTML's {@code dir}; none where it is the usual. */
    public @Nullable String direction() {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : null;
    }

    /** Where the stylesheet is. */
    public String stylesheet() {
        return Stylesheet.PATH;
    }

    /** The magazine's name. */
    public String magazineName() {
        return masthead.magazine().name();
    }
}
