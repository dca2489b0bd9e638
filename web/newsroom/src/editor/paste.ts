// Cleans what other programs put on the clipboard, before the schema takes what it knows. It works on the DOM in a document
// of its own, where nothing runs or loads, and is written so that it can be tested without a browser.

/** Elements that go with everything in them. */
const DROPPED = "script,style,meta,link,title,head,base,template,iframe,frame,object,embed,applet,svg,math,noscript,xml,"
    + "input,button,select,textarea,audio,video,canvas,map,dialog";

const BLOCKS = "p,div,ul,ol,li,h1,h2,h3,h4,h5,h6,blockquote,pre,table,hr,figure,section,article,aside,dl,dt,dd";

const STYLED = "[style],[data-style]";

/** The most cells that one cell of a foreign table is stretched to. */
const WIDEST = 50;

/** What the schema still reads. */
const KEPT_ATTRIBUTES = /^(href|start|data-(?!pm-|style)[a-z-]+)$/;

/** HTML whose styles the browser leaves alone: the policy of the page has it complain of each one that it would apply. */
export function withoutStyles(html: string): string {
    return html
        .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, "")
        .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, "$1data-style$2"));
}

/** Cleans in place. @returns how many pictures were left out */
export function clean(root: Element): number {
    dropComments(root);
    root.querySelectorAll(DROPPED).forEach((element) => element.remove());
    const pictures = dropPictures(root);
    dropHidden(root);
    // Google Docs puts everything into one <b> that is not bold.
    [...root.querySelectorAll("b")].filter((bold) => /^(normal|400)/.test(styleOf(bold)["font-weight"] ?? "")).forEach(unwrap);
    [...root.querySelectorAll("*")].filter((element) => element.localName.includes(":")).forEach(unwrap);
    gatherWordLists(root);
    renameWordBlocks(root);
    marksFromStyles(root);
    // A heading is bold of itself.
    root.querySelectorAll(":is(h1,h2,h3,h4,h5,h6) :is(b,strong)").forEach(unwrap);
    root.querySelectorAll("table").forEach(straightenTable);
    dropEmpty(root);
    cleanAttributes(root);
    return pictures;
}

function dropComments(root: Element): void {
    const walker = root.ownerDocument.createTreeWalker(root, 128 /* SHOW_COMMENT */);
    const comments: Node[] = [];
    while (walker.nextNode()) {
        comments.push(walker.currentNode);
    }
    comments.forEach((comment) => comment.parentNode?.removeChild(comment));
}

/** One-pixel pictures count readers and nobody misses them. */
function dropPictures(root: Element): number {
    const pictures = [...root.querySelectorAll("img,picture")];
    const shown = pictures.filter((picture) => picture.localName === "img" && picture.getAttribute("width") !== "1");
    pictures.forEach((picture) => picture.remove());
    return shown.length;
}

function dropHidden(root: Element): void {
    root.querySelectorAll(STYLED).forEach((element) => {
        const style = styleOf(element);
        if (/^none/.test(style["display"] ?? "") || /^all/.test(style["mso-hide"] ?? "")) {
            element.remove();
        }
    });
}

/** Word writes a list as paragraphs that bear a level, and a bullet or number as text. */
function gatherWordLists(root: Element): void {
    const isItem = (element: Element | null): element is Element => element?.localName === "p" && !!wordLevel(element);
    for (const first of root.querySelectorAll("p")) {
        // What was gathered into a list before is no longer where it was.
        if (!root.contains(first) || !isItem(first) || isItem(first.previousElementSibling)) {
            continue;
        }
        const items: Element[] = [];
        for (let item: Element | null = first; isItem(item); item = item.nextElementSibling) {
            items.push(item);
        }
        buildList(items);
    }
}

function wordLevel(element: Element): number {
    const level = /level(\d)/.exec(styleOf(element)["mso-list"] ?? "")?.[1];
    if (level) {
        return Number(level);
    }
    return /^MsoList(Paragraph|Bullet|Number)/.test(element.className) ? 1 : 0;
}

