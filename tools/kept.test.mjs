// What is kept is told again only on the very same files, and only for a day.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { Kept, kept_for_ms, key_of } from "./kept.mjs";

let folder;
const here = (...path) => join(folder, ...path);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "troth-kept-"));
  mkdirSync(here("core"));
  writeFileSync(here("core", "one.cpp"), "one");
  writeFileSync(here("program"), "first");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (words = ["world"]) => key_of({ paths: [here("core"), here("program")], words });

describe("a key", () => {
  test("is the same while nothing changed", () => assert.equal(key(), key()));
  for (const [what, change] of [
    ["a file of a folder that holds something else", () => writeFileSync(here("core", "one.cpp"), "two")],
    ["another program of the same size", () => writeFileSync(here("program"), "secnd")],
    ["a file more", () => writeFileSync(here("core", "two.cpp"), "")],
    ["a file less", () => rmSync(here("core", "one.cpp"))],
    ["a program that is gone", () => rmSync(here("program"))],
  ])
    test(`is another one for ${what}`, () => {
      const before = key();
      change();
      assert.notEqual(key(), before);
    });
  test("is another one when it is asked otherwise", () => {
    assert.notEqual(key(["world", "few"]), key(["world"]));
    assert.notEqual(key(["ab", "c"]), key(["a", "bc"]));
  });
});

describe("what passed", () => {
  const told = { result: { passed: 7 }, seconds: 2 };
  test("is told again, also to the next run", () => {
    new Kept(here("kept")).keep(key(), told);
    assert.deepEqual(new Kept(here("kept")).told(key()), told);
  });
  test("is unknown under another key", () => {
    const kept = new Kept(here("kept"));
    kept.keep(key(), told);
    writeFileSync(here("program"), "secnd");
    assert.equal(kept.told(key()), undefined);
  });
  test("is forgotten after a day", () => {
    new Kept(here("kept")).keep(key(), told);
    const tomorrow = Date.now() + kept_for_ms + 1000;
    assert.equal(new Kept(here("kept"), tomorrow).told(key()), undefined);
    assert.equal(new Kept(here("kept")).told(key()), undefined); // and it is gone
  });
  test("is run again when it was half written", () => {
    new Kept(here("kept")).keep(key(), told);
    writeFileSync(here("kept", key()), '{"result":{"pas');
    assert.equal(new Kept(here("kept")).told(key()), undefined);
  });
});
