package org.standfirst.site;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.standfirst.article.Article;
import org.standfirst.article.Manuscript;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.Edition;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/** A magazine that has a picture in every place where one may stand. */
final class PicturedMagazine implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("2026-03-05T09:30:00Z");
    private static final Picture.Words WORDS =
            new Picture.Words("The library’s caption", "Ines Calder", "The library’s words");

    final TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE);
    final Picture large = magazine.describe(
            magazine.picture(photograph(2400, 1500), WORDS), new Picture.Rights("", "CC BY 4.0", Optional.empty()));
    final Picture tall = magazine.picture(SallowReview.landscape(1000, 1800, 2), WORDS);
    final Picture small = magazine.picture(
            SallowReview.landscape(500, 300, 4), new Picture.Words("", "Ines Calder", "A small picture"));
    final Picture clear =
            magazine.picture(drawing(600, 300), new Picture.Words("", "Ines Calder", "A ring, drawn in ink"));
    final Picture lent = magazine.picture(
            SallowReview.landscape(640, 480, 1),
            new Picture.Words("The caption stays", "Lender: Sallow Museum", "A lent picture"));
    final Person ada = person();
    final Edition spring = edition();
    final Article everything;
    final Article withTallLead;
    final Article withSmallLead;
    final Article withheld;

    PicturedMagazine() {
        everything = publish("Every place", lead(large, "Above the text", "Words of this use"), everywhere(), 0);
        for (int number = 1; number < 14; number++) {
            publish("Story " + number, lead(number % 5 == 2 ? small : large, "", ""), prose(), number);
        }
        withTallLead = publish("A tall one", lead(tall, "", ""), prose(), 20);
        withSmallLead = publish("A small one", lead(small, "", ""), prose(), 21);
        withheld = publish(
                "A lent one",
                lead(lent, "", ""),
                Body.of(List.of(Block.Paragraph.of("Words."), figure(lent, Block.Layout.TEXT))),
                22);
        magazine.describe(lent, new Picture.Rights("", "", Optional.of(Instant.now())));
        magazine.awaitRenditions();
    }

    /** The pages on which pictures stand. */
    List<String> paths() {
        return List.of(
                "/",
                everything.path(),
                withTallLead.path(),
                withSmallLead.path(),
                ada.path(),
                spring.path(),
                "/editions");
    }

    private Body everywhere() {
        List<Block> blocks = new ArrayList<>(prose().blocks());
        for (Picture picture : List.of(large, tall, small)) {
            for (Block.Layout layout : Block.Layout.values()) {
                blocks.add(figure(picture, layout));
                blocks.addAll(prose().blocks());
            }
        }
        blocks.add(new Block.Gallery(
                List.of(
                        figure(large, Block.Layout.TEXT),
                        figure(tall, Block.Layout.TEXT),
                        figure(small, Block.Layout.TEXT)),
                List.of(new Text("Three of them"))));
        blocks.add(figure(clear, Block.Layout.TEXT));
        return Body.of(blocks);
    }

    private static Body prose() {
        return Body.of(List.of(
                Block.Paragraph.of("The first thing to go was the sound. ".repeat(14)),
                Block.Paragraph.of("By the second week the bakery had moved its clock to the window. ".repeat(9))));
    }

    private static Block.Figure figure(Picture picture, Block.Layout layout) {
        return new Block.Figure(picture.id(), layout, List.of(), Optional.empty(), Optional.empty());
    }

    private static Manuscript.LeadPicture lead(Picture picture, String caption, String alt) {
        return new Manuscript.LeadPicture(picture.id(), caption, alt);
    }

    private Article publish(String headline, Manuscript.LeadPicture lead, Body body, int age) {
        Manuscript manuscript = manuscript(headline, lead, body, List.of(ada.id()), Optional.of(spring.id()));
        return magazine.publish(Article.Kind.ARTICLE, manuscript, FIRST.minusSeconds(86_400L * age));
    }

    /** An article for another magazine, with a picture and little else. */
    static Manuscript alone(Picture picture) {
        return manuscript("Alone", lead(picture, "", ""), prose(), List.of(), Optional.empty());
    }

    private static Manuscript manuscript(
            String headline,
            Manuscript.LeadPicture lead,
            Body body,
            List<Id<Person>> bylines,
            Optional<Id<Edition>> edition) {
        return new Manuscript(
                headline,
                "What a reader is told first.",
                "",
                bylines,
                Optional.empty(),
                List.of(),
                edition,
                Optional.of(lead),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                body);
    }

    private Person person() {
        return ((AddPerson.Outcome.Added) magazine.part(AddPerson.class)
                        .apply(new AddPerson.Add(
                                Slug.from("Ada Penhale", "person"),
                                "Ada Penhale",
                                "Keeps the mill’s books.",
                                Optional.of(large.id()),
                                "",
                                Optional.empty(),
                                TestMagazine.ACTOR)))
                .person();
    }

    private Edition edition() {
        return ((AddEdition.Outcome.Added) magazine.part(AddEdition.class)
                        .apply(new AddEdition.Add(
                                Slug.from("Low Water", "edition"),
                                "12",
                                "Low Water",
                                LocalDate.of(2026, 3, 1),
                                Optional.of(large.id()),
                                "",
                                TestMagazine.ACTOR)))
                .edition();
    }

    /** With a grain that no flat art has. */
    private static byte[] photograph(int width, int height) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(SallowReview.landscape(width, height, 0)));
            Random grain = new Random(1);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int colour = image.getRGB(x, y);
                    image.setRGB(x, y, colour ^ grain.nextInt(8) * 0x010101);
                }
            }
            return written(image, "jpeg");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In ink, on nothing. */
    private static byte[] drawing(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0x1d2733));
        pen.setStroke(new BasicStroke(height / 20f));
        pen.drawOval(width / 4, height / 10, height * 8 / 10, height * 8 / 10);
        pen.dispose();
        return written(image, "png");
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        magazine.close();
    }
}
