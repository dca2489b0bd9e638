package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.conduct.RulesText;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;

/** What each kind of page shows: everything its template needs, and nothing it would have to ask for. */
public sealed interface View {
    /** What stands around it. */
    Frame frame();

    /**
     * The front page, or an older page of its river.
     *
     * @param lead the first story; none on older pages
     * @param supports the stories beside it
     * @param rows the sections' stories
     * @param issue the newest edition
     * @param river what stands nowhere else
     */
    record Front(
            Frame frame,
            @Nullable Story lead,
            List<Story> supports,
            List<Row> rows,
            @Nullable Strip issue,
            List<Story> river)
            implements View {
        /** Whether the magazine has nothing to show yet. */
        public boolean isEmpty() {
            return lead == null && river.isEmpty();
        }

        /** The rows above the newest edition. */
        public List<Row> rowsBefore() {
            return rows.subList(0, Math.min(2, rows.size()));
        }

        /** The rows below it. */
        public List<Row> rowsAfter() {
            return rows.subList(Math.min(2, rows.size()), rows.size());
        }
    }

    /**
     * A section's stories on the front page.
     *
     * @param anchor its name within the page
     * @param hue the number of its hue, if it has one
     * @param stories the one that leads it comes first
     */
    record Row(Section section, String anchor, @Nullable String hue, Shape shape, List<Story> stories) {
        /** How they stand. */
        public enum Shape {
            /** One, wide. */
            ALONE,
            /** Side by side. */
            PAIR,
            /** Three side by side. */
            ACROSS,
            /** One large, headlines beside it. */
            BESIDE,
            /** Headlines, and one larger still beside them. */
            TURNED
        }

        /** The one that leads. */
        public Story first() {
            return stories.getFirst();
        }

        /** All others. */
        public List<Story> others() {
            return stories.subList(1, stories.size());
        }
    }

    /** The newest edition on the front page, and the first of its contents. */
    record Strip(Issue issue, List<Story> stories) {}

    /**
     * An article.
     *
     * @param marks its language, where it isn't the magazine's own
     * @param lineMarks the language of what the program says of it, where there are no words in its own
     * @param words what says it
     * @param kicker may be empty
     * @param standfirst may be empty
     * @param minutes how long it takes to read; 0 where there is nothing to read
     * @param updated where it changed after it came out
     * @param mentions other sites that say they linked here
     * @param lead the picture above the text; without a path where only its words are there
     * @param isPhotoStory whether pictures tell it
     * @param corrections what was wrong in it; told before the text
     * @param updates what happened since; told after the text
     * @param related what to read next
     * @param reading where it is told how far it was read; nothing where it is not asked
     */
    record Reading(
            Frame frame,
            Language.Marks marks,
            Language.Marks lineMarks,
            Words words,
            String kicker,
            String headline,
            String standfirst,
            List<Person> bylines,
            DateLine published,
            int minutes,
            @Nullable DateLine updated,
            @Nullable Section section,
            @Nullable Edition edition,
            Story.@Nullable Image lead,
            boolean isPhotoStory,
            SafeHtml body,
            List<Amendment> corrections,
            List<Amendment> updates,
            List<Tag> tags,
            List<Story> related,
            Talk talk,
            List<Phrase> mentions,
            @Nullable String reading)
            implements View {
        /** The class of its headline's length, with a blank before it. */
        public String size() {
            return Story.size(headline);
        }
    }

    /**
     * What readers are told of a change to what is out.
     *
     * @param kind what it is: "Correction"
     * @param className for its look
     * @param before what stood there; may be empty
     * @param after what stands there now; may be empty
     */
    record Amendment(String kind, String className, DateLine date, String said, String before, String after) {}

    /** Every correction of the magazine, newest first. */
    record Corrected(Frame frame, List<Amended> amended) implements View {}

    /** A correction away from its article. */
    record Amended(Story story, Amendment amendment) {}

    /**
     * What readers said under an article, away from it: some of it, one conversation, or what somebody is about to say.
     *
     * @param heading in words
     * @param article what it is about
     * @param above what stands before the lines, to understand them by
     * @param wholePath where the rest of it is; nothing where this is all
     */
    record Conversation(
            Frame frame,
            String heading,
            Phrase article,
            List<Talk.Answer> above,
            Talk talk,
            @Nullable String wholePath) implements View {}

