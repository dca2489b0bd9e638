// Serves the demo, waits until its pictures are made, and has Lighthouse judge it with what it calls a slow telephone on
// a slow network. A page is judged several times and the middle counts, since the machine has moods.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { gzipSync } from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const [checkout, ...options] = process.argv.slice(2);
const rounds = options.includes("--rounds") ? Number(options[options.indexOf("--rounds") + 1]) : 3;
const keep = options.includes("--keep");
const given = options.includes("--data") ? resolve(options[options.indexOf("--data") + 1]) : undefined;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const ARTICLE = "/articles/the-mud-ledger";
const CHROMES = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

const folder = mkdtempSync(join(tmpdir(), "standfirst-bench-"));
const program = spawn(join(checkout, "standfirst"), ["demo", "--port", "0", "--data", given ?? join(folder, "data")], { stdio: ["ignore", "pipe", "inherit"] });
try {
    const address = await ready(program);
    await picturesMade(address);
    const results = {};
    for (const path of ["/", ARTICLE]) {
        results[path] = await judged(address + path);
        console.log(`${path} ${CATEGORIES.map((name) => `${name} ${results[path].scores[name]}`).join(", ")}, LCP ${results[path].lcp} ms, CLS ${results[path].cls}`);
        results[path].failed.forEach((line) => console.log("  " + line));
    }
    const all = Object.values(results);
    const article = await weight(address, ARTICLE);
    console.log(`lighthouse min=${Math.min(...all.flatMap((r) => Object.values(r.scores)))} lcp_ms=${Math.max(...all.map((r) => r.lcp))}`
        + ` cls=${Math.max(...all.map((r) => r.cls))} article_kb=${article.toFixed(1)}`);
} finally {
    program.kill("SIGTERM");
    if (keep) {
        console.error("Kept in " + folder);
    } else {
        await new Promise((done) => (program.exitCode === null ? program.once("exit", done) : done()));
        rmSync(folder, { recursive: true, force: true });
    }
}

function ready(child) {
    return new Promise((done, failed) => {
        let address;
        createInterface({ input: child.stdout }).on("line", (line) => {
            address = line.startsWith("Address:") ? line.split(/\s+/)[1] : address;
            if (line.startsWith("Ready")) {
                done(address);
            }
        });
        child.once("exit", (status) => failed(new Error(`the program ended with status ${status}`)));
    });
}

/** AVIF comes last; a lead picture that has it has everything. */
async function picturesMade(address) {
    let before = "";
    for (let second = 0; second < 600; second++) {
        const pages = await Promise.all(["/", ARTICLE].map(async (path) => (await fetch(address + path)).text()));
        const now = pages.map((page) => [...page.matchAll(/\.avif/g)].length).join(" ");
        if (second % 10 === 9) {
            // By now the pages have been asked for so often that they are packed as small as can be.
            if (now === before && !now.split(" ").includes("0")) {
                return;
            }
            before = now;
        }
        await new Promise((done) => setTimeout(done, 1000));
    }
    throw new Error("the pictures were not made within ten minutes");
}

async function judged(url) {
    const runs = [];
    for (let round = 0; round < rounds; round++) {
        const chrome = await chromeLauncher.launch({
            chromePath: process.env.CHROME_PATH ?? CHROMES.find((path) => existsSync(path)),
            chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        try {
            const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
            runs.push(lhr);
        } finally {
            await chrome.kill();
        }
    }
    if (keep) {
        writeFileSync(join(folder, `lighthouse${new URL(url).pathname.replaceAll("/", "-")}.json`), JSON.stringify(runs[0]));
    }
    const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
    return {
        scores: Object.fromEntries(CATEGORIES.map((name) => [name, middle(runs.map((lhr) => Math.round(lhr.categories[name].score * 100)))])),
        lcp: Math.round(middle(runs.map((lhr) => lhr.audits["largest-contentful-paint"].numericValue))),
        cls: Number(middle(runs.map((lhr) => lhr.audits["cumulative-layout-shift"].numericValue)).toFixed(4)),
        failed: Object.values(runs[0].audits)
            .filter((audit) => audit.score !== null && audit.score < 1 && !["informative", "manual", "notApplicable"].includes(audit.scoreDisplayMode))
            .map((audit) => `${audit.id}: ${audit.score} ${audit.displayValue ?? ""}`),
    };
}

/** Kilobytes of HTML and style, packed, beyond what the words alone would take. */
async function weight(address, path) {
    const html = await (await fetch(address + path)).text();
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1]);
    const css = (await Promise.all(sheets.map(async (sheet) => (await fetch(new URL(sheet, address))).text()))).join("");
    const words = html.replace(/<(script|style)[^]*?<\/\1>/g, " ").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    return (gzipSync(html).length + gzipSync(css).length - gzipSync(words).length) / 1000;
}
