// Cuts the faces of readers' pages to what the pages use, and writes them where the program looks for them:
//   node fonts.mjs WORK FOLDER     installs into WORK; writes FOLDER/text-latin-….woff2, FOLDER/newsreader.css, …
// A font with all its weights and optical sizes weighs twice what a page needs: text is set at one optical size and
// headlines at another, so each gets a cut of its own. Files are named by what they hold.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [work, folder] = process.argv.slice(2).map((path) => resolve(path));

/** The roles of a pairing: what is cut from which package. `axes` pins or narrows what varies. */
const TEXT_WEIGHTS = { min: 400, max: 700 };
const NASKH = { package: "noto-naskh-arabic", file: "arabic-wght-normal", subset: "arabic", axes: { wght: TEXT_WEIGHTS } };
const VAZIRMATN = { package: "vazirmatn", file: "arabic-wght-normal", subset: "arabic", axes: { wght: TEXT_WEIGHTS } };
const PAIRINGS = {
    newsreader: {
        display: [...latin("newsreader", "opsz-normal", { opsz: 48, wght: 500 }), NASKH],
        text: [
            ...latin("newsreader", "opsz-normal", { opsz: 18, wght: TEXT_WEIGHTS }),
            ...latin("newsreader", "opsz-italic", { opsz: 18, wght: 400 }),
            NASKH,
        ],
        ui: [...latin("schibsted-grotesk", "wght-normal", { wght: TEXT_WEIGHTS }), VAZIRMATN],
    },
    fraunces: {
        display: [...latin("fraunces", "opsz-normal", { opsz: 96, wght: 540 }), NASKH],
        text: [
            ...latin("source-serif-4", "opsz-normal", { opsz: 18, wght: TEXT_WEIGHTS }),
            ...latin("source-serif-4", "opsz-italic", { opsz: 18, wght: 400 }),
            NASKH,
        ],
        ui: [...latin("hanken-grotesk", "wght-normal", { wght: TEXT_WEIGHTS }), VAZIRMATN],
    },
};

/**
 * What machines have of their own, as the fonts' tables say (in the words of @capsizecss/metrics): each stretched to the
 * width of the face it stands in for, and given its height, nothing moves when one takes the other's place.
 */
const SERIFS = [
    { names: ["Georgia"], ascent: 1878, descent: 449, unitsPerEm: 2048, width: 913 },
    { names: ["Noto Serif"], ascent: 1069, descent: 293, unitsPerEm: 1000, width: 481 },
    { names: ["Times New Roman", "Liberation Serif", "Tinos"], ascent: 1825, descent: 443, unitsPerEm: 2048, width: 832 },
];
const GROTESKS = [
    { names: ["Arial", "Liberation Sans", "Arimo", "Helvetica"], ascent: 1854, descent: 434, unitsPerEm: 2048, width: 913 },
    { names: ["Roboto"], ascent: 1900, descent: 500, unitsPerEm: 2048, width: 911 },
];

/** The letters that are written today; the packages' own sets add old programs' forms of them, and mathematics. */
const ARABIC = "U+0600-06FF,U+0750-077F,U+200C-200E,U+FDF2,U+FDFA-FDFD";

function latin(name, style, axes) {
    return ["latin", "latin-ext"].map((subset) => ({ package: name, file: `${subset}-${style}`, subset, axes }));
}

const sources = ["package.json", "package-lock.json", "fonts.mjs"].map((name) => join(here, name));
const stamp = createHash("sha256").update(Buffer.concat(sources.map((source) => readFileSync(source)))).digest("hex");
const stampFile = join(folder, "stamp.txt");
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) {
    process.exit(0);
}

