package org.standfirst.newsroom;

import java.util.List;

/** What is shown where the magazine's own pages are put in order. */
public sealed interface Curating extends Screen.Apart {
    /**
     * The front page, from its head on.
     *
     * @param newest what follows by itself, the newest first
     * @param hidden what is kept off it
     * @param mayArrange whether they may change the order of what is pinned
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Front(
            Desk desk, List<Story> pinned, List<Story> newest, List<Story> hidden, boolean mayArrange, String problem)
            implements Curating {
        @Override
        public String template() {
            return "newsroom/front.jte";
        }
    }

    /**
     * An article of it.
     *
     * @param path where it is written
     * @param about a few words besides its headline; may be empty
     * @param isTheirs whether they may pin and hide it
     */
    record Story(String id, String headline, String path, String about, boolean isTheirs) {}

    /**
     * The menus of readers' pages.
     *
     * @param groups what an entry can lead to, by sort
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Menus(Desk desk, List<Listed> menus, List<Screen.Choosing> groups, String problem) implements Curating {
        @Override
        public String template() {
            return "newsroom/menus.jte";
        }
    }

    /**
     * A menu.
     *
     * @param name as addresses say it
     * @param entries none where it runs by itself
     * @param byItself what stands in it then
     * @param isFull whether there is room for no more
     */
    record Listed(String name, String words, List<MenuEntry> entries, List<String> byItself, boolean isFull) {}

    /**
     * An entry.
     *
     * @param key what it is, for forms
     * @param leads where, in words
     * @param isGone whether readers don't see it, as it leads nowhere now
     */
    record MenuEntry(String key, String words, String leads, boolean isGone) {}
}
