package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveArticles.Found;
import org.standfirst.article.Manuscript;
import org.standfirst.article.RelatedArticles;
import org.standfirst.article.Revision;
import org.standfirst.body.Telling;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.people.Person;
import org.standfirst.statistics.Counting;

/** An article, or a word of explanation where it was withdrawn. */
@Controller
class ArticlePage {
    private static final int RELATED = 3;

    /** As grown people read prose on a screen, silently and without haste. */
    private static final int WORDS_A_MINUTE = 230;

    private final LiveArticles articles;
    private final RelatedArticles related;
    private final Stories stories;
    private final Manuscripts manuscripts;
    private final People people;
    private final Tags tags;
    private final Editions editions;
    private final Amendments amendments;
    private final Talks talks;
    private final Heads heads;
    private final Problems problems;
    private final Consenting consenting;
    private final Counting counting;
    private final Pages pages;

    ArticlePage(
            LiveArticles articles,
            RelatedArticles related,
            Stories stories,
            Manuscripts manuscripts,
            People people,
            Tags tags,
            Editions editions,
            Amendments amendments,
            Talks talks,
            Heads heads,
            Problems problems,
            Consenting consenting,
            Counting counting,
            Pages pages) {
        this.consenting = consenting;
        this.articles = articles;
        this.related = related;
        this.stories = stories;
        this.manuscripts = manuscripts;
        this.people = people;
        this.tags = tags;
        this.editions = editions;
        this.amendments = amendments;
        this.talks = talks;
        this.heads = heads;
        this.problems = problems;
        this.counting = counting;
        this.pages = pages;
    }

    @GetMapping("/articles/{slug}")
    ResponseEntity<byte[]> show(@PathVariable Slug slug, HttpServletRequest request) {
        return switch (articles.find(Article.Kind.ARTICLE, slug)) {
            case Found.Live live -> {
                FreshPages.isOf(request, live.article().id());
                FreshPages.changesAt(request, talks.lasts(live.article()));
                Masthead masthead = stories.masthead();
                Talk talk = talks.under(live.article(), masthead);
                FreshPages.showsReplies(request, live.article().id(), talk.more() == null);
                yield pages.show(view(masthead, live.article(), live.revision(), talk, true));
            }
            case Found.Withdrawn withdrawn -> pages.show(problems.withdrawn(withdrawn.article()), HttpStatus.GONE);
            case Found.Nothing _ -> throw new NotFound();
        };
    }

    View view(Article article, Revision revision) {
        return view(stories.masthead(), article, revision);
    }

    /** Before it is out, or in another look: nobody replies there and nobody is counted, so no script runs. */
    View view(Masthead masthead, Article article, Revision revision) {
        return view(masthead, article, revision, talks.under(article, masthead), false);
    }

    private View view(Masthead masthead, Article article, Revision revision, Talk talk, boolean isRead) {
        Manuscript manuscript = revision.manuscript();
        Section section = manuscript.section().flatMap(masthead::section).orElse(null);
        List<Person> bylines = people.find(manuscript.bylines());
        Language language = Manuscripts.language(masthead, manuscript);
        Language spoken = language.spoken();
        Manuscripts.Dressed dressed =
                manuscripts.dress(revision, language, new MediaHere(article, consenting.reader(), language.words()));
        List<Story> read = stories.of(masthead, related.to(article.id(), manuscript, RELATED));
        Edition edition = manuscript.edition().flatMap(editions::find).orElse(null);
        List<Tag> tagged = tags.find(manuscript.tags());
        String headline = Manuscripts.headline(manuscript, language);
        List<Correction> corrections = amendments.of(article.id());
        Frame frame = manuscripts
                .frame(masthead, article, manuscript, dressed)
                .inHue(masthead.hue(section))
                .running(isRead ? script(talk) : null)
                .with(dressed.standIns(Stories.pictures(read)));
        return new View.Reading(
                heads.article(
                        frame,
                        new Heads.Piece(
                                article,
                                manuscript,
                                headline,
                                language,
                                bylines,
                                section,
                                edition,
                                tagged,
                                dressed.face(),
                                dressed.words(),
                                corrections)),
                language.within(masthead.language()),
                spoken.within(language),
                language.words(),
                kicker(manuscript, section),
                headline,
                manuscript.standfirst().strip(),
                bylines,
                article.publishedAt()
                        .map(at -> DateLine.of(at, masthead.magazine().timeZone(), spoken))
                        .orElseThrow(),
                minutes(dressed),
                updated(article, masthead.magazine().timeZone(), spoken),
                section,
                edition,
                dressed.lead(),
                dressed.telling() == Telling.PICTURES,
                dressed.body(),
                Amendments.shown(corrections, Correction.Kind.CORRECTION, masthead, language),
                Amendments.shown(corrections, Correction.Kind.UPDATE, masthead, language),
                tagged,
                read,
                talk,
                talks.mentionsOf(article, masthead),
                isRead && counting.depth() ? "/reading/" + article.id() + "/" : null);
    }

    private @Nullable String script(Talk talk) {
        if (!counting.depth()) {
            return talk.script();
        }
        return talk.script() == null ? Script.READING.path() : Script.ARTICLE.path();
    }

    /** The section's name stands right above anyway, so a kicker that repeats it says nothing. */
    private static String kicker(Manuscript manuscript, @Nullable Section section) {
        String kicker = manuscript.kicker().strip();
        return section != null && kicker.equalsIgnoreCase(section.name()) ? "" : kicker;
    }

    private static int minutes(Manuscripts.Dressed dressed) {
        return Math.ceilDiv(dressed.words(), WORDS_A_MINUTE);
    }

    /** Told where readers would see another day. */
    private static @Nullable DateLine updated(Article article, ZoneId zone, Language language) {
        List<DateLine> days = Stream.of(article.publishedAt(), article.updatedAt())
                .flatMap(Optional::stream)
                .map(at -> DateLine.of(at, zone, language))
                .toList();
        boolean another = days.size() == 2
                && !days.getFirst().words().equals(days.getLast().words());
        return another ? days.getLast() : null;
    }
}
