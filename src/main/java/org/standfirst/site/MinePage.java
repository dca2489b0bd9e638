package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.body.BodyHtml;
import org.standfirst.correspondent.Correspondent;
import org.standfirst.correspondent.Correspondents;
import org.standfirst.edge.SentFrom;
import org.standfirst.kernel.Network;
import org.standfirst.rights.AskForOwnData;
import org.standfirst.rights.EraseOwnData;
import org.standfirst.rights.OwnData;

/** What is kept of an address of mail: asked for by anybody, shown to whoever reads its letters. */
@Controller
class MinePage {
    private static final String PATH = "/replies/mine";

    private final AskForOwnData askForOwnData;
    private final OwnData ownData;
    private final EraseOwnData eraseOwnData;
    private final Correspondents correspondents;
    private final Stories stories;
    private final AskingPages askingPages;
    private final Pages pages;

    MinePage(
            AskForOwnData askForOwnData,
            OwnData ownData,
            EraseOwnData eraseOwnData,
            Correspondents correspondents,
            Stories stories,
            AskingPages askingPages,
            Pages pages) {
        this.askForOwnData = askForOwnData;
        this.ownData = ownData;
        this.eraseOwnData = eraseOwnData;
        this.correspondents = correspondents;
        this.stories = stories;
        this.askingPages = askingPages;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask() {
        return ask("", "", HttpStatus.OK);
    }

    private ResponseEntity<byte[]> ask(String email, String problem, HttpStatus status) {
        Masthead masthead = stories.masthead();
        String title = masthead.words().mine() + " · " + masthead.magazine().name();
        return pages.own(
                new ReplyView.AskingMine(
                        Frame.of(masthead, title, "", null), correspondents.canWrite(), email, problem),
                status);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Words words = stories.masthead().words();
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            return ask(email, words.sentFromElsewhere(), HttpStatus.FORBIDDEN);
        }
        AskForOwnData.Ask ask = new AskForOwnData.Ask(email, Network.of(ReplyDoor.address(request)));
        return switch (askForOwnData.apply(ask)) {
            case AskForOwnData.Outcome.Asked(), AskForOwnData.Outcome.NoMail() ->
                askingPages.show(HttpStatus.OK, said -> AskingPages.Said.of(said.mineSent(), said.mineSentMeans()));
            case AskForOwnData.Outcome.NoAddress() ->
                ask(email, words.reportNoAddress(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** Programs that look through mail open every link, so it is a button that opens this one. */
    @GetMapping(PATH + "/{secret}")
    ResponseEntity<byte[]> offer(@PathVariable String secret) {
        return ownData.canOpen(secret)
                ? askingPages.show(
                        HttpStatus.OK,
                        words -> new AskingPages.Said(
                                words.mine(),
                                List.of(words.mineOpenMeans()),
                                List.of(new ReplyView.Act(PATH + "/" + secret, "", "", words.mineOpen()))))
                : askingPages.linkGone();
    }

    @PostMapping(PATH + "/{secret}")
    ResponseEntity<byte[]> open(@PathVariable String secret) {
        return ownData.open(secret)
                .map(opened -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(PATH + "/" + opened + "/all"))
                        .body(new byte[0]))
                .orElseGet(askingPages::linkGone);
    }

    @GetMapping(PATH + "/{secret}/all")
    ResponseEntity<byte[]> show(@PathVariable String secret) {
        return ownData.find(secret).map(kept -> show(secret, kept)).orElseGet(askingPages::linkGone);
    }

    private ResponseEntity<byte[]> show(String secret, OwnData.Kept kept) {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        String headline = words.mineOf(kept.address().value());
        List<String> said = new ArrayList<>();
        kept.letters().ifPresent(known -> said.add(said(known, words)));
        said.add(words.mineReplies(kept.replies().size()));
        said.add(words.mineReports(kept.reports().size()));
        said.add(words.mineReactions());
        List<ReplyView.Kept> replies = kept.replies().stream()
                .map(reply -> new ReplyView.Kept(
                        DateLine.withTime(reply.postedAt(), masthead.magazine().timeZone(), masthead.language()),
                        BodyHtml.renderReply(reply.body(), words)))
                .toList();
        Frame frame =
                Frame.of(masthead, words.mine() + " · " + masthead.magazine().name(), "", null);
        return pages.own(new ReplyView.Mine(frame, headline, said, replies, PATH + "/" + secret), HttpStatus.OK);
    }

    private static String said(Correspondent known, Words words) {
        if (!known.isConfirmed()) {
            return words.mineUnconfirmed();
        }
        return known.isUnsubscribed() ? words.mineUnsubscribed() : words.mineConfirmed();
    }

    @PostMapping(PATH + "/{secret}/download")
    ResponseEntity<byte[]> download(@PathVariable String secret) {
        return ownData.export(secret)
                .map(json -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replies.json\"")
                        .cacheControl(CacheControl.noStore())
                        .body(json.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(askingPages::linkGone);
    }

    @PostMapping(PATH + "/{secret}/erasure")
    ResponseEntity<byte[]> erase(@PathVariable String secret) {
        return switch (eraseOwnData.apply(secret)) {
            case EraseOwnData.Outcome.Erased _ ->
                askingPages.show(
                        HttpStatus.OK, words -> AskingPages.Said.of(words.mineErased(), words.mineErasedMeans()));
            case EraseOwnData.Outcome.NoSuchLink() -> askingPages.linkGone();
        };
    }
}
