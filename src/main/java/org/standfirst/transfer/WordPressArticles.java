package org.standfirst.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Articles;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.OldAddresses;
import org.standfirst.article.ReviseArticle;
import org.standfirst.article.Revision;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.markup.Converted;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;
import org.standfirst.wordpress.WordPressContent;
import org.standfirst.wordpress.WxrPart;

/** WordPress's posts and pages as articles and pages, in the state in which they were. */
@Component
class WordPressArticles {
    static final String POST = "post";
    private static final int LONGEST_BORROWED_HEADLINE = 60;

    private final Articles articles;
    private final CreateArticle createArticle;
    private final WordPressTerms terms;
    private final WordPressPeople people;
    private final WordPressMedia media;

    WordPressArticles(
            Articles articles,
            CreateArticle createArticle,
            WordPressTerms terms,
            WordPressPeople people,
            WordPressMedia media) {
        this.articles = articles;
        this.createArticle = createArticle;
        this.terms = terms;
        this.people = people;
        this.media = media;
    }

    /**
     * What became of a post.
     *
     * @param article the article, unless it was left out
     * @param remarks what was lost or decided on the way
     */
    record Result(ImportReport.Fate fate, Optional<Id<Article>> article, List<String> remarks) {}

    /** Promises a post its address, so that links to it can be written before it is here itself. */
    void promiseAddress(WxrPart.Item item, ImportRun run) {
        String foreignId = ForeignItem.id(item, run.ids(), POST);
        if (run.ids().find(POST, foreignId).isPresent()) {
            return;
        }
        Article.Kind kind = kind(item);
        String title = PlainWords.of(item.title());
        Slug wished = Slug.from(
                OldSite.decode(item.slug()),
                Slug.from(title, kind == Article.Kind.PAGE ? "page" : "untitled")
                        .value());
        Slug slug = createArticle.freeSlug(kind, wished, spoken -> run.ids().isPromised(kind.path(spoken)));
        run.ids()
                .put(new ForeignIds.Entry(
                        POST,
                        foreignId,
                        "",
                        item.guid(),
                        "",
                        "",
                        run.site().key(item.link()).orElse(""),
                        kind.path(slug)));
        if (!item.id().isEmpty()) {
            run.site()
                    .key(run.site().basePath() + "/?p=" + item.id())
                    .filter(key -> run.ids().findByOldAddress(key).isEmpty())
                    .ifPresent(key -> run.ids()
                            .put(ForeignIds.Entry.of("post-number", foreignId, "")
                                    .standing(key, kind.path(slug))));
        }
    }

    /**
     * A post, ready to be written.
     *
     * @param draft its words as an article's; empty where nothing has changed since they were brought in
     */
    record Prepared(WxrPart.Item item, ForeignIds.Entry entry, String digest, Optional<Draft> draft) {}

    /** Words, and what was lost on their way. */
    record Draft(Manuscript manuscript, List<String> losses) {}

    /** Does all that can be done for a post before it is written, outside the transaction that writes it. */
    Prepared prepare(WxrPart.Item item, ImportRun run) {
        String foreignId = ForeignItem.id(item, run.ids(), POST);
        ForeignIds.Entry entry = run.ids().find(POST, foreignId).orElseThrow();
        String digest = ForeignItem.digest(item);
        boolean isUnchanged = entry.isMade() && entry.digest().equals(digest);
        return new Prepared(item, entry, digest, isUnchanged ? Optional.empty() : Optional.of(draft(item, run)));
    }

    /** Brings a post in. */
    Result add(Prepared post, ImportRun run) {
        ForeignIds.Entry entry = post.entry();
        if (post.draft().isEmpty()) {
            return new Result(ImportReport.Fate.UNCHANGED, Optional.of(new Id<>(entry.localId())), List.of());
        }
        return entry.isMade()
                ? revise(post, post.draft().get(), run)
                : create(post, post.draft().get(), run);
    }

    private Result create(Prepared post, Draft draft, ImportRun run) {
        ForeignIds.Entry entry = post.entry();
        Slug slug = new Slug(entry.path().substring(entry.path().lastIndexOf('/') + 1));
        CreateArticle.Create request =
                new CreateArticle.Create(kind(post.item()), slug, draft.manuscript(), ImportRun.ACTOR);
        Unloading.PlacedArticle article = run.unloading().article(request, post.item(), run);
        keep(post, article, run);
        rememberAddresses(post.item(), article.id(), run);
        return new Result(ImportReport.Fate.STORED, Optional.of(article.id()), remarks(post, draft, run));
    }

    private static List<String> remarks(Prepared post, Draft draft, ImportRun run) {
        return Stream.concat(draft.losses().stream(), WordPressStates.remark(post.item(), run).stream())
                .toList();
    }

    /** A newer export of the same site: its new words come in, unless somebody has worked on the article here. */
    private Result revise(Prepared post, Draft draft, ImportRun run) {
        ForeignIds.Entry entry = post.entry();
        Optional<Article> standing = articles.find(new Id<>(entry.localId()));
        if (standing.isEmpty()) {
            // Rehearsed: it would have come in a moment ago, from the same file.
            return create(post, draft, run);
        }
        Article article = standing.get();
        if (!article.draft().value().equals(entry.revisionId())) {
            return new Result(
                    ImportReport.Fate.LEFT_OUT,
                    Optional.of(article.id()),
                    List.of("It was changed both there and here since the last import; what is here was kept."));
        }
        ReviseArticle.Revise request =
                new ReviseArticle.Revise(article.id(), article.draft(), draft.manuscript(), ImportRun.ACTOR);
        Id<Revision> revision = run.unloading().revise(article, request, post.item(), run);
        keep(post, new Unloading.PlacedArticle(article.id(), revision, article.path()), run);
        return new Result(ImportReport.Fate.STORED, Optional.of(article.id()), remarks(post, draft, run));
    }

