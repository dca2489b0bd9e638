package org.standfirst.newsroom;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.standfirst.Server;
import org.standfirst.account.AcceptInvitation;
import org.standfirst.account.Account;
import org.standfirst.account.InviteStaff;
import org.standfirst.article.Article;
import org.standfirst.article.AssignArticle;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.article.SubmitArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.database.Database;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.magazine.AddEdition;
import org.standfirst.magazine.AddSection;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.people.Actor;
import org.standfirst.people.Role;
import org.standfirst.picture.AddPicture;
import org.standfirst.picture.Picture;
import org.standfirst.picture.SupplyPicture;
import org.standfirst.store.FileStore;

/** A desk after twenty years: people, sections, editions, and as many articles as are asked for. */
final class FullDesk {
    private static final Actor ACTOR = new Actor.Program("bench");
    private static final String[] WORDS = ("tide harbour salt mill weir river council lamp orchard bridge ferry ledger "
                    + "winter market school quarry heron signal meadow archive").split(" ");
    private static final int IN_ONE_TRANSACTION = 500;
    private static final int PARAGRAPHS = 56;
    private static final int WORDS_IN_A_PARAGRAPH = 84;

    private final Server server;
    private final Random lot = new Random(7);
    private final List<Section> sections = new ArrayList<>();
    private final List<Edition> editions = new ArrayList<>();

    FullDesk(Server server) {
        this.server = server;
    }

    /** Somebody at the desk, and what their browser keeps. */
    record Member(Account account, String session) {}

    Member member(String name, Role role) {
        InviteStaff.Outcome.Invited invited = (InviteStaff.Outcome.Invited) server.part(InviteStaff.class)
                .apply(new InviteStaff.Invite(name, "", role, Optional.empty(), ACTOR));
        AcceptInvitation.Outcome.Accepted accepted = (AcceptInvitation.Outcome.Accepted) server.part(AcceptInvitation.class)
                .apply(new AcceptInvitation.Accept(invited.secret(), name, UUID.randomUUID() + "@desk.example",
                        "six wet sheep in a row", "bench"));
        return new Member(accepted.account(), accepted.session());
    }

    List<Section> sections() {
        return sections;
    }

    List<Edition> editions() {
        return editions;
    }

    void fill(int articles, List<Member> members) {
        for (String name : List.of("Rivers", "Sea", "Town", "Land", "People", "Letters", "Books", "Work")) {
            sections.add(((AddSection.Outcome.Added) server.part(AddSection.class)
                            .apply(new AddSection.Add(Optional.empty(), Slug.from(name, "section"), name, "", ACTOR)))
                    .section());
        }
        for (int month = 0; month < 60; month++) {
            LocalDate date = LocalDate.of(2021, 1, 1).plusMonths(month);
            editions.add(((AddEdition.Outcome.Added) server.part(AddEdition.class)
                            .apply(new AddEdition.Add(new Slug("edition-" + month), "" + month, "Edition " + month, date,
                                    Optional.empty(), "", ACTOR)))
                    .edition());
        }
        for (int begun = 0; begun < articles; begun += IN_ONE_TRANSACTION) {
            int first = begun;
            server.part(Database.class).write(() -> {
                for (int number = first; number < Math.min(articles, first + IN_ONE_TRANSACTION); number++) {
                    add(number, members.get(number % members.size()));
                }
            });
        }
    }

    /** Nine in ten are live; the others are what a desk has in hand. */
    private void add(int number, Member member) {
        Actor actor = member.account().actor();
        String headline = words(5) + " " + number;
        Manuscript manuscript = new Manuscript(headline, words(12), "", List.of(member.account().person()),
                Optional.of(sections.get(lot.nextInt(sections.size())).id()), List.of(),
                Optional.of(editions.get(lot.nextInt(editions.size())).id()), Optional.empty(), "", Optional.empty(),
                Manuscript.Titles.NONE, Body.of(List.of(Block.Paragraph.of(words(20)))));
        Article article = ((CreateArticle.Outcome.Created) server.part(CreateArticle.class)
                        .apply(new CreateArticle.Create(Article.Kind.ARTICLE, new Slug("article-" + number), manuscript, actor)))
                .article();
        switch (number % 20) {
            case 0 -> server.part(SubmitArticle.class).apply(new SubmitArticle.Submit(article.id(), actor));
            case 1 -> server.part(AssignArticle.class)
                    .apply(new AssignArticle.Assign(article.id(), Optional.of(member.account().person()),
                            Optional.of(LocalDate.now().plusDays(number % 40 - 10)), ACTOR));
            default -> server.part(PublishArticle.class)
                    .apply(new PublishArticle.Publish(article.id(), article.draft(), Optional.empty(), ACTOR));
        }
    }

    /** A long one, with six pictures and seven quotes. */
    Article longArticle(Member member) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; number < PARAGRAPHS; number++) {
            blocks.add(Block.Paragraph.of(words(WORDS_IN_A_PARAGRAPH) + "."));
            if (number % 9 == 4) {
                blocks.add(new Block.Figure(picture(number), Block.Figure.Layout.values()[0], List.of(), Optional.empty(),
                        Optional.empty()));
            }
            if (number % 8 == 3) {
                blocks.add(new Block.Quote(List.of(Block.Paragraph.of(words(40))), Block.Paragraph.of(words(2)).content()));
            }
            if (number % 7 == 6) {
                blocks.add(new Block.Heading(2, Block.Paragraph.of(words(4)).content()));
            }
        }
        Manuscript manuscript = new Manuscript("The long way round", words(20), "", List.of(member.account().person()),
                Optional.of(sections.getFirst().id()), List.of(), Optional.empty(), Optional.empty(), "", Optional.empty(),
                Manuscript.Titles.NONE, Body.of(blocks));
        return ((CreateArticle.Outcome.Created) server.part(CreateArticle.class)
                        .apply(new CreateArticle.Create(Article.Kind.ARTICLE, new Slug("the-long-way-round"), manuscript,
                                member.account().actor())))
                .article();
    }

    private Id<Picture> picture(int number) throws IOException {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, new Color(40 + number, 90, 120), 1200, 800, new Color(220, 200 - number, 160)));
        drawing.fillRect(0, 0, 1200, 800);
        drawing.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", file);
        Picture picture = server.part(AddPicture.class)
                .apply(new AddPicture.Add("", new Picture.Words(words(8), "Bench", words(6)), "bench"));
        server.part(SupplyPicture.class)
                .apply(new SupplyPicture.Supply(picture.id(),
                        server.part(FileStore.class).store(new ByteArrayInputStream(file.toByteArray()), 50_000_000), "bench"));
        return picture.id();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int index = 0; index < count; index++) {
            words.append(index == 0 ? "" : " ").append(WORDS[lot.nextInt(WORDS.length)]);
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
