package org.standfirst.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Crop;
import org.standfirst.picture.Format;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Rendition;
import org.standfirst.store.StoredFile;
import tools.jackson.databind.node.JsonNodeFactory;

/** A document that has every kind of block and mark, with the pictures and files it shows. */
public final class EveryBlock {
    /** A picture whose file is there. */
    public static final Picture PICTURE = picture(
            "The weir at low water", "Photograph: Ines Calder", "Stones in a row, half of them above the water");

    /** A picture of which only the words are there. */
    public static final Picture MISSING =
            Picture.missing(Id.fresh(), "", new Picture.Words("The mill before the fire", "Mill Trust", ""));

    /** A sound whose file is there. */
    public static final AttachedFile SOUND = file("The bell at noon", "bell.mp3", "audio/mpeg");

    /** A film whose file is there. */
    public static final AttachedFile FILM = file("Eels in the race", "eels.mp4", "video/mp4");

    /** A document whose file is there. */
    public static final AttachedFile REPORT = file("The surveyor's report", "report.pdf", "application/pdf");

    private EveryBlock() {}

    /** The pictures it shows. */
    public static Map<Id<Picture>, Picture> pictures() {
        return Map.of(PICTURE.id(), PICTURE, MISSING.id(), MISSING);
    }

    /** The files it offers. */
    public static Map<Id<AttachedFile>, AttachedFile> files() {
        return Map.of(SOUND.id(), SOUND, FILM.id(), FILM, REPORT.id(), REPORT);
    }

    /** The document. */
    public static Body body() {
        return Body.of(List.of(
                new Block.Paragraph(everyMark()),
                new Block.Heading(3, words("What the river took")),
                Block.Paragraph.of("Nobody in Upper Sallow remembers the mill without its wheel, and yet the wheel was"
                        + " there for only thirty of its three hundred years."),
                new Block.ListBlock(true, 4, List.of(item("Lift the gate"), nestedItem(), item("Drop the gate"))),
                new Block.ListBlock(false, 1, List.of(item("Bread"), item("Salt"))),
                new Block.Quote(
                        List.of(Block.Paragraph.of("We kept the key under the third stone.")), words("Ada Penhale")),
                new Block.Quote(List.of(Block.Paragraph.of("And so did they.")), List.of()),
                new Block.PullQuote(words("The river never asked us for permission"), words("Ada Penhale, miller")),
                figure(PICTURE, Block.Layout.TEXT),
                figure(PICTURE, Block.Layout.WIDE),
                figure(PICTURE, Block.Layout.FULL),
                figure(PICTURE, Block.Layout.SIDE),
                figure(MISSING, Block.Layout.TEXT),
                new Block.Figure(
                        PICTURE.id(),
                        Block.Layout.TEXT,
                        words("A caption of its own"),
                        Optional.of(""),
                        WebAddress.parse("https://example.org/map?a=1&b=2")),
                new Block.Gallery(
                        List.of(figure(PICTURE, Block.Layout.TEXT), figure(MISSING, Block.Layout.TEXT)),
                        words("Two views of the mill")),
                new Block.Embed(
                        "YouTube",
                        address("https://www.youtube.com/watch?v=abc&t=1"),
                        Optional.of(PICTURE.id()),
                        words("A film")),
                new Block.Embed("", address("https://example.org/post/1"), Optional.empty(), List.of()),
                recording(Block.Recording.Kind.AUDIO, SOUND),
                recording(Block.Recording.Kind.VIDEO, FILM),
                recording(Block.Recording.Kind.DOCUMENT, REPORT),
                recording(Block.Recording.Kind.VIDEO, REPORT),
                new Block.Recording(
                        Block.Recording.Kind.AUDIO, Optional.empty(), "A song now lost", words("Sung in 1911")),
                new Block.Divider(),
                table(),
                new Block.Table(List.of(row(true, "Alone", "at the head")), List.of()),
                new Block.Preformatted(Block.Preformatted.Kind.CODE, words("if (wet && cold) {\n    home();\n}")),
                new Block.Preformatted(
                        Block.Preformatted.Kind.VERSE,
                        List.of(
                                new Text("\nUnder the weir\n    the water turns"),
                                new LineBreak(),
                                new Text("and turns"))),
                notice(Block.Notice.Kind.HELPLINE, "Call the river warden at any hour."),
                notice(Block.Notice.Kind.CORRECTION, "An earlier version gave the year as 1811."),
                notice(Block.Notice.Kind.NOTE, "The author has fished here."),
                new Block.LegacyHtml(SafeHtml.sanitised("<dl><dt>Weir</dt><dd>A low dam</dd></dl>")),
                new Block.Unknown(JsonNodeFactory.instance.objectNode().put("type", "hologram")),
                new Block.Heading(2, words("What is left"))));
    }

