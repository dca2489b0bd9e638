package org.standfirst.site;

import java.util.List;
import java.util.Optional;
import org.standfirst.article.Article;
import org.standfirst.body.Block;
import org.standfirst.body.Elsewhere;
import org.standfirst.consent.Category;
import org.standfirst.consent.Players;
import org.standfirst.consent.Register;
import org.standfirst.consent.Service;
import org.standfirst.consent.Template;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;

/** Shows what others show within an article: itself, where its reader said yes; else a question, and nothing of theirs. */
final class MediaHere implements Elsewhere {
    /** What a player needs, and no more. */
    private static final String ALLOWED = "fullscreen; picture-in-picture; encrypted-media";

    private final Id<Article> article;
    private final String from;
    private final Consenting.Reader reader;
    private final Words words;

    MediaHere(Article article, Consenting.Reader reader, Words words) {
        this.article = article.id();
        this.from = article.path();
        this.reader = reader;
        this.words = words;
    }

    /** Whether nobody offers to show anything. */
    boolean isNothing() {
        return reader.register().of(Category.MEDIA).isEmpty();
    }

    /** By what another showing of the same article can be told from this one. */
    String key() {
        return reader.register().version() + (reader.state().decision().allows(Category.MEDIA) ? "+" : "-");
    }

    @Override
    public Shown of(Block.Embed embed, int number) {
        Optional<Players.Player> player =
                Players.of(embed.address().value(), reader.register().of(Category.MEDIA));
        return player.map(found -> shown(found, number)).orElse(Shown.NOTHING);
    }

    private Shown shown(Players.Player player, int number) {
        HtmlWriter html = new HtmlWriter();
        boolean isAllowed = reader.state().decision().allows(Category.MEDIA);
        if (isAllowed) {
            frame(html, player, true);
        } else {
            ask(html, player.service(), reader.register(), words, article + "/" + number, from + "#media-" + number);
        }
        return new Shown(html.toSafeHtml(), isAllowed);
    }

    /**
     * Writes the thing itself.
     *
     * @param isLazy whether it may wait until it is nearly seen
     */
    static void frame(HtmlWriter html, Players.Player player, boolean isLazy) {
        html.open("iframe")
                .attribute("class", "player" + shape(player.service().template()))
                .attribute("src", player.address())
                .attribute("title", player.service().name())
                .attribute("loading", isLazy ? "lazy" : "eager")
                .attribute("referrerpolicy", "strict-origin-when-cross-origin")
                .attribute("allow", ALLOWED)
                .close("iframe");
    }

    /** A film is wide, a post is long, and a sound is low. */
    private static String shape(Template template) {
        return switch (template) {
            case X, INSTAGRAM, FACEBOOK, TIKTOK, MASTODON -> " player-post";
            case SOUNDCLOUD, SPOTIFY -> " player-sound";
            case YOUTUBE,
                    VIMEO,
                    DAILYMOTION,
                    OPENSTREETMAP,
                    MATOMO,
                    PLAUSIBLE,
                    GOOGLE_ANALYTICS,
                    GOOGLE_ADSENSE,
                    SCRIPT -> "";
        };
    }

    /** The question before one, without what differs from article to article. */
    static String asked(Service service, Register.Entries register, Words words) {
        HtmlWriter html = new HtmlWriter();
        ask(html, service, register, words, "", "/");
        return html.toSafeHtml().toString();
    }

    private static void ask(
            HtmlWriter html, Service service, Register.Entries register, Words words, String which, String from) {
        html.open("div").attribute("class", "media-ask");
        html.open("p").text(words.mediaAsk(service.name(), service.owner())).close("p");
        html.open("div").attribute("class", "media-acts");
        html.open("a").attribute("class", "answer").attribute("rel", "nofollow");
        html.attribute("href", "/media/" + which).text(words.mediaOnce()).close("a");
        html.open("form").attribute("method", "post").attribute("action", ChoicesPage.PATH);
        hidden(html, "by", "media");
        hidden(html, "from", from);
        html.open("button")
                .attribute("class", "answer")
                .attribute("name", "choice")
                .attribute("value", "always");
        html.text(words.mediaAlways(names(register))).close("button");
        html.close("form").close("div").close("div");
    }

    private static List<String> names(Register.Entries register) {
        return register.of(Category.MEDIA).stream().map(Service::name).toList();
    }

    private static void hidden(HtmlWriter html, String name, String value) {
        html.open("input").attribute("type", "hidden").attribute("name", name).attribute("value", value);
    }
}
