package org.standfirst.reply;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.standfirst.article.Article;
import org.standfirst.article.CreateArticle;
import org.standfirst.article.Manuscript;
import org.standfirst.article.PublishArticle;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Said;
import org.standfirst.conduct.Scope;
import org.standfirst.conduct.SetOpening;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.people.Actor;
import org.standfirst.people.AddPerson;
import org.standfirst.people.Person;
import org.standfirst.people.Role;
import org.standfirst.support.TestParts;

/** Articles, readers and moderators for tests of replies. */
public final class ReplyDesk {
    /** Who does what no person does here. */
    public static final Actor PROGRAM = new Actor.Program("test");

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final TestParts parts;
    private final AtomicInteger readers = new AtomicInteger();

    /** At a magazine where everybody may reply. */
    public ReplyDesk(TestParts parts) {
        this.parts = parts;
        opens(Mode.OPEN);
    }

    /** Says who may reply. */
    public void opens(Mode mode) {
        parts.get(SetOpening.class)
                .apply(new SetOpening.Set(
                        new Scope.OfMagazine(), new Said(Optional.of(mode), Optional.of(0)), PROGRAM));
    }

    /** An article that is out. */
    public Article article(String headline) {
        Article article = ((CreateArticle.Outcome.Created) parts.get(CreateArticle.class)
                        .apply(new CreateArticle.Create(
                                Article.Kind.ARTICLE,
                                Slug.from(headline, "story"),
                                Manuscript.of(headline, Body.of(List.of(Block.Paragraph.of("The tide went out.")))),
                                PROGRAM)))
                .article();
        parts.get(PublishArticle.class)
                .apply(new PublishArticle.Publish(article.id(), article.draft(), Optional.empty(), PROGRAM));
        return article;
    }

    /** Somebody of the staff. */
    public Actor.Staff staff(Role role) {
        AddPerson.Outcome.Added added = (AddPerson.Outcome.Added) parts.get(AddPerson.class)
                .apply(new AddPerson.Add(
                        new Slug(role.name().toLowerCase(java.util.Locale.ROOT)),
                        "Nell " + role,
                        "",
                        Optional.empty(),
                        "",
                        Optional.of(role),
                        PROGRAM));
        return new Actor.Staff(added.person().id(), role);
    }

    /** The identifier of that person. */
    static Id<Person> person(Actor.Staff staff) {
        return staff.person();
    }

    /** An address that nobody has come from yet. */
    public InetAddress newcomer() {
        int number = readers.incrementAndGet();
        return InetAddress.ofLiteral("10." + number / 256 % 256 + "." + number % 256 + ".7");
    }

    /** As a browser sends it that has done its work, some time after the form was made. */
    public static Sending sending(InetAddress address) {
        Sending.Proof done = new Sending.Proof.Done(
                UUID.randomUUID().toString(), Instant.now().plus(Duration.ofHours(1)));
        return new Sending(address, done, false, Optional.of(A_WHILE));
    }

    /** What a reader says, from a place of their own. */
    public PostReply.Outcome post(Article article, Optional<Id<Reply>> parent, String text) {
        return post(article, parent, "Ada Quill", text, sending(newcomer()));
    }

    PostReply.Outcome post(Article article, Optional<Id<Reply>> parent, String name, String text, Sending sending) {
        return parts.get(PostReply.class).apply(new PostReply.Post(article.id(), parent, name, "", text, sending));
    }

    /** A reply of a reader. */
    public Reply posted(Article article, Optional<Id<Reply>> parent, String text) {
        return ((PostReply.Outcome.Posted) post(article, parent, text)).reply();
    }

    /** A reply of a reader that stands as it is wanted. */
    Reply standing(Article article, Reply.State state) {
        Reply reply = posted(article, Optional.empty(), "The ferry was late again, " + UUID.randomUUID());
        if (state == Reply.State.REMOVED) {
            parts.get(RemoveReply.class).apply(parts.get(OwnLinks.class).of(reply.id()));
        } else if (state != reply.state()) {
            parts.get(ModerateReply.class).apply(new ModerateReply.Decision(reply.id(), state, "", PROGRAM));
        }
        return parts.get(Replies.class).find(reply.id()).orElseThrow();
    }
}
