package org.standfirst.newsroom;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.account.Accounts;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.OpenDrafts;
import org.standfirst.article.Revision;
import org.standfirst.body.Body;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Editions;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Magazines;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Sections;
import org.standfirst.magazine.Tags;
import org.standfirst.people.People;
import org.standfirst.people.Role;

/** Where an article is written. */
@Controller
class ArticleScreen {
    static final String PATH = "/newsroom/articles/{id}";

    private static final int MOST_EDITIONS = 60;

    private final OpenDrafts drafts;
    private final Articles articles;
    private final CreateArticle createArticle;
    private final ManuscriptJson manuscripts;
    private final Sections sections;
    private final Editions editions;
    private final Tags tags;
    private final People people;
    private final Accounts accounts;
    private final OpeningForms openings;
    private final RightsWarnings rightsWarnings;
    private final Magazines magazines;
    private final Desks desks;
    private final Screens screens;

    ArticleScreen(
            OpenDrafts drafts,
            Articles articles,
            CreateArticle createArticle,
            ManuscriptJson manuscripts,
            Sections sections,
            Editions editions,
            Tags tags,
            People people,
            Accounts accounts,
            OpeningForms openings,
            RightsWarnings rightsWarnings,
            Magazines magazines,
            Desks desks,
            Screens screens) {
        this.drafts = drafts;
        this.articles = articles;
        this.createArticle = createArticle;
        this.manuscripts = manuscripts;
        this.sections = sections;
        this.editions = editions;
        this.tags = tags;
        this.people = people;
        this.accounts = accounts;
        this.openings = openings;
        this.rightsWarnings = rightsWarnings;
        this.magazines = magazines;
        this.desks = desks;
        this.screens = screens;
    }

    /** Begins one with the byline of whoever does; it has no headline yet, and its address follows from that later. */
    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @PostMapping("/newsroom/articles")
    ResponseEntity<byte[]> create(@RequestParam(defaultValue = "article") String kind, Seat seat) {
        Manuscript empty = new Manuscript(
                "",
                "",
                "",
                List.of(seat.person()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                Body.EMPTY);
        Article.Kind wanted = kind.equals("page") ? Article.Kind.PAGE : Article.Kind.ARTICLE;
        CreateArticle.Create create = new CreateArticle.Create(wanted, Slug.from("", "untitled"), empty, seat.actor());
        return switch (createArticle.apply(create)) {
            case CreateArticle.Outcome.Created(Article article) -> Screens.on(path(article.id()));
            case CreateArticle.Outcome.NotAllowed() -> throw new Turned.NotForThem();
        };
    }

    static String path(Id<Article> article) {
        return "/newsroom/articles/" + article;
    }

    @Admits({Role.CONTRIBUTOR, Role.AUTHOR, Role.EDITOR, Role.PUBLISHER})
    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@PathVariable String id, Seat seat, HttpServletRequest request) {
        return screens.show(screen(find(id, seat), seat, request, ""));
    }

    /** Shows it with what could not be done. */
    ResponseEntity<byte[]> refuse(String id, Seat seat, HttpServletRequest request, String problem) {
        return screens.show(screen(find(id, seat), seat, request, problem), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private OpenDrafts.Draft find(String id, Seat seat) {
        return drafts.find(FromAddress.id(id), seat.actor()).orElseThrow(Turned.NothingHere::new);
    }

    private Screen screen(OpenDrafts.Draft draft, Seat seat, HttpServletRequest request, String problem) {
        Article article = draft.article();
        Revision revision = draft.revision();
        Manuscript manuscript = revision.manuscript();
        boolean mayPublish =
                articles.findPublishable(article.id(), seat.actor()).isPresent();
        return new Screen.Writing(
                desks.around(request),
                article.id().value(),
                state(article, revision),
                StateWords.of(article.state()),
                article.path(),
                article.live().isPresent(),
                article.live().filter(revision.id()::equals).isEmpty(),
                Acts.of(
                        article,
                        mayPublish,
                        seat,
                        accounts,
                        zone(),
                        openings.writing(article.id(), manuscript.section())),
                article.kind() == Article.Kind.PAGE,
                manuscript,
                options(
                        sections.all(),
                        section -> section.id().value(),
                        Section::name,
                        manuscript.section().map(Id::value)),
                options(
                        editions.newest(MOST_EDITIONS),
                        edition -> edition.id().value(),
                        Edition::title,
                        manuscript.edition().map(Id::value)),
                people.find(manuscript.bylines()).stream()
                        .map(person -> new Screen.Option(person.id().value(), person.name(), true))
                        .toList(),
                tags.find(manuscript.tags()).stream()
                        .map(tag -> new Screen.Option(tag.id().value(), tag.name(), true))
                        .toList(),
                rightsWarnings.of(article.id(), zone()),
                problem);
    }

    private ZoneId zone() {
        return magazines.named().map(Magazine::timeZone).orElse(ZoneOffset.UTC);
    }

    private Json state(Article article, Revision revision) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("article", article.id().value());
        state.put("state", StateWords.of(article.state()));
        state.put("revision", revision.id().value());
        state.put("number", revision.number());
        state.put("savedAt", revision.createdAt().toString());
        state.put("mayWrite", true);
        state.put("manuscript", manuscripts.write(revision.manuscript()));
        return Json.of(state);
    }

    private static <T> List<Screen.Option> options(
            List<T> things, Function<T, String> id, Function<T, String> name, Optional<String> chosen) {
        return things.stream()
                .map(thing -> new Screen.Option(
                        id.apply(thing),
                        name.apply(thing),
                        chosen.filter(id.apply(thing)::equals).isPresent()))
                .toList();
    }
}
