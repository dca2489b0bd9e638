package org.standfirst.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Manuscript;
import org.standfirst.article.TestCorrection;
import org.standfirst.article.WithdrawArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.Inline;
import org.standfirst.body.Inline.Text;
import org.standfirst.body.Mark;
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
import org.standfirst.support.DatabaseKind;
import org.standfirst.support.TestMagazine;

/**
 * A magazine of invention that writes Arabic and nothing else, save two articles that say so: whatever Latin letters its
 * pages have, the program put there.
 */
final class HarbourMagazine {
    private static final Instant FIRST = Instant.parse("2026-03-05T09:30:00Z");
    private static final String NAME = "مجلة الميناء";
    private static final String TAGLINE = "حكايات من مدينة على البحر";

    final TestMagazine magazine = TestMagazine.start(DatabaseKind.SQLITE);
    final Section sea = magazine.section("البحر", "الماء ومن يعيشون منه.", Optional.empty());
    final Section quays = magazine.section("الأرصفة", "", Optional.of(sea));
    final Section empty = magazine.section("الطقس", "", Optional.empty());
    final Tag fishing = magazine.tag("الصيد");
    final Person layla = magazine.person("ليلى الحدّاد", "تكتب ليلى الحدّاد عن السفن ومن يصلحها منذ عشرين عامًا.");
    final Person salim = magazine.person("سالم العطّار", "");
    final Person huda = magazine.person("هدى منصور", "");
    final Edition spring =
            magazine.edition("7", "عدد الربيع", LocalDate.of(2026, 3, 1), "ربيع هادئ، وما كشفه الجَزْر.");
    final Edition winter = magazine.edition("6", "رسائل الشتاء", LocalDate.of(2025, 12, 1), "");
    final Picture harbour = magazine.describe(
            magazine.picture(
                    SallowReview.landscape(1500, 1000, 0),
                    new Picture.Words(
                            "الميناء عند الفجر، قبل عودة القوارب.",
                            "تصوير: هدى منصور",
                            "خليج بين تلّين تحت شمس شاحبة")),
            new Picture.Rights("", "https://example.org/terms", Optional.empty()));
    final Picture lent = magazine.picture(
            SallowReview.landscape(640, 480, 1), new Picture.Words("يبقى الشرح", "متحف الميناء", "صورة مُعارة"));
    final Article everything;
    final Article german;
    final Article swedish;
    final Article untitled;
    private final Article withdrawn;
    private final Article withdrawnPage;

    HarbourMagazine() {
        speak("ar");
        everything = publish(
                "السنة التي نسي فيها الميناء اسمه",
                "ar",
                List.of(layla, salim, huda),
                Optional.of(harbour),
                everyBlock(),
                0);
        for (Correction.Kind kind : Correction.Kind.values()) {
            TestCorrection.tell(
                    magazine,
                    everything,
                    kind,
                    new Correction.Words("ارتفع الماء مترين لا ثلاثة.", "ثلاثة أمتار", "متران"),
                    everything.publishedAt().orElseThrow());
        }
        german = publish(
                "Das Boot, das nicht sinken wollte",
                "de",
                List.of(salim),
                Optional.of(lent),
                Body.of(List.of(
                        Block.Paragraph.of("Es lag elf Wochen im Hafen, und niemand wollte es gewesen sein."),
                        new Block.Notice(
                                Block.Notice.Kind.CORRECTION,
                                List.of(Block.Paragraph.of("Zuerst war hier von zwölf Wochen die Rede."))))),
                1);
        swedish = publish(
                "Båten som inte ville sjunka",
                "sv",
                List.of(salim),
                Optional.empty(),
                Body.of(List.of(Block.Paragraph.of("Den låg elva veckor i hamnen."))),
                2);
        untitled = publish("", "", List.of(), Optional.empty(), prose(), 3);
        for (int number = 4; number < 30; number++) {
            publish(
                    HEADLINES[number % HEADLINES.length] + " (" + number + ")",
                    "",
                    number % 5 == 0 ? List.of() : List.of(layla),
                    number % 3 == 0 ? Optional.of(harbour) : Optional.empty(),
                    prose(),
                    number);
        }
        magazine.publish(Article.Kind.PAGE, Manuscript.of("عن المجلة", prose()), FIRST);
        withdrawn = withdraw(Article.Kind.ARTICLE, "حسابات السوق", "كانت الأرقام لسوق أخرى.");
        withdrawnPage = withdraw(Article.Kind.PAGE, "الأسعار", "");
        magazine.describe(lent, new Picture.Rights("", "", Optional.of(Instant.now())));
        reply();
        magazine.awaitRenditions();
    }

