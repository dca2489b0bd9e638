// What is said of chosen words: where they lead, who said them, which day they mean. And how an embed is named.
import type { EditorView } from "@tiptap/pm/view";
import type { Command } from "@tiptap/pm/state";
import { dialog, form, searchList } from "../../dialog";
import { button, field, h } from "../../dom";
import { reasonOf, type Service, type Source } from "../../service";
import { typedAddress } from "../addresses";
import { insert, markAt, removeMark, setLink, setMark, type } from "../commands";
import { isDate } from "../marks";

function act(view: EditorView, command: Command): void {
    command(view.state, view.dispatch);
    view.focus();
}

function removal(view: EditorView, name: string, words: string, close: () => void): Node[] {
    const isThere = markAt(view.state, name) !== null;
    return isThere ? [h("p", {}, button(words, () => {
        close();
        act(view, removeMark(name));
    }, { class: "quiet" }))] : [];
}

/** Searches the magazine's articles; an address is taken as it is. */
export function askLink(view: EditorView, service: Service): void {
    const href = String(markAt(view.state, "link")?.attrs["href"] ?? "");
    dialog("Link", (close) => {
        let typed = href;
        const take = (address: string, words: string) => {
            close();
            act(view, setLink(address, words));
        };
        const list = searchList<{ headline: string; path: string; address?: true }>({
            label: "An address, or words of one of our articles",
            value: href,
            nothing: "",
            typed: (words) => (typed = words),
            find: async (words) => {
                const address = typedAddress(words);
                if (address !== null) {
                    return [{ headline: address, path: address, address: true }];
                }
                return words === "" ? [] : (await service.articles(words)).slice(0, 12);
            },
            show: (item) => [h("span", {}, item.address ? "Link to" : item.headline), h("small", {}, item.path)],
            chosen: (item) => take(item.path, item.address ? "" : item.headline),
        });
        const wrong = h("p", { class: "wrong", role: "alert" });
        return [
            form("Link", () => {
                const address = typedAddress(typed);
                address === null ? (wrong.textContent = "Choose an article from the list, or write a whole address.") : take(address, "");
            }, list, wrong),
            ...removal(view, "link", "Remove the link", close),
        ];
    });
}

/** Asks who said the chosen words, when and where. */
export function askAttribution(view: EditorView, service: Service): void {
    const before = markAt(view.state, "attribution");
    if (view.state.selection.empty && !before) {
        dialog("Who said this?", () => [h("p", {}, "Choose the words first.")]);
        return;
    }
    dialog("Who said this?", (close) => {
        let source: Source | null = null;
        const chosen = h("p", { class: "chosen", role: "status" });
        const said = h("input", { type: "text", value: before?.attrs["said"] ?? "", maxlength: "200", placeholder: "in March; on the telephone, 4 May" });
        const place = h("input", { type: "text", value: before?.attrs["place"] ?? "", maxlength: "200", placeholder: "at the weir" });
        const wrong = h("p", { class: "wrong", role: "alert" });
        const choose = (one: Source) => {
            source = one;
            chosen.replaceChildren(h("strong", {}, one.name), ` ${sourceNote(one)}`);
        };
        if (before) {
            void service.source(before.attrs["source"]).then((one) => one && !source && choose(one)).catch(() => undefined);
        }
        const list = searchList<Source>({
            label: "Sources",
            find: (words) => service.sources(words),
            nothing: "Nobody of that name yet.",
            show: (one) => [h("span", {}, one.name), h("small", {}, sourceNote(one))],
            chosen: choose,
        });
        return [
            list,
            newSource(service, list, choose),
            chosen,
            form("Mark these words", () => {
                if (!source) {
                    wrong.textContent = "Choose a source, or add one.";
                    return;
                }
                close();
                act(view, setMark("attribution", { source: source.id, said: said.value.trim(), place: place.value.trim() }));
            }, field("When", said), field("Where", place), wrong),
            ...removal(view, "attribution", "Nobody said this", close),
        ];
    });
}

export function sourceNote(source: Source): string {
    return [source.role, source.mayBeNamed ? "" : "not to be named"].filter(Boolean).join(", ");
}

function newSource(service: Service, list: HTMLElement, added: (source: Source) => void): HTMLElement {
    const name = h("input", { type: "text", maxlength: "200" });
    const role = h("input", { type: "text", maxlength: "200", placeholder: "miller; harbour master" });
    const mayBeNamed = h("input", { type: "checkbox", id: "may-be-named", checked: true });
    const wrong = h("p", { class: "wrong", role: "alert" });
    const details = h(
        "details",
        { class: "new-source" },
        h("summary", {}, "Somebody new"),
        form("Add", () => {
            if (name.value.trim() === "") {
                wrong.textContent = "Say who it is.";
                return;
            }
            service
                .addSource({ name: name.value.trim(), role: role.value.trim(), mayBeNamed: mayBeNamed.checked })
                .then((source) => {
                    details.open = false;
                    wrong.textContent = "";
                    added(source);
                })
                .catch((error) => (wrong.textContent = reasonOf(error)));
        }, field("Name", name), field("Who they are", role, "Readers see this of somebody who may not be named."), h("label", { class: "check" }, mayBeNamed, "May be named"), wrong),
    );
    details.addEventListener("toggle", () => {
        if (details.open) {
            name.value ||= list.querySelector("input")?.value ?? "";
            name.focus();
        }
    });
    return details;
}

/** Asks which day or days the chosen words mean. */
export function askMoment(view: EditorView): void {
    const before = markAt(view.state, "moment");
    if (view.state.selection.empty && !before) {
        dialog("Which day is meant?", () => [h("p", {}, "Choose words first, such as “last week”.")]);
        return;
    }
    dialog("Which day is meant?", (close) => {
        const from = h("input", { type: "date", value: before?.attrs["from"] ?? "", required: true, autofocus: true });
        const until = h("input", { type: "date", value: before?.attrs["until"] ?? "" });
        const wrong = h("p", { class: "wrong", role: "alert" });
        return [
            form("Mark these words", () => {
                if (!isDate(from.value) || (until.value && until.value < from.value)) {
                    wrong.textContent = isDate(from.value) ? "The last day lies before the first." : "Say which day.";
                    return;
                }
                close();
                act(view, setMark("moment", { from: from.value, until: until.value && until.value !== from.value ? until.value : null }));
            }, field("Day, or the first of several", from), field("Last day, where they mean several", until), wrong),
            ...removal(view, "moment", "No day is meant", close),
        ];
    });
}

/** Asks for the address of a post or a film. */
export function askEmbed(view: EditorView, service: Service): void {
    dialog("Something from elsewhere", (close) => {
        const address = h("input", { type: "url", autofocus: true, required: true, placeholder: "https://…" });
        const wrong = h("p", { class: "wrong", role: "alert" });
        return [
            form("Insert", () => {
                const whole = typedAddress(address.value);
                if (whole === null) {
                    wrong.textContent = "Write a whole address.";
                    return;
                }
                service
                    .embed(whole)
                    .then((embed) => {
                        close();
                        act(view, insert((state) => type(state, "embed").create(embed)));
                    })
                    .catch((error) => (wrong.textContent = reasonOf(error)));
            }, field("The address of a post or a film", address, "It is shown by its name, address and a still picture. Nothing of it is loaded."), wrong),
        ];
    });
}
