package org.standfirst.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.magazine.Edition;

/** What is shown where the magazine itself is kept in order. */
public sealed interface Keeping extends Screen.Apart {
    /**
     * Who did what.
     *
     * @param newer where the page of newer ones is; empty where there are none
     * @param older where the page of older ones is; empty where there are none
     */
    record Log(Desk desk, List<LogDay> days, String newer, String older) implements Keeping {
        @Override
        public String template() {
            return "newsroom/log.jte";
        }
    }

    /** What was done on a day. */
    record LogDay(String words, List<LogLine> lines) {}

    /**
     * What somebody did, as a sentence: who, did, what, and the rest.
     *
     * @param what it was done to; may be empty
     * @param path where that is; empty where there is nothing to see
     * @param times how often in a row
     */
    record LogLine(String who, String did, String what, String path, String rest, Screen.Moment at, int times) {}

    /**
     * The sections, as a tree.
     *
     * @param parents what a new one can be a part of
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Sections(
            Desk desk, List<Branch> branches, List<Editing> editors, List<Screen.Option> parents, String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/sections.jte";
        }
    }

    /**
     * A section of the tree.
     *
     * @param path its address on the site
     * @param depth how many it is within
     */
    record Branch(String id, String name, String about, String path, int depth) {}

    /**
     * An editor.
     *
     * @param sections what they edit, in words
     */
    record Editing(String person, String name, String sections) {}

    /**
     * A section.
     *
     * @param opening who may reply to what stands in it
     * @param problem why something was not done, in a sentence; may be empty
     */
    record OneSection(
            Desk desk,
            String id,
            String name,
            String slug,
            String about,
            List<Screen.Option> parents,
            Moderation.Opening opening,
            String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/section.jte";
        }
    }

    /** Where an editor is given sections. */
    record EditorsSections(Desk desk, String person, String name, List<Ticked> sections) implements Keeping {
        @Override
        public String template() {
            return "newsroom/editorsSections.jte";
        }
    }

    /** A section that was chosen, or not. */
    record Ticked(Branch branch, boolean chosen) {}

    /**
     * The tags.
     *
     * @param words what was looked for; may be empty
     * @param isCut whether there are more than are shown
     */
    record Tags(Desk desk, String words, List<TagRow> tags, boolean isCut) implements Keeping {
        @Override
        public String template() {
            return "newsroom/tags.jte";
        }
    }

    /**
     * A tag in a list.
     *
     * @param screen where it is changed
     * @param path its address on the site
     */
    record TagRow(String screen, String name, String path) {}

    /**
     * A tag.
     *
     * @param others the names of those that it could be merged into
     * @param problem why something was not done, in a sentence; may be empty
     */
    record OneTag(Desk desk, String id, String name, String slug, String about, List<String> others, String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/tag.jte";
        }
    }

    /**
     * The editions, the newest first.
     *
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Editions(Desk desk, List<EditionRow> editions, String problem) implements Keeping {
        @Override
        public String template() {
            return "newsroom/editions.jte";
        }
    }

    /**
     * An edition in a list.
     *
     * @param screen where it is planned
     * @param day in ISO 8601
     */
    record EditionRow(String screen, String number, String title, String date, String day) {}

    /**
     * An edition.
     *
     * @param ready how many articles come out if it is published now
     * @param told what was done just now, in sentences
     * @param problem why something was not done, in a sentence; may be empty
     */
    record OneEdition(
            Desk desk,
            Edition edition,
            List<Screen.Option> covers,
            List<Piece> pieces,
            int ready,
            List<String> told,
            String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/edition.jte";
        }
    }

    /**
     * An article of an edition.
     *
     * @param standing where it stands, in words
     * @param state the same, as styles know it
     */
    record Piece(String id, String screen, String headline, String standing, String state) {}

    /**
     * What the magazine is, how it looks, and on what terms programs may read it.
     *
     * @param zones those that are suggested
     * @param trial where pages can be seen in the look that the form says; empty where nobody asked for it
     * @param told what was done just now, in sentences
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Settings(
            Desk desk,
            String name,
            String tagline,
            String language,
            String zone,
            List<String> zones,
            LookForm look,
            String trial,
            TermsForm terms,
            List<String> told,
            String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/settings.jte";
        }
    }

    /**
     * Who asked to be taken out of articles.
     *
     * @param form to write another down
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Removals(Desk desk, List<RemovalRow> open, List<RemovalRow> decided, RemovalForm form, String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/removals.jte";
        }
    }

    /**
     * A request in a list.
     *
     * @param screen where it is
     * @param day on which it was asked or decided, in ISO 8601
     * @param standing what was decided, in words; empty while nothing is
     */
    record RemovalRow(String screen, String askedBy, String headline, String date, String day, String standing) {}

    /**
     * What somebody writes down of a request.
     *
     * @param article its identifier or address, as it was written
     * @param headline of the article, where it is known; else empty
     */
    record RemovalForm(String article, String headline, String askedBy, String askedOn, String words) {}

    /**
     * A request.
     *
     * @param article where the article is written
     * @param logged who wrote it down, and when
     * @param decisions to choose from
     * @param decided what was decided; nothing while it is open
     * @param reasons of the decision, or what was written of them
     * @param problem why something was not done, in a sentence; may be empty
     */
    record OneRemoval(
            Desk desk,
            RemovalRow row,
            String article,
            String words,
            String logged,
            List<Screen.Choice> decisions,
            @Nullable String decided,
            String reasons,
            String problem)
            implements Keeping {
        @Override
        public String template() {
            return "newsroom/removal.jte";
        }
    }
}
