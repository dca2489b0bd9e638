package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.article.LiveArticles.Found;
import org.standfirst.article.Manuscript;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Slug;
import org.standfirst.reply.Conversations;
import org.standfirst.reply.Order;
import org.standfirst.reply.Replies;
import org.standfirst.reply.Reply;

/** What readers said under an article, beyond what stands there: in another order, further on, or one conversation. */
@Controller
class ConversationPage {
    private final LiveArticles articles;
    private final Replies replies;
    private final Talks talks;
    private final Stories stories;
    private final Pages pages;

    ConversationPage(LiveArticles articles, Replies replies, Talks talks, Stories stories, Pages pages) {
        this.articles = articles;
        this.replies = replies;
        this.talks = talks;
        this.stories = stories;
        this.pages = pages;
    }

    /** What replies are about. */
    record About(Article article, Manuscript manuscript) {
        /** @throws NotFound if readers see no such article */
        static About find(LiveArticles articles, Slug slug) {
            return articles.find(Article.Kind.ARTICLE, slug) instanceof Found.Live live
                    ? new About(live.article(), live.revision().manuscript())
                    : nothing();
        }

        private static About nothing() {
            throw new NotFound();
        }

        String headline(Masthead masthead) {
            return Manuscripts.headline(manuscript, Manuscripts.language(masthead, manuscript));
        }

        Phrase link(Masthead masthead) {
            return masthead.words().repliesTo(new Phrase.Link(headline(masthead), article.path()));
        }
    }

    @GetMapping("/articles/{slug}/replies")
    ResponseEntity<byte[]> some(
            @PathVariable Slug slug,
            @RequestParam(required = false) Optional<String> order,
            @RequestParam(required = false) Optional<String> after,
            HttpServletRequest request) {
        Order wanted =
                order.map(word -> Order.of(word).orElseThrow(BadRequest::new)).orElse(Order.OLDEST);
        Optional<Conversations.After> start =
                after.map(text -> Conversations.After.parse(text).orElseThrow(BadRequest::new));
        About about = about(slug, request);
        Masthead masthead = stories.masthead();
        Talk talk = talks.under(about.article(), wanted, start, masthead);
        boolean last = wanted != Order.OLDEST || talk.more() == null;
        FreshPages.showsReplies(request, about.article().id(), last);
        return pages.show(view(
                about,
                masthead.words().repliesToArticle(about.headline(masthead)),
                List.of(),
                talk,
                start.isEmpty() ? null : Talks.path(about.article()),
                masthead));
    }

    private About about(Slug slug, HttpServletRequest request) {
        About about = About.find(articles, slug);
        // Also where there is nothing yet, and so nothing is shown.
        FreshPages.showsReplies(request, about.article().id(), true);
        FreshPages.changesAt(request, talks.lasts(about.article()));
        return about;
    }

    static View view(
            About about,
            String heading,
            List<Talk.Answer> above,
            Talk talk,
            @Nullable String wholePath,
            Masthead masthead) {
        String title = heading + " · " + masthead.magazine().name();
        Frame frame = Frame.of(masthead, title, "", null)
                .inHue(masthead.hue(
                        about.manuscript().section().flatMap(masthead::section).orElse(null)))
                .running(talk.script());
        return new ReplyView.Conversation(frame, heading, about.link(masthead), above, talk, wholePath);
    }

    @GetMapping("/articles/{slug}/replies/{id}")
    ResponseEntity<byte[]> one(@PathVariable Slug slug, @PathVariable String id, HttpServletRequest request) {
        About about = about(slug, request);
        Masthead masthead = stories.masthead();
        Reply reply = Id.<Reply>parse(id)
                .flatMap(replies::find)
                .filter(found -> found.article().equals(about.article().id()))
                .orElseThrow(NotFound::new);
        Talks.Excerpt excerpt = talks.from(reply, about.article(), masthead).orElseThrow(NotFound::new);
        FreshPages.showsReplies(request, about.article().id(), false);
        return pages.show(view(
                about,
                masthead.words().oneConversation(),
                excerpt.above(),
                excerpt.talk(),
                Talks.path(about.article()),
                masthead));
    }
}
