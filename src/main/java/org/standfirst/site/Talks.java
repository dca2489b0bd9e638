package org.standfirst.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.body.BodyHtml;
import org.standfirst.conduct.Mode;
import org.standfirst.conduct.Opening;
import org.standfirst.database.Database;
import org.standfirst.database.Recall;
import org.standfirst.database.Shelf;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.mail.Mailer;
import org.standfirst.reply.Conversations;
import org.standfirst.reply.Destinations;
import org.standfirst.reply.FormSeals;
import org.standfirst.reply.Line;
import org.standfirst.reply.Order;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** Puts what readers said under an article into the order and the words of a page. */
@Component
class Talks {
    /** Deeper answers are not indented further; on a telephone there would be no room for words. */
    static final int DEEPEST = 3;

    /** Fewer can be read in any order. */
    private static final int FEWEST_TO_ORDER = 5;

    /** The form for replies is to be a fresh one, so that none who reads the page must send it twice. */
    private static final Duration FORM_LASTS = Duration.ofDays(1);

    private static final int MOST_MENTIONS = 200;
    private static final int ANSWERS_REMEMBERED = 1_000;

    private final Conversations conversations;
    private final Replies replies;
    private final Destinations destinations;
    private final FormSeals seals;
    private final Mailer mailer;
    private final Shelf<Told, Talk.Answer> answers;
    private final Clock clock = Clock.systemUTC();

    Talks(
            Conversations conversations,
            Replies replies,
            Destinations destinations,
            FormSeals seals,
            Mailer mailer,
            Database database) {
        this.conversations = conversations;
        this.replies = replies;
        this.destinations = destinations;
        this.seals = seals;
        this.mailer = mailer;
        this.answers = database.recall().shelf(Recall.Until.THE_MAGAZINE_CHANGES, ANSWERS_REMEMBERED);
    }

    /** What stands right under an article. */
    Talk under(Article article, Masthead masthead) {
        return under(article, Order.OLDEST, Optional.empty(), masthead);
    }

    Talk under(Article article, Order order, Optional<Conversations.After> after, Masthead masthead) {
        Conversations.Page page = conversations.under(article.id(), order, after);
        int count = replies.count(article.id());
        boolean isOpen = opening(article).isOpen();
        return new Talk(
                count,
                page.lines().stream()
                        .map(line -> answer(line, article, isOpen, masthead))
                        .toList(),
                page.after()
                        .map(next -> address(article, order) + "after=" + next)
                        .orElse(null),
                count < FEWEST_TO_ORDER ? List.of() : orders(article, order, masthead.words()),
                form(article, Optional.empty(), masthead));
    }

    private static String address(Article article, Order order) {
        return path(article) + "?" + (order == Order.OLDEST ? "" : "order=" + order.word() + "&");
    }

    static String path(Article article) {
        return article.path() + "/replies";
    }

    static String path(Article article, Id<Reply> reply) {
        return path(article) + "/" + reply;
    }

    private static List<Talk.Choice> orders(Article article, Order chosen, Words words) {
        return Arrays.stream(Order.values())
                .map(order -> new Talk.Choice(
                        switch (order) {
                            case OLDEST -> words.orderOldest();
                            case NEWEST -> words.orderNewest();
                            case BEST -> words.orderBest();
                        },
                        path(article) + (order == Order.OLDEST ? "" : "?order=" + order.word()),
                        order == chosen))
                .toList();
    }

    /** When a page with a form must be made anew at the latest. */
    Instant lasts(Article article) {
        Instant now = clock.instant();
        Instant tomorrow = now.plus(FORM_LASTS);
        return destinations
                .opening(article.id(), now)
                .closesAt()
                .filter(end -> end.isAfter(now) && end.isBefore(tomorrow))
                .orElse(tomorrow);
    }

    /**
     * One conversation from a reply on, with what it answers before it; the form below answers that reply, or the article where
     * the reply is gone.
     */
    record Excerpt(List<Talk.Answer> above, Talk talk) {}

