// Reads a page of HTML and prints, as JSON, what a reader of microformats (microformats.org/wiki/microformats2) finds in it.
// Usage: node microformats.mjs https://address.of.the/page < page.html
import { mf2 } from "microformats-parser";
import { text } from "node:stream/consumers";

const found = mf2(await text(process.stdin), { baseUrl: process.argv[2] });
process.stdout.write(JSON.stringify(found.items));
