package org.standfirst.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;

/** Links, and addresses that stand alone on their line. */
final class Links {
    private static final int LONGEST_ALONE = 2_000;

    private final References references;
    private final Losses losses;

    Links(References references, Losses losses) {
        this.references = references;
        this.losses = losses;
    }

    /** The marks of the words within a link. */
    List<Mark> within(Element anchor, List<Mark> around) {
        List<Mark> marks = Marks.within(anchor, around);
        return anchor.hasAttr("href")
                ? address(anchor.attr("href"))
                        .map(address -> Marks.with(marks, new Mark.Link(address)))
                        .orElse(marks)
                : marks;
    }

    /** Where a link leads; empty if that is nowhere or a place that no longer is. */
    Optional<WebAddress> address(String href) {
        String address = href.strip();
        if (address.startsWith("#")) {
            if (address.length() > 1) {
                losses.note("Links to places on the same page were taken off their words.");
            }
            return Optional.empty();
        }
        if (WebAddress.parse(address).isEmpty()) {
            if (!address.isEmpty()) {
                losses.note("A link to an address that no reader can follow was taken off its words.");
            }
            return Optional.empty();
        }
        return references.link(address);
    }

    /** Paragraphs of gathered words; an address alone on its line is shown as what it leads to, or becomes a link. */
    List<Block> paragraphs(List<Inline> words) {
        List<Block> blocks = new ArrayList<>();
        for (List<Inline> paragraph : Paragraphs.split(words)) {
            List<List<Inline>> lines = new ArrayList<>();
            for (List<Inline> line : Paragraphs.lines(paragraph)) {
                Optional<WebAddress> alone = addressAlone(line);
                Optional<String> provider = alone.flatMap(Provider::known);
                if (alone.isPresent() && provider.isPresent()) {
                    addParagraph(lines, blocks);
                    blocks.add(
                            new Block.Embed(provider.get(), Provider.page(alone.get()), Optional.empty(), List.of()));
                } else {
                    lines.add(alone.isPresent() ? linked(line) : line);
                }
            }
            addParagraph(lines, blocks);
        }
        return blocks;
    }

    private static void addParagraph(List<List<Inline>> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraph(Paragraphs.joined(lines)));
            lines.clear();
        }
    }

    private static Optional<WebAddress> addressAlone(List<Inline> line) {
        if (line.size() != 1
                || !(line.getFirst() instanceof Text text)
                || !text.marks().isEmpty()) {
            return Optional.empty();
        }
        String alone = text.text().strip();
        return (alone.startsWith("http://") || alone.startsWith("https://"))
                        && alone.length() <= LONGEST_ALONE
                        && alone.chars().noneMatch(Character::isWhitespace)
                ? WebAddress.parse(alone)
                : Optional.empty();
    }

    private List<Inline> linked(List<Inline> line) {
        Text text = (Text) line.getFirst();
        return references
                .link(text.text().strip())
                .<List<Inline>>map(address -> List.of(new Text(text.text(), List.of(new Mark.Link(address)))))
                .orElse(line);
    }
}
