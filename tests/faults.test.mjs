// The page and the terminal say the same when something fails, except where the terminal has another thing to do about it. Read
// from the two places that hold the sentences, so that neither can change alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const cpp = readFileSync(join(root, "cli/words.cpp"), "utf8").split("Exit exit_for")[0];
const ts = readFileSync(join(root, "app/src/words/en/faults.ts"), "utf8");

const terminal = new Map(
  [...cpp.matchAll(/case FaultCode::(\w+):\s*return\s*((?:"(?:[^"\\]|\\.)*"\s*)+);/g)].map(([, code, parts]) => [
    code,
    [...parts.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join(""),
  ]),
);
const page = new Map([...ts.matchAll(/^ {2}(\w+):\s*"([^"]+)"/gm)].map(([, code, text]) => [code, text.replaceAll("’", "'")]));

// Where the terminal names a verb, an option or a folder, or the page a button or a window.
const own = new Set([
  "locked", "mine_locked", "already_founded", "not_founded", "slot_full", "store_damaged", "forked", "limit_reached",
  "another_writer", "not_found", "no_partner", "relay_refused", "relay_too_busy", "disk_full", "disk_failed",
]);

test("both know every fault", () => {
  assert.ok(page.size > 40);
  assert.deepEqual([...terminal.keys()].sort(), [...page.keys()].sort());
});
test("what is the same for both is said in the same words", () => {
  for (const [code, sentence] of terminal) if (!own.has(code)) assert.equal(sentence, page.get(code), code);
});
test("what is said differently is different", () => {
  for (const code of own) assert.notEqual(terminal.get(code), page.get(code), code);
});
