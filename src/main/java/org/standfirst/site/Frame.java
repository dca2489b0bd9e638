package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.body.StandIns;

/**
 * What every page has, whatever is on it.
 *
 * @param title for the browser and for search engines
 * @param titleLanguage of the title and the description, where it isn't the magazine's
 * @param description one line; may be empty
 * @param canonical the page's own address, or the one where it first stood; nothing where it has none to be found by
 * @param pager the pages before and after it, where it is one of several
 * @param hue the number of the section's hue, if a section speaks
 * @param standIns what is seen of its pictures until they have loaded
 * @param head what other programs are told of it
 * @param script what improves the page where scripts run; nothing for most
 */
public record Frame(
        Masthead masthead,
        String title,
        @Nullable String titleLanguage,
        String description,
        @Nullable String canonical,
        Pager pager,
        @Nullable String hue,
        StandIns standIns,
        Head head,
        @Nullable String script) {
    /** A page in the magazine's own language that is one of its kind. */
    static Frame of(Masthead masthead, String title, String description, @Nullable String canonical) {
        return new Frame(
                masthead, title, null, description, canonical, Pager.NONE, null, StandIns.NONE, Head.NONE, null);
    }

    Frame titledIn(Language language) {
        String titleLanguage = language.within(masthead.language()).lang();
        return new Frame(masthead, title, titleLanguage, description, canonical, pager, hue, standIns, head, script);
    }

    Frame with(Pager newPager) {
        return new Frame(masthead, title, titleLanguage, description, canonical, newPager, hue, standIns, head, script);
    }

    Frame inHue(@Nullable String newHue) {
        return new Frame(masthead, title, titleLanguage, description, canonical, pager, newHue, standIns, head, script);
    }

    Frame with(StandIns newStandIns) {
        return new Frame(masthead, title, titleLanguage, description, canonical, pager, hue, newStandIns, head, script);
    }

    Frame with(Head newHead) {
        return new Frame(masthead, title, titleLanguage, description, canonical, pager, hue, standIns, newHead, script);
    }

    Frame running(@Nullable String newScript) {
        return new Frame(masthead, title, titleLanguage, description, canonical, pager, hue, standIns, head, newScript);
    }

    Frame describedAs(String words) {
        return new Frame(masthead, title, titleLanguage, words, canonical, pager, hue, standIns, head, script);
    }

    /** The absolute address of a path of this site. */
    public String address(String path) {
        return masthead.address(path);
    }

    /** The language of the page; what is in another says so itself. */
    public Language language() {
        return masthead.language();
    }

    /** What the page says in it. */
    public Words words() {
        return masthead.words();
    }

    /** Where the stylesheet is. */
    public String stylesheet() {
        return Stylesheet.of(masthead.look()).path();
    }

    /** Where the fonts are that the first screen needs. */
    public List<String> fonts() {
        return Fonts.first(masthead.look(), language().tag());
    }

    /** The magazine's name. */
    public String magazineName() {
        return masthead.magazine().name();
    }
}
