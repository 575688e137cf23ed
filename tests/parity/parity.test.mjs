// Native and WebAssembly compute the same: every program of this folder is run twice and has to print the same bytes.
// Run after building both: cmake --build --preset release, cmake --build --preset wasm, node --test tests/parity/
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const built = (preset, file) => join(root, "build", preset, "tests", "parity", file);
const names = readdirSync(join(root, "tests", "parity"))
  .filter((file) => file.endsWith(".cpp"))
  .map((file) => file.slice(0, -".cpp".length));

// The whole of what a program printed; a program that fails, or prints nothing, has shown nothing.
function printed(command, ...given) {
  const run = spawnSync(command, given, { maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, `${given.at(-1) ?? command}: ${run.error ?? run.stderr}`);
  assert.ok(run.stdout.length > 0, `${command} printed nothing`);
  return run.stdout;
}

// The first line that differs says more than two long texts.
function firstDifference(native, wasm) {
  const [left, right] = [native, wasm].map((bytes) => bytes.toString("utf8").split("\n"));
  const at = left.findIndex((line, i) => line !== right[i]);
  return `line ${at + 1}\n  native: ${left[at]}\n  wasm:   ${right[at]}`;
}

// Of random lives as many as the large figures ask for.
const asked = (name) => (name === "histories" && process.env.TROTH_CI === "1" ? ["10000"] : []);

for (const name of names) {
  test(`${name}: native and wasm print the same`, () => {
    const native = printed(built("release", name), ...asked(name));
    const wasm = printed(process.execPath, join(root, "tools", "wasi.mjs"), built("wasm", `${name}.wasm`), ...asked(name));
    assert.ok(native.equals(wasm), firstDifference(native, wasm));
  });
}

// Bytes that must never change: what the program prints, line by line, is what tests/vectors holds under its name.
for (const name of names) {
  const pinned = join(root, "tests", "vectors", `${name}.json`);
  if (!existsSync(pinned)) continue;
  test(`${name}: prints the vectors of tests/vectors/${name}.json`, () => {
    const lines = printed(built("release", name)).toString("utf8").trimEnd().split("\n");
    const told = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
    assert.equal(Object.keys(told).length, lines.length, "two lines have one name");
    assert.deepEqual(told, JSON.parse(readFileSync(pinned, "utf8")).vectors);
  });
}
