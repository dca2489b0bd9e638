package org.standfirst.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Headline;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.BodyText;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says what a page is in the words of schema.org, as a block of JSON-LD 1.1 for the page's head. */
@Component
public final class LinkedData {
    private final PublicAddress address;

    /** Data whose addresses begin with this one. */
    public LinkedData(PublicAddress address) {
        this.address = address;
    }

    /**
     * An article, with all that a page of it shows.
     *
     * @param headline as shown
     * @param description one line; may be empty
     * @param language a BCP 47 tag
     * @param sections the one that it stands in, after those that that is a part of
     * @param picture the one that stands for it
     * @param words how many its text has
     * @param corrections what readers were told of changes to it
     */
    public record Piece(
            Magazine magazine,
            Article article,
            Manuscript manuscript,
            String headline,
            String description,
            String language,
            List<Person> bylines,
            List<Section> sections,
            Optional<Edition> edition,
            List<Tag> tags,
            Optional<PictureUse> picture,
            int words,
            List<Correction> corrections) {
        /** Copies the lists. */
        public Piece {
            bylines = List.copyOf(bylines);
            sections = List.copyOf(sections);
            tags = List.copyOf(tags);
            corrections = List.copyOf(corrections);
        }
    }

    /** A step on the way from the front page to a page. */
    public record Step(String name, String path) {}

    /** An article (schema.org/NewsArticle), or a page such as "About" (schema.org/WebPage). */
    public SafeHtml article(Piece piece) {
        Graph graph = new Graph(address, piece.magazine());
        boolean isStory = piece.article().kind() == Article.Kind.ARTICLE;
        ObjectNode node = graph.add(isStory ? "NewsArticle" : "WebPage");
        String url = piece.manuscript()
                .canonical()
                .map(WebAddress::value)
                .orElse(address.of(piece.article().path()));
        node.put("@id", url + (isStory ? "#article" : "#page")).put("url", url);
        node.put(isStory ? "headline" : "name", piece.headline());
        put(node, "description", piece.description());
        node.put("inLanguage", piece.language());
        piece.article().publishedAt().ifPresent(at -> node.put("datePublished", Times.rfc3339(at)));
        piece.article().updatedAt().ifPresent(at -> node.put("dateModified", Times.rfc3339(at)));
        node.set("publisher", graph.publisher());
        if (isStory) {
            story(graph, node, piece, url);
        } else {
            node.set("isPartOf", graph.site());
            piece.picture().ifPresent(picture -> node.set("primaryImageOfPage", graph.image(picture)));
        }
        List<Step> steps = new ArrayList<>();
        piece.sections().forEach(section -> steps.add(new Step(section.name(), section.path())));
        steps.add(new Step(piece.headline(), piece.article().path()));
        graph.trail(steps);
        return graph.script();
    }

    private void story(Graph graph, ObjectNode node, Piece piece, String url) {
        node.put("mainEntityOfPage", url).put("isAccessibleForFree", true);
        piece.picture().ifPresent(picture -> node.putArray("image").addAll(graph.images(picture)));
        if (!piece.bylines().isEmpty()) {
            ArrayNode authors = node.putArray("author");
            piece.bylines().forEach(person -> authors.add(graph.person(person)));
        } else {
            node.set("author", graph.publisher());
        }
        if (!piece.sections().isEmpty()) {
            node.put("articleSection", piece.sections().getLast().name());
        }
        if (!piece.tags().isEmpty()) {
            ArrayNode keywords = node.putArray("keywords");
            piece.tags().forEach(tag -> keywords.add(tag.name()));
        }
        node.set("isPartOf", piece.edition().map(graph::issue).orElseGet(graph::site));
        if (piece.words() > 0) {
            node.put("wordCount", piece.words());
        }
        corrections(node, piece);
    }

    /** Those that stand in the text, and those that the desk keeps beside it. */
    private static void corrections(ObjectNode node, Piece piece) {
        List<String> inText = piece.manuscript().body().blocks().stream()
                .filter(Block.Notice.class::isInstance)
                .map(Block.Notice.class::cast)
                .filter(notice -> notice.kind() == Block.Notice.Kind.CORRECTION)
                .map(notice -> BodyText.of(Body.of(notice.blocks())))
                .filter(words -> !words.isBlank())
                .toList();
        List<Correction> beside = piece.corrections().stream()
                .filter(correction -> correction.kind() == Correction.Kind.CORRECTION)
                .toList();
        if (inText.isEmpty() && beside.isEmpty()) {
            return;
        }
        ArrayNode comments = node.putArray("correction");
        beside.forEach(correction -> comments.addObject()
                .put("@type", "CorrectionComment")
                .put("text", correction.words().said())
                .put("datePublished", Times.rfc3339(correction.at())));
        inText.forEach(
                words -> comments.addObject().put("@type", "CorrectionComment").put("text", words));
    }

