package org.standfirst.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standfirst.article.Headline;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.people.Person;
import org.standfirst.picture.Rendition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page says in JSON-LD: things of schema.org, tied together by their identifiers. */
final class Graph {
    /** More would weigh down the page and tell nobody anything. */
    static final int LONGEST_LIST = 30;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode document = JSON.createObjectNode();
    private final ArrayNode things;
    private final PublicAddress address;
    private final Magazine magazine;

    Graph(PublicAddress address, Magazine magazine) {
        this.address = address;
        this.magazine = magazine;
        document.put("@context", "https://schema.org");
        this.things = document.putArray("@graph");
    }

    /** A thing of the page. */
    ObjectNode add(String type) {
        return things.addObject().put("@type", type);
    }

    ObjectNode publisher() {
        return thing("Organization", "/#publisher").put("name", magazine.name()).put("url", address.of("/"));
    }

    ObjectNode site() {
        return thing("WebSite", "/#site").put("name", magazine.name()).put("url", address.of("/"));
    }

    ObjectNode periodical() {
        return thing("Periodical", "/#magazine").put("name", magazine.name()).put("url", address.of("/"));
    }

    ObjectNode issue(Edition edition) {
        ObjectNode issue = thing("PublicationIssue", edition.path() + "#issue");
        issue.put("name", edition.title()).put("url", address.of(edition.path()));
        if (!edition.number().isBlank()) {
            issue.put("issueNumber", edition.number());
        }
        issue.put("datePublished", edition.date().toString()).set("isPartOf", periodical());
        return issue;
    }

    ObjectNode person(Person person) {
        return thing("Person", person.path() + "#person")
                .put("name", person.name())
                .put("url", address.of(person.path()));
    }

    /** An article by no more than its headline. */
    ObjectNode teaser(Headline headline) {
        ObjectNode teaser = thing("NewsArticle", headline.path() + "#article");
        put(teaser, "headline", headline.headline());
        return teaser.put("url", address.of(headline.path()))
                .put("datePublished", Times.rfc3339(headline.publishedAt()));
    }

    private ObjectNode thing(String type, String path) {
        return JSON.createObjectNode().put("@type", type).put("@id", address.of(path));
    }

    ObjectNode list(List<Headline> listed) {
        ObjectNode list = JSON.createObjectNode().put("@type", "ItemList");
        ArrayNode items = list.putArray("itemListElement");
        for (Headline headline : listed.subList(0, Math.min(listed.size(), LONGEST_LIST))) {
            ObjectNode item = items.addObject().put("@type", "ListItem").put("position", items.size());
            put(item, "name", headline.headline());
            item.put("url", address.of(headline.path()));
        }
        return list;
    }

    /** The way from the front page; a step without a name is left out. */
    void trail(List<LinkedData.Step> steps) {
        List<LinkedData.Step> all = new ArrayList<>();
        all.add(new LinkedData.Step(magazine.name(), "/"));
        steps.stream().filter(step -> !step.name().isBlank()).forEach(all::add);
        ArrayNode items = add("BreadcrumbList").putArray("itemListElement");
        for (LinkedData.Step step : all) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", items.size())
                    .put("name", step.name())
                    .put("item", address.of(step.path()));
        }
    }

    /** A picture whole and, where there is one, as other sites like it. */
    List<ObjectNode> images(PictureUse use) {
        Optional<Rendition> whole = use.picture().plain();
        Optional<Rendition> card = use.card().filter(rendition -> !whole.equals(Optional.of(rendition)));
        List<ObjectNode> images = new ArrayList<>();
        whole.ifPresent(rendition -> images.add(image(use, rendition)));
        card.ifPresent(rendition -> images.add(image(use, rendition)));
        return images;
    }

    ObjectNode image(PictureUse use) {
        return image(use, use.picture().plain().orElseThrow());
    }

    private ObjectNode image(PictureUse use, Rendition rendition) {
        String url = address.of(rendition.path());
        ObjectNode image = JSON.createObjectNode().put("@type", "ImageObject");
        image.put("url", url).put("contentUrl", url);
        image.put("encodingFormat", rendition.format().mediaType());
        image.put("width", rendition.width()).put("height", rendition.height());
        put(image, "caption", use.caption().isBlank() ? use.alt() : use.caption());
        put(image, "creditText", use.credit());
        if (use.credit().contains("©")) {
            image.put("copyrightNotice", use.credit());
        }
        use.licenceAddress().ifPresent(licence -> image.put("license", licence));
        return image;
    }

    private static void put(ObjectNode node, String property, String words) {
        if (!words.isBlank()) {
            node.put(property, words.strip());
        }
    }

    /**
     * The block for the page. Within a script element nothing is unescaped, so what HTML could take for its own is written
     * as JSON's escapes (HTML, "Restrictions for contents of script elements"); after that there is nothing left in it
     * that the writer of HTML would escape.
     */
    SafeHtml script() {
        String json = XmlText.clean(JSON.writeValueAsString(document))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return new HtmlWriter()
                .open("script")
                .attribute("type", "application/ld+json")
                .text(json)
                .close("script")
                .toSafeHtml();
    }
}
