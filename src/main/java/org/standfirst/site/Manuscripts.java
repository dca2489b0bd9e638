package org.standfirst.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.article.Revision;
import org.standfirst.body.Body;
import org.standfirst.body.BodyHtml;
import org.standfirst.body.BodyText;
import org.standfirst.body.Elsewhere;
import org.standfirst.body.StandIns;
import org.standfirst.body.Telling;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFiles;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;
import org.standfirst.source.Sources;

/** Dresses a manuscript for a page: what articles and standing pages have in common. */
@Component
class Manuscripts {
    /** Search engines show about as much. */
    private static final int LONGEST_DESCRIPTION = 160;

    /** In thousands of characters. */
    private static final int MOST_REMEMBERED = 16_000;

    private final Pictures pictures;
    private final AttachedFiles files;
    private final Sources sources;
    private final Shelf<Showing, Dressed> shelf;

    /**
     * A revision as some readers see it.
     *
     * @param media what of others is shown to them; empty where nothing is
     */
    private record Showing(Id<Revision> revision, String media) {}

    Manuscripts(Pictures pictures, AttachedFiles files, Sources sources, Database database) {
        this.pictures = pictures;
        this.files = files;
        this.sources = sources;
        this.shelf = database.recall()
                .shelf(
                        Recall.Until.THE_MAGAZINE_CHANGES,
                        MOST_REMEMBERED,
                        dressed -> 1 + dressed.body().toString().length() / 1_000);
    }

    Frame frame(Masthead masthead, Article article, Manuscript manuscript, Dressed dressed) {
        Language language = language(masthead, manuscript);
        String title = manuscript.titles().search().isBlank()
                ? headline(manuscript, language)
                : manuscript.titles().search().strip();
        String canonical = manuscript.canonical().map(WebAddress::value).orElse(article.path());
        return Frame.of(
                        masthead,
                        title + " · " + masthead.magazine().name(),
                        description(manuscript, dressed),
                        canonical)
                .titledIn(language);
    }

    static Language language(Masthead masthead, Manuscript manuscript) {
        return Language.of(manuscript.languageTag(), masthead.language());
    }

    private static String description(Manuscript manuscript, Dressed dressed) {
        String written = manuscript.titles().description().isBlank()
                ? manuscript.standfirst()
                : manuscript.titles().description();
        return written.isBlank() ? dressed.excerpt() : BodyText.shorten(written, 2 * LONGEST_DESCRIPTION);
    }

    static String headline(Manuscript manuscript, Language language) {
        return manuscript.headline().isBlank()
                ? language.words().untitled()
                : manuscript.headline().strip();
    }

    /**
     * What follows from a text that never changes, and from the pictures and files it shows.
     *
     * @param lead the picture above the text, with this use's words before the library's; its words alone where it is
     *     missing
     * @param face the first picture that can be shown, to stand for the whole elsewhere
     * @param shown the pictures as they were when it was dressed
     * @param words how many it has
     * @param embeds how many things of others it has
     * @param excerpt how its prose begins
     */
    record Dressed(
            Story.@Nullable Image lead,
            Story.@Nullable Image face,
            SafeHtml body,
            Map<Id<Picture>, Picture> shown,
            Telling telling,
            int words,
            int embeds,
            String excerpt) {
        /** With those of the stories below it, which are many and small. */
        StandIns standIns(List<Picture> small) {
            return StandIns.of(shown.values(), small);
        }
    }

    /**
     * As its readers see it who have allowed others' films and posts, or have yet to be asked for that.
     *
     * @param language that of the revision's words
     */
    Dressed dress(Revision revision, Language language, MediaHere media) {
        Dressed plain = dress(revision, language);
        return plain.embeds() == 0 || media.isNothing()
                ? plain
                : dress(new Showing(revision.id(), media.key()), revision, language, media);
    }

    /**
     * With links to what others show, and nothing else of it.
     *
     * @param language that of the revision's words
     */
    Dressed dress(Revision revision, Language language) {
        return dress(new Showing(revision.id(), ""), revision, language, Elsewhere.NOTHING);
    }

    private Dressed dress(Showing showing, Revision revision, Language language, Elsewhere media) {
        Manuscript manuscript = revision.manuscript();
        Map<Id<Picture>, Picture> shown = pictures.find(Stream.concat(
                        manuscript.lead().stream().map(Manuscript.LeadPicture::picture),
                        manuscript.body().pictures())
                .toList());
        Dressed dressed = shelf.get(showing, _ -> dress(manuscript, language, shown, media));
        // No change tells that a picture's rights have ended.
        return dressed.shown().equals(shown) ? dressed : dress(manuscript, language, shown, media);
    }

    private Dressed dress(Manuscript manuscript, Language language, Map<Id<Picture>, Picture> shown, Elsewhere media) {
        AtomicInteger embeds = new AtomicInteger();
        Body body = manuscript.body();
        Story.Image lead = manuscript
                .lead()
                .map(used -> lead(used, shown, language.words()))
                .orElse(null);
        return new Dressed(
                lead,
                lead != null && lead.isShown() ? lead : firstOf(body, shown),
                BodyHtml.render(
                        body,
                        language.words(),
                        shown,
                        files.find(body.files().toList()),
                        sources.bynames(body.sources().toList()),
                        (embed, number) -> {
                            embeds.set(number);
                            return media.of(embed, number);
                        }),
                Map.copyOf(shown),
                Telling.of(body),
                Telling.words(body),
                embeds.get(),
                BodyText.excerpt(body, LONGEST_DESCRIPTION));
    }

    private static Story.@Nullable Image firstOf(Body body, Map<Id<Picture>, Picture> shown) {
        return body.pictures()
                .map(shown::get)
                .filter(Objects::nonNull)
                .map(Story.Image::of)
                .filter(Story.Image::isShown)
                .findFirst()
                .orElse(null);
    }

    private static Story.@Nullable Image lead(
            Manuscript.LeadPicture lead, Map<Id<Picture>, Picture> shown, Words words) {
        Picture picture = shown.get(lead.picture());
        if (picture == null) {
            return null;
        }
        Story.Image library = Story.Image.of(picture);
        Story.Image image = new Story.Image(
                picture,
                lead.alt().isBlank() ? library.alt() : lead.alt().strip(),
                lead.caption().isBlank() ? library.caption() : lead.caption().strip());
        boolean isEmpty = !image.isShown()
                && image.caption().isEmpty()
                && image.credit(words).isEmptyContent();
        return isEmpty ? null : image;
    }
}
