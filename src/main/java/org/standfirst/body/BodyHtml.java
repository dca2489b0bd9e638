package org.standfirst.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.source.Byname;
import org.standfirst.source.Source;

/**
 * Renders the document of an article as semantic HTML, valid by the WHATWG standard within an {@code article} element.
 * What a newer version wrote and this one does not know is left out; nothing is loaded from anywhere but this site.
 */
public final class BodyHtml {
    private final HtmlWriter html = new HtmlWriter();

    private final Voice voice;
    private final BodyWords words;
    private final FigureHtml figures;
    private final Cues cues;
    private final boolean isInterview;
    private final Deque<OpenHeading> headings = new ArrayDeque<>();
    private int quoting;

    private record OpenHeading(int written, int shown) {}

    private BodyHtml(
            Voice voice,
            BodyWords words,
            boolean isInterview,
            Map<Id<Picture>, Picture> pictures,
            Map<Id<AttachedFile>, AttachedFile> files,
            Map<Id<Source>, Byname> sources,
            Elsewhere elsewhere) {
        this.voice = voice;
        this.isInterview = isInterview;
        this.words = words;
        this.cues = new Cues(words, sources);
        this.figures = new FigureHtml(html, voice, words, pictures, files, elsewhere);
    }

    /**
     * Renders a document.
     *
     * @param words in the language of the document
     * @param pictures those it shows; one that is not there is treated as missing
     * @param files those it offers; one that is not there is treated as missing
     * @param sources what readers may know of those who speak in it; of others nothing is said
     */
    public static SafeHtml render(
            Body body,
            BodyWords words,
            Map<Id<Picture>, Picture> pictures,
            Map<Id<AttachedFile>, AttachedFile> files,
            Map<Id<Source>, Byname> sources) {
        return render(body, words, pictures, files, sources, Elsewhere.NOTHING);
    }

    /**
     * The same, with something in the place of what others show.
     *
     * @param elsewhere says what
     */
    public static SafeHtml render(
            Body body,
            BodyWords words,
            Map<Id<Picture>, Picture> pictures,
            Map<Id<AttachedFile>, AttachedFile> files,
            Map<Id<Source>, Byname> sources,
            Elsewhere elsewhere) {
        BodyHtml page = new BodyHtml(
                Voice.EDITORIAL, words, Telling.of(body) == Telling.INTERVIEW, pictures, files, sources, elsewhere);
        page.write(body.blocks(), 0);
        return page.html.toSafeHtml();
    }

    /** Renders what a reader wrote: no pictures or files, no headings, and links that the magazine does not vouch for. */
    public static SafeHtml renderReply(Body body, BodyWords words) {
        BodyHtml reply = new BodyHtml(Voice.READER, words, false, Map.of(), Map.of(), Map.of(), Elsewhere.NOTHING);
        reply.write(body.blocks(), 0);
        return reply.html.toSafeHtml();
    }

    private void write(List<Block> blocks, int depth) {
        if (depth > Body.DEEPEST) {
            return;
        }
        for (Block block : blocks) {
            write(block, depth);
        }
    }

    private void write(Block block, int depth) {
        switch (block) {
            case Block.Paragraph paragraph -> writeParagraph(paragraph, depth);
            case Block.Heading heading -> writeHeading(heading);
            case Block.ListBlock list -> writeList(list, depth);
            case Block.Quote quote -> writeQuote(quote, depth);
            case Block.PullQuote quote -> writePullQuote(quote);
            case Block.Figure figure -> figures.write(figure);
            case Block.Gallery gallery -> figures.write(gallery);
            case Block.Embed embed -> figures.write(embed);
            case Block.Recording recording -> figures.write(recording);
            case Block.Divider _ -> html.open("hr");
            case Block.Table table -> TableHtml.write(html, voice, words, table);
            case Block.Preformatted lines -> writePreformatted(lines);
            case Block.Notice notice -> writeNotice(notice, depth);
            case Block.LegacyHtml legacy -> writeLegacy(legacy.html());
            case Block.Unknown _ -> {}
        }
    }

    private void writeParagraph(Block.Paragraph paragraph, int depth) {
        if (isInterview && depth == 0 && Telling.isBold(paragraph)) {
            html.open("p").attribute("class", "question");
            InlineHtml.write(html, voice, paragraph.content());
            html.close("p");
        } else if (InlineHtml.isShown(paragraph.content())) {
            html.open("p");
            writeProse(paragraph.content());
            html.close("p");
        }
    }

