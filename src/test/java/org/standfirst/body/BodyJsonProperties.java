package org.standfirst.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jsoup.Jsoup;
import org.standfirst.body.Inline.LineBreak;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.WebAddress;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.site.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class BodyJsonProperties {
    @Property(tries = 500)
    void anyDocumentComesBackAsItWas(@ForAll("bodies") Body body) {
        assertThat(BodyJson.read(BodyJson.write(body))).isEqualTo(body);
    }

    @Property(tries = 200)
    void anyDocumentRendersToWhatTheSanitiserWouldNotCallActive(@ForAll("bodies") Body body) {
        String html = BodyHtml.render(
                        body,
                        Words.in("en"),
                        Map.<Id<Picture>, Picture>of(),
                        Map.<Id<AttachedFile>, AttachedFile>of(),
                        Map.of())
                .toString();

        assertThat(Jsoup.parseBodyFragment(html).select("script, iframe, object, [onclick], [href^=javascript]"))
                .isEmpty();
    }

    @Provide
    Arbitrary<Body> bodies() {
        return blocks(3).map(Body::of);
    }

    private Arbitrary<List<Block>> blocks(int depth) {
        return block(depth).list().ofMaxSize(5);
    }

    private Arbitrary<Block> block(int depth) {
        Arbitrary<Block> leaf = Arbitraries.oneOf(
                runs().map(Block.Paragraph::new),
                Combinators.combine(Arbitraries.integers().between(2, 6), runs())
                        .as(Block.Heading::new),
                Combinators.combine(runs(), runs()).as(Block.PullQuote::new),
                figures().map(figure -> figure),
                Combinators.combine(figures().list().ofMaxSize(3), runs()).as(Block.Gallery::new),
                Combinators.combine(
                                words(),
                                addresses(),
                                BodyJsonProperties.<Picture>ids().optional(),
                                runs())
                        .as(Block.Embed::new),
                Combinators.combine(
                                Arbitraries.of(Block.Recording.Kind.class),
                                BodyJsonProperties.<AttachedFile>ids().optional(),
                                words(),
                                runs())
                        .as(Block.Recording::new),
                Arbitraries.just(new Block.Divider()),
                Combinators.combine(rows().list().ofMaxSize(3), runs()).as(Block.Table::new),
                Combinators.combine(Arbitraries.of(Block.Preformatted.Kind.class), runs())
                        .as(Block.Preformatted::new),
                words().map(words -> new Block.LegacyHtml(SafeHtml.sanitised("<p>" + words + "</p><dl><dt>x</dl>"))),
                unknown().map(Block.Unknown::new));
        if (depth == 0) {
            return leaf;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(6, leaf),
                Tuple.of(1, Combinators.combine(blocks(depth - 1), runs()).as(Block.Quote::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(Block.Notice.Kind.class), blocks(depth - 1))
                                .as(Block.Notice::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(true, false),
                                        Arbitraries.integers(),
                                        blocks(depth - 1)
                                                .map(Block.ListBlock.Item::new)
                                                .list()
                                                .ofMaxSize(3))
                                .as(Block.ListBlock::new)));
    }

    private static Arbitrary<Block.Figure> figures() {
        return Combinators.combine(
                        BodyJsonProperties.<Picture>ids(),
                        Arbitraries.of(Block.Layout.class),
                        runs(),
                        words().optional(),
                        addresses().optional())
                .as(Block.Figure::new);
    }

    private static Arbitrary<Block.Table.Row> rows() {
        return Combinators.combine(Arbitraries.of(true, false), runs())
                .as(Block.Table.Cell::new)
                .list()
                .ofMaxSize(3)
                .map(Block.Table.Row::new);
    }

    private static Arbitrary<List<Inline>> runs() {
        Arbitrary<Inline> text =
                Combinators.combine(words(), marks().list().ofMaxSize(3)).as(Text::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(6, text),
                        Tuple.of(1, Arbitraries.just(new LineBreak())),
                        Tuple.of(1, unknown().map(Inline.Unknown::new)))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<Mark> marks() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Mark.Strong(),
                        new Mark.Emphasis(),
                        new Mark.SmallCaps(),
                        new Mark.Code(),
                        new Mark.Strike(),
                        new Mark.Subscript(),
                        new Mark.Superscript()),
                addresses().map(Mark.Link::new),
                Combinators.combine(words(), words(), words()).as(Mark.Attribution::new),
                Combinators.combine(dates(), dates().optional()).as(Mark.Moment::new),
                unknown().map(Mark.Unknown::new));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(-200_000, 200_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<WebAddress> addresses() {
        return Combinators.combine(Arbitraries.of("", "https://exämple.org/", "/articles/", "mailto:", "#"), words())
                .as((start, words) -> WebAddress.parse(start + words))
                .map(address -> address.orElse(new WebAddress("/")));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
    }

    private static <T> Arbitrary<Id<T>> ids() {
        return Arbitraries.create(Id::fresh);
    }

    private static Arbitrary<JsonNode> unknown() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return Combinators.combine(words(), Arbitraries.integers(), Arbitraries.bigDecimals())
                .as((words, number, decimal) -> json.objectNode()
                        .put("type", "x-" + words)
                        .put("number", number)
                        .put("decimal", decimal)
                        .set("list", json.arrayNode().add(words).add(true).addNull()));
    }
}
