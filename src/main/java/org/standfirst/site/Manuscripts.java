package org.standfirst.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Body;
import org.standfirst.body.BodyHtml;
import org.standfirst.body.BodyText;
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
        String title = manuscript.titles().search().isBlank()
                ? headline(manuscript)
                : manuscript.titles().search().strip();
        String canonical = manuscript.canonical().map(WebAddress::value).orElse(article.path());
        return Frame.of(masthead, title + " · " + masthead.magazine().name(), description(manuscript), canonical)
                .in(manuscript.languageTag());
    }

    private static String description(Manuscript manuscript) {
        String written = manuscript.titles().description().isBlank()
                ? manuscript.standfirst()
                : manuscript.titles().description();
        return written.isBlank()
                ? BodyText.excerpt(manuscript.body(), LONGEST_DESCRIPTION)
                : BodyText.shorten(written, 2 * LONGEST_DESCRIPTION);
    }

    String headline(Manuscript manuscript) {
        return manuscript.headline().isBlank()
                ? "Untitled"
                : manuscript.headline().strip();
    }

    SafeHtml body(Manuscript manuscript) {
        Body body = manuscript.body();
        return BodyHtml.render(
                body,
                pictures.find(body.pictures().toList()),
                files.find(body.files().toList()));
    }

    /** The picture above the text, with this use's words before the library's; its words alone where it is missing. */
    Story.@Nullable Image lead(Manuscript manuscript) {
        return manuscript
                .lead()
                .map(lead -> pictures.find(lead.picture())
                        .map(picture -> image(picture, lead))
                        .orElse(null))
                .orElse(null);
    }

    private static Story.@Nullable Image image(Picture picture, Manuscript.LeadPicture lead) {
        Story.Image found = Optional.ofNullable(Stories.image(picture))
                .orElse(new Story.Image(
                        "",
                        null,
                        null,
                        "",
                        picture.words().caption().strip(),
                        picture.words().credit().strip()));
        Story.Image image = new Story.Image(
                found.path(),
                found.width(),
                found.height(),
                lead.alt().isBlank() ? found.alt() : lead.alt().strip(),
                lead.caption().isBlank() ? found.caption() : lead.caption().strip(),
                found.credit());
        boolean isEmpty = image.path().isEmpty()
                && image.caption().isEmpty()
                && image.credit().isEmpty();
        return isEmpty ? null : image;
    }
}
