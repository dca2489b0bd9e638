// Chooses pictures from the magazine's library, or sends new ones to it.
import { dialog } from "../../dialog";
import { button, h, later } from "../../dom";
import type { Picture, Service } from "../../service";
import { uploadBox } from "../uploads";

/** Shows the library; many pictures are chosen one after another and taken together. */
export function choosePictures(service: Service, { many, chosen }: { many: boolean; chosen: (pictures: Picture[]) => void }): void {
    const picked = new Map<string, Picture>();
    const search = h("input", { type: "search", id: "library-words", autofocus: true, autocomplete: "off" });
    const grid = h("div", { class: "library", role: "list" });
    const status = h("p", { class: "hint", role: "status" });
    const sending = h("div", { class: "sending" });
    const input = h("input", { type: "file", accept: "image/*", multiple: many, hidden: true });
    const take = button("Use", () => finish([...picked.values()]), { class: "primary", disabled: true });
    let asked = 0;

    const { element, close } = dialog(
        "The library",
        () => [
            h(
                "div",
                { class: "library-head" },
                h("label", { for: "library-words", class: "visually-hidden" }, "Search by caption, credit or what is seen"),
                search,
                button("Upload from this machine", () => input.click()),
                many && take,
                input,
            ),
            status,
            sending,
            grid,
        ],
        { wide: true },
    );
    search.placeholder = "Search by caption, credit or what is seen";

    const finish = (pictures: Picture[]) => {
        close();
        chosen(pictures);
    };
    const pick = (picture: Picture, tile: HTMLElement) => {
        if (!many) {
            finish([picture]);
            return;
        }
        picked.has(picture.picture) ? picked.delete(picture.picture) : picked.set(picture.picture, picture);
        tile.setAttribute("aria-pressed", String(picked.has(picture.picture)));
        take.disabled = picked.size === 0;
        take.textContent = picked.size > 0 ? `Use ${picked.size}` : "Use";
    };
    const tileOf = (picture: Picture) => {
        const words = picture.words.caption || picture.words.alt || "Without a caption";
        const tile: HTMLButtonElement = button("", () => pick(picture, tile), { class: "tile", ...(many && { "aria-pressed": String(picked.has(picture.picture)) }) });
        tile.append(h("img", { src: picture.path, alt: "", loading: "lazy" }), h("span", {}, words), picture.words.credit ? h("small", {}, picture.words.credit) : "");
        return h("div", { role: "listitem" }, tile);
    };
    const find = async () => {
        const number = ++asked;
        try {
            const pictures = await service.pictures(search.value.trim());
            if (number === asked) {
                grid.replaceChildren(...pictures.map(tileOf));
                status.textContent = pictures.length === 0 ? "No picture bears these words." : "";
            }
        } catch {
            status.textContent = "The library could not be reached. Try again in a moment.";
        }
    };
    const searchSoon = later(200, () => void find());
    search.addEventListener("input", searchSoon.ask);
    input.addEventListener("change", () => {
        for (const file of input.files ?? []) {
            const box: HTMLElement = uploadBox(file, service, (picture) => {
                box.remove();
                if (picture && many) {
                    picked.set(picture.picture, picture);
                    grid.prepend(tileOf(picture));
                    take.disabled = false;
                    take.textContent = `Use ${picked.size}`;
                } else if (picture && element.open) {
                    finish([picture]);
                }
            });
            sending.append(box);
        }
        input.value = "";
    });
    void find();
}
