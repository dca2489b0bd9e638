// Compares two texts of one article, block by block and word by word.
import { canonical, type Json } from "../editor/json";
import type { Manuscript } from "./manuscript";

export type Side = "mine" | "theirs";

export type Row = { is: "same"; blocks: Json[] } | { is: "differs"; mine: Json[]; theirs: Json[]; suggested: Side };

export interface FieldRow {
    name: string;
    label: string;
    mine: string;
    theirs: string;
    suggested: Side;
}

/** Words, and whether they differ from the other side's. */
export interface Span {
    text: string;
    differs: boolean;
}

/** Beyond this, comparing everything with everything would take too long; the middle then counts as one difference. */
const MOST_COMPARED = 4_000_000;

/** The rows of a comparison. Where only one side differs from what both began with, that side is suggested. */
export function compareBlocks(mine: Json[], theirs: Json[], base: Json[] | null): Row[] {
    const [left, right] = [mine.map(text), theirs.map(text)];
    const known = new Set((base ?? []).map(text));
    const rows: Row[] = [];
    for (const { from, to } of align(left, right)) {
        const [l, r] = [mine.slice(from[0], to[0]), theirs.slice(from[1], to[1])];
        if (l.length === r.length && l.every((block, index) => text(block) === text(r[index] as Json))) {
            rows.push({ is: "same", blocks: l });
        } else if (l.length === r.length) {
            l.forEach((block, index) => rows.push(differing([block], [r[index] as Json], known)));
        } else {
            rows.push(differing(l, r, known));
        }
    }
    return rows;
}

function differing(mine: Json[], theirs: Json[], known: Set<string>): Row {
    const isOld = (blocks: Json[], others: Json[]) =>
        blocks.length > 0 ? blocks.every((block) => known.has(text(block))) : !others.every((block) => known.has(text(block)));
    return { is: "differs", mine, theirs, suggested: isOld(mine, theirs) && !isOld(theirs, mine) ? "theirs" : "mine" };
}

/** The text that was chosen. */
export function assemble(rows: Row[], choose: (row: number) => Side): Json[] {
    return rows.flatMap((row, index) => (row.is === "same" ? row.blocks : row[choose(index)]));
}

interface Stretch {
    from: [number, number];
    to: [number, number];
}

/** Stretches of two lists, alike and differing by turns. */
function align(left: string[], right: string[]): Stretch[] {
    const stretches: Stretch[] = [];
    const matches = commonPairs(left, right);
    let [l, r] = [0, 0];
    let index = 0;
    while (index < matches.length) {
        const start = matches[index] as [number, number];
        if (start[0] > l || start[1] > r) {
            stretches.push({ from: [l, r], to: start });
        }
        let end = index;
        while (matches[end + 1]?.[0] === (matches[end]?.[0] ?? 0) + 1 && matches[end + 1]?.[1] === (matches[end]?.[1] ?? 0) + 1) {
            end++;
        }
        const last = matches[end] as [number, number];
        [l, r] = [last[0] + 1, last[1] + 1];
        stretches.push({ from: start, to: [l, r] });
        index = end + 1;
    }
    if (l < left.length || r < right.length) {
        stretches.push({ from: [l, r], to: [left.length, right.length] });
    }
    return stretches;
}

/** The longest common subsequence, as pairs of places. */
function commonPairs(left: string[], right: string[]): [number, number][] {
    let start = 0;
    while (start < left.length && start < right.length && left[start] === right[start]) {
        start++;
    }
    let tail = 0;
    while (tail < left.length - start && tail < right.length - start && left.at(-1 - tail) === right.at(-1 - tail)) {
        tail++;
    }
    const pairs: [number, number][] = Array.from({ length: start }, (_, index) => [index, index]);
    const [rows, columns] = [left.length - start - tail, right.length - start - tail];
    if (rows * columns <= MOST_COMPARED) {
        pairs.push(...middlePairs(left, right, start, rows, columns));
    }
    for (let index = tail; index > 0; index--) {
        pairs.push([left.length - index, right.length - index]);
    }
    return pairs;
}

