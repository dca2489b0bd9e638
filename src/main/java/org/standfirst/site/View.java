package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.magazine.Edition;
import org.standfirst.magazine.Section;
import org.standfirst.magazine.Tag;
import org.standfirst.people.Person;

/** What each kind of page shows: everything its template needs, and nothing it would have to ask for. */
public sealed interface View
        permits View.Front,
                View.Reading,
                View.Corrected,
                View.Listing,
                View.Archive,
                View.Month,
                View.EditionList,
                View.Contents,
                View.Standing,
                View.Searched,
                View.Problem,
                PrivacyView,
                ReplyView {
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
