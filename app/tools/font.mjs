// Makes the one typeface of the app: Literata (SIL Open Font License 1.1, from its npm package) at its text weight, cut
// down to the Latin letters people here write with. Both files together stay under 40 KiB. Run by every build (tools/offline.mjs).
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subset from "subset-font";

const limit_bytes = 40 * 1024;
const root = fileURLToPath(new URL("..", import.meta.url));
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const cuts = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + "–—‘’‚“”„•…‹›€",
  "latin-ext": range(0x100, 0x17f) + "ȘșȚțẞ",
};

export async function make_font() {
  let total = 0;
  for (const [name, text] of Object.entries(cuts)) {
    const from = `${root}/node_modules/@fontsource-variable/literata/files/literata-${name}-wght-normal.woff2`;
    const to = `${root}/src/style/typeface/literata-${name}.woff2`;
    const made = await subset(readFileSync(from), text, {
      targetFormat: "woff2",
      variationAxes: { wght: 400 },
    });
    if (!existsSync(to) || !made.equals(readFileSync(to))) writeFileSync(to, made);
    total += made.length;
  }
  if (total > limit_bytes)
    throw new Error(`The typeface is ${total} bytes; at most ${limit_bytes} are allowed.`);
}
