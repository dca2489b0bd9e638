package org.standfirst.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.standfirst.conduct.RulesText;
import org.standfirst.consent.Activities;
import org.standfirst.consent.PrivacyText;
import org.standfirst.consent.PrivacyTexts;
import org.standfirst.consent.PrivacyWords;
import org.standfirst.consent.Register;
import org.standfirst.consent.ToldActivity;
import org.standfirst.wire.LinkedData;

/**
 * What happens to what belongs to readers (Article 13 of Regulation (EU) 2016/679): what the program says follows from what is
 * switched on, and the magazine's own words stand around it.
 */
@Controller
class PrivacyPage {
    /** Its address. */
    static final String PATH = "/privacy";

    private static final RulesText NOTHING = RulesText.parse("");

    private final Activities activities;
    private final PrivacyTexts texts;
    private final Register register;
    private final Stories stories;
    private final Heads heads;
    private final Pages pages;

    PrivacyPage(
            Activities activities, PrivacyTexts texts, Register register, Stories stories, Heads heads, Pages pages) {
        this.activities = activities;
        this.texts = texts;
        this.register = register;
        this.stories = stories;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show() {
        Masthead masthead = stories.masthead();
        PrivacyWords words = PrivacyWords.in(masthead.magazine().language());
        Language spoken = Language.of(words.language());
        PrivacyText text = texts.current();
        String name = masthead.words().privacy();
        Frame frame = Frame.of(
                masthead,
                name + " · " + masthead.magazine().name(),
                masthead.words().privacyAbout(),
                PATH);
        return pages.show(new PrivacyView.Private(
                heads.houseRules(frame, new LinkedData.Step(name, PATH)),
                spoken.within(masthead.language()),
                masthead.language().within(spoken),
                RulesText.parse(text.opening()),
                sections(masthead, words, text),
                RulesText.parse(text.closing())));
    }

    private List<PrivacyView.PrivacySection> sections(Masthead masthead, PrivacyWords words, PrivacyText text) {
        List<PrivacyView.PrivacySection> sections = new ArrayList<>();
        sections.add(who(words, masthead.magazine().name(), text));
        activities.toReaders(words).forEach(activity -> sections.add(activity(activity, sections.size(), words)));
        if (!text.servers().isEmpty()) {
            sections.add(section(
                    "servers", words.say("page.servers"), List.of(), RulesText.parse(text.servers()), List.of()));
        }
        sections.add(browser(words, masthead.words()));
        sections.add(services(words, masthead.words()));
        sections.add(rights(words, masthead.words()));
        return sections;
    }

    private static PrivacyView.PrivacySection who(PrivacyWords words, String magazine, PrivacyText text) {
        return section(
                "who",
                words.say("page.who"),
                List.of(words.say("page.whoWords", Map.of("magazine", magazine))),
                RulesText.parse(text.contact()),
                List.of());
    }

    private static PrivacyView.PrivacySection activity(ToldActivity activity, int number, PrivacyWords words) {
        return new PrivacyView.PrivacySection(
                "activity-" + number,
                activity.title(),
                List.of(activity.purpose()),
                NOTHING,
                List.of(
                        new PrivacyView.PrivacyFact(words.say("page.data"), activity.data()),
                        new PrivacyView.PrivacyFact(words.say("page.period"), activity.period()),
                        new PrivacyView.PrivacyFact(words.say("page.recipients"), activity.recipients()),
                        new PrivacyView.PrivacyFact(words.say("page.basis"), activity.basis())),
                List.of());
    }

    private static PrivacyView.PrivacySection browser(PrivacyWords words, Words own) {
        return section(
                "browser",
                words.say("page.browser"),
                List.of(),
                NOTHING,
                List.of(way(words.say("page.browserWords"), own.keptInBrowsers(), RegisterPage.PATH)));
    }

    private PrivacyView.PrivacySection services(PrivacyWords words, Words own) {
        int count = register.current().services().size();
        String title = words.say("page.services");
        return count == 0
                ? section("services", title, List.of(words.say("page.noServices")), NOTHING, List.of())
                : section(
                        "services",
                        title,
                        List.of(),
                        NOTHING,
                        List.of(way(
                                words.say("page.servicesWords", Map.of("count", count)),
                                own.keptByOthers(),
                                RegisterPage.PATH + "#others")));
    }

    private PrivacyView.PrivacySection rights(PrivacyWords words, Words own) {
        List<PrivacyView.PrivacyWay> ways = new ArrayList<>();
        ways.add(way(words.say("page.rightsHow"), own.mine(), "/replies/mine"));
        if (register.current().asks()) {
            ways.add(way(words.say("page.rightsChoices"), own.privacyChoices(), "/privacy/choices"));
        }
        return section(
                "rights",
                words.say("page.rights"),
                List.of(words.say("page.rightsWords"), words.say("page.complain"), words.say("page.noProfiles")),
                NOTHING,
                ways);
    }

    private static PrivacyView.PrivacyWay way(String lead, String words, String path) {
        return new PrivacyView.PrivacyWay(lead, new Phrase.Link(words, path));
    }

    private static PrivacyView.PrivacySection section(
            String anchor, String title, List<String> said, RulesText own, List<PrivacyView.PrivacyWay> ways) {
        return new PrivacyView.PrivacySection(anchor, title, said, own, List.of(), ways);
    }
}
