// Draws the demo's pictures:
//   node draw.mjs FOLDER        writes FOLDER/withies.svg, … unless they are there, drawn by this very program
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const rooms = readdirSync(here).filter((file) => file.endsWith(".mjs")).sort();
const program = rooms.reduce((hash, file) => hash.update(readFileSync(join(here, file))), createHash("sha256")).digest("hex");
const stamp = join(folder, "drawn-by.txt");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== program) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const room of ["coast", "desk", "plans", "people", "cockles"]) {
        const pictures = await import(`./${room}.mjs`);
        for (const [name, draw] of Object.entries(pictures)) {
            const sheet = draw.length === 0 ? draw() : undefined;
            if (sheet) {
                const file = name.replace(/([A-Z]|\d+)/g, "-$1").toLowerCase();
                writeFileSync(join(folder, `${file}.svg`), sheet.svg());
            }
        }
    }
    writeFileSync(stamp, program);
}
