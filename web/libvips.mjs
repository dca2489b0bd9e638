// Fetches libvips for every machine that the program runs on, and puts it where the program looks for it:
//   node libvips.mjs FOLDER        writes FOLDER/linux-x64/libvips.so, …
// npm would install the packages for this machine alone, so each is fetched as a file and held against its checksum.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [folder] = process.argv.slice(2);
const wanted = JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), "libvips.json"), "utf8"));

for (const [name, integrity] of Object.entries(wanted.packages)) {
    const target = join(folder, name.replace("@img/sharp-libvips-", ""));
    const stamp = join(target, "integrity.txt");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === integrity) {
        continue;
    }
    const work = mkdtempSync(join(tmpdir(), "libvips-"));
    try {
        execFileSync("npm", ["pack", "--silent", "--prefer-offline", "--pack-destination", work, `${name}@${wanted.version}`], {
            stdio: ["ignore", "ignore", "inherit"],
            cwd: work,
        });
        const archive = join(work, readdirSync(work).find((file) => file.endsWith(".tgz")));
        const found = "sha512-" + createHash("sha512").update(readFileSync(archive)).digest("base64");
        if (found !== integrity) {
            throw new Error(`${name} ${wanted.version} is not what it was: its checksum is ${found}`);
        }
        execFileSync("tar", ["-xzf", archive, "-C", work]);
        const library = readdirSync(join(work, "package", "lib")).find((file) => file.startsWith("libvips-cpp"));
        mkdirSync(target, { recursive: true });
        const ending = library.endsWith(".dylib") ? "dylib" : "so";
        copyFileSync(join(work, "package", "lib", library), join(target, `libvips.${ending}`));
        copyFileSync(join(work, "package", "versions.json"), join(target, "versions.json"));
        copyFileSync(join(work, "package", "README.md"), join(target, "README.md"));
        writeFileSync(stamp, integrity);
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
}
