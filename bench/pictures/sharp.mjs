// Makes the renditions that Standfirst makes, by sharp, as somebody who knows it would: each photograph is decoded once,
// and as many are worked on at a time as keep all cores busy.
//   node sharp.mjs FOLDER_OF_PHOTOGRAPHS FOLDER_FOR_RENDITIONS
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import sharp from "sharp";

const [from, to] = process.argv.slice(2);
const WIDEST = 1920;

// The same plan, formats and qualities as RenditionPlan and Recipe.BALANCED.
const CROPS = [
    { widths: [320, 600, 720, 1080, 1200, 1600, 1920], formats: ["avif", "webp", "jpeg"] },
    { across: 3, down: 2, widths: [400, 640, 800, 1080, 1440], formats: ["avif", "webp", "jpeg"] },
    { across: 1, down: 1, widths: [160, 384], formats: ["webp", "jpeg"] },
    { across: 3, down: 4, widths: [320, 640], formats: ["webp", "jpeg"] },
    { across: 40, down: 21, widths: [1200], formats: ["jpeg"] },
];
const OPTIONS = {
    avif: { quality: 50, effort: 2, chromaSubsampling: "4:2:0" },
    webp: { quality: 80, effort: 4 },
    jpeg: { quality: 80, optimiseCoding: true },
};

// One thread a picture, several pictures: faster than several threads on one.
sharp.concurrency(1);
sharp.cache(false);

function cut(width, height, crop) {
    if (!crop.across) {
        return { left: 0, top: 0, width, height };
    }
    const cutWidth = Math.min(width, Math.round((height * crop.across) / crop.down));
    const cutHeight = Math.min(height, Math.round((width * crop.down) / crop.across));
    return {
        left: Math.floor((width - cutWidth) / 2),
        top: Math.floor((height - cutHeight) / 2),
        width: cutWidth,
        height: cutHeight,
    };
}

async function render(file) {
    const { data, info } = await sharp(file)
        .rotate()
        .resize(WIDEST)
        .toColourspace("srgb")
        .raw()
        .toBuffer({ resolveWithObject: true });
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
    for (const crop of CROPS) {
        const part = cut(info.width, info.height, crop);
        for (const width of crop.widths.filter((step) => step <= part.width)) {
            const sized = sharp(data, raw).extract(part).resize(width);
            for (const format of crop.formats) {
                const content = await sized.clone().toFormat(format, OPTIONS[format]).toBuffer();
                const name = createHash("sha256").update(content).digest("hex");
                await writeFile(join(to, `${name}.${format}`), content);
            }
        }
    }
}

mkdirSync(to, { recursive: true });
const waiting = readdirSync(from).map((name) => join(from, name));
await Promise.all(
    Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
        for (let file = waiting.shift(); file; file = waiting.shift()) {
            await render(file);
        }
    }),
);
