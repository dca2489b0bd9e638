// The tools above the text: one stop of the Tab key, arrow keys within.
import { redo, undo } from "@tiptap/pm/history";
import type { Command } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { button, h } from "../dom";
import { isIn, isMarked, pullQuoteFromSelection, setBlock, toggleList, togglePullQuote, toggleWrap } from "./commands";
import { keyName, markCommand, type Asked } from "./keys";
import type { Insertion } from "./insertions";

interface Tool {
    button: HTMLButtonElement;
    isOn?: () => boolean;
    can?: () => boolean;
}

export class Toolbar {
    readonly element = h("div", { role: "toolbar", "aria-label": "Tools for the text", "aria-controls": "body", class: "tools" });
    private readonly tools: Tool[] = [];
    private asked = 0;

    constructor(
        private readonly view: EditorView,
        asked: Asked,
        insertions: Insertion[],
    ) {
        this.group(
            this.act("Undo", "Mod-z", undo),
            this.act("Redo", "Mod-Shift-z", redo),
        );
        this.group(
            this.menu("Insert", () => insertions.filter((each) => each.fits(view)).map(({ words, hint, act }) => ({ words, hint, act: () => act(view) }))),
            this.act("Heading", "Mod-Alt-2", toggleHeading, () => isIn(view.state, "heading")),
            this.act("List", "Mod-Shift-8", toggleList("bulletList"), () => isIn(view.state, "bulletList")),
            this.act("Numbers", "Mod-Shift-7", toggleList("orderedList"), () => isIn(view.state, "orderedList"), "Numbered list"),
            this.act("Quote", "Mod-Shift-9", toggleWrap("quote"), () => isIn(view.state, "quote")),
            this.act("Pull quote", "Mod-Alt-q", (state, dispatch) => pullQuoteFromSelection(state, dispatch) || togglePullQuote(state, dispatch), () => isIn(view.state, "pullQuote"), "Pull quote, from the words chosen or from the paragraph"),
        );
        this.group(
            this.mark("Bold", "strong", "Mod-b"),
            this.mark("Italic", "emphasis", "Mod-i"),
            this.ask("Link", "Mod-k", asked.link, () => isMarked(view.state, "link")),
            this.menu("More", () => [
                { words: "Small caps", hint: keyName("Mod-Shift-k"), act: () => this.run(markCommand("smallCaps")) },
                { words: "Struck out", hint: keyName("Mod-Shift-x"), act: () => this.run(markCommand("strike")) },
                { words: "Code", hint: keyName("Mod-e"), act: () => this.run(markCommand("code")) },
                { words: "Below the line", hint: keyName("Mod-,"), act: () => this.run(markCommand("subscript")) },
                { words: "Above the line", hint: keyName("Mod-."), act: () => this.run(markCommand("superscript")) },
                { words: "Without any of these", hint: "", act: () => this.run(withoutMarks) },
                { words: "All keys", hint: keyName("F1"), act: asked.keys },
            ]),
        );
        this.group(
            this.ask("Who said this?", "Mod-Alt-w", asked.attribution, () => isMarked(view.state, "attribution")),
            this.ask("Which day?", "Mod-Alt-d", asked.moment, () => isMarked(view.state, "moment")),
        );
        this.group(
            this.ask("Find", "Mod-f", () => asked.find(true)),
        );
        this.element.addEventListener("keydown", (event) => this.keyDown(event));
        this.element.addEventListener("focusin", (event) => this.makeStop(event.target as HTMLElement));
        this.makeStop(this.tools[0]?.button);
        this.refresh();
    }

    focus(): void {
        (this.tools.find((tool) => tool.button.tabIndex === 0) ?? this.tools[0])?.button.focus();
    }

    /** Shows what is on at the caret, at the next frame. */
    changed(): void {
        this.asked ||= requestAnimationFrame(() => {
            this.asked = 0;
            this.refresh();
        });
    }

    private refresh(): void {
        for (const { button: tool, isOn, can } of this.tools) {
            if (isOn) {
                tool.setAttribute("aria-pressed", String(isOn()));
            }
            const isOff = !this.view.editable || (can ? !can() : false);
            if (tool.getAttribute("aria-disabled") !== String(isOff)) {
                tool.setAttribute("aria-disabled", String(isOff));
            }
        }
    }

