package org.standfirst.site;

import java.util.List;
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
 */
public record Frame(
        Masthead masthead,
        String language,
        String title,
        String description,
        @Nullable String canonical,
        Pager pager,
        @Nullable String hue,
        StandIns standIns) {
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
                StandIns.NONE);
    }

    Frame in(String otherLanguage) {
        return otherLanguage.isEmpty()
                ? this
                : new Frame(masthead, otherLanguage, title, description, canonical, pager, hue, standIns);
    }

    Frame with(Pager newPager) {
        return new Frame(masthead, language, title, description, canonical, newPager, hue, standIns);
    }

    Frame inHue(@Nullable String newHue) {
        return new Frame(masthead, language, title, description, canonical, pager, newHue, standIns);
    }

    Frame with(StandIns newStandIns) {
        return new Frame(masthead, language, title, description, canonical, pager, hue, newStandIns);
    }

    /** For HTML's {@code dir}; none where it is the usual. */
    public @Nullable String direction() {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : null;
    }

    /** Where the stylesheet is. */
    public String stylesheet() {
        return Stylesheet.of(masthead.look()).path();
    }

    /** Where the fonts are that the first screen needs. */
    public List<String> fonts() {
        return Fonts.first(masthead.look(), language);
    }

    /** The magazine's name. */
    public String magazineName() {
        return masthead.magazine().name();
    }
}
