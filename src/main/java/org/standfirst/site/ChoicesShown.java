package org.standfirst.site;

import org.springframework.stereotype.Component;
import org.standfirst.consent.Category;
import org.standfirst.consent.Decision;
import org.standfirst.consent.Device;
import org.standfirst.consent.Register;
import org.standfirst.consent.Shown;

/** Tells what readers saw as they chose, without what differs from one to the next. */
@Component
class ChoicesShown {
    private final Register register;
    private final Consenting consenting;
    private final Stories stories;
    private final Templates templates;

    ChoicesShown(Register register, Consenting consenting, Stories stories, Templates templates) {
        this.register = register;
        this.consenting = consenting;
        this.stories = stories;
        this.templates = templates;
    }

    /** What they saw. */
    Shown by(ChoiceTaken.By by, Device device) {
        Masthead masthead = stories.masthead();
        String html = html(by, masthead);
        DressedPage.Selection style = Stylesheet.of(masthead.look()).within(html);
        return new Shown(
                masthead.language().tag(),
                device,
                html,
                style.element().replaceFirst("^<style>", "").replaceFirst("</style>$", ""));
    }

    private String html(ChoiceTaken.By by, Masthead masthead) {
        Register.Entries entries = register.current();
        Words words = masthead.words();
        return switch (by) {
            case NOTICE -> templates.renderOurs("site/notice.jte", consenting.notice(masthead, entries, null));
            case FORM ->
                templates.renderOurs(
                        "site/choicesForm.jte",
                        new PrivacyView.Choosing(
                                Frame.of(masthead, "", "", null),
                                java.util.List.of(),
                                ChoicesPage.choices(entries, Decision.NOTHING, words),
                                "/"));
            case MEDIA ->
                entries.of(Category.MEDIA).stream()
                        .findFirst()
                        .map(service -> MediaHere.asked(service, entries, words))
                        .orElse("");
            case FOOT -> templates.renderOurs("site/consentFoot.jte", new ConsentFoot(words, false, true, "/"));
        };
    }
}