function middlePairs(left: string[], right: string[], start: number, rows: number, columns: number): [number, number][] {
    const width = columns + 1;
    const lengths = new Uint32Array((rows + 1) * width);
    const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
    for (let row = rows - 1; row >= 0; row--) {
        for (let column = columns - 1; column >= 0; column--) {
            lengths[row * width + column] =
                left[start + row] === right[start + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
        }
    }
    const pairs: [number, number][] = [];
    for (let row = 0, column = 0; row < rows && column < columns; ) {
        if (left[start + row] === right[start + column]) {
            pairs.push([start + row++, start + column++]);
        } else if (at(row + 1, column) >= at(row, column + 1)) {
            row++;
        } else {
            column++;
        }
    }
    return pairs;
}

/** Both texts with the words marked that the other does not have. */
export function compareWords(mine: string, theirs: string): Record<Side, Span[]> {
    const words = (text: string) => text.match(/\s+|[\p{L}\p{N}’']+|[^\s\p{L}\p{N}]/gu) ?? [];
    const [left, right] = [words(mine), words(theirs)];
    const pairs = commonPairs(left, right);
    const spans = (all: string[], side: 0 | 1) => {
        const same = new Set(pairs.map((pair) => pair[side]));
        return all.reduce<Span[]>((made, text, index) => {
            const differs = !same.has(index);
            const last = made.at(-1);
            last?.differs === differs ? (last.text += text) : made.push({ text, differs });
            return made;
        }, []);
    };
    return { mine: spans(left, 0), theirs: spans(right, 1) };
}

const FIELDS: [string, string, (manuscript: Manuscript) => unknown][] = [
    ["headline", "Headline", (each) => each.headline],
    ["standfirst", "Standfirst", (each) => each.standfirst],
    ["kicker", "Kicker", (each) => each.kicker],
    ["section", "Section", (each) => each.section],
    ["edition", "Edition", (each) => each.edition],
    ["bylines", "Bylines", (each) => each.bylines],
    ["tags", "Tags", (each) => each.tags],
    ["lead", "Lead picture", (each) => each.lead],
    ["language", "Language", (each) => each.language],
    ["canonical", "First published at", (each) => each.canonical],
    ["titles", "Titles elsewhere", (each) => each.titles],
];

/** The fields that differ. */
export function compareFields(mine: Manuscript, theirs: Manuscript, base: Manuscript | null): FieldRow[] {
    return FIELDS.flatMap(([name, label, of]) => {
        const [left, right, old] = [of(mine), of(theirs), base && of(base)].map(canonical);
        if (left === right) {
            return [];
        }
        const plain = (value: unknown) => (typeof value === "string" ? value : value === null ? "" : JSON.stringify(value));
        return [{ name, label, mine: plain(of(mine)), theirs: plain(of(theirs)), suggested: base && left === old ? "theirs" : "mine" } satisfies FieldRow];
    });
}

/** Mine, with theirs where they were chosen. */
export function assembleFields(mine: Manuscript, theirs: Manuscript, chosen: (name: string) => Side): Manuscript {
    const merged = { ...mine } as Manuscript & Record<string, unknown>;
    for (const [name] of FIELDS) {
        if (chosen(name) === "theirs") {
            (merged as Record<string, unknown>)[name] = (theirs as Manuscript & Record<string, unknown>)[name];
        }
    }
    return merged;
}

function text(block: Json): string {
    return canonical(block);
}

/** The words of a block, as lines. */
export function wordsOf(node: Json): string {
    if (node.type === "text") {
        return node.text ?? "";
    }
    if (node.type === "hardBreak") {
        return "\n";
    }
    const isRun = node.content?.some((child) => child.type === "text" || child.type === "hardBreak") ?? false;
    return (node.content ?? []).map(wordsOf).join(isRun ? "" : "\n");
}
