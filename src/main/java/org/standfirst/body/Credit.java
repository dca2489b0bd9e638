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
        return words.isEmpty() && licence.isEmpty();
    }

    void write(HtmlWriter html, BodyWords words) {
        if (isEmpty()) {
            return;
        }
        html.open("span").attribute("class", "credit");
        if (licence.isEmpty()) {
            html.text(this.words);
        } else {
            html.text(this.words.isEmpty() ? "" : words.creditWithLicence(this.words) + " ");
            writeLicence(html, licence.name(words));
        }
        html.close("span");
    }

    private void writeLicence(HtmlWriter html, String name) {
        if (licence.address().isEmpty()) {
            html.text(name);
            return;
        }
        html.open("a").attribute("rel", "license noopener");
        html.attribute("href", licence.address().get().value());
        html.text(name).close("a");
    }
}
