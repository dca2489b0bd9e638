// The screen of an article with a desk in memory, to work on the editor without the program:
//   node harness.mjs FOLDER [PORT]     FOLDER as build.mjs wrote it; then open /newsroom/articles/one
// POST /harness changes how the desk behaves: {"down": true}, {"signedOut": true}, {"penless": "Mara Lindt"}, {"slow": 500},
// {"asks": "Jonas Weil"}, {"meanwhile": {…manuscript}}, {"losesAnswers": 1}. GET /harness tells what it has.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const port = Number(process.argv[3] ?? 8123);
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; font-src 'self'";
const TYPES = { js: "text/javascript", css: "text/css", json: "application/json" };

const SOURCES = [
    { id: "s1", name: "Ada Penhale", role: "miller", mayBeNamed: true },
    { id: "s2", name: "Tobias Reed", role: "harbour master", mayBeNamed: false },
];
const ARTICLES = [
    { headline: "The key under the third stone", path: "/articles/the-key", published: "2026-03-02T08:00:00Z" },
    { headline: "What the river took", path: "/articles/what-the-river-took", published: null },
];

const words = (caption, credit, alt) => ({ caption, credit, alt });
const pictures = new Map();
for (const [index, [caption, credit, alt]] of [
    ["The weir at low water", "Photograph: Ines Calder", "Stones in a row, half of them above the water"],
    ["The mill before the fire", "Mill Trust", ""],
    ["Nets on the quay", "Photograph: Tom Arden", "Nets hung over a rail"],
].entries()) {
    const picture = `01900000-0000-7000-8000-00000000000${index + 1}`;
    pictures.set(picture, { picture, path: `/harness/pictures/${picture}.svg`, width: 1600, height: 1067, words: words(caption, credit, alt), focus: null });
}

function blank() {
    return {
        headline: "The mill without its wheel",
        standfirst: "For thirty years of its three hundred, the mill at Upper Sallow had a wheel. It is all that anybody remembers.",
        kicker: "Rivers",
        bylines: ["p1"],
        section: "a",
        tags: ["t1"],
        edition: null,
        lead: { picture: "01900000-0000-7000-8000-000000000003", caption: "", alt: "" },
        language: "en-GB",
        canonical: "",
        titles: { social: "", search: "", description: "" },
        body: JSON.parse(readFileSync(join(here, "every-block.json"), "utf8")),
    };
}

let revisions = [];
let desk = {};
reset();

function reset() {
    revisions = [{ revision: "r1", number: 1, savedAt: "2026-03-05T10:31:00Z", manuscript: blank(), by: "Mara Lindt" }];
    desk = { pen: null, askers: [], saves: [] };
    SOURCES.length = 2;
    pictures.forEach((picture) => (picture.focus = null));
}

function newest() {
    return revisions.at(-1);
}

function told({ revision, number, savedAt }) {
    return { revision, number, savedAt };
}

function add(manuscript, by) {
    const number = revisions.length + 1;
    revisions.push({ revision: `r${number}`, number, savedAt: new Date().toISOString(), manuscript, by });
    return told(newest());
}

