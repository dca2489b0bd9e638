// Everything that can be inserted, for the menu behind "/" and the one in the toolbar.
import type { EditorView } from "@tiptap/pm/view";
import type { Command } from "@tiptap/pm/state";
import type { Service } from "../service";
import { insert, setBlock, toggleList, togglePullQuote, toggleWrap, type } from "./commands";
import { choosePictures } from "./dialogs/library";
import { askEmbed } from "./dialogs/words";
import { newTable } from "./tables";

export interface Insertion {
    words: string;
    /** What else somebody may call it. */
    also: string;
    hint: string;
    act(view: EditorView): void;
    /** Whether it can be done here. */
    fits(view: EditorView): boolean;
}

/** To ask whether a block of the kind has a place here. */
const SAMPLE = { picture: "", address: "" };

export function insertions(service: Service): Insertion[] {
    const by = (words: string, also: string, hint: string, command: Command): Insertion => ({
        words,
        also,
        hint,
        act: (view) => {
            command(view.state, view.dispatch);
            view.focus();
        },
        fits: (view) => command(view.state),
    });
    const asking = (words: string, also: string, hint: string, example: string, ask: (view: EditorView) => void): Insertion => ({
        words,
        also,
        hint,
        act: ask,
        fits: (view) => insert((state) => type(state, example).create(SAMPLE))(view.state),
    });
    const pictures = (many: boolean, put: (view: EditorView, ids: string[]) => void) => (view: EditorView) =>
        choosePictures(service, {
            many,
            chosen: (chosen) => {
                put(view, chosen.map((picture) => picture.picture));
                view.focus();
            },
        });
    return [
        by("Heading", "h2 title", "##", setBlock("heading", { level: 2 })),
        by("Smaller heading", "h3 subheading", "###", setBlock("heading", { level: 3 })),
        by("Smallest heading", "h4", "####", setBlock("heading", { level: 4 })),
        by("Paragraph", "text words plain", "", setBlock("paragraph")),
        asking("Picture", "image photo figure library upload", "from the library or this machine", "figure", pictures(false, (view, [id]) => {
            insert((state) => type(state, "figure").create({ picture: id }))(view.state, view.dispatch);
        })),
        asking("Gallery", "pictures images photos", "several pictures together", "figure", pictures(true, (view, ids) => {
            insert((state) => type(state, "gallery").create(null, [...ids.map((id) => type(state, "figure").create({ picture: id })), type(state, "caption").create()]))(view.state, view.dispatch);
        })),
        by("List", "bullets ul", "-", toggleList("bulletList")),
        by("Numbered list", "ordered ol numbers", "1.", toggleList("orderedList")),
        by("Quote", "blockquote citation", ">", toggleWrap("quote")),
        by("Pull quote", "large callout", "a line set large", togglePullQuote),
        asking("From elsewhere", "embed film video post youtube mastodon", "a post or a film", "embed", (view) => askEmbed(view, service)),
        by("Table", "grid rows columns", "", insert((state) => newTable(state))),
        by("Pause", "divider rule line hr break", "---", insert((state) => type(state, "divider").create())),
        by("Correction", "notice mistake", "what was wrong before", toggleWrap("notice", { kind: "correction" })),
        by("Helpline", "notice help", "where to find help", toggleWrap("notice", { kind: "helpline" })),
        by("Note", "notice", "a word of the desk", toggleWrap("notice", { kind: "note" })),
        by("Poem", "verse song lines preformatted", "line ends are kept", setBlock("preformatted", { kind: "verse" })),
        by("Listing", "code program preformatted", "```", setBlock("preformatted", { kind: "code" })),
    ];
}

/** Those that bear the words typed, the best first. */
export function matching(all: Insertion[], typed: string): Insertion[] {
    const words = typed.trim().toLowerCase();
    const rank = ({ words: name, also }: Insertion) => {
        const lower = name.toLowerCase();
        return lower.startsWith(words) ? 0 : lower.includes(words) ? 1 : also.split(" ").some((word) => word.startsWith(words)) ? 2 : 3;
    };
    return all
        .map((insertion, index) => ({ insertion, index, rank: rank(insertion) }))
        .filter((each) => each.rank < 3)
        .sort((a, b) => a.rank - b.rank || a.index - b.index)
        .map((each) => each.insertion);
}
