// Small windows over the page: each is made when it is asked for, and gone when it is closed.
import { button, h } from "./dom";

export interface Open {
    element: HTMLDialogElement;
    close(): void;
}

/** Shows a dialog; when it closes, whatever had the focus has it again. */
export function dialog(title: string, content: (close: () => void) => Node[], options: { wide?: boolean; closed?: () => void } = {}): Open {
    const before = document.activeElement;
    const element = h("dialog", { class: options.wide ? "dialog wide" : "dialog", "aria-label": title });
    const close = () => element.close();
    const heading = h("h2", { tabindex: "-1" }, title);
    element.append(
        h("header", {}, heading, button("Close", close, { class: "quiet", "aria-label": "Close" })),
        ...content(close),
    );
    element.addEventListener("close", () => {
        element.remove();
        if (before instanceof HTMLElement) {
            before.focus({ preventScroll: true });
        }
        options.closed?.();
    });
    element.addEventListener("click", (event) => {
        if (event.target === element) {
            close();
        }
    });
    document.body.append(element);
    element.showModal();
    // Where nothing is to be typed, the title has the focus: a key that was meant for the text must not press a button.
    (element.querySelector<HTMLElement>("[autofocus]") ?? heading).focus();
    return { element, close };
}

/** A form whose Enter key does what its button says. */
export function form(submit: string, submitted: () => void, ...children: Node[]): HTMLFormElement {
    return h(
        "form",
        {
            class: "form",
            submit: (event: SubmitEvent) => {
                event.preventDefault();
                submitted();
            },
        },
        ...children,
        h("div", { class: "actions" }, h("button", { type: "submit", class: "primary" }, submit)),
    );
}

/** A field that searches while words are typed, with a list below it to choose from by arrow keys or a click. */
export function searchList<T>(options: {
    label: string;
    find: (words: string) => Promise<T[]>;
    show: (item: T) => Node[];
    chosen: (item: T) => void;
    typed?: (words: string) => void;
    nothing: string;
    value?: string;
    grid?: boolean;
}): HTMLElement {
    const id = `search-${Math.random().toString(36).slice(2)}`;
    const input = h("input", {
        type: "text",
        id,
        role: "combobox",
        autocomplete: "off",
        autofocus: true,
        "aria-expanded": "true",
        "aria-controls": `${id}-list`,
        "aria-autocomplete": "list",
        value: options.value ?? "",
    });
    const list = h("div", { id: `${id}-list`, role: "listbox", class: options.grid ? "choices grid" : "choices", "aria-label": options.label });
    const status = h("p", { class: "hint", role: "status" });
    let items: T[] = [];
    let marked = -1;
    let asked = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const mark = (index: number) => {
        marked = items.length === 0 ? -1 : (index + items.length) % items.length;
        [...list.children].forEach((child, at) => child.setAttribute("aria-selected", String(at === marked)));
        const child = list.children[marked];
        input.setAttribute("aria-activedescendant", child?.id ?? "");
        child?.scrollIntoView({ block: "nearest" });
    };
    const search = async () => {
        const number = ++asked;
        try {
            const found = await options.find(input.value.trim());
            if (number !== asked) {
                return;
            }
            items = found;
            status.textContent = found.length === 0 ? options.nothing : "";
        } catch {
            items = [];
            status.textContent = "The desk does not answer. Try again in a moment.";
        }
        list.replaceChildren(
            ...items.map((item, index) =>
                h("div", { role: "option", id: `${id}-${index}`, "aria-selected": "false", click: () => options.chosen(item) }, ...options.show(item)),
            ),
        );
        marked = -1;
        input.setAttribute("aria-activedescendant", "");
    };
    input.addEventListener("input", () => {
        options.typed?.(input.value);
        clearTimeout(timer);
        timer = setTimeout(search, 150);
    });
    input.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            mark(marked < 0 && step < 0 ? items.length - 1 : marked + step);
        } else if (event.key === "Enter" && items[marked] !== undefined) {
            event.preventDefault();
            options.chosen(items[marked] as T);
        }
    });
    void search();
    return h("div", { class: "field" }, h("label", { for: id }, options.label), input, status, list);
}
