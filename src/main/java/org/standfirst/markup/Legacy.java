package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.SafeHtml;

/**
 * Lists of definitions and unfolding details, for which we have no block: read into blocks, and written anew as valid
 * HTML. Where pictures or films stand in them, they become ordinary paragraphs, for legacy HTML shows words alone.
 */
final class Legacy {
    private final Walk walk;

    Legacy(Walk walk) {
        this.walk = walk;
    }

    List<Block> details(Element details, List<Mark> marks) {
        Flattened summary = new Flattened(List.of(), List.of());
        for (Element child : details.children()) {
            if (child.normalName().equals("summary")) {
                summary = walk.flattened(child, List.of());
                child.remove();
                break;
            }
        }
        List<Block> content = new ArrayList<>(summary.rest());
        content.addAll(walk.paragraphs(details, marks));
        if (summary.words().isEmpty() || content.isEmpty() || !LegacyWriter.canWrite(content)) {
            return unfolded(summary.words(), content);
        }
        HtmlWriter html = new HtmlWriter();
        html.open("details").open("summary");
        LegacyWriter.writeWithoutLinks(summary.words(), html);
        html.close("summary");
        LegacyWriter.write(content, html);
        return legacy(html.close("details").toSafeHtml());
    }

    List<Block> definitions(Element list, List<Mark> marks) {
        List<Entry> entries = new ArrayList<>();
        List<Block> before = new ArrayList<>();
        for (Element child : entryElements(list)) {
            switch (child.normalName()) {
                case "dt" -> addTerm(walk.flattened(child, marks), entries);
                case "dd" -> addDescription(walk.paragraphs(child, marks), entries, before);
                default -> addDescription(walk.node(child, marks), entries, before);
            }
        }
        List<Block> blocks = new ArrayList<>(before);
        blocks.addAll(written(entries).orElseGet(() -> loose(entries)));
        return isGallery(list) ? Figures.gathered(blocks) : blocks;
    }

    private static boolean isGallery(Element list) {
        return list.className().contains("gallery");
    }

    /** HTML allows divisions round the groups of a definition list. */
    private static List<Element> entryElements(Element list) {
        List<Element> elements = new ArrayList<>();
        for (Element child : list.children()) {
            if (child.normalName().equals("div")) {
                elements.addAll(child.children());
            } else {
                elements.add(child);
            }
        }
        return elements;
    }

    private static void addTerm(Flattened term, List<Entry> entries) {
        if (entries.isEmpty() || !entries.getLast().descriptions.isEmpty()) {
            entries.add(new Entry(new ArrayList<>(), new ArrayList<>()));
        }
        if (!Words.isBlank(term.words())) {
            entries.getLast().terms.add(term.words());
        }
        if (!term.rest().isEmpty()) {
            entries.getLast().descriptions.add(term.rest());
        }
    }

    private static void addDescription(List<Block> description, List<Entry> entries, List<Block> before) {
        if (entries.isEmpty()) {
            before.addAll(description);
        } else if (!description.isEmpty()) {
            entries.getLast().descriptions.add(description);
        }
    }

    private static Optional<List<Block>> written(List<Entry> entries) {
        if (entries.stream().anyMatch(entry -> !entry.isComplete())
                || !entries.stream()
                        .flatMap(entry -> entry.descriptions.stream())
                        .allMatch(LegacyWriter::canWrite)) {
            return Optional.empty();
        }
        if (entries.isEmpty()) {
            return Optional.of(List.of());
        }
        HtmlWriter html = new HtmlWriter();
        html.open("dl");
        for (Entry entry : entries) {
            entry.terms.forEach(term -> {
                html.open("dt");
                LegacyWriter.write(term, html, true);
                html.close("dt");
            });
            entry.descriptions.forEach(description -> {
                html.open("dd");
                LegacyWriter.writeCompact(description, html);
                html.close("dd");
            });
        }
        return Optional.of(legacy(html.close("dl").toSafeHtml()));
    }

    private static List<Block> loose(List<Entry> entries) {
        List<Block> blocks = new ArrayList<>();
        for (Entry entry : entries) {
            List<Block> descriptions =
                    entry.descriptions.stream().flatMap(List::stream).toList();
            blocks.addAll(unfolded(Paragraphs.joined(entry.terms), descriptions));
        }
        return blocks;
    }

    private static List<Block> unfolded(List<Inline> summary, List<Block> content) {
        List<Block> blocks = new ArrayList<>();
        if (!summary.isEmpty()) {
            blocks.add(new Block.Paragraph(summary.stream().map(Legacy::strong).toList()));
        }
        blocks.addAll(content);
        return blocks;
    }

    private static Inline strong(Inline word) {
        return word instanceof Text text ? new Text(text.text(), Marks.with(text.marks(), new Mark.Strong())) : word;
    }

    private static List<Block> legacy(SafeHtml html) {
        return List.of(new Block.LegacyHtml(html));
    }

    /** What belongs together in a definition list. */
    private record Entry(List<List<Inline>> terms, List<List<Block>> descriptions) {
        boolean isComplete() {
            return !terms.isEmpty() && !descriptions.isEmpty();
        }
    }
}
