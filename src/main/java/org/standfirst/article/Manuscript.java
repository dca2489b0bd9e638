package org.standfirst.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standfirst.body.Body;
import org.standfirst.body.BodyJson;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;

/**
 * Everything that is written in an article, and everything about it that readers see.
 *
 * @param standfirst the sentence or two below the headline; may be empty
 * @param kicker the word or two above the headline; may be empty
 * @param bylines who wrote it, in order
 * @param language a BCP 47 tag; empty where the magazine's own is meant
 * @param canonical where it first stood, if elsewhere
 * @param titles other words for other places
 */
public record Manuscript(
        String headline,
        String standfirst,
        String kicker,
        List<Id<Person>> bylines,
        Optional<Id<Section>> section,
        List<Id<Tag>> tags,
        Optional<Id<Edition>> edition,
        Optional<LeadPicture> lead,
        String language,
        Optional<WebAddress> canonical,
        Titles titles,
        Body body) {
    /** Copies the lists and says each byline and tag once. */
    public Manuscript {
        bylines = bylines.stream().distinct().toList();
        tags = tags.stream().distinct().toList();
    }

    /** An article of nothing but a headline and a body. */
    public static Manuscript of(String headline, Body body) {
        return new Manuscript(
                headline,
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Titles.NONE,
                body);
    }

    /**
     * The picture above the text.
     *
     * @param caption words for this use; empty where the library's serve
     * @param alt alternative text for this use; empty where the library's serves
     */
    public record LeadPicture(Id<Picture> picture, String caption, String alt) {}

    /** Titles for places where the headline doesn't serve; each may be empty. */
    public record Titles(String social, String search, String description) {
        /** The headline serves everywhere. */
        public static final Titles NONE = new Titles("", "", "");
    }

    /** The language in a form that HTML's {@code lang} takes, or empty. */
    public String languageTag() {
        String tag = Locale.forLanguageTag(language).toLanguageTag();
        return tag.equals("und") ? "" : tag;
    }

    /** Whether it says the same: equal in everything, and a body that is written in the same JSON. */
    boolean saysTheSameAs(Manuscript other) {
        return withBody(Body.EMPTY).equals(other.withBody(Body.EMPTY))
                && BodyJson.write(body).equals(BodyJson.write(other.body()));
    }

    /** The same with other tags. */
    Manuscript withTags(List<Id<Tag>> others) {
        return with(others, lead, body);
    }

    /** The same with another picture wherever it shows that one, above the text and in it. */
    Manuscript withPicture(Id<Picture> from, Id<Picture> to) {
        Optional<LeadPicture> above = lead.map(
                shown -> shown.picture().equals(from) ? new LeadPicture(to, shown.caption(), shown.alt()) : shown);
        return with(tags, above, body.withPicture(from, to));
    }

    private Manuscript withBody(Body another) {
        return with(tags, lead, another);
    }

    private Manuscript with(List<Id<Tag>> otherTags, Optional<LeadPicture> otherLead, Body otherBody) {
        return new Manuscript(
                headline,
                standfirst,
                kicker,
                bylines,
                section,
                otherTags,
                edition,
                otherLead,
                language,
                canonical,
                titles,
                otherBody);
    }
}
