package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.body.BodyHtml;
import org.standfirst.edge.SentFrom;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.kernel.Slug;
import org.standfirst.reply.Destinations;
import org.standfirst.reply.FormSeals;
import org.standfirst.reply.OwnLinks;
import org.standfirst.reply.PostReply;
import org.standfirst.reply.Proofs;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;
import org.standfirst.reply.ReplyText;
import org.standfirst.reply.Sending;

/** Takes a reply from the form under an article. Whatever keeps it from being posted, its words come back in the form. */
@Controller
class ReplyPage {
    private final LiveArticles articles;
    private final Destinations destinations;
    private final Replies replies;
    private final PostReply postReply;
    private final FormSeals seals;
    private final OwnLinks ownLinks;
    private final Proofs proofs;
    private final ReplyDoor door;
    private final Talks talks;
    private final Stories stories;
    private final Pages pages;
    private final Clock clock = Clock.systemUTC();

    ReplyPage(
            LiveArticles articles,
            Destinations destinations,
            Replies replies,
            PostReply postReply,
            FormSeals seals,
            OwnLinks ownLinks,
            Proofs proofs,
            ReplyDoor door,
            Talks talks,
            Stories stories,
            Pages pages) {
        this.articles = articles;
        this.destinations = destinations;
        this.replies = replies;
        this.postReply = postReply;
        this.seals = seals;
        this.ownLinks = ownLinks;
        this.proofs = proofs;
        this.door = door;
        this.talks = talks;
        this.stories = stories;
        this.pages = pages;
    }

    /**
     * What came from the form.
     *
     * @param website a field that no reader sees
     * @param proof of the work that a browser did for it
     */
    record Filled(
            String name,
            String email,
            String text,
            String parent,
            String seal,
            String website,
            String proof,
            String wish) {
        /** What is missing is empty. Spring's way to each field by itself takes a tenth of what a reply costs. */
        static Filled of(HttpServletRequest request) {
            return new Filled(
                    field(request, "name"),
                    field(request, "email"),
                    field(request, "text"),
                    field(request, "parent"),
                    field(request, "seal"),
                    field(request, "website"),
                    field(request, "altcha"),
                    field(request, "do"));
        }

        private static String field(HttpServletRequest request, String name) {
            return Objects.requireNonNullElse(request.getParameter(name), "");
        }

        boolean wantsPreview() {
            return wish.equals("preview");
        }
    }

    @PostMapping("/articles/{slug}/replies")
    ResponseEntity<byte[]> post(@PathVariable Slug slug, HttpServletRequest request) {
        Filled filled = Filled.of(request);
        Article article = destinations.at(slug).orElseThrow(NotFound::new);
        Writing writing = new Writing(article, filled, stories.masthead());
        if (filled.wantsPreview()) {
            return writing.again(List.of(), HttpStatus.OK);
        }
        Instant now = clock.instant();
        Optional<Duration> age = seals.age(filled.seal(), article.id(), now);
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return writing.again(writing.plain(writing.words().fromElsewhere()), HttpStatus.FORBIDDEN);
        }
        if (age.isEmpty()) {
            return writing.again(writing.plain(writing.words().formTooOld()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<ReplyDoor.Visit> visit = door.enter();
        if (visit.isEmpty()) {
            return writing.again(writing.plain(writing.words().tooBusy()), HttpStatus.SERVICE_UNAVAILABLE);
        }
        try (ReplyDoor.Visit _ = visit.get()) {
            return writing.answer(postReply.apply(new PostReply.Post(
                    article.id(),
                    Id.parse(filled.parent()),
                    filled.name(),
                    filled.email(),
                    filled.text(),
                    new Sending(
                            ReplyDoor.address(request),
                            proofs.check(filled.proof(), now),
                            !filled.website().isEmpty(),
                            age,
                            ReplyDoor.browser(request)))));
        }
    }

    /** Somebody's words, on their way to a reply. */
    private final class Writing {
        private final Article article;
        private final Filled filled;
        private final Masthead masthead;
        private final ReplyProblems problems;

        Writing(Article article, Filled filled, Masthead masthead) {
            this.article = article;
            this.filled = filled;
            this.masthead = masthead;
            this.problems = new ReplyProblems(masthead.words());
        }

        Words words() {
            return masthead.words();
        }

        List<Phrase> plain(String said) {
            return List.of(ReplyProblems.plain(said));
        }

        ResponseEntity<byte[]> answer(PostReply.Outcome outcome) {
            return switch (outcome) {
                case PostReply.Outcome.Posted(Reply reply) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create(OwnReplyPage.path(ownLinks.of(reply.id()))))
                            .build();
                case PostReply.Outcome.Invalid(var wrong) -> again(problems.invalid(wrong, filled.text()));
                case PostReply.Outcome.Forbidden(List<String> found) -> again(problems.forbidden(found));
                case PostReply.Outcome.Banned banned ->
                    again(problems.banned(banned.reason(), banned.until(), masthead), HttpStatus.FORBIDDEN);
                case PostReply.Outcome.TooMany(Duration pause) ->
                    again(problems.tooMany(pause), HttpStatus.TOO_MANY_REQUESTS);
                case PostReply.Outcome.SaidAlready(Reply earlier) -> again(problems.saidAlready(earlier, article));
                case PostReply.Outcome.Closed() -> again(plain(words().repliesClosed()), HttpStatus.FORBIDDEN);
                case PostReply.Outcome.NothingToAnswer() -> again(plain(words().nothingToAnswer()));
            };
        }

        private ResponseEntity<byte[]> again(List<Phrase> said) {
            return again(said, HttpStatus.UNPROCESSABLE_CONTENT);
        }

        ResponseEntity<byte[]> again(List<Phrase> said, HttpStatus status) {
            Optional<Reply> parent =
                    Id.<Reply>parse(filled.parent()).flatMap(replies::find).filter(Reply::isApproved);
            Talk.Form form = talks.written(article, parent, masthead)
                    .filled(filled.name(), filled.email(), filled.text())
                    .withProblems(said);
            ConversationPage.About about = ConversationPage.About.find(articles, article.slug());
            boolean shows = filled.wantsPreview() && !filled.text().isBlank();
            Talk talk = new Talk(0, List.of(), null, List.of(), shows ? form.withPreview(preview()) : form);
            return pages.own(
                    ConversationPage.view(about, form.heading(), List.of(), talk, Talks.path(article), masthead),
                    status);
        }

        private SafeHtml preview() {
            return BodyHtml.renderReply(ReplyText.preview(filled.text()), masthead.words());
        }
    }
}
