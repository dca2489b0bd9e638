// What the library says of a picture, for every article that shows it.
import { dialog, form } from "../../dialog";
import { field, h } from "../../dom";
import { reasonOf, type Picture, type PictureWords, type Service } from "../../service";

export function askLibraryWords(service: Service, picture: Picture, saved: (words: PictureWords) => void): void {
    dialog("What the library says of it", (close) => {
        const area = (name: keyof PictureWords, rows: number) => {
            const control = h("textarea", { rows: String(rows), maxlength: "2000", name: `library-${name}` });
            control.value = picture.words[name];
            return control;
        };
        const [caption, credit, alt] = [area("caption", 2), area("credit", 1), area("alt", 2)];
        caption.setAttribute("autofocus", "");
        const wrong = h("p", { class: "wrong", role: "alert" });
        return [
            h("p", { class: "hint" }, "It serves wherever an article says nothing of its own."),
            form("Save", () => {
                const words = { caption: caption.value.trim(), credit: credit.value.trim(), alt: alt.value.trim() };
                service
                    .saveWords(picture.picture, words)
                    .then(() => {
                        close();
                        saved(words);
                    })
                    .catch((error) => (wrong.textContent = `Not saved. ${reasonOf(error)}`));
            }, field("Caption", caption), field("Credit", credit), field("What it shows, for those who cannot see it", alt), wrong),
        ];
    });
}
