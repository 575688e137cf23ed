// How long something took is known to the next run; what was never run took nothing.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { Durations } from "./durations.mjs";

let folder;
const path = () => join(folder, "build", "durations.json");
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "troth-durations-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what was noted is known to the next run", () => {
  new Durations(path()).note("world", 73.32);
  assert.equal(new Durations(path()).of("world"), 73.3);
  assert.equal(new Durations(path()).of("never run"), 0);
});
test("a file that was half written is as none", () => {
  new Durations(path()).note("world", 73.32);
  writeFileSync(path(), '{"wor');
  assert.equal(new Durations(path()).of("world"), 0);
});
