// The list of mutants fits the program as it is: each finds its place, each is named once, and the test that catches it is there.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { mutants } from "../tests/mutants.mjs";
import { mutated } from "./mutants.mjs";

const at_root = (path) => new URL(`../${path}`, import.meta.url);
const read = (path) => readFileSync(at_root(path), "utf8");

test("every mutant finds its place once and is switched by its own number", () => {
  const changed = [...mutated(mutants, read).values()].join("");
  mutants.forEach(({ name, does_not_apply }, i) => assert.equal(changed.includes(`troth_mutant(${i + 1})`), !does_not_apply, name));
});

test("the list has 24 mutants, and each says what it means", () => {
  assert.equal(new Set(mutants.map(({ name }) => name)).size, 24);
  for (const { name, means, edits, does_not_apply } of mutants) {
    assert.ok(means, name);
    assert.ok(does_not_apply || edits.every(([, from, to]) => to.includes("MUTANT") && !from.includes("MUTANT")), name);
  }
});

test("the test that catches a mutant is one of ours", () => {
  const sources = ["core", "tests"]
    .flatMap((folder) => readdirSync(at_root(folder), { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => path.endsWith("_test.cpp"));
  const text = sources.map(read).join("\n");
  for (const { name, caught_by } of mutants) {
    if (!caught_by) continue;
    const [suite, sentence] = caught_by[1].split(".");
    assert.match(text, new RegExp(`^(TEST|TEST_F|RC_GTEST_PROP)\\(${suite}, ${sentence}\\b`, "m"), `${name}: there is no test ${caught_by[1]}`);
  }
});

test("a mutant whose place has changed, or is there twice, is named", () => {
  const one = { name: "skip signature", edits: [["a.cpp", "check(x)", "MUTANT || check(x)"]] };
  assert.match(mutated([one], () => "if (check(x))").get("a.cpp"), /^#include "mutant.h"\nif \(troth_mutant\(1\) \|\| check\(x\)\)$/);
  assert.throws(() => mutated([one], () => "if (checked(x))"), /skip signature: .* 0 times in a.cpp/);
  assert.throws(() => mutated([one], () => "check(x) && check(x)"), /2 times/);
  const other = { name: "no check", edits: [["a.cpp", "check(x)", "(MUTANT || is_good)"]] };
  assert.throws(() => mutated([other, one], () => "if (check(x))"), /skip signature: another mutant/);
});