function page() {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
    const entry = manifest["src/article.ts"];
    const { manuscript, ...revision } = newest();
    const state = { article: "one", state: "draft", ...told(revision), mayWrite: desk.mayWrite ?? true, manuscript };
    const labelled = (label, control) => `<div class="field"><label>${label}${control}</label></div>`;
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title>
<link rel="stylesheet" href="/harness/page.css">${(entry.css ?? []).map((css) => `<link rel="stylesheet" href="/newsroom/assets/${css}">`).join("")}
<script type="module" src="/newsroom/assets/${entry.file}"></script></head><body>
<main id="article" data-article="one" data-tab-origin="">
<script type="application/json" id="state">${JSON.stringify(state).replaceAll("<", "\\u003c")}</script>
<p id="presence" role="status"></p><output id="saved"></output>
<form id="fields"><div class="opening">
<input name="kicker" aria-label="Kicker" placeholder="Kicker"><textarea name="headline" rows="1" aria-label="Headline" placeholder="Headline"></textarea>
<textarea name="standfirst" rows="1" aria-label="Standfirst" placeholder="Standfirst"></textarea></div>
<div class="about">${labelled("Section", '<select name="section"><option value=""></option><option value="a">Rivers</option><option value="b">Sea</option></select>')}
${labelled("Edition", '<select name="edition"><option value=""></option><option value="e1">Spring</option></select>')}
<fieldset id="bylines"><legend>By</legend><label><input type="checkbox" name="bylines" value="p1">Mara Lindt</label><label><input type="checkbox" name="bylines" value="p2">Jonas Weil</label></fieldset>
<fieldset id="tags"><legend>Tags</legend><label><input type="checkbox" name="tags" value="t1">mills</label><label><input type="checkbox" name="tags" value="t2">eels</label></fieldset>
<div class="field"><span class="hint">Lead picture</span><div id="lead"></div></div>
${labelled("Language", '<input name="language">')}${labelled("First published at", '<input name="canonical">')}
${labelled("Title elsewhere", '<input name="socialTitle">')}${labelled("Title in searches", '<input name="searchTitle">')}${labelled("Words in searches", '<textarea name="searchDescription" rows="2"></textarea>')}
</div></form>
<div id="toolbar"></div><div id="body"></div><div id="counts"></div></main></body></html>`;
}

const PAGE_CSS = `:root{--paper:oklch(1 0 0);--ink:oklch(.2 .008 265);--quiet:oklch(.47 .008 265);--hairline:color-mix(in oklab,var(--ink) 14%,transparent);
--accent:oklch(.42 .17 268);--wash:color-mix(in oklab,var(--ink) 5%,var(--paper));--alarm:oklch(.5 .19 28);
--text-face:"Newsreader",Georgia,"Noto Serif",serif;--display-face:"Newsreader",Georgia,"Noto Serif",serif;--ui-face:"Schibsted Grotesk","Liberation Sans",sans-serif;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:oklch(.17 .004 265);--ink:oklch(.92 .003 265);--quiet:oklch(.75 .005 265);--accent:oklch(.72 .13 268);--alarm:oklch(.72 .15 28)}}
body{margin:0;background:var(--paper)}`;

function drawing(id) {
    const hue = (Number.parseInt(id.slice(-5), 16) * 67) % 360;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067"><rect width="1600" height="1067" fill="hsl(${hue} 25% 80%)"/><path d="M0 700 Q400 560 800 700 T1600 680 V1067 H0Z" fill="hsl(${hue} 35% 35%)"/><circle cx="1150" cy="330" r="120" fill="hsl(${hue} 40% 55%)"/></svg>`;
}

createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const path = url.pathname;
    const chunks = [];
    for await (const chunk of request) {
        chunks.push(chunk);
    }
    const body = Buffer.concat(chunks);
    const json = () => JSON.parse(body.toString() || "{}");
    const answer = (status, content, type = "application/json", headers = {}) => {
        response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...headers });
        response.end(type === "application/json" ? JSON.stringify(content) : content);
    };
    if (path === "/harness") {
        if (request.method === "POST") {
            const { reset: isReset, meanwhile, blankBody, ...change } = json();
            isReset && reset();
            Object.assign(desk, change);
            blankBody && (newest().manuscript.body.content = []);
            meanwhile && add({ ...newest().manuscript, ...meanwhile }, "Mara Lindt");
        }
        return answer(200, { newest: newest(), revisions: revisions.length, desk });
    }
    if (path === "/harness/page.css") return answer(200, PAGE_CSS, "text/css");
    if (path.startsWith("/harness/pictures/") || path.startsWith("/pictures/")) return answer(200, drawing(path.replace(".svg", "")), "image/svg+xml");
    if (path.startsWith("/newsroom/assets/")) {
        const name = path.slice("/newsroom/assets/".length).replaceAll("/", "");
        return answer(200, readFileSync(join(folder, name)), TYPES[name.split(".").at(-1)]);
    }
    if (path === "/newsroom/articles/one") return answer(200, page(), "text/html", { "Content-Security-Policy": POLICY });
    if (desk.down) return request.socket.destroy();
    if (desk.signedOut) return answer(401, {});
    await new Promise((done) => setTimeout(done, desk.slow ?? 0));
    const route = `${request.method} ${path}`;
    if (route === "PUT /newsroom/articles/one/manuscript") {
        const { tab, basedOn, manuscript } = json();
        desk.saves.push(body.toString());
        if (desk.penless) return answer(423, { writer: { name: desk.penless } });
        if (desk.pen && desk.pen !== tab) return answer(423, { writer: { name: "Mara Lindt" } });
        if (JSON.stringify(manuscript) !== JSON.stringify(newest().manuscript)) {
            if (basedOn !== newest().revision) return answer(409, { newest: { ...told(newest()), by: newest().by }, manuscript: newest().manuscript });
            add(manuscript, "Mara Lindt");
        }
        if (desk.losesAnswers > 0) {
            desk.losesAnswers--;
            return request.socket.destroy();
        }
        return answer(200, told(newest()));
    }
    if (route === "GET /newsroom/articles/one/manuscript") return answer(200, { ...told(newest()), manuscript: newest().manuscript });
    if (route === "POST /newsroom/articles/one/writing") {
        const { tab } = json();
        if (!desk.penless) desk.pen ??= tab;
        const isWriting = desk.pen === tab && !desk.penless;
        return answer(200, {
            state: isWriting ? "writing" : "watching",
            writer: { name: desk.penless ?? "Mara Lindt", self: !desk.penless, since: "2026-03-05T10:12:00Z" },
            asked: isWriting && desk.asks ? { name: desk.asks } : null,
            askedByMe: desk.askers.includes(tab),
            draft: told(newest()),
        });
    }
    if (route === "POST /newsroom/articles/one/writing/ask") return desk.askers.push(json().tab), answer(200, {});
    if (route === "POST /newsroom/articles/one/writing/answer") {
        if (json().give) desk.penless = desk.asks;
        desk.asks = null;
        return answer(200, {});
    }
    if (route === "POST /newsroom/articles/one/writing/end") {
        if (desk.pen === json().tab) desk.pen = null;
        return answer(200, {});
    }
    if (route === "POST /newsroom/pictures") {
        if (body.length < 50) return answer(422, { reason: "The file is no picture that can be read." });
        const picture = `01900000-0000-7000-8000-0000000${String(10000 + pictures.size)}`;
        const added = { picture, path: `/harness/pictures/${picture}.svg`, width: 1600, height: 1067, words: words("", "", ""), focus: null };
        pictures.set(picture, added);
        return answer(201, { outcome: "added", ...added });
    }
    if (route === "GET /newsroom/library") {
        const wanted = (url.searchParams.get("words") ?? "").toLowerCase();
        return answer(200, { pictures: [...pictures.values()].filter((picture) => JSON.stringify(picture.words).toLowerCase().includes(wanted)) });
    }
    const [, id, part] = /^\/newsroom\/library\/([^/]+)(?:\/(words|focus))?$/.exec(path) ?? [];
    if (id) {
        const picture = pictures.get(id);
        if (!picture) return answer(404, {});
        if (request.method === "PUT") picture[part] = json();
        return answer(200, picture);
    }
    if (route === "GET /newsroom/links") {
        const wanted = (url.searchParams.get("words") ?? "").toLowerCase();
        return answer(200, { articles: ARTICLES.filter((article) => article.headline.toLowerCase().includes(wanted)) });
    }
    if (route === "GET /newsroom/sources") {
        const wanted = (url.searchParams.get("words") ?? "").toLowerCase();
        return answer(200, { sources: SOURCES.filter((source) => source.name.toLowerCase().includes(wanted)) });
    }
    if (route === "POST /newsroom/sources") {
        SOURCES.push({ id: `s${SOURCES.length + 1}`, ...json() });
        return answer(201, SOURCES.at(-1));
    }
    if (path.startsWith("/newsroom/sources/")) {
        const source = SOURCES.find((each) => each.id === path.split("/").at(-1));
        return source ? answer(200, source) : answer(404, {});
    }
    if (route === "GET /newsroom/embeds") {
        const address = url.searchParams.get("address");
        return /youtube|mastodon/.test(address) ? answer(200, { provider: "YouTube", address }) : answer(422, { reason: "Nothing that can be shown stands there." });
    }
    answer(404, {});
}).listen(port, () => console.log(`http://localhost:${port}/newsroom/articles/one`));
