package org.standfirst.site;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pages on which one thing is said to one reader, or asked. */
@Component
class AskingPages {
    private final Stories stories;
    private final Pages pages;

    AskingPages(Stories stories, Pages pages) {
        this.stories = stories;
        this.pages = pages;
    }

    /** What such a page says. */
    record Said(String headline, List<String> paragraphs, List<ReplyView.Act> acts) {
        static Said of(String headline, String... paragraphs) {
            return new Said(headline, List.of(paragraphs), List.of());
        }
    }

    ResponseEntity<byte[]> show(HttpStatus status, Function<Words, Said> saying) {
        Masthead masthead = stories.masthead();
        Said said = saying.apply(masthead.words());
        Frame frame =
                Frame.of(masthead, said.headline() + " · " + masthead.magazine().name(), "", null);
        return pages.own(new ReplyView.Asking(frame, said.headline(), said.paragraphs(), said.acts()), status);
    }

    ResponseEntity<byte[]> linkGone() {
        return show(HttpStatus.GONE, words -> Said.of(words.linkGone(), words.linkGoneMeans()));
    }
}