    /**
     * A reader's own reply, as nobody else sees it.
     *
     * @param standing what became of it, in a sentence
     * @param why why it waits, in sentences
     * @param statement where it is said why it is not shown; nothing where it isn't
     * @param said what was done just now, in a sentence; may be empty
     * @param self the address of this very page
     * @param change how it can be changed; nothing where it can't any more
     * @param removal where it is taken away; nothing where nothing is left
     */
    record OwnReply(
            Frame frame,
            Phrase article,
            Phrase standing,
            List<String> why,
            @Nullable String statement,
            String said,
            SafeHtml body,
            String self,
            @Nullable Change change,
            @Nullable String removal)
            implements View {}

    /**
     * The form by which a reply can be changed.
     *
     * @param hint for how long
     */
    record Change(String action, String hint, String text, List<Phrase> problems) {}

    /**
     * What was noted of a reader's reaction.
     *
     * @param said in a sentence
     * @param action where they can say something else
     * @param now what they say, as forms call it; empty for nothing
     */
    record Reacted(Frame frame, String said, String action, String now, int agree, int wellSaid, Phrase back)
            implements View {}

    /**
     * What the magazine asks of those who reply.
     *
     * @param marks its language, where it isn't the magazine's own
     * @param kept what is kept of them, and for how long, in sentences
     * @param figures where it is told what became of replies
     */
    record Ruled(Frame frame, Language.Marks marks, RulesText rules, List<String> kept, String figures)
            implements View {}

    /**
     * What became of replies and reports.
     *
     * @param rules where the house rules stand
     * @param months the latest first
     */
    record Counted(Frame frame, String rules, List<CountedMonth> months) implements View {}

    /** What a month had. */
    record CountedMonth(String name, List<CountedPart> parts) {}

    /** What belongs together of it. */
    record CountedPart(String heading, List<CountedLine> lines) {}

    /** One figure. */
    record CountedLine(String words, String number) {}

    /**
     * What is kept in readers' browsers, all of it.
     *
     * @param readers what the program keeps of itself
     * @param staff what it keeps in the browsers of those who work for the magazine
     * @param others what others keep, by what for
     */
    record Registered(
            Frame frame, List<RegisteredItem> readers, List<RegisteredItem> staff, List<RegisteredCategory> others)
            implements View {}

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
            implements View {}

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
    record Choosing(Frame frame, List<String> said, List<CategoryChoice> categories, String from) implements View {}

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
    record Playing(Frame frame, String headline, SafeHtml player, String from) implements View {}

    /**
     * Where a reply is reported.
     *
     * @param article what it is about
     * @param place its own address
     * @param breaches what can be wrong with it
     * @param law whether the notice of unlawful words is being filled in
     */
    record Reporting(
            Frame frame,
            Phrase article,
            String action,
            String author,
            DateLine posted,
            SafeHtml body,
            String place,
            List<Breached> breaches,
            boolean law,
            NoticeFields fields,
            List<String> problems)
            implements View {}

    /** Something that can be wrong with a reply. */
    record Breached(String value, String words, boolean chosen) {}

    /** What was filled in of a notice. */
    record NoticeFields(
            String words,
            String explanation,
            boolean isOfChildAbuse,
            String name,
            String email,
            boolean isInGoodFaith) {
        static final NoticeFields EMPTY = new NoticeFields("", "", false, "", "", false);
    }

    /**
     * What was decided of a reply, for one side.
     *
     * @param action where they complain; nothing where they can't
     * @param words of their complaint
     * @param problem why it was not taken; may be empty
     */
    record Decision(
            Frame frame,
            String headline,
            List<String> said,
            @Nullable String action,
            String words,
            String problem) implements View {}

    /**
     * Where somebody asks what is kept of them.
     *
     * @param offersMail whether a letter can be sent
     * @param problem why none was; may be empty
     */
    record AskingMine(Frame frame, boolean offersMail, String email, String problem) implements View {}

    /**
     * What is kept of somebody.
     *
     * @param path where it is downloaded and erased
     */
    record Mine(Frame frame, String headline, List<String> said, List<Kept> replies, String path) implements View {}

    /** A reply that is kept. */
    record Kept(DateLine posted, SafeHtml body) {}

    /**
     * Something said or asked on a page of its own, for one reader.
     *
     * @param said in paragraphs
     * @param acts what can be done about it
     */
    record Asking(Frame frame, String headline, List<String> said, List<Act> acts) implements View {}