    /** In an interview it is plain who speaks, and what is quoted at length has its own line for that. */
    private void writeProse(List<Inline> content) {
        boolean isPlain = isInterview || quoting > 0;
        InlineHtml.write(html, voice, content, isPlain ? Map.of() : cues.within(content));
    }

    private void writeWords(String element, List<Inline> content) {
        if (InlineHtml.isShown(content)) {
            html.open(element);
            InlineHtml.write(html, voice, content);
            html.close(element);
        }
    }

    /** Levels are shown without gaps, whatever was written: a screen reader's list of headings is a tree. */
    private void writeHeading(Block.Heading heading) {
        if (!InlineHtml.isShown(heading.content())) {
            return;
        }
        if (voice == Voice.READER) {
            writeWords("p", heading.content());
            return;
        }
        while (!headings.isEmpty() && headings.peek().written() >= heading.level()) {
            headings.pop();
        }
        int level = headings.isEmpty() ? 2 : headings.peek().shown() + 1;
        headings.push(new OpenHeading(heading.level(), level));
        writeWords("h" + level, heading.content());
    }

    private void writeList(Block.ListBlock list, int depth) {
        if (list.items().isEmpty()) {
            return;
        }
        String element = list.ordered() ? "ol" : "ul";
        html.open(element);
        if (list.ordered() && list.start() != 1) {
            html.attribute("start", Integer.toString(list.start()));
        }
        for (Block.ListBlock.Item item : list.items()) {
            html.open("li");
            writeItem(item.blocks(), depth);
            html.close("li");
        }
        html.close(element);
    }

    /** An item of one paragraph, with or without lists below it, needs no paragraph of its own. */
    private void writeItem(List<Block> blocks, int depth) {
        boolean tight = !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Paragraph
                && blocks.stream().skip(1).allMatch(Block.ListBlock.class::isInstance);
        if (tight && blocks.getFirst() instanceof Block.Paragraph alone) {
            writeProse(alone.content());
            write(blocks.subList(1, blocks.size()), depth + 1);
        } else {
            write(blocks, depth + 1);
        }
    }

    private void writeQuote(Block.Quote quote, int depth) {
        boolean attributed = InlineHtml.isShown(quote.attribution());
        if (attributed) {
            html.open("figure").attribute("class", "quote");
        }
        html.open("blockquote");
        quoting++;
        write(quote.blocks(), depth + 1);
        quoting--;
        html.close("blockquote");
        if (attributed) {
            writeWords("figcaption", quote.attribution());
            html.close("figure");
        }
    }

    private void writePullQuote(Block.PullQuote quote) {
        if (!InlineHtml.isShown(quote.content())) {
            return;
        }
        html.open("figure").attribute("class", "pull-quote").open("blockquote");
        writeWords("p", quote.content());
        html.close("blockquote");
        writeWords("figcaption", quote.attribution());
        html.close("figure");
    }

    private void writePreformatted(Block.Preformatted lines) {
        if (!InlineHtml.isShown(lines.content())) {
            return;
        }
        String kind = lines.kind().name().toLowerCase(Locale.ROOT);
        html.open("pre").attribute("class", kind);
        boolean isCode = lines.kind() == Block.Preformatted.Kind.CODE;
        if (isCode) {
            html.open("code");
        } else if (lines.content().getFirst() instanceof Text first
                && first.text().startsWith("\n")) {
            // Parsers drop the first line end after the tag.
            html.text("\n");
        }
        InlineHtml.write(html, voice, lines.content());
        if (isCode) {
            html.close("code");
        }
        html.close("pre");
    }

    private void writeNotice(Block.Notice notice, int depth) {
        html.open("aside").attribute("class", "notice " + notice.kind().name().toLowerCase(Locale.ROOT));
        String leadIn = switch (notice.kind()) {
            case HELPLINE -> words.helpline();
            case CORRECTION -> words.correction();
            case NOTE -> "";
        };
        if (!leadIn.isEmpty()) {
            html.open("p").attribute("class", "lead-in").text(leadIn).close("p");
        }
        write(notice.blocks(), depth + 1);
        html.close("aside");
    }

    private void writeLegacy(SafeHtml legacy) {
        if (!legacy.isEmptyContent()) {
            html.open("div").attribute("class", "legacy").html(legacy).close("div");
        }
    }
}
