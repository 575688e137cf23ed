// Prints core/base/fold_table.h: how letters are made alike for searching, as ICU has it (Node carries ICU). Letters that differ only
// in case or accents become one; ß becomes ss and æ becomes ae, as a collator at its base level says.
// Run: node tools/fold.mjs > core/base/fold_table.h      tools/fold.test.mjs holds the two together.
import process from "node:process";
import { fileURLToPath } from "node:url";

// Latin, Greek and Cyrillic letters that have case or accents, from .. to, both in it. Other scripts are compared as they are written.
export const blocks = [
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
];
// Two letters of a to z in one number, in the area that Unicode gives to nobody.
export const pairs_at = 0xe000;

const collator = new Intl.Collator("und", { sensitivity: "base", usage: "search" });
const letters = [..."abcdefghijklmnopqrstuvwxyz"];

const bare = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "");
const is_ascii = (text) => /^[a-z]+$/.test(text);

// What this letter becomes; the letter itself when nothing is done to it.
export function folded(letter) {
  if (!/\p{L}/u.test(letter)) return letter;
  const plain = bare(bare(letter).toUpperCase().toLowerCase());
  if ([...plain].length === 2 && is_ascii(plain)) return plain;
  if ([...plain].length === 1) {
    // ø, ł, đ: the line through them is no accent that can be taken off, but a collator knows them as o, l, d.
    if (letter.codePointAt(0) < 0x370 && !is_ascii(plain))
      return letters.find((it) => collator.compare(it, letter) === 0) ?? two_letters(letter) ?? plain;
    // й is a letter of its own and no и with an accent. The dotless i of Turkish is one too; "isik" finds "ışık" all the same.
    return collator.compare(plain, letter) === 0 || plain === "i" ? plain : letter.toLowerCase();
  }
  return letter.toLowerCase();
}
function two_letters(letter) {
  return letters.flatMap((a) => letters.map((b) => a + b)).find((it) => collator.compare(it, letter) === 0);
}
function number_of(letter) {
  const text = folded(letter);
  if (text.length === 1) return text.codePointAt(0);
  return pairs_at + letters.indexOf(text[0]) * letters.length + letters.indexOf(text[1]);
}

export function table() {
  const lines = [
    "#pragma once",
    "// Printed by tools/fold.mjs. What each letter of three blocks becomes when letters are made alike;",
    "// from 0xe000 on two letters of a to z in one number.",
    "#include <cstdint>",
    "",
    "namespace troth {",
    "",
    "// clang-format off",
  ];
  for (const [from, to] of blocks) {
    lines.push(`inline constexpr std::uint16_t folded_from_${from.toString(16)}[] = {`);
    for (let at = from; at <= to; at += 12) {
      const row = Array.from({ length: Math.min(12, to - at + 1) }, (_, i) => number_of(String.fromCodePoint(at + i)));
      lines.push(`  ${row.map((it) => `0x${it.toString(16)}`).join(", ")},`);
    }
    lines.push("};");
  }
  lines.push("// clang-format on", "", "}  // namespace troth", "");
  return lines.join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(table());
