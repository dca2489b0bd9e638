package org.standfirst.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.body.BodyHtml;
import org.standfirst.body.BodyText;
import org.standfirst.body.StandIns;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFiles;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Pictures;

/** Dresses a manuscript for a page: what articles and standing pages have in common. */
@Component
class Manuscripts {
    /** Search engines show about as much. */
    private static final int LONGEST_DESCRIPTION = 160;

    private final Pictures pictures;
    private final AttachedFiles files;

    Manuscripts(Pictures pictures, AttachedFiles files) {
        this.pictures = pictures;
        this.files = files;
    }

    Frame frame(Masthead masthead, Article article, Manuscript manuscript) {
        Language language = language(masthead, manuscript);
        String title = manuscript.titles().search().isBlank()
                ? headline(manuscript, language)
                : manuscript.titles().search().strip();
        String canonical = manuscript.canonical().map(WebAddress::value).orElse(article.path());
        return Frame.of(masthead, title + " · " + masthead.magazine().name(), description(manuscript), canonical)
                .titledIn(language);
    }

    static Language language(Masthead masthead, Manuscript manuscript) {
        return Language.of(manuscript.languageTag(), masthead.language());
    }

    private static String description(Manuscript manuscript) {
        String written = manuscript.titles().description().isBlank()
                ? manuscript.standfirst()
                : manuscript.titles().description();
        return written.isBlank()
                ? BodyText.excerpt(manuscript.body(), LONGEST_DESCRIPTION)
                : BodyText.shorten(written, 2 * LONGEST_DESCRIPTION);
    }

    static String headline(Manuscript manuscript, Language language) {
        return manuscript.headline().isBlank()
                ? language.words().untitled()
                : manuscript.headline().strip();
    }

    /**
     * What of a manuscript needs its pictures.
     *
     * @param lead the picture above the text, with this use's words before the library's; its words alone where it is
     *     missing
     * @param face the first picture that can be shown, to stand for the whole elsewhere
     */
    record Dressed(Story.@Nullable Image lead, Story.@Nullable Image face, SafeHtml body, List<Picture> pictures) {
        /** With those of the stories below it, which are many and small. */
        StandIns standIns(List<Picture> small) {
            return StandIns.of(pictures, small);
        }
    }

    Dressed dress(Manuscript manuscript, Language language) {
        Body body = manuscript.body();
        Map<Id<Picture>, Picture> shown = pictures.find(
                Stream.concat(manuscript.lead().stream().map(Manuscript.LeadPicture::picture), body.pictures())
                        .toList());
        Story.Image lead = manuscript
                .lead()
                .map(used -> lead(used, shown, language.words()))
                .orElse(null);
        return new Dressed(
                lead,
                lead != null && lead.isShown() ? lead : firstOf(body, shown),
                BodyHtml.render(
                        body, language.words(), shown, files.find(body.files().toList())),
                List.copyOf(shown.values()));
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
