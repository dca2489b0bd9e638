// Builds the newsroom's scripts and styles, and writes them where the program looks for them:
//   node build.mjs WORK FOLDER     installs into WORK; writes FOLDER/manifest.json and what it names
// Everything is copied to WORK first, so that the sources never hold a node_modules of the build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [work, folder] = process.argv.slice(2).map((path) => resolve(path));
const PARTS = [".npmrc", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "src", "styles"];

const FREE = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Python-2.0"];

const stamp = stampOf([...PARTS, "build.mjs"]);
const stampFile = join(folder, "stamp.txt");
if (read(stampFile) === stamp) {
    process.exit(0);
}

mkdirSync(work, { recursive: true });
for (const part of PARTS) {
    rmSync(join(work, part), { recursive: true, force: true });
    cpSync(join(here, part), join(work, part), { recursive: true });
}

// npm holds every package against the checksum in package-lock.json.
const installed = stampOf([".npmrc", "package.json", "package-lock.json"]);
const installedFile = join(work, "installed.txt");
if (read(installedFile) !== installed) {
    rmSync(installedFile, { force: true });
    run("npm", "ci", "--ignore-scripts", "--include=dev", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(installedFile, installed);
}

run(process.execPath, join(work, "node_modules/typescript/bin/tsc"), "--noEmit");
rmSync(folder, { recursive: true, force: true });
run(process.execPath, join(work, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn", "--emptyOutDir", "--outDir", folder);
writeFileSync(join(folder, "LICENSES.txt"), licences());
writeFileSync(stampFile, stamp);

/** What is built holds parts of these packages, and must carry their licences with it. */
function licences() {
    const { packages } = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));
    return Object.entries(packages)
        .filter(([path, { dev, optional }]) => path !== "" && !dev && !optional)
        .map(([path, { version, license }]) => {
            if (!FREE.includes(license)) {
                throw new Error(`${path} is under another licence than is allowed here: ${license}`);
            }
            const file = readdirSync(join(work, path)).find((name) => /^licen[cs]e(\.|$)/i.test(name));
            const text = file ? readFileSync(join(work, path, file), "utf8").trim() : "";
            return `${path.replace("node_modules/", "")} ${version} (${license})\n\n${text}\n`;
        })
        .join(`\n${"-".repeat(80)}\n\n`);
}

function run(program, ...args) {
    const { status, error } = spawnSync(program, args, { cwd: work, stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) {
        // What went wrong has been said by the program itself.
        console.error(error ?? `${program} ${args.join(" ")} failed in ${work}`);
        process.exit(1);
    }
}

function read(file) {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function stampOf(parts) {
    const hash = createHash("sha256");
    for (const part of parts) {
        for (const file of filesOf(part)) {
            hash.update(file).update("\0").update(readFileSync(join(here, file))).update("\0");
        }
    }
    return hash.digest("hex");
}

function filesOf(part) {
    const path = join(here, part);
    return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => filesOf(`${part}/${name}`)) : [part];
}