    /** The front page: the site (schema.org/WebSite) and who publishes it. */
    public SafeHtml front(Magazine magazine) {
        Graph graph = new Graph(address, magazine);
        ObjectNode site = graph.add("WebSite");
        site.setAll(graph.site());
        put(site, "description", magazine.tagline());
        site.put("inLanguage", language(magazine));
        ObjectNode publisher = graph.publisher();
        put(publisher, "description", magazine.tagline());
        site.set("publisher", publisher);
        return graph.script();
    }

    /**
     * A list of articles (schema.org/CollectionPage).
     *
     * @param steps the way to it; the last is the list itself
     */
    public SafeHtml collection(Magazine magazine, List<Step> steps, String about, List<Headline> listed) {
        Graph graph = new Graph(address, magazine);
        ObjectNode page = graph.add("CollectionPage");
        page(graph, page, steps.getLast(), about, magazine);
        if (!listed.isEmpty()) {
            page.set("mainEntity", graph.list(listed));
        }
        graph.trail(steps);
        return graph.script();
    }

    private void page(Graph graph, ObjectNode page, Step step, String about, Magazine magazine) {
        String url = address.of(step.path());
        page.put("@id", url + "#page").put("url", url).put("name", step.name());
        put(page, "description", about);
        page.put("inLanguage", language(magazine)).set("isPartOf", graph.site());
    }

    /** Somebody's page (schema.org/ProfilePage). */
    public SafeHtml author(Magazine magazine, Person person, Optional<PictureUse> portrait, List<Headline> listed) {
        Graph graph = new Graph(address, magazine);
        ObjectNode page = graph.add("ProfilePage");
        page(graph, page, new Step(person.name(), person.path()), "", magazine);
        ObjectNode somebody = graph.person(person);
        put(somebody, "description", person.about());
        portrait.ifPresent(picture -> somebody.set("image", graph.image(picture)));
        somebody.set("worksFor", graph.publisher());
        page.set("mainEntity", somebody);
        if (!listed.isEmpty()) {
            ArrayNode parts = page.putArray("hasPart");
            listed.forEach(headline -> parts.add(graph.teaser(headline)));
        }
        graph.trail(List.of(new Step(person.name(), person.path())));
        return graph.script();
    }

    /** An edition (schema.org/PublicationIssue) of the magazine (schema.org/Periodical). */
    public SafeHtml edition(Magazine magazine, Edition edition, Optional<PictureUse> cover, List<Headline> contents) {
        Graph graph = new Graph(address, magazine);
        ObjectNode issue = graph.add("PublicationIssue");
        issue.setAll(graph.issue(edition));
        put(issue, "description", edition.note());
        issue.put("inLanguage", language(magazine)).set("publisher", graph.publisher());
        cover.ifPresent(picture -> issue.set("image", graph.image(picture)));
        if (!contents.isEmpty()) {
            ArrayNode parts = issue.putArray("hasPart");
            contents.forEach(headline -> parts.add(graph.teaser(headline)));
        }
        graph.trail(List.of(new Step("", "/editions"), new Step(edition.title(), edition.path())));
        return graph.script();
    }

    /** The list of all editions. */
    public SafeHtml editions(Magazine magazine, String name, List<Edition> editions) {
        Graph graph = new Graph(address, magazine);
        ObjectNode page = graph.add("CollectionPage");
        page(graph, page, new Step(name, "/editions"), "", magazine);
        ObjectNode periodical = graph.periodical();
        if (!editions.isEmpty()) {
            ArrayNode parts = periodical.putArray("hasPart");
            editions.stream().limit(Graph.LONGEST_LIST).forEach(edition -> {
                ObjectNode issue = graph.issue(edition);
                issue.remove("isPartOf");
                parts.add(issue);
            });
        }
        page.set("mainEntity", periodical);
        graph.trail(List.of(new Step(name, "/editions")));
        return graph.script();
    }

    private static String language(Magazine magazine) {
        return magazine.language().isBlank() ? "en" : magazine.language();
    }

    private static void put(ObjectNode node, String property, String words) {
        if (!words.isBlank()) {
            node.put(property, words.strip());
        }
    }
}
