// The menu behind "/": at the start of an empty paragraph or after a blank, filtered by what is typed on.
import { Plugin, PluginKey, type EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { h } from "../dom";
import { matching, type Insertion } from "./insertions";

interface Menu {
    from: number;
    typed: string;
}

const key = new PluginKey<Menu | null>("slash");

const DISMISS = "dismiss";

/** What is typed behind a slash, if that is what somebody is doing. */
function menuAt(state: EditorState): Menu | null {
    const { $from, empty } = state.selection;
    if (!empty || $from.parent.type.name !== "paragraph") {
        return null;
    }
    const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 30), $from.parentOffset, undefined, "\ufffc");
    const typed = /(?:^|\s)\/([\p{L}\d ]{0,24})$/u.exec(before)?.[1];
    return typed === undefined || /\s\s|^\s/.test(typed) ? null : { from: $from.pos - typed.length - 1, typed };
}

export function slash(all: Insertion[]): Plugin {
    let dismissed = -1;
    let shown: Insertion[] = [];
    let marked = 0;
    const list = h("div", { class: "slash", role: "listbox", id: "slash-menu", "aria-label": "Insert", hidden: true });

    const close = (view: EditorView) => {
        list.hidden = true;
        view.dom.removeAttribute("aria-activedescendant");
        view.dom.removeAttribute("aria-controls");
    };
    const mark = (view: EditorView, index: number) => {
        marked = (index + shown.length) % shown.length;
        [...list.children].forEach((child, at) => child.setAttribute("aria-selected", String(at === marked)));
        list.children[marked]?.scrollIntoView({ block: "nearest" });
        view.dom.setAttribute("aria-activedescendant", `slash-${marked}`);
    };
    const choose = (view: EditorView, insertion: Insertion) => {
        const menu = key.getState(view.state);
        if (menu) {
            view.dispatch(view.state.tr.delete(menu.from, menu.from + menu.typed.length + 1));
        }
        close(view);
        insertion.act(view);
    };
    const open = (view: EditorView, menu: Menu) => {
        shown = matching(all, menu.typed).filter((insertion) => insertion.fits(view));
        if (shown.length === 0) {
            close(view);
            return;
        }
        list.replaceChildren(
            ...shown.map((insertion, index) =>
                h(
                    "div",
                    {
                        role: "option",
                        id: `slash-${index}`,
                        mousedown: (event: MouseEvent) => {
                            event.preventDefault();
                            choose(view, insertion);
                        },
                    },
                    h("span", {}, insertion.words),
                    h("small", {}, insertion.hint),
                ),
            ),
        );
        list.hidden = false;
        view.dom.setAttribute("aria-controls", "slash-menu");
        place(view, menu);
        mark(view, 0);
    };
    const place = (view: EditorView, menu: Menu) => {
        const at = view.coordsAtPos(menu.from);
        const box = list.getBoundingClientRect();
        const isBelow = at.bottom + box.height + 8 < window.innerHeight || at.top < box.height;
        list.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - box.width - 8))}px`;
        list.style.top = `${isBelow ? at.bottom + 4 : at.top - box.height - 4}px`;
    };

    return new Plugin<Menu | null>({
        key,
        state: {
            init: () => null,
            apply(tr, before, _old, state) {
                if (tr.getMeta(key) === DISMISS) {
                    dismissed = before?.from ?? -1;
                }
                if (!tr.docChanged && !tr.selectionSet && tr.getMeta(key) !== DISMISS) {
                    return before;
                }
                const menu = menuAt(state);
                // A menu opens only where a slash is typed, and stays away where it was sent away.
                if (!menu || menu.from !== dismissed) {
                    dismissed = menu ? dismissed : -1;
                }
                const isTyped = tr.docChanged && !tr.getMeta("paste") && !tr.getMeta("history$");
                return menu && menu.from !== dismissed && (before?.from === menu.from || isTyped) ? menu : null;
            },
        },
        props: {
            handleKeyDown(view, event) {
                if (list.hidden || !key.getState(view.state)) {
                    return false;
                }
                const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
                const insertion = shown[marked];
                if (step) {
                    mark(view, marked + step);
                } else if ((event.key === "Enter" || event.key === "Tab") && insertion) {
                    choose(view, insertion);
                } else if (event.key === "Escape") {
                    view.dispatch(view.state.tr.setMeta(key, DISMISS));
                } else {
                    return false;
                }
                event.preventDefault();
                return true;
            },
            handleDOMEvents: {
                blur(view) {
                    close(view);
                    return false;
                },
            },
        },
        view(view) {
            document.body.append(list);
            let last: Menu | null = null;
            return {
                update() {
                    const menu = key.getState(view.state) ?? null;
                    if (menu?.from !== last?.from || menu?.typed !== last?.typed) {
                        last = menu;
                        menu ? open(view, menu) : close(view);
                    }
                },
                destroy: () => list.remove(),
            };
        },
    });
}
