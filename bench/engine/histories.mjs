// Turns a table of ratings and events into the histories that `troth lab` reads.
//   node bench/engine/histories.mjs TABLE.csv > histories.jsonl
// Columns, by name: id (a person), k (order within the person), trust (0..1), kind (what happened between this rating and the
// next; empty = nothing). A row is a day; the event lies half a day after the rating. Kinds are called E0, E1, ...
import { readFileSync } from "node:fs";
import process from "node:process";

const path = process.argv[2];
if (!path) {
  console.error("usage: node bench/engine/histories.mjs TABLE.csv");
  process.exit(2);
}
const [head, ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/).map((line) => line.split(","));
const column = (name) => {
  const at = head.indexOf(name);
  if (at < 0) {
    console.error(`${path}: there is no column ${name}`);
    process.exit(2);
  }
  return at;
};
const [id, k, trust, kind] = ["id", "k", "trust", "kind"].map(column);
const people = new Map();
for (const row of rows) people.set(row[id], [...(people.get(row[id]) ?? []), row]);

const lines = [];
for (const [name, own] of people) {
  lines.push({ person: name });
  own.sort((a, b) => Number(a[k]) - Number(b[k]));
  for (const row of own) {
    const t = Number(row[k]);
    if (row[trust] !== "") lines.push({ t, checkin: Math.min(100, Math.max(0, 100 * Number(row[trust]))) });
    if (row[kind] !== undefined && row[kind] !== "") lines.push({ t: t + 0.5, act: `E${Number(row[kind])}`, weight: 1 });
  }
}
console.log(lines.map((line) => JSON.stringify(line)).join("\n"));
