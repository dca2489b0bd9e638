package org.standfirst.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.correspondent.Unsubscribe;

/**
 * Where letters are ended: by a button here, or by one of the reader's mail program, which sends the same at once, without a
 * cookie and from nowhere (RFC 8058). Opening it ends nothing.
 */
@Controller
class LettersPage {
    private static final String PATH = "/replies/letters/{secret}";
    private static final String ONE_CLICK = "List-Unsubscribe";

    private final Unsubscribe unsubscribe;
    private final AskingPages pages;

    LettersPage(Unsubscribe unsubscribe, AskingPages pages) {
        this.unsubscribe = unsubscribe;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(@PathVariable String secret) {
        Optional<Unsubscribe.Ending> ending = unsubscribe.look(secret);
        return ending.isEmpty()
                ? pages.linkGone()
                : pages.show(
                        HttpStatus.OK,
                        words -> new AskingPages.Said(
                                words.stopLetters(),
                                List.of(words.stopLettersMeans()),
                                acts(secret, ending.get(), words)));
    }

    private static List<ReplyView.Act> acts(String secret, Unsubscribe.Ending ending, Words words) {
        List<ReplyView.Act> acts = new ArrayList<>();
        if (ending.hasThread()) {
            acts.add(new ReplyView.Act("/replies/letters/" + secret, "of", "thread", words.stopThread()));
        }
        acts.add(new ReplyView.Act("/replies/letters/" + secret, ONE_CLICK, "One-Click", words.stopAll()));
        return acts;
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> stop(@PathVariable String secret, @RequestParam(defaultValue = "") String of) {
        boolean isThreadAlone = of.equals("thread");
        return switch (unsubscribe.apply(new Unsubscribe.Stop(secret, isThreadAlone))) {
            case Unsubscribe.Outcome.Stopped() ->
                pages.show(
                        HttpStatus.OK,
                        words -> AskingPages.Said.of(
                                words.lettersStopped(),
                                isThreadAlone ? words.threadStoppedMeans() : words.lettersStoppedMeans()));
            case Unsubscribe.Outcome.NoSuchLink() -> pages.linkGone();
        };
    }
}
