package org.standfirst.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.standfirst.wordpress.WxrPart;

/** Brings in what posts refer to: people, sections, tags, pictures, and the addresses that other posts will have. */
@Component
class WordPressGroundwork {
    private static final int BATCH = 1_000;

    /** Why things that are no articles are left out, for the person who misses them. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("nav_menu_item", "Menus are not taken over."),
            Map.entry("revision", "An older version of a post; the newest one counts."),
            Map.entry("custom_css", "A style sheet for a WordPress theme means nothing here."),
            Map.entry("wp_global_styles", "Style settings for a WordPress theme mean nothing here."),
            Map.entry("wp_template", "A template of a WordPress theme means nothing here."),
            Map.entry("wp_template_part", "A template of a WordPress theme means nothing here."),
            Map.entry("wp_navigation", "Menus are not taken over."),
            Map.entry("wp_block", "A pattern is not an article of its own; it was put in wherever a post uses it."),
            Map.entry("customize_changeset", "Settings of a WordPress theme mean nothing here."),
            Map.entry("oembed_cache", "A stored answer of another site, not an article."),
            Map.entry("user_request", "A request about personal data belongs to the site that received it."));

    private final WordPressPeople people;
    private final WordPressTerms terms;
    private final WordPressMedia media;
    private final WordPressArticles articles;

    WordPressGroundwork(
            WordPressPeople people, WordPressTerms terms, WordPressMedia media, WordPressArticles articles) {
        this.people = people;
        this.terms = terms;
        this.media = media;
        this.articles = articles;
    }

    void lay(ExportFile export, ImportRun run, Progress progress) throws IOException {
        List<WxrPart.Term> allTerms = new ArrayList<>();
        List<WxrPart> waiting = new ArrayList<>();
        export.read(
                part -> {
                    if (part instanceof WxrPart.Term term) {
                        allTerms.add(term);
                    }
                    waiting.add(kept(part, run));
                    if (waiting.size() >= BATCH) {
                        addAll(waiting, run);
                    }
                },
                progress,
                "People, sections, pictures");
        addAll(waiting, run);
        run.unloading().together(() -> terms.add(allTerms, run));
    }

    /** Posts come by again, so their text need not fill memory now; patterns are wanted when they do. */
    private static WxrPart kept(WxrPart part, ImportRun run) {
        if (!(part instanceof WxrPart.Item item)) {
            return part;
        }
        if (item.type().equals("wp_block")) {
            run.reusableBlocks().put(item.id(), item.content());
        }
        return item.withoutText();
    }

    private void addAll(List<WxrPart> parts, ImportRun run) {
        List<ImportReport.Fate> attachments = new ArrayList<>();
        List<WxrPart.Item> leftOut = new ArrayList<>();
        run.unloading().together(() -> parts.forEach(part -> add(part, attachments, leftOut, run)));
        attachments.forEach(fate -> run.report().type(WordPressMedia.ATTACHMENT).add(fate));
        leftOut.forEach(item -> leaveOut(item, run.report()));
        parts.clear();
    }

    private void add(WxrPart part, List<ImportReport.Fate> attachments, List<WxrPart.Item> leftOut, ImportRun run) {
        switch (part) {
            case WxrPart.Author author -> people.add(author, run);
            case WxrPart.Item item -> addItem(item, attachments, leftOut, run);
            case WxrPart.Site _, WxrPart.Term _ -> {}
        }
    }

    private void addItem(
            WxrPart.Item item, List<ImportReport.Fate> attachments, List<WxrPart.Item> leftOut, ImportRun run) {
        switch (item.type()) {
            case "attachment" -> attachments.add(media.add(item, run));
            case "guest-author" -> people.addGuest(item, run);
            case "post", "page" -> {
                if (WordPressPosts.isWanted(item)) {
                    articles.promiseAddress(item, run);
                }
            }
            default -> leftOut.add(item);
        }
    }

    private static void leaveOut(WxrPart.Item item, ImportReport report) {
        report.type(item.type()).add(ImportReport.Fate.LEFT_OUT);
        String why = item.type().isEmpty()
                ? "The export does not say what it is (no post type)."
                : LEFT_OUT.getOrDefault(
                        item.type(), "Things of the type “" + item.type() + "” belong to a WordPress plugin or theme.");
        report.items()
                .add(new ImportReport.Item(
                        item.id(), item.type().isEmpty() ? "?" : item.type(), PlainWords.of(item.title()), why));
    }
}
