package org.standfirst.body;

import org.standfirst.kernel.HtmlWriter;
import org.standfirst.picture.Picture;

/**
 * Who made a picture, and what others may do with it.
 *
 * @param words may be empty
 */
record Credit(String words, Licence licence) {
    static final Credit NONE = new Credit("", Licence.read(""));

    static Credit of(Picture picture) {
        return new Credit(
                picture.words().credit().strip(), Licence.read(picture.rights().licence()));
    }

    boolean isEmpty() {
        return words.isEmpty() && licence.name().isEmpty();
    }

    void write(HtmlWriter html) {
        if (isEmpty()) {
            return;
        }
        html.open("span").attribute("class", "credit").text(words);
        if (!licence.name().isEmpty()) {
            html.text(words.isEmpty() ? "" : ", ");
            writeLicence(html);
        }
        html.close("span");
    }

    private void writeLicence(HtmlWriter html) {
        if (licence.address().isEmpty()) {
            html.text(licence.name());
            return;
        }
        html.open("a").attribute("rel", "license noopener");
        html.attribute("href", licence.address().get().value());
        html.text(licence.name()).close("a");
    }
}
