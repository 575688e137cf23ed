// Turns a table of ratings and events into the histories that `troth lab` reads, and writes the model that `troth lab fit` can
// start from.
//   node bench/engine/histories.mjs TABLE.csv > histories.jsonl
//   node bench/engine/histories.mjs TABLE.csv --model log-odds|linear > start.json
// Columns, by name and in any order; others are left alone: id (a person), k (order within the person, a number), trust (0..1),
// kind (what happened between this rating and the next; empty = nothing). A row is a day; the event lies half a day after the
// rating. A kind that is a number n is called En, another by its own word. A row that cannot be understood is named and nothing
// is printed.
import { readFileSync } from "node:fs";
import process from "node:process";

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
const [path, option, scale] = process.argv.slice(2);
const scales = ["log-odds", "linear"];
if (!path || (option && (option !== "--model" || !scales.includes(scale))))
  stop("usage: node bench/engine/histories.mjs TABLE.csv [--model log-odds|linear]");

// A line of the table in cells: quoted ones may hold commas and doubled quotes.
const cells = (line) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')));
const [head, ...rows] = readFileSync(path, "utf8")
  .replace(/^\uFEFF/, "")
  .split(/\r?\n/)
  .map((line, at) => ({ cells: cells(line), at: at + 1, empty: line.trim() === "" }))
  .filter((line) => !line.empty);
if (!head) stop(`${path} is empty`);
const column = (name) => {
  const at = head.cells.indexOf(name);
  if (at < 0) stop(`${path}: there is no column ${name}`);
  return at;
};
const places = { id: column("id"), k: column("k"), trust: column("trust"), kind: column("kind") };
const nothing = ["", "NA", "NaN", "nan", "null", "None"];

const people = new Map();
const kinds = new Set();
for (const row of rows) {
  const cell = (name) => row.cells[places[name]] ?? "";
  const number = (name) => {
    const value = Number(cell(name));
    if (cell(name) === "" || !Number.isFinite(value)) stop(`${path}, line ${row.at}: ${name} must be a number`);
    return value;
  };
  const understood = { k: number("k") };
  if (!nothing.includes(cell("trust"))) {
    understood.trust = number("trust");
    if (understood.trust < 0 || understood.trust > 1) stop(`${path}, line ${row.at}: trust must lie between 0 and 1`);
  }
  if (!nothing.includes(cell("kind"))) {
    understood.kind = Number.isFinite(Number(cell("kind"))) ? `E${Number(cell("kind"))}` : cell("kind");
    if (new TextEncoder().encode(understood.kind).length > 23) stop(`${path}, line ${row.at}: a kind has at most 23 letters`);
    kinds.add(understood.kind);
  }
  const own = people.get(cell("id")) ?? [];
  people.set(cell("id"), [...own, understood]);
}
if (kinds.size > 16) stop(`${path}: the engine has room for 16 kinds; the table has ${kinds.size}`);

if (option) {
  // Signs are free and effects start at nothing: what a kind does is left to the data.
  const spread = { weights: [0.25, 0.5, 0.25] };
  const model = {
    scale: { linear: scale === "linear", low: scale === "linear" ? 50 : -5, span: scale === "linear" ? 25 : 110, wobble: 0.1, points: 0.5, step: 0 },
    kinds: [...(kinds.size ? kinds : ["E0"])].sort().map((name) => ({ name, breach: false, sign: 0, effect: 0, spread: 0.3, most: 1000 })),
    grid: {
      noise: { values: [0.5, 1, 2], ...spread },
      healing: { values: [0.7], weights: [1] },
      drift: { values: [0.5, 1, 2], ...spread },
      reactivity: { values: [0.5, 1, 1.8], ...spread },
    },
    baseline_spread: 1,
    drift_days: 10,
    mood_days: 0.2,
    mood_spread: 0.1,
    goodwill_days: 10,
    goodwill_most: 0,
  };
  console.log(JSON.stringify(model, null, 2));
} else {
  for (const [person, own] of people) {
    console.log(JSON.stringify({ person }));
    for (const { k: t, trust, kind } of own.sort((a, b) => a.k - b.k)) {
      if (trust !== undefined) console.log(JSON.stringify({ t, checkin: 100 * trust }));
      if (kind !== undefined) console.log(JSON.stringify({ t: t + 0.5, act: kind, weight: 1 }));
    }
  }
}
