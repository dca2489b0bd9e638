package org.standfirst.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.article.Article;
import org.standfirst.article.Correction;
import org.standfirst.article.Corrections;
import org.standfirst.article.Headline;
import org.standfirst.article.LiveLists;
import org.standfirst.kernel.Id;
import org.standfirst.kernel.Window;
import org.standfirst.wire.LinkedData;

/** What was wrong in the magazine, and what readers were told of it. */
@Controller
class CorrectionsPage {
    /** Its address. */
    static final String PATH = "/corrections";

    private final Corrections corrections;
    private final LiveLists lists;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    CorrectionsPage(Corrections corrections, LiveLists lists, Stories stories, Heads heads, Pages pages) {
        this.corrections = corrections;
        this.lists = lists;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(Paging paging) {
        Masthead masthead = stories.masthead();
        Window<Correction> window = corrections.all(paging.place(), Paging.SIZE);
        List<Headline> headlines = lists.find(
                window.items().stream().map(Correction::article).distinct().toList());
        String name = masthead.words().corrections();
        Frame frame = Frame.of(
                        masthead,
                        name + " · " + masthead.magazine().name(),
                        masthead.words().correctionsAbout(),
                        paging.canonical(PATH))
                .with(Pager.of(PATH, window));
        return pages.show(new View.Corrected(
                heads.corrections(frame, new LinkedData.Step(name, PATH), headlines),
                amended(masthead, window.items(), headlines)));
    }

    private List<View.Amended> amended(Masthead masthead, List<Correction> corrected, List<Headline> headlines) {
        List<Story> shown = stories.of(masthead, headlines);
        Map<Id<Article>, Story> byArticle = IntStream.range(0, headlines.size())
                .boxed()
                .collect(Collectors.toMap(number -> headlines.get(number).article(), shown::get));
        // One that was withdrawn between two questions is left out.
        return corrected.stream()
                .flatMap(correction -> Stream.ofNullable(byArticle.get(correction.article()))
                        .map(story ->
                                new View.Amended(story, Amendments.shown(correction, masthead, masthead.language()))))
                .toList();
    }
}
