package org.standfirst.site;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.conduct.HouseRules;
import org.standfirst.conduct.RulesText;
import org.standfirst.rights.Retention;
import org.standfirst.spam.AkismetService;
import org.standfirst.wire.LinkedData;

/** What the magazine asks of those who reply. */
@Controller
class HouseRulesPage {
    /** Its address. */
    static final String PATH = "/house-rules";

    private final HouseRules rules;
    private final Retention retention;
    private final AkismetService spamService;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    HouseRulesPage(
            HouseRules rules,
            Retention retention,
            AkismetService spamService,
            Stories stories,
            Heads heads,
            Pages pages) {
        this.rules = rules;
        this.retention = retention;
        this.spamService = spamService;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show() {
        Masthead masthead = stories.masthead();
        HouseRules.Written written = rules.current();
        String name = masthead.words().houseRules();
        Frame frame = Frame.of(
                masthead,
                name + " · " + masthead.magazine().name(),
                masthead.words().houseRulesAbout(),
                PATH);
        return pages.show(new ReplyView.Ruled(
                heads.houseRules(frame, new LinkedData.Step(name, PATH)),
                Language.of(written.language()).within(masthead.language()),
                RulesText.parse(written.words()),
                kept(masthead.words()),
                FiguresPage.PATH));
    }

    private List<String> kept(Words words) {
        Stream<String> shown = spamService.host().map(words::keptService).stream();
        return Stream.concat(periods(words).stream(), shown).toList();
    }

    private List<String> periods(Words words) {
        return List.of(
                words.keptNetworks(retention.set().networkDays()),
                words.keptAddresses(Retention.UNCONFIRMED_DAYS, retention.set().mailDays()),
                words.keptWords(Retention.SPAM_DAYS, Retention.REJECTED_DAYS),
                words.keptReports(Retention.REPORTER_MONTHS));
    }
}
