package org.standfirst.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Mark;
import org.standfirst.kernel.WebAddress;

/** What must hold of any document made of foreign HTML. */
public final class BodyCheck {
    private static final int DEEPEST = 12;

    private final List<String> words = new ArrayList<>();
    private final List<WebAddress> addresses = new ArrayList<>();

    private BodyCheck() {}

    /** Fails if anything active, empty or malformed is in a document; gives the words that readers see as prose. */
    public static String prose(Body body) {
        BodyCheck check = new BodyCheck();
        body.blocks().forEach(block -> check.block(block, 0));
        check.addresses.forEach(BodyCheck::assertFollowable);
        return String.join("\n", check.words);
    }

    private static void assertFollowable(WebAddress address) {
        String value = address.value();
        assertThat(value)
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContain("<")
                .doesNotContain("\"");
        assertThat(value)
                .matches(at -> at.startsWith("http://")
                        || at.startsWith("https://")
                        || at.startsWith("mailto:")
                        || at.startsWith("tel:")
                        || WebAddress.parse(at)
                                .filter(parsed -> parsed.equals(address))
                                .isPresent());
    }

    private void block(Block block, int depth) {
        assertThat(depth).isLessThanOrEqualTo(DEEPEST);
        switch (block) {
            case Block.Paragraph paragraph -> filled(paragraph.content());
            case Block.Heading heading -> filled(heading.content());
            case Block.PullQuote quote -> {
                filled(quote.content());
                inlines(quote.attribution());
            }
            case Block.Quote quote -> {
                assertThat(quote.blocks()).isNotEmpty();
                quote.blocks().forEach(inner -> block(inner, depth + 1));
                inlines(quote.attribution());
            }
            case Block.ListBlock list -> {
                assertThat(list.items()).isNotEmpty();
                list.items().forEach(item -> {
                    assertThat(item.blocks()).isNotEmpty();
                    item.blocks().forEach(inner -> block(inner, depth + 1));
                });
            }
            case Block.Figure figure -> figure(figure);
            case Block.Gallery gallery -> {
                assertThat(gallery.figures()).isNotEmpty();
                gallery.figures().forEach(this::figure);
                inlines(gallery.caption());
            }
            case Block.Embed embed -> {
                assertThat(embed.provider()).isNotBlank();
                assertThat(embed.address().isExternal()).isTrue();
                addresses.add(embed.address());
                inlines(embed.caption());
            }
            case Block.Recording recording -> {
                assertThat(recording.title()).isNotNull();
                inlines(recording.caption());
            }
            case Block.Table table -> table(table);
            case Block.Preformatted preformatted ->
                assertThat(preformatted.content()).isNotEmpty();
            case Block.LegacyHtml legacy -> legacy(legacy.html().toString());
            case Block.Divider _ -> {}
            case Block.Notice _, Block.Unknown _ -> throw new AssertionError("no import makes " + block);
        }
    }

    private void figure(Block.Figure figure) {
        figure.link().ifPresent(addresses::add);
        figure.alt().ifPresent(alt -> assertThat(alt).isNotBlank());
        inlines(figure.caption());
    }

    private void table(Block.Table table) {
        assertThat(table.rows()).isNotEmpty();
        int width = table.rows().getFirst().cells().size();
        table.rows().forEach(row -> {
            assertThat(row.cells()).hasSize(width);
            row.cells().forEach(cell -> inlines(cell.content()));
        });
        inlines(table.caption());
    }

    private void legacy(String html) {
        Document parsed = Jsoup.parseBodyFragment(html);
        assertThat(parsed.select("script, style, iframe, object, embed, img, svg, math, form, input, link, meta"))
                .isEmpty();
        for (Element element : parsed.body().select("*")) {
            element.attributes()
                    .forEach(attribute -> assertThat(attribute.getKey()).isIn("href", "start"));
            Optional.of(element.attr("href"))
                    .filter(href -> !href.isEmpty())
                    .flatMap(WebAddress::parse)
                    .ifPresent(addresses::add);
        }
        words.add(parsed.text());
    }

    private void filled(List<Inline> content) {
        assertThat(HtmlToInline.plain(content)).isNotBlank();
        inlines(content);
    }

    private void inlines(List<Inline> content) {
        StringBuilder prose = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                assertThat(text.text()).isNotEmpty();
                assertThat(text.marks()).doesNotHaveDuplicates();
                text.marks().forEach(mark -> {
                    if (mark instanceof Mark.Link link) {
                        addresses.add(link.address());
                    }
                });
                prose.append(text.marks().contains(new Mark.Code()) ? " " : text.text());
            } else {
                prose.append('\n');
            }
        }
        words.add(prose.toString());
    }
}