    private static void keep(Prepared post, Unloading.PlacedArticle article, ImportRun run) {
        ForeignIds.Entry entry = post.entry();
        run.ids()
                .put(new ForeignIds.Entry(
                        POST,
                        entry.foreignId(),
                        article.id().value(),
                        entry.guid(),
                        post.digest(),
                        article.revision().value(),
                        entry.oldAddress(),
                        article.path()));
    }

    private Draft draft(WxrPart.Item item, ImportRun run) {
        Converted converted =
                new WordPressContent(new WordPressReferences(item.id(), media, run)).convert(item.content());
        Optional<Manuscript.LeadPicture> lead = lead(item, converted.body(), run);
        Body body = withoutLead(converted.body(), lead);
        Optional<Id<Section>> section = terms.section(item, run);
        List<Id<Person>> bylines = people.bylines(item, run);
        Manuscript manuscript = new Manuscript(
                headline(item, body),
                PlainWords.of(item.meta("newspack_post_subtitle")
                        .or(() -> item.meta("_subtitle"))
                        .or(() -> item.meta("wps_subtitle"))
                        .orElse(item.excerpt())),
                PlainWords.of(item.meta("kicker").orElse("")),
                bylines,
                section,
                terms.tags(item, section, run),
                edition(item, run),
                lead,
                "",
                item.meta("_yoast_wpseo_canonical").flatMap(WebAddress::parse).filter(WebAddress::isExternal),
                new Manuscript.Titles(
                        title(item, "_yoast_wpseo_opengraph-title", "rank_math_facebook_title"),
                        title(item, "_yoast_wpseo_title", "rank_math_title"),
                        title(item, "_yoast_wpseo_metadesc", "rank_math_description")),
                body);
        return new Draft(manuscript, converted.losses());
    }

    private Optional<Id<Edition>> edition(WxrPart.Item item, ImportRun run) {
        LocalDate date = WordPressTime.of(item.dateGmt(), item.date(), run.offset())
                .orElseGet(Instant::now)
                .atOffset(run.offset())
                .toLocalDate();
        return terms.edition(item, date, run);
    }

    private Optional<Manuscript.LeadPicture> lead(WxrPart.Item item, Body body, ImportRun run) {
        return item.meta("_thumbnail_id")
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> new WordPressReferences(item.id(), media, run).pictureById(Long.parseLong(number)))
                .map(picture -> leadCaption(picture, body));
    }

    private static Manuscript.LeadPicture leadCaption(Id<Picture> picture, Body body) {
        return opensWith(picture, body)
                .map(figure -> new Manuscript.LeadPicture(
                        picture, BodyText.of(figure.caption()), figure.alt().orElse("")))
                .orElseGet(() -> new Manuscript.LeadPicture(picture, "", ""));
    }

    /** Many posts show their featured picture again as the first thing in the text; here it stands above it. */
    private static Body withoutLead(Body body, Optional<Manuscript.LeadPicture> lead) {
        return lead.flatMap(picture -> opensWith(picture.picture(), body))
                .map(_ -> new Body(
                        body.version(), body.blocks().subList(1, body.blocks().size())))
                .orElse(body);
    }

    private static Optional<Block.Figure> opensWith(Id<Picture> picture, Body body) {
        return body.blocks().stream()
                .limit(1)
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .filter(figure -> figure.picture().equals(picture))
                .findFirst();
    }

    private static String headline(WxrPart.Item item, Body body) {
        String title = PlainWords.of(item.title());
        if (!title.isEmpty()) {
            return title;
        }
        String opening = BodyText.excerpt(body, LONGEST_BORROWED_HEADLINE);
        return opening.isBlank() ? "Untitled" : opening;
    }

    /** Plugins write patterns such as {@code %%title%%} where nothing special was wanted. */
    private static String title(WxrPart.Item item, String yoast, String rankMath) {
        return item.meta(yoast)
                .or(() -> item.meta(rankMath))
                .filter(title -> !title.contains("%"))
                .map(PlainWords::of)
                .orElse("");
    }

    private void rememberAddresses(WxrPart.Item item, Id<Article> article, ImportRun run) {
        OldAddresses.Target target = OldAddresses.Target.ARTICLE;
        String basePath = run.site().basePath();
        run.site().pathAndQuery(item.link()).filter(path -> !path.equals("/")).ifPresent(path -> {
            run.unloading().remember(path, target, article);
            if (!basePath.isEmpty() && path.startsWith(basePath + "/")) {
                run.unloading().remember(path.substring(basePath.length()), target, article);
            }
            for (WxrPart.Meta meta : item.metas()) {
                if (meta.key().equals("_wp_old_slug") && path.endsWith("/" + item.slug())) {
                    String parent =
                            path.substring(0, path.length() - item.slug().length());
                    run.unloading().remember(parent + meta.value().strip(), target, article);
                }
            }
        });
        if (!item.id().isEmpty()) {
            String query = (item.type().equals("page") ? "?page_id=" : "?p=") + item.id();
            run.unloading().remember("/" + query, target, article);
            if (!basePath.isEmpty()) {
                run.unloading().remember(basePath + query, target, article);
            }
        }
    }

    private static Article.Kind kind(WxrPart.Item item) {
        return item.type().equals("page") ? Article.Kind.PAGE : Article.Kind.ARTICLE;
    }
}
