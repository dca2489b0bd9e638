// Two texts of one article side by side, and a choice for each difference.
import { dialog } from "../dialog";
import { button, h } from "../dom";
import type { Json } from "../editor/json";
import { assemble, assembleFields, compareBlocks, compareFields, compareWords, wordsOf, type Side, type Span } from "./merge";
import type { Manuscript } from "./manuscript";

const NAMES: Record<string, string> = {
    figure: "Picture",
    gallery: "Gallery",
    embed: "From elsewhere",
    recording: "Recording",
    divider: "Pause",
    table: "Table",
    quote: "Quote",
    pullQuote: "Pull quote",
    notice: "Notice",
    bulletList: "List",
    orderedList: "Numbered list",
    preformatted: "Lines",
    heading: "Heading",
    legacyHtml: "Imported HTML",
};

export interface Comparison {
    title: string;
    explanation: string;
    mine: { name: string; manuscript: Manuscript };
    theirs: { name: string; manuscript: Manuscript };
    base: Manuscript | null;
    /** Takes what was chosen; null where it may only be looked at. */
    settled: ((merged: Manuscript) => void) | null;
}

export function compare({ title, explanation, mine, theirs, base, settled }: Comparison): void {
    const rows = compareBlocks(mine.manuscript.body.content ?? [], theirs.manuscript.body.content ?? [], base?.body.content ?? null);
    const fields = compareFields(mine.manuscript, theirs.manuscript, base);
    const choices = new Map<string, { side: Side; show: () => void }>();
    const names: Record<Side, string> = { mine: mine.name, theirs: theirs.name };

    const choice = (key: string, label: string, suggested: Side, sides: Record<Side, Node>) => {
        const cells = (["mine", "theirs"] as const).map((side) => {
            const radio = h("input", { type: "radio", name: key, id: `${key}-${side}`, change: () => set(side) });
            const cell = h("div", { class: "side" }, settled && h("label", { class: "check", for: `${key}-${side}` }, radio, names[side]), sides[side]);
            cell.addEventListener("click", () => settled && set(side));
            return { side, radio, cell };
        });
        const state = {
            side: suggested,
            show: () =>
                cells.forEach(({ side, radio, cell }) => {
                    radio.checked = state.side === side;
                    cell.classList.toggle("is-taken", state.side === side);
                }),
        };
        const set = (side: Side) => {
            state.side = side;
            state.show();
        };
        choices.set(key, state);
        state.show();
        return h("div", { class: "difference", role: "group", "aria-label": label }, ...cells.map(({ cell }) => cell));
    };

    const content = [
        ...fields.map((field) => {
            const spans = compareWords(field.mine, field.theirs);
            return h("section", {}, h("h3", {}, field.label), choice(`field-${field.name}`, field.label, field.suggested, { mine: marked(spans.mine), theirs: marked(spans.theirs) }));
        }),
        ...rows.map((row, index) => {
            if (row.is === "same") {
                return same(row.blocks);
            }
            const spans = compareWords(wordsIn(row.mine), wordsIn(row.theirs));
            const isAlike = wordsIn(row.mine) === wordsIn(row.theirs);
            const shown = (blocks: Json[], words: Span[]) => {
                return h("div", {}, ...blocks.length === 0 ? [h("p", { class: "hint" }, "Nothing here")] : [kindOf(blocks), marked(words)], isAlike && h("p", { class: "hint" }, "The same words, set otherwise"));
            };
            return choice(`row-${index}`, `Difference in the text, block ${index + 1}`, row.suggested, { mine: shown(row.mine, spans.mine), theirs: shown(row.theirs, spans.theirs) });
        }),
    ];

    const all = (side: Side) => {
        for (const state of choices.values()) {
            state.side = side;
            state.show();
        }
    };
    const take = (): Manuscript => {
        const side = (key: string) => choices.get(key)?.side ?? "mine";
        const merged = assembleFields(mine.manuscript, theirs.manuscript, (name) => side(`field-${name}`));
        const { version } = mine.manuscript.body;
        return { ...merged, body: { type: "doc", version, content: assemble(rows, (index) => side(`row-${index}`)) } };
    };
    dialog(
        title,
        (close) => [
            h("p", {}, explanation),
            h("div", { class: "comparison" }, h("div", { class: "names", "aria-hidden": "true" }, h("span", {}, mine.name), h("span", {}, theirs.name)), ...content),
            h(
                "div",
                { class: "actions" },
                ...(settled
                    ? [
                          button(`All: ${mine.name}`, () => all("mine")),
                          button(`All: ${theirs.name}`, () => all("theirs")),
                          button("Go on with this", () => {
                              close();
                              settled(take());
                          }, { class: "primary" }),
                      ]
                    : []),
            ),
        ],
        { wide: true },
    );
}

/** Long stretches that are alike need not be read again. */
function same(blocks: Json[]): HTMLElement {
    const words = blocks.map((block) => h("div", {}, kindOf([block]), h("p", {}, wordsOf(block))));
    if (blocks.length <= 2) {
        return h("div", { class: "alike" }, ...words);
    }
    return h("details", { class: "alike" }, h("summary", {}, `${blocks.length} blocks alike`), ...words);
}

function kindOf(blocks: Json[]): Node {
    const names = [...new Set(blocks.flatMap((block) => NAMES[block.type] ?? []))];
    return names.length > 0 ? h("p", { class: "kind" }, names.join(", ")) : document.createTextNode("");
}

function wordsIn(blocks: Json[]): string {
    return blocks.map(wordsOf).join("\n");
}

function marked(spans: Span[]): HTMLElement {
    return h("p", { class: "words" }, ...spans.map(({ text, differs }) => (differs && text.trim() ? h("mark", {}, text) : text)));
}
