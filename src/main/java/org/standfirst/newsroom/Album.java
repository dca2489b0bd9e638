package org.standfirst.newsroom;

import java.util.List;

/** What is shown of one picture of the library. */
public sealed interface Album extends Screen.Apart {
    /**
     * A picture.
     *
     * @param rights what the magazine may do with it
     * @param uses where it is used
     * @param mayReplace whether another can be put in its place
     * @param told what was done just now, in a sentence; may be empty
     * @param problem why something was not done, in a sentence; may be empty
     */
    record OnePicture(
            Desk desk,
            Screen.Thumbnail picture,
            Agreed rights,
            Uses uses,
            boolean mayReplace,
            String told,
            String problem)
            implements Album {
        @Override
        public String template() {
            return "newsroom/picture.jte";
        }

        /** What stands in the window's title. */
        public String title() {
            return Album.title(picture);
        }
    }

    /**
     * What was agreed.
     *
     * @param lastDay in ISO 8601; empty where there is none
     * @param warning that it ends or has ended, in a sentence; may be empty
     * @param mayChange whether they may say so
     */
    record Agreed(String note, String licence, String lastDay, String warning, boolean mayChange) {}

    /**
     * Where a picture is used.
     *
     * @param places in all
     * @param isComplete whether all that was written before is read through
     */
    record Uses(List<Place> shown, int places, boolean isComplete) {
        /** How many of them are not shown. */
        public int more() {
            return places - shown.size();
        }
    }

    /**
     * A use.
     *
     * @param path where that is; empty where they may not go
     * @param standing what stands there, in words
     * @param state the same, as styles know it; empty where it is no article
     */
    record Place(String words, String path, String standing, String state) {}

    /**
     * Where another picture is looked for to be put in the place of one.
     *
     * @param words what was looked for; may be empty
     * @param others those that were found
     * @param problem why something was not done, in a sentence; may be empty
     */
    record Choosing(
            Desk desk,
            Screen.Thumbnail picture,
            int places,
            String words,
            List<Screen.Thumbnail> others,
            String problem)
            implements Album {
        @Override
        public String template() {
            return "newsroom/replacement.jte";
        }

        /** What stands in the window's title. */
        public String title() {
            return Album.title(picture);
        }
    }

    /**
     * Where somebody says that it shall be so.
     *
     * @param lends whether the new one lacks words that the old one has
     */
    record Confirming(
            Desk desk, Screen.Thumbnail picture, Screen.Thumbnail other, Uses uses, boolean lends, String problem)
            implements Album {
        @Override
        public String template() {
            return "newsroom/confirmation.jte";
        }

        /** How many places it is, in words. */
        public String count() {
            return Album.count(uses.places());
        }
    }

    /** So many places, in words. */
    static String count(int places) {
        return places == 1 ? "one place" : places + " places";
    }

    /** What a picture is called on the desk. */
    static String title(Screen.Thumbnail picture) {
        return picture.words().caption().isBlank()
                ? "A picture without a caption"
                : picture.words().caption();
    }
}