// npm holds every package against the checksum in package-lock.json.
mkdirSync(work, { recursive: true });
for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(here, name), join(work, name));
}
execFileSync("npm", ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: work,
    stdio: ["ignore", "ignore", "inherit"],
});
const { default: subsetFont } = await import(pathToFileURL(createRequire(join(work, "x.js")).resolve("subset-font")));
const { fromBuffer } = await import(pathToFileURL(join(work, "node_modules/@capsizecss/unpack/dist/index.mjs")));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = new Map();
const preloads = {};
for (const [pairing, roles] of Object.entries(PAIRINGS)) {
    const rules = [];
    preloads[pairing] = { latin: [], arabic: [] };
    for (const [role, cuts] of Object.entries(roles)) {
        for (const cut of cuts) {
            const file = await write(cut, role);
            rules.push(faceRule(role, cut, file));
            // The face that a magazine is known by; more would hold up the picture beneath the headline.
            if (role === "display" && cut.subset in preloads[pairing]) {
                preloads[pairing][cut.subset].push(file.name);
            }
        }
        const metrics = await fromBuffer(files.get(key(cuts[0])).bytes);
        rules.push(...fallbackRules(role, role === "ui" ? GROTESKS : SERIFS, metrics));
    }
    writeFileSync(join(folder, `${pairing}.css`), rules.join("\n") + "\n");
}
writeFileSync(join(folder, "preload.json"), JSON.stringify(preloads, null, 2) + "\n");
writeFileSync(stampFile, stamp);

function key(cut) {
    return JSON.stringify([cut.package, cut.file, cut.axes]);
}

async function write(cut, role) {
    if (!files.has(key(cut))) {
        const home = join(work, "node_modules/@fontsource-variable", cut.package);
        const licence = readFileSync(join(home, "LICENSE"), "utf8");
        if (!licence.includes("SIL Open Font License, Version 1.1")) {
            throw new Error(`${cut.package} is under another licence than it was`);
        }
        writeFileSync(join(folder, `LICENSE-${cut.package}.txt`), licence);
        const range = cut.subset === "arabic" ? ARABIC : JSON.parse(readFileSync(join(home, "unicode.json"), "utf8"))[cut.subset];
        const source = readFileSync(join(home, "files", `${cut.package}-${cut.file}.woff2`));
        const bytes = await subsetFont(source, characters(range), { targetFormat: "woff2", variationAxes: cut.axes });
        const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
        const name = `${role}-${cut.subset}${cut.file.includes("italic") ? "-italic" : ""}-${hash}.woff2`;
        writeFileSync(join(folder, name), bytes);
        files.set(key(cut), { name, bytes, range });
    }
    return files.get(key(cut));
}

function characters(range) {
    return range
        .split(",")
        .map((part) => part.trim().replace("U+", "").split("-").map((code) => parseInt(code, 16)))
        .flatMap(([from, to = from]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .map((code) => String.fromCodePoint(code))
        .join("");
}

function faceRule(role, cut, file) {
    // A browser looks for letters only among the faces of one weight: those of headlines must claim the same weights in
    // every script, or the last alone is found.
    const { wght } = cut.axes;
    const weight = wght === 400 ? "" : `font-weight:${TEXT_WEIGHTS.min} ${TEXT_WEIGHTS.max};`;
    const style = cut.file.includes("italic") ? "font-style:italic;" : "";
    // "optional": a face that is late waits for the next page, so that no line ever breaks anew under a reader's eyes.
    const rule = `@font-face{font-family:${role};${style}${weight}font-display:optional;src:url(/assets/fonts/${file.name}) format("woff2");`
        + `unicode-range:${file.range.replaceAll(", ", ",")}}`;
    // On a slow line a telephone would show the first page without them anyway, and wait longer for its picture.
    return `@media (min-width:40rem){${rule}}`;
}

function fallbackRules(role, fallbacks, face) {
    return fallbacks.map((fallback, index) => {
        const adjust = (face.xWidthAvg / face.unitsPerEm) / (fallback.width / fallback.unitsPerEm);
        const percent = (value) => `${(100 * value).toFixed(2).replace(/\.?0+$/, "")}%`;
        const height = (value) => percent(Math.abs(value) / (face.unitsPerEm * adjust));
        return `@font-face{font-family:${role}-${index + 1};src:${fallback.names.map((name) => `local("${name}")`).join(",")};`
            + `size-adjust:${percent(adjust)};ascent-override:${height(face.ascent)};`
            + `descent-override:${height(face.descent)};line-gap-override:${percent(face.lineGap / (face.unitsPerEm * adjust))}}`;
    });
}
