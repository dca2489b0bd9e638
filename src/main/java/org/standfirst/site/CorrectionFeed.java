package org.standfirst.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.HtmlWriter;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.WebAddress;
import org.standfirst.magazine.Magazines;
import org.standfirst.wire.Feed;
import org.standfirst.wire.FeedHtml;
import org.standfirst.wire.PublicAddress;

/** Dresses corrections for the feed of them. */
@Component
class CorrectionFeed {
    private final Stories stories;
    private final LiveLists lists;
    private final Magazines magazines;
    private final PublicAddress address;

    CorrectionFeed(Stories stories, LiveLists lists, Magazines magazines, PublicAddress address) {
        this.stories = stories;
        this.lists = lists;
        this.magazines = magazines;
        this.address = address;
    }

    /**
     * Makes the feed.
     *
     * @param query which page of the feed it is, beginning with "?"; empty for the first
     * @param older the same for the page of older corrections
     * @param changed when anything in the magazine last changed
     */
    Feed of(List<Correction> corrections, String query, Optional<String> older, Instant changed) {
        Masthead masthead = stories.masthead();
        String magazine = masthead.magazine().name();
        return new Feed(
                address.of(CorrectionsPage.PATH),
                masthead.words().corrections() + " · " + magazine,
                masthead.words().correctionsAbout(),
                masthead.language().tag(),
                new Feed.Writer(magazine, address.of("/")),
                address.of(CorrectionsPage.PATH),
                address.of(CorrectionsPage.PATH + "/feed"),
                query,
                older,
                corrections.stream().map(Correction::at).findFirst().orElse(changed),
                magazines.openness().hub().map(WebAddress::value),
                entries(masthead, corrections));
    }

    private List<Feed.Entry> entries(Masthead masthead, List<Correction> corrections) {
        Map<Id<Article>, Headline> headlines =
                lists
                        .find(corrections.stream()
                                .map(Correction::article)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Headline::article, Function.identity()));
        // One that was withdrawn between two questions is left out.
        return corrections.stream()
                .flatMap(correction -> Stream.ofNullable(headlines.get(correction.article()))
                        .map(headline -> entry(masthead, correction, headline)))
                .toList();
    }

    private Feed.Entry entry(Masthead masthead, Correction correction, Headline headline) {
        Language language = Language.of(headline.language(), masthead.language());
        Words words = language.words();
        String name = headline.headline().isBlank()
                ? words.untitled()
                : headline.headline().strip();
        String url = address.of(headline.path());
        return new Feed.Entry(
                "urn:uuid:" + correction.id(),
                url,
                Amendments.name(correction.kind(), words) + " · " + name,
                correction.words().said(),
                content(correction.words(), words, url),
                language.tag(),
                correction.at(),
                correction.at(),
                List.of(new Feed.Writer(masthead.magazine().name(), address.of("/"))),
                List.of(),
                Optional.empty());
    }

    private static String content(Correction.Words told, Words words, String url) {
        HtmlWriter html = new HtmlWriter();
        html.open("p").text(told.said()).close("p");
        if (!told.before().isEmpty()) {
            html.open("p").text(words.saidBefore() + " ");
            html.open("del").text(told.before()).close("del").close("p");
        }
        if (!told.after().isEmpty()) {
            html.open("p").text(words.saysNow() + " ");
            html.open("ins").text(told.after()).close("ins").close("p");
        }
        return FeedHtml.of(html.toSafeHtml(), url);
    }
}
