package org.standfirst.site;

import java.util.List;
import org.standfirst.conduct.RulesText;
import org.standfirst.kernel.SafeHtml;

/** What pages show on which readers learn and say what happens to what is theirs. */
public sealed interface PrivacyView extends View {
    /**
     * What is kept in readers' browsers, all of it.
     *
     * @param readers what the program keeps of itself
     * @param staff what it keeps in the browsers of those who work for the magazine
     * @param others what others keep, by what for
     */
    record Registered(
            Frame frame, List<RegisteredItem> readers, List<RegisteredItem> staff, List<RegisteredCategory> others)
            implements PrivacyView {}

    /**
     * Something that is kept in a browser.
     *
     * @param names more than one where it is called otherwise over TLS
     * @param kind in what form, and in whose name
     * @param purpose empty where the service says it for all that it keeps
     */
    record RegisteredItem(List<String> names, String kind, String purpose, String time) {}

    /** What readers may say yes to, and the services that are meant. */
    record RegisteredCategory(String name, String means, List<RegisteredService> services) {}

    /**
     * A service of somebody else.
     *
     * @param owner in a sentence
     * @param policy where the owner says what happens to what it learns; may be empty
     * @param asks whom the browser asks for it, in a sentence; may be empty
     */
    record RegisteredService(
            String name, String owner, String purpose, String policy, List<RegisteredItem> items, String asks) {}

    /**
     * What happens to what belongs to readers.
     *
     * @param marks the language of what the program says, where it isn't the magazine's own
     * @param ownMarks the magazine's own within that
     * @param opening what the magazine says first, in its own words
     * @param closing what it says last
     */
    record Private(
            Frame frame,
            Language.Marks marks,
            Language.Marks ownMarks,
            RulesText opening,
            List<PrivacySection> sections,
            RulesText closing)
            implements PrivacyView {}

    /**
     * One thing that readers are told.
     *
     * @param anchor its name within the page
     * @param said in sentences
     * @param own what the magazine says of it in its own words
     * @param facts in a few words each
     * @param ways where more of it stands
     */
    record PrivacySection(
            String anchor,
            String title,
            List<String> said,
            RulesText own,
            List<PrivacyFact> facts,
            List<PrivacyWay> ways) {}

    /** A link, and the sentence that leads to it. */
    record PrivacyWay(String lead, Phrase.Link link) {}

    /** Something that is said under a name of its own. */
    record PrivacyFact(String name, String words) {}

    /**
     * Where readers choose what others may do.
     *
     * @param said what came of the last choice, or what is known of it, in sentences
     * @param categories nothing where there is nothing to choose
     * @param from where it leads back to
     */
    record Choosing(Frame frame, List<String> said, List<CategoryChoice> categories, String from)
            implements PrivacyView {}

    /**
     * A category that readers choose.
     *
     * @param written its name in the form
     * @param allowed whether it was chosen
     */
    record CategoryChoice(String written, String name, String means, boolean allowed, List<Offer> services) {}

    /**
     * A service that readers are asked for.
     *
     * @param policy where its owner says more; may be empty
     * @param items what it keeps, in words, each with how long
     * @param hosts whom browsers ask for it, in words; may be empty
     */
    record Offer(String name, String owner, String purpose, String policy, List<String> items, String hosts) {}

    /**
     * Something of others, shown once.
     *
     * @param from the article that has it
     */
    record Playing(Frame frame, String headline, SafeHtml player, String from) implements PrivacyView {}
}
