// How long an article is.
import type { Node } from "@tiptap/pm/model";

const WORDS_A_MINUTE = 230;

export interface Counts {
    words: number;
    characters: number;
    minutes: number;
}

/** Words and characters that a reader reads; a word is what stands between blanks and has a letter or a digit. */
export function count(text: string): Counts {
    const words = text.match(/[^\s\u00a0—–]*[\p{L}\p{N}][^\s\u00a0—–]*/gu)?.length ?? 0;
    const characters = text.replace(/\n/g, "").length;
    return { words, characters, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}

const counted = new WeakMap<Node, Counts>();

/** Of a whole document; a block that is as it was is not counted again. */
export function countAll(doc: Node): Counts {
    let words = 0;
    let characters = 0;
    for (const block of doc.children) {
        let counts = counted.get(block);
        if (!counts) {
            counts = count(textOf(block));
            counted.set(block, counts);
        }
        words += counts.words;
        characters += counts.characters;
    }
    return { words, characters, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}

function textOf(block: Node): string {
    return block.textBetween(0, block.content.size, "\n", (leaf) => (leaf.type.name === "hardBreak" ? "\n" : ""));
}

const number = new Intl.NumberFormat("en-GB");

export function inWords({ words, characters, minutes }: Counts, chosen: Counts | null): string {
    const of = chosen && chosen.words > 0 ? `${number.format(chosen.words)} of ` : "";
    const reading = minutes > 0 ? ` · ${minutes} min to read` : "";
    return `${of}${number.format(words)} ${words === 1 ? "word" : "words"} · ${number.format(characters)} characters${reading}`;
}
