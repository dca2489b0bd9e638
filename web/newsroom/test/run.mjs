// Runs the tests of the newsroom's scripts:
//   node run.mjs WORK     where build.mjs has installed into WORK
// They are bundled first, as Node.js before 23 reads no TypeScript.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const work = resolve(process.argv[2]);
const { build } = await import(pathToFileURL(createRequire(join(work, "x.js")).resolve("esbuild")));
const out = join(work, "tests");
const tests = readdirSync(here).filter((name) => name.endsWith(".test.ts"));

rmSync(out, { recursive: true, force: true });
await build({
    entryPoints: tests.map((name) => join(here, name)),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node18",
    packages: "external",
    define: { FIXTURES: JSON.stringify(here) },
    logLevel: "warning",
});
const files = tests.map((name) => join(out, name.replace(/\.ts$/, ".mjs")));
try {
    execFileSync(process.execPath, ["--test", "--test-reporter=tap", ...files], { stdio: ["ignore", "inherit", "inherit"] });
} catch {
    process.exitCode = 1;
}