function buildList(items: Element[]): void {
    const document = items[0]?.ownerDocument as Document;
    const lists: Element[] = [];
    const place = document.createElement("div");
    items[0]?.before(place);
    for (const item of items) {
        const level = Math.min(wordLevel(item), lists.length + 1);
        const marker = takeMarker(item);
        lists.length = Math.min(lists.length, level);
        if (lists.length < level) {
            const list = document.createElement(/^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(marker) ? "ol" : "ul");
            const number = Number.parseInt(marker.replace("(", ""), 10);
            if (number > 1) {
                list.setAttribute("start", String(number));
            }
            (lists.at(-1)?.lastElementChild ?? place).append(list);
            lists.push(list);
        }
        const entry = document.createElement("li");
        const words = document.createElement("p");
        words.append(...item.childNodes);
        entry.append(words);
        lists.at(-1)?.append(entry);
        item.remove();
    }
    unwrap(place);
}

function takeMarker(item: Element): string {
    const marked = [...item.querySelectorAll("span")].find((span) => /^ignore/i.test(styleOf(span)["mso-list"] ?? ""));
    if (marked) {
        const words = marked.textContent?.trim() ?? "";
        marked.remove();
        return words;
    }
    // Without Word's own note, the first characters are all there is to go by.
    const text = item.ownerDocument.createTreeWalker(item, 4 /* SHOW_TEXT */).nextNode();
    const found = /^[\s\u00a0]*([·•▪o§–-]|\(?(?:[0-9]{1,3}|[a-z])[.)])[\s\u00a0]+/i.exec(text?.nodeValue ?? "");
    if (text && found) {
        text.nodeValue = text.nodeValue?.slice(found[0].length) ?? "";
        return found[1] ?? "";
    }
    return "";
}

function renameWordBlocks(root: Element): void {
    root.querySelectorAll("p.MsoTitle").forEach((element) => rename(element, "h2"));
    root.querySelectorAll("p.MsoSubtitle").forEach((element) => rename(element, "h3"));
    root.querySelectorAll("p.MsoQuote,p.MsoIntenseQuote").forEach((element) => {
        const quote = element.ownerDocument.createElement("blockquote");
        element.replaceWith(quote);
        quote.append(element);
    });
}

function marksFromStyles(root: Element): void {
    root.querySelectorAll(STYLED).forEach((element) => {
        if (!element.matches("span,font,a,b,i,em,strong,u,cite")) {
            return;
        }
        const style = styleOf(element);
        const weight = style["font-weight"] ?? "";
        const isBold = /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600;
        if (isBold && !element.matches("b,strong") && !element.closest("h1,h2,h3,h4,h5,h6,b,strong,th")) {
            wrapContent(element, "strong");
        }
        if (/^(italic|oblique)/.test(style["font-style"] ?? "") && !element.closest("i,em,cite")) {
            wrapContent(element, "em");
        }
        if (/line-through/.test(style["text-decoration"] ?? style["text-decoration-line"] ?? "")) {
            wrapContent(element, "s");
        }
        if (/^(sub|super)/.test(style["vertical-align"] ?? "") && !element.closest("sub,sup")) {
            wrapContent(element, /^sub/.test(style["vertical-align"] ?? "") ? "sub" : "sup");
        }
        if (/small-caps/.test(style["font-variant"] ?? style["font-variant-caps"] ?? "")) {
            wrapContent(element, "span").setAttribute("data-small-caps", "");
        }
    });
}

/** A table of plain rows: no cell spans others, none holds blocks; tables that only lay out a page are taken apart. */
function straightenTable(table: Element): void {
    if (table.querySelector("table")) {
        table.querySelectorAll("tr,td,th,tbody,thead,tfoot,caption").forEach((part) => part.closest("table") === table && rename(part, "div"));
        rename(table, "div");
        return;
    }
    const captions = [...table.querySelectorAll("caption")];
    const rows = [...table.querySelectorAll("tr")];
    const waiting: number[] = [];
    for (const row of rows) {
        spreadCells(row, waiting);
    }
    const width = Math.max(0, ...rows.map((row) => row.children.length));
    for (const row of rows) {
        while (row.children.length < width) {
            row.append(row.ownerDocument.createElement("td"));
        }
    }
    table.replaceChildren(...rows, ...captions.slice(0, 1));
    if (width === 0) {
        table.remove();
    }
}