    Optional<Excerpt> from(Reply reply, Article article, Masthead masthead) {
        boolean isOpen = opening(article).isOpen();
        return conversations.from(reply.id()).map(part -> {
            List<Talk.Answer> above = part.above().stream()
                    .map(line -> answer(line, article, isOpen, masthead))
                    .toList();
            Talk talk = new Talk(
                    replies.count(article.id()),
                    part.lines().stream()
                            .map(line -> answer(line, article, isOpen, masthead))
                            .toList(),
                    part.after().map(next -> path(article, next)).orElse(null),
                    List.of(),
                    form(article, Optional.of(reply).filter(Reply::isApproved), masthead));
            return new Excerpt(above, talk);
        });
    }

    private Talk.@Nullable Form form(Article article, Optional<Reply> parent, Masthead masthead) {
        return opening(article).isOpen() ? written(article, parent, masthead) : null;
    }

    private Opening opening(Article article) {
        return destinations.opening(article.id(), clock.instant());
    }

    /** An empty form, even where nobody may reply any more: whoever sends one then gets their words back in it. */
    Talk.Form written(Article article, Optional<Reply> parent, Masthead masthead) {
        Words words = masthead.words();
        return new Talk.Form(
                path(article),
                parent.map(reply -> words.answerTo(name(reply.authorName(), masthead)))
                        .orElseGet(words::leaveReply),
                seals.of(article.id(), clock.instant()),
                parent.map(reply -> reply.id().value()).orElse(""),
                "",
                "",
                "",
                List.of(),
                null,
                mailer.isSetUp(),
                opening(article).mode() == Mode.PREMODERATED);
    }

    List<Phrase> mentionsOf(Article article, Masthead masthead) {
        return replies.mentions(article.id(), MOST_MENTIONS).stream()
                .map(reply -> mention(reply, masthead))
                .toList();
    }

    private static Phrase mention(Reply reply, Masthead masthead) {
        String name = name(reply.authorName(), masthead);
        WebAddress website = website(reply);
        return masthead.words()
                .mention(
                        website == null ? new Phrase.Plain(name) : new Phrase.Link(name, website.value()),
                        DateLine.of(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()));
    }

    /** All that an answer on a page is made of. */
    private record Told(Line line, String article, boolean isOpen, Language language, ZoneId timeZone) {}

    /** Most of a page's answers are those that stood there when it was made last. */
    private Talk.Answer answer(Line line, Article article, boolean isOpen, Masthead masthead) {
        return answers.get(
                new Told(
                        line,
                        article.path(),
                        isOpen,
                        masthead.language(),
                        masthead.magazine().timeZone()),
                _ -> written(line, article, isOpen, masthead));
    }

    private static Talk.Answer written(Line line, Article article, boolean isOpen, Masthead masthead) {
        Reply reply = line.reply();
        Words words = masthead.words();
        boolean isSeen = reply.isApproved();
        return new Talk.Answer(
                anchor(reply.id()),
                Math.min(line.depth(), DEEPEST),
                line.answered()
                        .filter(_ -> isSeen)
                        .map(asked -> words.answering(
                                new Phrase.Link(name(asked.name(), masthead), "#" + anchor(asked.id()))))
                        .orElse(null),
                isSeen ? name(reply.authorName(), masthead) : "",
                isSeen ? website(reply) : null,
                isSeen && reply.staff().isPresent(),
                DateLine.withTime(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()),
                reply.edited()
                        .map(edited -> edited.byDesk() ? words.editedByDesk() : words.editedByAuthor())
                        .orElse(""),
                isSeen ? BodyHtml.renderReply(reply.body(), words) : null,
                path(article, reply.id()),
                reply.id().value(),
                reply.reactions().agree(),
                reply.reactions().wellSaid(),
                isSeen && isOpen,
                line.further() == 0
                        ? null
                        : new Talk.Choice(words.furtherAnswers(line.further()), path(article, reply.id()), false));
    }

    static String anchor(Id<Reply> reply) {
        return "reply-" + reply;
    }

    static String name(String name, Masthead masthead) {
        return name.isBlank() ? masthead.words().anonymous() : name.strip();
    }

    private static @Nullable WebAddress website(Reply reply) {
        return reply.website().filter(WebAddress::isExternal).orElse(null);
    }
}