    /** Puts the words of another language around all that is Arabic here. */
    void speak(String language) {
        magazine.describe(new Magazine(NAME, TAGLINE, language, ZoneId.of("Asia/Beirut")));
    }

    /** Every kind of page, by its path, with the status of its answer. */
    Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                everything.path(),
                german.path(),
                swedish.path(),
                untitled.path(),
                sea.path(),
                quays.path(),
                empty.path(),
                fishing.path(),
                layla.path(),
                salim.path(),
                "/editions",
                spring.path(),
                winter.path(),
                "/archive",
                "/archive/2026/02",
                "/corrections",
                "/search",
                "/search?q=٧٧٧&from=2026",
                "/عن-المجلة")) {
            pages.put(path, 200);
        }
        pages.put("/nothing-here", 404);
        pages.put("/?before=nonsense", 400);
        pages.put(withdrawn.path(), 410);
        pages.put(withdrawnPage.path(), 410);
        pages.put("/error", 404);
        return pages;
    }

    private Article publish(
            String headline, String language, List<Person> bylines, Optional<Picture> lead, Body body, int age) {
        Manuscript manuscript = new Manuscript(
                headline,
                language.isEmpty() || language.equals("ar") ? "لم يسأل أحد عن السبب، وبقي الماء على حاله." : "",
                age == 0 ? "جَزْر" : "",
                bylines.stream().map(Person::id).toList(),
                age % 4 == 3 ? Optional.empty() : Optional.of(age == 0 ? quays.id() : sea.id()),
                age < 6 ? List.of(fishing.id()) : List.of(),
                age < 6 ? Optional.of(spring.id()) : Optional.empty(),
                lead.map(picture -> new Manuscript.LeadPicture(picture.id(), "", "")),
                language,
                Optional.empty(),
                Manuscript.Titles.NONE,
                body);
        return magazine.publish(Article.Kind.ARTICLE, manuscript, FIRST.minusSeconds(86_400L * age));
    }

    private Article withdraw(Article.Kind kind, String headline, String reason) {
        Article article = magazine.publish(kind, Manuscript.of(headline, prose()), FIRST.minusSeconds(90_000_000));
        magazine.part(WithdrawArticle.class)
                .apply(new WithdrawArticle.Withdraw(article.id(), reason, TestMagazine.ACTOR));
        return article;
    }

    /** All that the program has words for within a document. */
    private Body everyBlock() {
        List<Block> blocks = new ArrayList<>(prose().blocks());
        blocks.add(new Block.PullQuote(words("لم يطلب البحر منّا إذنًا قط"), words("ليلى الحدّاد")));
        blocks.add(new Block.Heading(2, words("ما أخذه الماء")));
        blocks.add(new Block.Paragraph(List.of(
                new Text("قال البحّار: "),
                new Text("«لا أحد يملك الموج»", List.of(new Mark.Emphasis())),
                new Text("، ثم مضى في 12 آذار 2026 إلى الرصيف رقم 3."))));
        blocks.add(figure(harbour, Block.Layout.TEXT));
        blocks.add(figure(harbour, Block.Layout.SIDE));
        blocks.addAll(prose().blocks());
        blocks.add(figure(lent, Block.Layout.TEXT));
        blocks.add(new Block.Quote(List.of(Block.Paragraph.of("كنا نخبّئ المفتاح تحت الحجر الثالث.")), words("سالم")));
        blocks.add(new Block.ListBlock(
                true, 1, List.of(item("ارفع المرساة"), item("انتظر الريح"), item("لا تنظر إلى الوراء"))));
        blocks.add(new Block.Gallery(
                List.of(figure(harbour, Block.Layout.TEXT), figure(harbour, Block.Layout.TEXT)),
                words("منظران للخليج")));
        for (String provider : List.of("YouTube", "SoundCloud", "Flickr", "")) {
            blocks.add(new Block.Embed(
                    provider,
                    WebAddress.parse("https://example.org/watch?v=1").orElseThrow(),
                    Optional.empty(),
                    List.of()));
        }
        blocks.add(recording(file("", "", 1_000)));
        blocks.add(recording(file("تقرير المسّاح", "تقرير", 1_234_567)));
        blocks.add(new Block.Table(
                List.of(row(true, "السنة", "الارتفاع"), row(false, "1911", "3,2"), row(false, "1953", "4,1")),
                words("الماء في أعلى حالاته")));
        blocks.add(notice(Block.Notice.Kind.HELPLINE, "اتصلوا بحارس الميناء في أي ساعة."));
        blocks.add(notice(Block.Notice.Kind.CORRECTION, "ذكرت نسخة سابقة أن السنة كانت 1811."));
        blocks.addAll(prose().blocks());
        return Body.of(blocks);
    }

    private static List<Inline> words(String words) {
        return List.of(new Text(words));
    }

    private static Block.ListBlock.Item item(String words) {
        return new Block.ListBlock.Item(List.of(Block.Paragraph.of(words)));
    }

    private static Block.Figure figure(Picture picture, Block.Layout layout) {
        return new Block.Figure(picture.id(), layout, List.of(), Optional.empty(), Optional.empty());
    }

    private static Block.Recording recording(AttachedFile file) {
        return new Block.Recording(Block.Recording.Kind.DOCUMENT, Optional.of(file.id()), "", List.of());
    }

    private static Block.Table.Row row(boolean heading, String... cells) {
        return new Block.Table.Row(List.of(cells).stream()
                .map(cell -> new Block.Table.Cell(heading, words(cell)))
                .toList());
    }

    private static Block notice(Block.Notice.Kind kind, String words) {
        return new Block.Notice(kind, List.of(Block.Paragraph.of(words)));
    }

    private static Body prose() {
        List<Block> paragraphs = new ArrayList<>();
        for (String paragraph : PROSE) {
            paragraphs.add(Block.Paragraph.of(paragraph));
        }
        return Body.of(paragraphs);
    }

    private AttachedFile file(String title, String name, int bytes) {
        try {
            return magazine.part(AddAttachedFile.class)
                    .apply(new AddAttachedFile.Add(
                            title,
                            name,
                            "",
                            Optional.of(magazine.part(FileStore.class)
                                    .store(new ByteArrayInputStream(new byte[bytes]), bytes)),
                            "test"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void reply() {
        Id<Reply> first = reply("كريم", Reply.Kind.REPLY, Optional.empty(), "كنت أنا المسّاح. كانا دلوين.", 1);
        Id<Reply> second = reply("", Reply.Kind.REPLY, Optional.of(first), "لديّ صورة تثبت ذلك.", 2);
        reply("ليلى", Reply.Kind.REPLY, Optional.of(second), "أرسلها من فضلك.", 3);
        reply("دفاتر الشاطئ", Reply.Kind.PINGBACK, Optional.empty(), "", 4);
        reply("مدوّنة المرفأ", Reply.Kind.PINGBACK, Optional.empty(), "", 5);
    }

    private Id<Reply> reply(String author, Reply.Kind kind, Optional<Id<Reply>> parent, String words, int hours) {
        Id<Reply> id = Id.fresh();
        Reply reply = new Reply(
                id,
                everything.id(),
                parent,
                kind,
                Reply.State.APPROVED,
                author,
                hours % 2 == 1 ? WebAddress.parse("https://example.org/") : Optional.empty(),
                hours == 3 ? Optional.of(layla.id()) : Optional.empty(),
                FIRST.plusSeconds(3_600L * hours),
                words.isEmpty() ? Body.EMPTY : Body.of(List.of(Block.Paragraph.of(words))));
        magazine.part(RecordReply.class).apply(new RecordReply.Recorded(reply, TestMagazine.ACTOR));
        return id;
    }

    private static final String[] HEADLINES = {
        "ما ينتظره مالك الحزين",
        "تاريخ قصير للجوارب المبتلّة",
        "آخر تذكرة للعبّارة",
        "تسع طرق لرتق شبكة",
        "ابنة العبّار تحتفظ بجدول المواعيد، ولم يجرؤ أحد على أن يسألها عن المفتاح",
        "حساء الحجارة، جدًّا لا هزلًا",
        "ملح",
    };

    private static final String[] PROSE = {
        "كان الصوت أول ما غاب. استيقظ الذين ناموا أربعين عامًا قرب الرصيف في الثالثة فجرًا، وظلّوا ينصتون إلى ما لم يعد موجودًا،"
                + " كما يتحسّس اللسان موضع سنٍّ مخلوعة. وفي الأسبوع الثاني نقل الخبّاز ساعته إلى النافذة، لأن نصف الشارع كان"
                + " يعرف الوقت من الماء.",
        "لم يفزع أحد. قال عامل المنارة إن البحر الذي تأخّر من قبل قد يتأخّر مرة أخرى، ثم مشى أربعة أميال إلى رأس الخليج وفي يده"
                + " دفتر، وعاد والدفتر جافّ. لم يُطلع عليه أحدًا، ولم يسألوه إلا يوم الثلاثاء.",
        "وجدوا في القاع كراسيَّ في الأغلب: أحد عشر كرسيًّا من خمسة أصناف، وعلى أحدها وسادته. بعض المدن ترمي في مائها نقودًا،"
                + " وبعضها يرمي ملوكه؛ أما هذه المدينة فكانت، على ما يبدو، تتخلّص بهدوء منذ قرنين من كل ما يُجلس عليه.",
    };
}
