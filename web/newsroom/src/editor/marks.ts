// The marks of the document, by the names of the server's Mark.
import { Mark } from "@tiptap/core";
import { safeAddress } from "./addresses";

/** A mark that says no more than its name. */
function plain(name: string, tag: string, others: string[] = [], inclusive = true) {
    return Mark.create({
        name,
        inclusive,
        // Marks of every kind may lie on the same words; a superscript takes the place of a subscript.
        excludes: name === "subscript" || name === "superscript" ? "subscript superscript" : name,
        parseHTML: () => [tag, ...others].map((selector) => ({ tag: selector })),
        renderHTML: () => [tag.split("[")[0] ?? tag, attributesOf(tag), 0],
    });
}

function attributesOf(tag: string): Record<string, string> {
    const attribute = /\[(.+)\]/.exec(tag)?.[1];
    return attribute ? { [attribute]: "" } : {};
}

const Link = Mark.create({
    name: "link",
    inclusive: false,
    // A document may have two links on the same words; setting one takes the others away first.
    excludes: "",
    addAttributes: () => ({ href: { default: "" } }),
    parseHTML: () => [
        {
            tag: "a[href]",
            getAttrs: (element) => {
                const href = safeAddress(element.getAttribute("href") ?? "");
                return href === null ? false : { href };
            },
        },
    ],
    renderHTML: ({ mark }) => ["a", { href: safeAddress(String(mark.attrs["href"])) ?? "#", rel: "noopener", title: mark.attrs["href"] }, 0],
});

const words = (element: HTMLElement, name: string) => element.getAttribute(`data-${name}`) ?? "";

const Attribution = Mark.create({
    name: "attribution",
    inclusive: false,
    addAttributes: () => ({ source: { default: "" }, said: { default: "" }, place: { default: "" } }),
    parseHTML: () => [
        {
            tag: "span[data-source]",
            getAttrs: (element) => ({ source: words(element, "source"), said: words(element, "said"), place: words(element, "place") }),
        },
    ],
    renderHTML: ({ mark }) => [
        "span",
        { class: "attribution", "data-source": mark.attrs["source"], "data-said": mark.attrs["said"], "data-place": mark.attrs["place"] },
        0,
    ],
});

const Moment = Mark.create({
    name: "moment",
    inclusive: false,
    addAttributes: () => ({ from: { default: "" }, until: { default: null } }),
    parseHTML: () => [
        {
            tag: "span[data-from]",
            getAttrs: (element) => {
                const [from, until] = [words(element, "from"), words(element, "until")];
                return isDate(from) ? { from, until: isDate(until) ? until : null } : false;
            },
        },
    ],
    renderHTML: ({ mark }) => ["span", { class: "moment", "data-from": mark.attrs["from"], "data-until": mark.attrs["until"] }, 0],
});

/** A mark of a newer version. */
const UnknownMark = Mark.create({
    name: "unknownMark",
    inclusive: false,
    excludes: "",
    addAttributes: () => ({ json: { default: "{}" } }),
    renderHTML: () => ["span", { class: "unknown", title: "A mark of a newer version of Standfirst; it is kept." }, 0],
});

export function isDate(value: string): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** Every mark. Their order is that in which they nest. */
export const marks = [
    plain("emphasis", "em", ["i", "cite"]),
    plain("strong", "strong", ["b"]),
    Link,
    plain("smallCaps", "span[data-small-caps]"),
    plain("code", "code", ["kbd", "samp"], false),
    plain("strike", "s", ["del", "strike"]),
    plain("subscript", "sub"),
    plain("superscript", "sup"),
    Attribution,
    Moment,
    UnknownMark,
];