    /**
     * A button.
     *
     * @param action where it leads
     * @param name of the one field that is sent; empty for none
     * @param value of that
     * @param words that stand on it
     */
    record Act(String action, String name, String value, String words) {}

    /**
     * The stories of a section, a tag or an author.
     *
     * @param kind what it is a list of, as its words say it: "Section"
     * @param about may be empty
     * @param parent the section it is a part of
     * @param within the sections within it
     * @param portrait of the author
     */
    record Listing(
            Frame frame,
            String kind,
            String name,
            String about,
            @Nullable Section parent,
            List<Section> within,
            Story.@Nullable Image portrait,
            List<Story> stories,
            String path)
            implements View {
        /** Whether they are one person's. */
        public boolean isPerson() {
            return path.startsWith("/authors/");
        }
    }

    /** All that ever came out, by year and month, newest first. */
    record Archive(Frame frame, List<Year> years) implements View {}

    /** A year of the archive. */
    record Year(String name, List<Link> months) {}

    /** Words that lead somewhere. */
    record Link(String words, String path) {}

    /**
     * A month of the archive.
     *
     * @param before the nearest month before it in which something came out
     * @param after the nearest month after it in which something came out
     */
    record Month(
            Frame frame,
            String name,
            List<Story> stories,
            @Nullable Link before,
            @Nullable Link after) implements View {}

    /** All editions, newest first. */
    record EditionList(Frame frame, List<Issue> issues) implements View {}

    /** An edition in the list of all. */
    record Issue(Edition edition, DateLine date, Story.@Nullable Image cover) {}

    /**
     * An edition's contents.
     *
     * @param before the edition before it
     * @param after the edition after it
     */
    record Contents(
            Frame frame,
            Issue issue,
            List<Story> stories,
            @Nullable Edition before,
            @Nullable Edition after) implements View {}

    /**
     * A page such as "About".
     *
     * @param marks its language, where it isn't the magazine's own
     * @param words in its language
     */
    record Standing(
            Frame frame,
            Language.Marks marks,
            Words words,
            String headline,
            String standfirst,
            Story.@Nullable Image lead,
            SafeHtml body)
            implements View {
        /** The class of its headline's length, with a blank before it. */
        public String size() {
            return Story.size(headline);
        }
    }

    /**
     * What was found by words.
     *
     * @param summary how many there are; empty if nothing was asked
     * @param notices what to know of it, in sentences
     * @param instead what may have been meant
     * @param chosen the filters that are on
     * @param facets the filters that could be
     * @param completed longer words that may have been meant
     * @param newest something to read where nothing was found
     */
    record Searched(
            Frame frame,
            SearchForm form,
            String summary,
            List<String> notices,
            List<Phrase> instead,
            List<Hit> hits,
            List<Filter> chosen,
            List<Facet> facets,
            List<Phrase.Link> completed,
            Turning turning,
            List<Story> newest)
            implements View {}

    /**
     * What was asked for, to be changed and asked again.
     *
     * @param section its slug
     * @param author their slug
     * @param from a date as HTML has it; may be empty
     * @param until a date as HTML has it; may be empty
     */
    record SearchForm(
            String words,
            @Nullable String section,
            @Nullable String author,
            String from,
            String until) {}

    /**
     * An article that was found.
     *
     * @param headline with what was looked for marked
     * @param excerpt the same, where it speaks of that; may be empty
     * @param isDated whether its date says anything
     */
    record Hit(Story story, SafeHtml headline, SafeHtml excerpt, boolean isDated) {}

    /**
     * A filter that is on.
     *
     * @param removal what its link does, in words
     * @param without the address of the same search without it
     */
    record Filter(String name, String removal, String without) {}

    /** A kind of filters that could be put on. */
    record Facet(String name, List<Choice> choices) {}

    /** One of them, and how many hits it would leave. */
    record Choice(Phrase.Link link, String hits) {}

    /** The pages of results before and after this one, where there are any. */
    record Turning(
            String place, @Nullable String before, @Nullable String after) {
        /** There is one page. */
        public static final Turning NONE = new Turning("", null, null);
    }

    /** For when nothing can be relied on; there is no frame around it. */
    record Fault(Language language, String stylesheet) {}

    /**
     * Something that can't be shown.
     *
     * @param meaning what happened and what to do
     * @param reason why, if the magazine said; may be empty
     * @param stories something to read instead
     */
    record Problem(Frame frame, String headline, String meaning, String reason, List<Story> stories) implements View {}
}
