package org.standfirst.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.standfirst.consent.Category;
import org.standfirst.consent.ChoiceCookie;
import org.standfirst.consent.Decision;
import org.standfirst.consent.How;
import org.standfirst.consent.ReaderState;
import org.standfirst.consent.Register;
import org.standfirst.consent.Service;
import org.standfirst.edge.SentFrom;

/** Where readers say what others may do on the magazine's pages, and take it back. */
@Controller
class ChoicesPage {
    static final String PATH = "/privacy/choices";

    private final Register register;
    private final Consenting consenting;
    private final ChoiceTaken choiceTaken;
    private final Stories stories;
    private final Pages pages;

    ChoicesPage(Register register, Consenting consenting, ChoiceTaken choiceTaken, Stories stories, Pages pages) {
        this.register = register;
        this.consenting = consenting;
        this.choiceTaken = choiceTaken;
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(@RequestParam(defaultValue = "/") String from, HttpServletRequest request) {
        Masthead masthead = stories.masthead();
        Words words = masthead.words();
        List<String> said = new ArrayList<>();
        ReaderState state = consenting.reader().state();
        if (state instanceof ReaderState.Signalled) {
            said.add(words.signalHeeded());
        } else if (state instanceof ReaderState.Chosen) {
            ChoiceCookie.in(cookies(request))
                    .map(cookie -> words.chosenOn(
                            DateLine.of(cookie.at(), masthead.magazine().timeZone(), masthead.language())
                                    .words(),
                            cookie.subject()))
                    .ifPresent(said::add);
        }
        return show(masthead, said, state.decision(), LocalPath.of(from), HttpStatus.OK);
    }

    private ResponseEntity<byte[]> show(
            Masthead masthead, List<String> said, Decision decision, String from, HttpStatus status) {
        Frame frame = Frame.of(
                masthead,
                masthead.words().privacyChoices() + " · " + masthead.magazine().name(),
                "",
                null);
        List<PrivacyView.CategoryChoice> choices = choices(register.current(), decision, masthead.words());
        return pages.own(new PrivacyView.Choosing(frame, said, choices, from), status);
    }

    /** The categories that are asked for, each with what it is about. */
    static List<PrivacyView.CategoryChoice> choices(Register.Entries entries, Decision decision, Words words) {
        return entries.asked().stream()
                .map(category -> new PrivacyView.CategoryChoice(
                        category.written(),
                        name(category, words),
                        means(category, words),
                        decision.allows(category),
                        entries.of(category).stream()
                                .map(service -> offer(service, words))
                                .toList()))
                .toList();
    }

    private static PrivacyView.Offer offer(Service service, Words words) {
        return new PrivacyView.Offer(
                service.name(),
                words.serviceBy(service.owner()),
                service.purpose(),
                service.policy(),
                service.items().stream().map(item -> ItemWords.of(item, words)).toList(),
                service.allHosts().isEmpty()
                        ? ""
                        : words.serviceHosts(service.allHosts().stream()
                                .map(host -> host.words())
                                .toList()));
    }

    static String name(Category category, Words words) {
        return switch (category) {
            case NECESSARY -> words.necessary();
            case PREFERENCES -> words.preferences();
            case STATISTICS -> words.statistics();
            case MARKETING -> words.marketing();
            case MEDIA -> words.media();
        };
    }

    static String means(Category category, Words words) {
        return switch (category) {
            case NECESSARY -> words.necessaryMeans();
            case PREFERENCES -> words.preferencesMeans();
            case STATISTICS -> words.statisticsMeans();
            case MARKETING -> words.marketingMeans();
            case MEDIA -> words.mediaMeans();
        };
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> choose(
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam(defaultValue = "/") String from,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request) {
        String back = LocalPath.of(from);
        if (ReplyDoor.sentFrom(request) == SentFrom.ELSEWHERE) {
            Masthead masthead = stories.masthead();
            List<String> said = List.of(masthead.words().choiceFromElsewhere());
            return show(masthead, said, Decision.NOTHING, back, HttpStatus.FORBIDDEN);
        }
        Register.Entries entries = register.current();
        if (!entries.asks()) {
            return back(back, List.of(), false);
        }
        Optional<Chosen> chosen = chosen(choice, category, entries);
        if (chosen.isEmpty()) {
            return back(PATH + "?from=" + back.replaceFirst("#.*", ""), List.of(), false);
        }
        ChoiceTaken.Taken taken = choiceTaken.take(
                entries, chosen.get().decision(), chosen.get().how(), ChoiceTaken.By.read(by), request);
        return back(back, taken.cookies(), taken.clearsStorage());
    }

    private record Chosen(Decision decision, How how) {}

    /** Nothing if they want to see what there is to choose. */
    private Optional<Chosen> chosen(String choice, List<String> categories, Register.Entries entries) {
        return switch (choice) {
            case "accept" -> Optional.of(new Chosen(Decision.of(entries.asked()), How.ACCEPT_ALL));
            case "refuse" -> Optional.of(new Chosen(Decision.NOTHING, How.REFUSE_ALL));
            case "withdraw" -> Optional.of(new Chosen(Decision.NOTHING, How.WITHDRAWAL));
            case "always" ->
                Optional.of(new Chosen(consenting.reader().state().decision().and(Category.MEDIA), How.ALWAYS));
            case "save" ->
                Optional.of(new Chosen(
                        Decision.of(categories.stream()
                                .flatMap(written -> Category.read(written).stream())
                                .filter(entries.asked()::contains)
                                .toList()),
                        How.CHOSEN));
            default -> Optional.empty();
        };
    }

    private static ResponseEntity<byte[]> back(String path, List<String> cookies, boolean clearsStorage) {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(path));
        headers.setCacheControl(CacheControl.noStore());
        cookies.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        if (clearsStorage) {
            // Clear Site Data, section 3.1: what scripts kept, no header but this can end.
            headers.add("Clear-Site-Data", "\"storage\"");
        }
        return new ResponseEntity<>(new byte[0], headers, HttpStatus.SEE_OTHER);
    }

    static List<String> cookies(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE));
    }
}
