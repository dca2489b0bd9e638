package org.standfirst.site;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveArticles.Found;
import org.standfirst.article.Manuscript;
import org.standfirst.article.Revision;
import org.standfirst.kernel.Slug;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.wire.OEmbed;
import org.standfirst.wire.PictureUse;
import org.standfirst.wire.PublicAddress;

/** Tells other sites how to show a link to an article of this one (oembed.com); of other addresses it knows nothing. */
@Controller
class OEmbedPage {
    private static final String ARTICLES = "/articles/";

    /** A card needs no more pixels. */
    private static final int WIDEST = 1_280;

    private final LiveArticles articles;
    private final People people;
    private final Stories stories;
    private final Manuscripts manuscripts;
    private final PublicAddress address;
    private final MachineAnswers answers;

    OEmbedPage(
            LiveArticles articles,
            People people,
            Stories stories,
            Manuscripts manuscripts,
            PublicAddress address,
            MachineAnswers answers) {
        this.articles = articles;
        this.people = people;
        this.stories = stories;
        this.manuscripts = manuscripts;
        this.address = address;
        this.answers = answers;
    }

    @GetMapping("/oembed")
    ResponseEntity<byte[]> show(
            @RequestParam String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "" + WIDEST) String maxwidth,
            @RequestParam(defaultValue = "" + WIDEST) String maxheight) {
        Instant changed = answers.lastChange();
        OEmbed embed = describe(find(url), pixels(maxwidth), pixels(maxheight));
        return switch (format) {
            case "json" -> answers.document(embed.json(address), "application/json", changed);
            case "xml" -> answers.document(embed.xml(address), "text/xml", changed);
            default -> ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
        };
    }

    private static int pixels(String words) {
        try {
            return Math.min(Integer.parseInt(words), WIDEST);
        } catch (NumberFormatException noNumber) {
            throw new BadRequest();
        }
    }

    private Revision find(String url) {
        Slug slug = address.pathOf(url)
                .filter(path -> path.startsWith(ARTICLES))
                .flatMap(path -> slug(path.substring(ARTICLES.length())))
                .orElseThrow(NotFound::new);
        return switch (articles.find(Article.Kind.ARTICLE, slug)) {
            case Found.Live live -> live.revision();
            case Found.Withdrawn _, Found.Nothing _ -> throw new NotFound();
        };
    }

    private static Optional<Slug> slug(String words) {
        try {
            return Optional.of(new Slug(words));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    private OEmbed describe(Revision revision, int width, int height) {
        Manuscript manuscript = revision.manuscript();
        Masthead masthead = stories.masthead();
        Language language = Manuscripts.language(masthead, manuscript);
        var bylines = people.find(manuscript.bylines());
        Optional<PictureUse> picture = Optional.ofNullable(
                        manuscripts.dress(revision, language).face())
                .map(Story.Image::use);
        return new OEmbed(
                Manuscripts.headline(manuscript, language),
                bylines.stream().map(Person::name).collect(Collectors.joining(", ")),
                bylines.isEmpty() ? "" : address.of(bylines.getFirst().path()),
                masthead.magazine().name(),
                address.of("/"),
                picture.flatMap(use -> use.within(width, height)));
    }
}