/** @param waiting how many rows below each column is still taken by a cell above */
function spreadCells(row: Element, waiting: number[]): void {
    const cells = [...row.children].filter((cell) => cell.matches("td,th"));
    const blank = () => row.ownerDocument.createElement("td");
    const spread: Element[] = [];
    const fill = () => {
        while ((waiting[spread.length] ?? 0) > 0) {
            waiting[spread.length] = (waiting[spread.length] ?? 1) - 1;
            spread.push(blank());
        }
    };
    for (const cell of cells) {
        fill();
        const columns = spanOf(cell, "colspan");
        const below = spanOf(cell, "rowspan") - 1;
        linesOf(cell);
        for (let column = 0; column < columns; column++) {
            waiting[spread.length] = below;
            spread.push(column === 0 ? cell : blank());
        }
    }
    fill();
    row.replaceChildren(...spread);
}

function spanOf(cell: Element, name: string): number {
    const span = Number.parseInt(cell.getAttribute(name) ?? "1", 10);
    return Math.min(Math.max(1, span || 1), WIDEST);
}

/** A cell holds words alone: what were blocks become lines. */
function linesOf(cell: Element): void {
    for (let block = cell.querySelector(BLOCKS); block; block = cell.querySelector(BLOCKS)) {
        if (block.previousSibling && block.previousSibling.textContent?.trim()) {
            block.before(cell.ownerDocument.createElement("br"));
        }
        if (block.nextSibling && block.nextSibling.textContent?.trim() && !(block.nextSibling as Element).matches?.(BLOCKS)) {
            block.after(cell.ownerDocument.createElement("br"));
        }
        unwrap(block);
    }
}

function dropEmpty(root: Element): void {
    // From the innermost out, so that what held only empty things goes with them.
    for (const element of [...root.querySelectorAll("p,h1,h2,h3,h4,h5,h6,li,blockquote,a,span,strong,b,em,i,s,sub,sup")].reverse()) {
        const isBlank = !(element.textContent ?? "").replace(/[\s\u00a0\u200b\ufeff]/g, "");
        if (!isBlank || element.querySelector("hr,table,[data-picture]") || element.closest("pre,td,th")) {
            continue;
        }
        // A blank between two words may stand in a span of its own.
        if (element.matches("a,span,strong,b,em,i,s,sub,sup") && element.textContent) {
            unwrap(element);
        } else if (!element.querySelector("br") || element.matches("p,h1,h2,h3,h4,h5,h6,li,blockquote")) {
            element.remove();
        }
    }
    root.querySelectorAll("br").forEach((br) => {
        const parent = br.parentElement;
        const besideBlocks = [br.previousElementSibling, br.nextElementSibling].some((sibling) => sibling?.matches(BLOCKS));
        if (br.className === "Apple-interchange-newline" || (besideBlocks && !parent?.closest("p,td,th,pre"))) {
            br.remove();
        }
    });
}

function cleanAttributes(root: Element): void {
    root.querySelectorAll("*").forEach((element) => {
        for (const { name, value } of [...element.attributes]) {
            // Places on the page that was copied from are not places on ours.
            if (!KEPT_ATTRIBUTES.test(name) || (name === "href" && value.startsWith("#"))) {
                element.removeAttribute(name);
            }
        }
    });
}

/** What a style attribute says, without asking a browser, which would drop Word's own properties. */
function styleOf(element: Element): Record<string, string> {
    const style: Record<string, string> = {};
    const written = element.getAttribute("style") ?? element.getAttribute("data-style") ?? "";
    for (const declaration of written.slice(0, 4000).split(";")) {
        const at = declaration.indexOf(":");
        if (at > 0) {
            style[declaration.slice(0, at).trim().toLowerCase()] = declaration.slice(at + 1).trim().toLowerCase();
        }
    }
    return style;
}

function unwrap(element: Element): void {
    element.replaceWith(...element.childNodes);
}

function rename(element: Element, tag: string): void {
    const renamed = element.ownerDocument.createElement(tag);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
}

function wrapContent(element: Element, tag: string): Element {
    const wrapper = element.ownerDocument.createElement(tag);
    wrapper.append(...element.childNodes);
    element.append(wrapper);
    return wrapper;
}
