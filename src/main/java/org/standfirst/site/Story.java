package org.standfirst.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standfirst.body.PictureHtml;
import org.standfirst.body.Place;
import org.standfirst.kernel.SafeHtml;
import org.standfirst.people.Person;
import org.standfirst.picture.Picture;
import org.standfirst.picture.Rendition;
import org.standfirst.wire.PictureUse;

/**
 * An article as lists show it.
 *
 * @param kicker the word or two above the headline: its own, or its section's name; may be empty
 * @param standfirst may be empty
 * @param marks its language, where it isn't the magazine's own
 * @param lineMarks the language of what the program says of it, where there are no words in its own
 * @param words what says it
 * @param hue the number of its section's hue, if it has one
 */
public record Story(
        String path,
        String kicker,
        String headline,
        String standfirst,
        List<Person> bylines,
        DateLine published,
        @Nullable Image image,
        Language.Marks marks,
        Language.Marks lineMarks,
        Words words,
        @Nullable String hue) {
    private static final int LONG = 64;
    private static final int LONGER = 120;

    /** The class of its headline's length, with a blank before it: long ones are set smaller. */
    public String size() {
        return size(headline);
    }

    /** The same of any headline. */
    static String size(String headline) {
        int length = headline.length();
        return length > LONGER ? " longer" : length > LONG ? " long" : "";
    }

    /**
     * A picture in use.
     *
     * @param alt may be empty
     * @param caption may be empty
     */
    public record Image(Picture picture, String alt, String caption) {
        /** With the library's words. */
        static Image of(Picture picture) {
            return new Image(
                    picture,
                    picture.words().alt().strip(),
                    picture.words().caption().strip());
        }

        /** The same for other programs. */
        PictureUse use() {
            return new PictureUse(picture, alt, caption);
        }

        /** Whether there is more of it than words. */
        public boolean isShown() {
            return PictureHtml.canShow(picture);
        }

        /** Where it is in one file that every browser can show; nothing where there is none. */
        public @Nullable String plain() {
            return picture.plain().map(Rendition::path).orElse(null);
        }

        /** Whether its rights have run out. */
        public boolean isWithheld() {
            return picture.isWithheld();
        }

        /** For where it is a part of the page; {@code first} if it is what readers see first. */
        public SafeHtml html(Place place, boolean first) {
            return PictureHtml.of(picture, place, alt, first);
        }

        /** For within a link that says in words where it leads. */
        public SafeHtml silent(Place place, boolean first) {
            return PictureHtml.of(picture, place, "", first);
        }

        /** Whose it is. */
        public SafeHtml credit(Words words) {
            return PictureHtml.creditOf(picture, words);
        }
    }
}
