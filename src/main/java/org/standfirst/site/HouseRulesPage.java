package org.standfirst.site;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.conduct.HouseRules;
import org.standfirst.conduct.RulesText;
import org.standfirst.wire.LinkedData;

/** What the magazine asks of those who reply. */
@Controller
class HouseRulesPage {
    /** Its address. */
    static final String PATH = "/house-rules";

    private final HouseRules rules;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    HouseRulesPage(HouseRules rules, Stories stories, Heads heads, Pages pages) {
        this.rules = rules;
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
        return pages.show(new View.Ruled(
                heads.houseRules(frame, new LinkedData.Step(name, PATH)),
                Language.of(written.language()).within(masthead.language()),
                RulesText.parse(written.words())));
    }
}