    private static List<Inline> everyMark() {
        WebAddress outside = address("https://example.org/?a=1&b=2");
        WebAddress inside = address("/articles/the-key");
        return List.of(
                new Text("Plain & <angled> \"words\", "),
                new Text("strong ", List.of(new Mark.Strong())),
                new Text("and stressed", List.of(new Mark.Emphasis(), new Mark.Strong())),
                new Text(", a "),
                new Text("link ", List.of(new Mark.Link(outside))),
                new Text("with stress", List.of(new Mark.Emphasis(), new Mark.Link(outside))),
                new Text(" and "),
                new Text("another", List.of(new Mark.Link(inside), new Mark.Link(outside))),
                new LineBreak(),
                new Text("H"),
                new Text("2", List.of(new Mark.Subscript())),
                new Text("O, 10"),
                new Text("2", List.of(new Mark.Superscript())),
                new Text(", nasa", List.of(new Mark.SmallCaps())),
                new Text("old", List.of(new Mark.Strike())),
                new Text("x = 1", List.of(new Mark.Code())),
                new Text("We saw it rise", List.of(new Mark.Attribution("s1", "in March", "at the weir"))),
                new Text(
                        " last week",
                        List.of(new Mark.Moment(LocalDate.of(2026, 3, 2), Optional.of(LocalDate.of(2026, 3, 8))))),
                new Text(
                        " odd",
                        List.of(new Mark.Unknown(
                                JsonNodeFactory.instance.objectNode().put("type", "glow")))),
                new Inline.Unknown(JsonNodeFactory.instance.objectNode().put("type", "footnote")));
    }

    private static Block table() {
        return new Block.Table(
                List.of(
                        row(true, "Year", "Height", ""),
                        new Block.Table.Row(List.of(
                                new Block.Table.Cell(true, words("1911")),
                                new Block.Table.Cell(false, words("3.2 m")))),
                        new Block.Table.Row(List.of()),
                        row(false, "1953", "4.1 m", "the highest")),
                words("The river at its highest"));
    }

    private static Block.Table.Row row(boolean heading, String... cells) {
        return new Block.Table.Row(List.of(cells).stream()
                .map(cell -> new Block.Table.Cell(heading, words(cell)))
                .toList());
    }

    private static Block notice(Block.Notice.Kind kind, String words) {
        return new Block.Notice(kind, List.of(Block.Paragraph.of(words)));
    }

    private static Block recording(Block.Recording.Kind kind, AttachedFile file) {
        return new Block.Recording(kind, Optional.of(file.id()), "", words("From the archive"));
    }

    private static Block.Figure figure(Picture picture, Block.Layout layout) {
        return new Block.Figure(picture.id(), layout, List.of(), Optional.empty(), Optional.empty());
    }

    private static Block.ListBlock.Item item(String words) {
        return new Block.ListBlock.Item(List.of(Block.Paragraph.of(words)));
    }

    private static Block.ListBlock.Item nestedItem() {
        return new Block.ListBlock.Item(List.of(
                Block.Paragraph.of("Wait"),
                new Block.ListBlock(false, 1, List.of(item("for the eels"), item("for the bell")))));
    }

    private static List<Inline> words(String words) {
        return words.isEmpty() ? List.of() : List.of(new Text(words));
    }

    private static WebAddress address(String value) {
        return WebAddress.parse(value).orElseThrow();
    }

    private static Picture picture(String caption, String credit, String alt) {
        return new Picture(
                Id.fresh(),
                "",
                Optional.of(new Picture.Original(
                        new StoredFile("a1".repeat(32), "image/jpeg", 4_120_000), 4000, 2667, false, Optional.empty())),
                new Picture.Words(caption, credit, alt),
                Picture.Rights.NONE,
                Picture.Focus.MIDDLE,
                Picture.StandIn.NONE,
                List.of(new Rendition(
                        Crop.WHOLE,
                        Format.JPEG,
                        1600,
                        1067,
                        false,
                        new StoredFile("b2".repeat(32), "image/jpeg", 120_000))));
    }

    private static AttachedFile file(String title, String name, String mediaType) {
        return new AttachedFile(Id.fresh(), title, name, "", Optional.of(new StoredFile(name, mediaType, 1_234_567)));
    }
}
