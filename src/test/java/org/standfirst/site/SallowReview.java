package org.standfirst.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PinArticle;
import org.standfirst.article.TestCorrection;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Magazine;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;
import org.standfirst.picture.AddAttachedFile;
import org.standfirst.picture.AttachedFile;
import org.standfirst.picture.Picture;
import org.standfirst.reply.RecordReply;
import org.standfirst.reply.Reply;
import org.standfirst.store.FileStore;
import org.standfirst.store.StoredFile;
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.EveryBlock;
import org.standfirst.support.TestMagazine;

/** A magazine of invention that has every kind of page, in a program that runs. */
final class SallowReview {
    /** How many articles are live. */
    static final int ARTICLES = 61;

    private static final Instant FIRST = Instant.parse("2026-03-05T09:30:00Z");

    final TestMagazine magazine;
    final Section river;
    final Section weirs;
    final Section kitchen;
    final Section empty;
    final Tag tag;
    final Person ada;
    final Person tobias;
    final Edition spring;
    final Picture weir;
    final AttachedFile script;
    final Article long_;
    final Article withdrawn;
    final Article draft;

    private static final class Shared {
        private static final SallowReview REVIEW = start();

        private static SallowReview start() {
            TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE);
            Runtime.getRuntime().addShutdownHook(new Thread(magazine::close));
            return new SallowReview(magazine);
        }
    }

    /** One for all tests that only read. */
    static SallowReview shared() {
        return Shared.REVIEW;
    }

    SallowReview(TestMagazine magazine) {
        this.magazine = magazine;
        magazine.describe(
                new Magazine("The Sallow Review", "Writing from a small river", "en-GB", ZoneId.of("Europe/London")));
        river = magazine.section("River", "Water, and those who live by it.", Optional.empty());
        weirs = magazine.section("Weirs", "", Optional.of(river));
        kitchen = magazine.section("Kitchen", "What is cooked here, and by whom.", Optional.empty());
        Section letters = magazine.section("Letters", "", Optional.empty());
        empty = magazine.section("Weather", "", Optional.empty());
        tag = magazine.tag("Floods & high water");
        ada = magazine.person(
                "Ada Penhale", "Ada Penhale has kept the mill’s books since 1998, and its bees for longer.");
        tobias = magazine.person("Tobias Okafor", "");
        Person third = magazine.person("Wren Castellane", "");
        spring = magazine.edition(
                "12", "The Low Water Issue", LocalDate.of(2026, 3, 1), "A dry spring, and what it brought to light.");
        magazine.edition("11", "Winter Letters", LocalDate.of(2025, 12, 1), "");
        weir = magazine.picture(
                landscape(1500, 1000, 0),
                new Picture.Words(
                        "The weir at low water: the stones were last seen in 1976.",
                        "Picture: Ines Calder",
                        "A river between two dark banks, under a large pale sun"));
        Picture tall = magazine.picture(landscape(900, 1300, 2), new Picture.Words("", "", "A hill above a river"));
        Picture wide = magazine.picture(landscape(1800, 900, 4), new Picture.Words("", "", ""));
        script = file("x.html", "<!doctype html><script>alert(1)</script>");
        long_ = publish(
                "The year the river forgot its name",
                "For eleven weeks nobody in Upper Sallow heard the weir. Then a surveyor came, with a bucket and a theory.",
                "Low water",
                List.of(ada, tobias, third),
                Optional.of(weirs),
                Optional.of(weir),
                everything(tall, wide),
                0);
        publish(
                "Bread without a clock",
                "Ruth Amadi proves her dough by the sound of the street, and has never once been late.",
                "",
                List.of(tobias),
                Optional.of(kitchen),
                Optional.of(tall),
                prose(3),
                1);
        Article eel = publish(
                "An eel is not a metaphor", "", "", List.of(ada), Optional.of(river), Optional.empty(), prose(4), 2);
        for (Correction.Kind kind : Correction.Kind.values()) {
            TestCorrection.tell(
                    magazine,
                    eel,
                    kind,
                    new Correction.Words("Eels have been seen at the weir.", "no eels", "eels, four of them"),
                    eel.publishedAt().orElseThrow());
        }
        for (int number = 3; number < ARTICLES; number++) {
            publish(
                    HEADLINES[number % HEADLINES.length] + (number < HEADLINES.length ? "" : ", part " + number),
                    number % 3 == 0 ? "" : STANDFIRSTS[number % STANDFIRSTS.length],
                    "",
                    number % 5 == 0 ? List.of() : List.of(ada),
                    number % 4 == 3 ? Optional.empty() : Optional.of(number % 2 == 0 ? kitchen : letters),
                    number % 3 == 1 ? Optional.of(wide) : number % 7 == 6 ? Optional.of(weir) : Optional.empty(),
                    prose(2),
                    number);
        }
        magazine.publish(Article.Kind.PAGE, Manuscript.of("About", prose(2)), FIRST);
        draft = magazine.draft(Manuscript.of("Not ready yet", prose(1)));
        withdrawn = magazine.publish(
                Article.Kind.ARTICLE, Manuscript.of("The mill’s accounts", prose(1)), FIRST.minusSeconds(90_000_000));
        magazine.part(WithdrawArticle.class)
                .apply(new WithdrawArticle.Withdraw(
                        withdrawn.id(), "The figures in it were those of another mill.", TestMagazine.ACTOR));
        magazine.part(PinArticle.class).apply(new PinArticle.Pin(long_.id(), true, TestMagazine.ACTOR));
        reply();
    }

    private Article publish(
            String headline,
            String standfirst,
            String kicker,
            List<Person> bylines,
            Optional<Section> section,
            Optional<Picture> lead,
            Body body,
            int age) {
        Manuscript manuscript = new Manuscript(
                headline,
                standfirst,
                kicker,
                bylines.stream().map(Person::id).toList(),
                section.map(Section::id),
                age < 30 ? List.of(tag.id()) : List.of(),
                age < 12 ? Optional.of(spring.id()) : Optional.empty(),
                lead.map(picture -> new Manuscript.LeadPicture(picture.id(), "", "")),
                "",
                Optional.empty(),
                Manuscript.Titles.NONE,
                body);
        // Every third pair shares a moment, so that lists are told apart by more than their time.
        return magazine.publish(Article.Kind.ARTICLE, manuscript, FIRST.minusSeconds(86_400L * (age - age % 3)));
    }

    private Body everything(Picture tall, Picture wide) {
        List<Block> blocks = new ArrayList<>(prose(3).blocks());
        EveryBlock.body().blocks().stream()
                .filter(block -> !(block instanceof Block.Figure || block instanceof Block.Gallery))
                .forEach(blocks::add);
        blocks.add(6, figure(tall, Block.Layout.SIDE, "A caption beside the text."));
        blocks.add(9, figure(weir, Block.Layout.TEXT, ""));
        blocks.add(14, figure(wide, Block.Layout.WIDE, "Wider than the text."));
        blocks.add(18, figure(wide, Block.Layout.FULL, "From edge to edge."));
        blocks.add(new Block.Gallery(
                List.of(
                        figure(weir, Block.Layout.TEXT, ""),
                        figure(wide, Block.Layout.TEXT, "Second"),
                        figure(tall, Block.Layout.TEXT, "Third")),
                List.of(new Text("Three views of the same bend"))));
        blocks.addAll(prose(3).blocks());
        return Body.of(blocks);
    }

    private static Block.Figure figure(Picture picture, Block.Layout layout, String caption) {
        List<Inline> words = caption.isEmpty() ? List.of() : List.of(new Text(caption));
        return new Block.Figure(picture.id(), layout, words, Optional.empty(), Optional.empty());
    }

    private static Body prose(int paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < paragraphs; index++) {
            blocks.add(Block.Paragraph.of(PROSE[index % PROSE.length]));
        }
        return Body.of(blocks);
    }

    private void reply() {
        Id<Reply> first = reply("Miles Arundel", Optional.empty(), "I was the surveyor. It was two buckets.", 1);
        Id<Reply> second = reply("Ines Calder", Optional.of(first), "I have the picture to prove it.", 2);
        Id<Reply> third = reply("Miles Arundel", Optional.of(second), "Please don’t.", 3);
        Id<Reply> fourth = reply("", Optional.of(third), "Do!", 4);
        reply("Ines Calder", Optional.of(fourth), "It is in the post.", 5);
        reply("Ruth <b>Amadi</b>", Optional.empty(), "We could not hear the weir from the bakery either.", 6);
        magazine.part(RecordReply.class)
                .apply(new RecordReply.Recorded(
                        new Reply(
                                Id.fresh(),
                                long_.id(),
                                Optional.empty(),
                                Reply.Kind.PINGBACK,
                                Reply.State.APPROVED,
                                "Notes from the Bank",
                                WebAddress.parse("https://example.org/notes"),
                                Optional.empty(),
                                FIRST.plusSeconds(9_000),
                                Body.EMPTY),
                        TestMagazine.ACTOR));
    }

    private Id<Reply> reply(String author, Optional<Id<Reply>> parent, String words, int hours) {
        Id<Reply> id = Id.fresh();
        magazine.part(RecordReply.class)
                .apply(new RecordReply.Recorded(
                        new Reply(
                                id,
                                long_.id(),
                                parent,
                                Reply.Kind.REPLY,
                                Reply.State.APPROVED,
                                author,
                                hours == 1 ? WebAddress.parse("https://example.org/") : Optional.empty(),
                                hours == 2 ? Optional.of(ada.id()) : Optional.empty(),
                                FIRST.plusSeconds(3_600L * hours),
                                Body.of(List.of(Block.Paragraph.of(words)))),
                        TestMagazine.ACTOR));
        return id;
    }

    private AttachedFile file(String name, String content) {
        try {
            StoredFile stored = magazine.part(FileStore.class)
                    .store(
                            new ByteArrayInputStream(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            1_000_000);
            return magazine.part(AddAttachedFile.class)
                    .apply(new AddAttachedFile.Add("A file", name, "", Optional.of(stored), "test"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hills, a sun and a river, in a few inks. */
    static byte[] landscape(int width, int height, int inks) {
        Color[] palette = {
            new Color(0xf2e9d8),
            new Color(0x2f4858),
            new Color(0x86bbd8),
            new Color(0xf26419),
            new Color(0x33658a),
            new Color(0xf6ae2d),
            new Color(0x55605a)
        };
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(palette[inks % palette.length]);
        pen.fillRect(0, 0, width, height);
        pen.setColor(palette[(inks + 3) % palette.length]);
        pen.fillOval(width * 3 / 5, height / 6, height / 4, height / 4);
        for (int hill = 0; hill < 4; hill++) {
            pen.setColor(palette[(inks + 1 + hill * 2) % palette.length]);
            pen.fillOval(-width / 3 + hill * width / 4, height * (50 + 9 * hill) / 100, width, height);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static final String[] HEADLINES = {
        "What the heron waits for",
        "A short history of wet socks",
        "The last ferry ticket",
        "Nine ways to mend a net",
        "The ferryman’s daughter keeps the timetable, and nobody has dared to ask her for the key",
        "Stone soup, seriously",
        "Where the towpath ends",
        "Letters to a lock-keeper",
        "On not fishing",
        "The bridge that was always nearly finished",
        "Salt",
    };

    private static final String[] STANDFIRSTS = {
        "It stood there before the mill did. It will not be hurried now.",
        "The museum has eleven of them, and would like to know why.",
        "A recipe in four letters and one apology, handed down by people who never met and did not agree about onions.",
        "Some silences are kept; this one was dug.",
    };

    private static final String[] PROSE = {
        "The first thing to go was the sound. People who had slept beside the weir for forty years woke at three and lay"
                + " listening for what was no longer there, the way you feel with your tongue for a tooth. By the second"
                + " week the bakery had moved its clock to the window, because it turned out that half the street had"
                + " been told the time by water.",
        "Nobody panicked. A river that has been late before may be late again, said Edwin Marsh, who is paid by the"
                + " county to say such things; and he walked the four miles to the spring with a notebook and came back"
                + " with the notebook dry. He did not show it to anyone. It was Tuesday before they asked.",
        "What they found on the bed of it was mostly chairs. Eleven, of five different makes, and one of them with its"
                + " cushion on. There are towns that throw coins into their rivers and towns that throw in their kings;"
                + " Upper Sallow, on the evidence, had for two centuries been quietly getting rid of places to sit.",
        "“You will want a reason,” the surveyor said. She had set her bucket down where the ferry used to turn. “People"
                + " do. But a river is only a habit that water has, and it is allowed to get over it.”",
    };
}
