package org.standfirst.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.standfirst.article.Article;
import org.standfirst.article.LiveArticles;
import org.standfirst.body.Block;
import org.standfirst.body.Body;
import org.standfirst.body.BodyHtml;
import org.standfirst.body.Elsewhere;
import org.standfirst.consent.Category;
import org.standfirst.consent.Host;
import org.standfirst.consent.Players;
import org.standfirst.consent.Register;
import org.standfirst.consent.Use;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;

/** Something that others show within an article, loaded once for a reader who asked for just that. */
@Controller
class MediaPage {
    private static final int MOST = 1_000;

    private final LiveArticles articles;
    private final Register register;
    private final Stories stories;
    private final Pages pages;

    MediaPage(LiveArticles articles, Register register, Stories stories, Pages pages) {
        this.articles = articles;
        this.register = register;
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping("/media/{article}/{number}")
    ResponseEntity<byte[]> show(@PathVariable String article, @PathVariable String number) {
        int wanted = number.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(number) : MOST;
        return Id.<Article>parse(article)
                .map(articles::find)
                .flatMap(found -> found instanceof LiveArticles.Found.Live live ? show(live, wanted) : Optional.empty())
                .orElseThrow(NotFound::new);
    }

    private Optional<ResponseEntity<byte[]>> show(LiveArticles.Found.Live live, int number) {
        return embed(live.revision().manuscript().body(), number)
                .flatMap(embed ->
                        Players.of(embed.address().value(), register.current().of(Category.MEDIA)))
                .map(player -> show(live, number, player));
    }

    private static Optional<Block.Embed> embed(Body body, int wanted) {
        AtomicReference<Optional<Block.Embed>> found = new AtomicReference<>(Optional.empty());
        Words words = Words.in("");
        BodyHtml.render(body, words, Map.of(), Map.of(), Map.of(), (embed, number) -> {
            if (number == wanted) {
                found.set(Optional.of(embed));
            }
            return Elsewhere.Shown.NOTHING;
        });
        return found.get();
    }

    private ResponseEntity<byte[]> show(LiveArticles.Found.Live live, int number, Players.Player player) {
        Masthead masthead = stories.masthead();
        Language language = Manuscripts.language(masthead, live.revision().manuscript());
        String headline = Manuscripts.headline(live.revision().manuscript(), language);
        Frame frame = Frame.of(masthead, headline + " · " + masthead.magazine().name(), "", null)
                .titledIn(language);
        HtmlWriter html = new HtmlWriter();
        MediaHere.frame(html, player, false);
        return pages.showOnce(
                new PrivacyView.Playing(
                        frame, headline, html.toSafeHtml(), live.article().path() + "#media-" + number),
                Map.of(
                        Use.FRAME,
                        player.service().hosts().getOrDefault(Use.FRAME, List.of()).stream()
                                .map(Host::source)
                                .toList()));
    }
}