    private group(...tools: Tool[]): void {
        this.tools.push(...tools);
        this.element.append(h("div", { class: "tool-group" }, ...tools.map((tool) => tool.button)));
    }

    private run(command: Command): void {
        if (this.view.editable) {
            command(this.view.state, this.view.dispatch, this.view);
            this.view.focus();
        }
    }

    private tool(words: string, key: string, label: string, work: () => void): HTMLButtonElement {
        return button(words, () => this.view.editable && work(), {
            title: key ? `${label} (${keyName(key)})` : label,
            "aria-keyshortcuts": key ? key.replace("Mod", "Control").replaceAll("-", "+") : null,
            // The text keeps its selection, and a telephone its keyboard.
            mousedown: (event: MouseEvent) => event.preventDefault(),
        });
    }

    private act(words: string, key: string, command: Command, isOn?: () => boolean, label = words): Tool {
        const tool: Tool = { button: this.tool(words, key, label, () => this.run(command)), can: () => command(this.view.state) };
        return isOn ? { ...tool, isOn } : tool;
    }

    private mark(words: string, name: string, key: string): Tool {
        return { button: this.tool(words, key, words, () => this.run(markCommand(name))), isOn: () => isMarked(this.view.state, name) };
    }

    private ask(words: string, key: string, work: () => void, isOn?: () => boolean): Tool {
        const tool: Tool = { button: this.tool(words, key, words, work) };
        return isOn ? { ...tool, isOn } : tool;
    }

    private menu(words: string, items: () => { words: string; hint: string; act: () => void }[]): Tool {
        const opener = this.tool(words, "", words, () => (menu.matches(":popover-open") ? menu.hidePopover() : open()));
        const menu = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": words });
        opener.setAttribute("aria-haspopup", "menu");
        opener.setAttribute("aria-expanded", "false");
        const open = () => {
            menu.replaceChildren(
                ...items().map((item) =>
                    h(
                        "button",
                        {
                            type: "button",
                            role: "menuitem",
                            tabindex: "-1",
                            click: () => {
                                menu.hidePopover();
                                item.act();
                            },
                        },
                        h("span", {}, item.words),
                        h("small", {}, item.hint),
                    ),
                ),
            );
            menu.showPopover();
            const [from, box] = [opener.getBoundingClientRect(), menu.getBoundingClientRect()];
            const isBelow = from.bottom + box.height < window.innerHeight;
            menu.style.left = `${Math.max(8, Math.min(from.left, window.innerWidth - box.width - 8))}px`;
            menu.style.top = `${isBelow ? from.bottom + 4 : Math.max(8, from.top - box.height - 4)}px`;
            menu.querySelector("button")?.focus();
        };
        menu.addEventListener("toggle", (event) => opener.setAttribute("aria-expanded", String((event as ToggleEvent).newState === "open")));
        menu.addEventListener("keydown", (event) => {
            const buttons = [...menu.querySelectorAll("button")];
            const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
            const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
            if (to !== undefined) {
                buttons.at(to % buttons.length)?.focus();
                event.preventDefault();
            } else if (event.key === "Escape" || event.key === "Tab") {
                event.preventDefault();
                menu.hidePopover();
                opener.focus();
            }
            event.stopPropagation();
        });
        document.body.append(menu);
        return { button: opener };
    }

    private makeStop(target: HTMLElement | undefined): void {
        for (const { button: tool } of this.tools) {
            tool.tabIndex = tool === target ? 0 : -1;
        }
    }

    private keyDown(event: KeyboardEvent): void {
        const buttons = this.tools.map((tool) => tool.button);
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
        if (to !== undefined) {
            event.preventDefault();
            buttons.at(to % buttons.length)?.focus();
        } else if (event.key === "Escape") {
            event.preventDefault();
            this.view.focus();
        }
    }
}

/** Any heading becomes a paragraph again. */
const toggleHeading: Command = (state, dispatch) => (isIn(state, "heading") ? setBlock("paragraph") : setBlock("heading", { level: 2 }))(state, dispatch);

const withoutMarks: Command = (state, dispatch) => {
    const { from, to } = state.selection;
    const tr = state.tr;
    for (const name of ["strong", "emphasis", "smallCaps", "strike", "code", "subscript", "superscript"]) {
        tr.removeMark(from, to, state.schema.marks[name]);
    }
    dispatch?.(tr.setStoredMarks([]));
    return true;
};
