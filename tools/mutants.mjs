// Tries the tests: makes each mistake of tests/mutants.mjs and asks its test to fail. The mistakes are made in a copy of the tree,
// build/mutants/tree, all of them in one build, where the environment variable TROTH_MUTANT switches one of them on; so the program
// itself knows nothing of them.
// Run: node tools/mutants.mjs [NAME]     one line a mutant, exit code 1 when one survived. NAME: only those whose name holds it.
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { mutants } from "../tests/mutants.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const tree = join(root, "build/mutants/tree");
const build = join(tree, "build/release");
const seconds_max = 120;
// Ten pairs of worlds are enough for every mutant that can be seen from outside (protocol 4.1). What is drawn is always the same.
const drawn = { TROTH_FEW: "1", TROTH_WORLDS: "10", RC_PARAMS: "seed=24 max_success=100" };

const header = "mutant.h"; // beside the layers of the core, which everything may include
const header_text = `#pragma once
#include <cstdlib>
inline bool troth_mutant(int wanted) {
  static const char* const chosen = std::getenv("TROTH_MUTANT");
  static const int number = chosen == nullptr ? 0 : std::atoi(chosen);
  return number == wanted;
}
`;

// What the files that mutants change say with all of them in, by path. Throws when a mutant does not find its place.
export function mutated(all, read) {
  const changed = new Map();
  const included = new Map();
  all.forEach(({ name, edits = [], includes = [] }, i) => {
    for (const [file, from, to] of edits) {
      const original = read(file);
      const times = original.split(from).length - 1;
      if (times !== 1) throw new Error(`${name}: what it changes stands ${times} times in ${file}; tests/mutants.mjs has gone stale`);
      const before = changed.get(file) ?? original;
      if (before.split(from).length !== 2) throw new Error(`${name}: another mutant changes the same place in ${file}`);
      changed.set(file, before.replace(from, () => to.replaceAll("MUTANT", `troth_mutant(${i + 1})`)));
      included.set(file, new Set([header, ...includes, ...(included.get(file) ?? [])]));
    }
  });
  for (const [file, text] of changed) changed.set(file, [...included.get(file)].map((one) => `#include "${one}"\n`).join("") + text);
  return changed;
}

// The tree as git knows it, without the app, and with the mutants in. Only files that say something else than before are written,
// so that a second build compiles only what changed.
function copy_tree() {
  const list = execFileSync("git", ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" });
  const files = new Set(list.split("\0").filter((path) => path && !path.startsWith("app/") && existsSync(join(root, path))));
  const changed = mutated(mutants, (file) => readFileSync(join(root, file), "utf8"));
  changed.set(`core/${header}`, header_text);
  for (const path of walk(tree)) if (!files.has(path) && !changed.has(path)) rmSync(join(tree, path));
  for (const path of new Set([...files, ...changed.keys()])) {
    const to = join(tree, path);
    mkdirSync(dirname(to), { recursive: true });
    const text = changed.get(path);
    const wanted = text === undefined ? readFileSync(join(root, path)) : Buffer.from(text);
    if (existsSync(to) && readFileSync(to).equals(wanted)) continue;
    if (text === undefined) copyFileSync(join(root, path), to);
    else writeFileSync(to, text);
  }
}
function walk(folder, under = "") {
  if (!existsSync(folder)) return [];
  return readdirSync(join(folder, under)).flatMap((name) => {
    const path = under ? `${under}/${name}` : name;
    if (path === "build") return [];
    return statSync(join(folder, path)).isDirectory() ? walk(folder, path) : [path];
  });
}

function run(command, given, cwd) {
  const env = { CMAKE_BUILD_PARALLEL_LEVEL: String(availableParallelism()), ...process.env };
  if (spawnSync(command, given, { cwd, env, stdio: ["ignore", "inherit", "inherit"] }).status !== 0) throw new Error("The mutants do not build.");
}

// How a test ends with this mutant switched on; 0: with none.
function outcome([program, test], mutant) {
  const ended = spawnSync(join(build, program), [`--gtest_filter=${test}`], {
    env: { ...process.env, ...drawn, TROTH_MUTANT: String(mutant) },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: seconds_max * 1000,
    killSignal: "SIGKILL",
  });
  if (ended.error?.code === "ETIMEDOUT") return "did not end";
  if (ended.signal) return "crashed";
  if (ended.status === 0) return /^\[ {2}PASSED {2}\] 1 test\./m.test(ended.stdout) ? "passed" : "did not run";
  return /^\[ {2}FAILED {2}\] \S/m.test(ended.stdout) ? "failed" : "did not run";
}

function main(wanted = "") {
  const tried = mutants.map((one, i) => ({ ...one, number: i + 1 })).filter(({ name }) => name.includes(wanted));
  const applied = tried.filter(({ does_not_apply }) => !does_not_apply);
  copy_tree();
  run("bash", ["-c", ". tools/prepare.sh && ensure_configured release"], tree);
  run("cmake", ["--build", build, "--target", ...new Set(applied.map(({ caught_by }) => caught_by[0]))], tree);

  for (const test of new Map(applied.map(({ caught_by }) => [caught_by.join(" "), caught_by])).values()) {
    const ended = outcome(test, 0);
    if (ended !== "passed") throw new Error(`${test.join(" ")} ${ended} without any mutant.`);
  }
  let caught = 0;
  for (const { name, number, does_not_apply, caught_by } of tried) {
    const start = performance.now();
    const ended = does_not_apply ? "" : outcome(caught_by, number);
    const is_caught = ["failed", "crashed", "did not end"].includes(ended);
    if (is_caught) caught++;
    const how = does_not_apply
      ? `does not apply: ${does_not_apply}`
      : `${is_caught ? "caught by" : "SURVIVED "} ${caught_by[1]}${ended === "failed" || ended === "passed" ? "" : `, which ${ended}`}`;
    console.log(`${String(number).padStart(2)} ${name.padEnd(33)} ${how}  (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  console.log(`${caught} of ${applied.length} mutants caught`);
  return caught === applied.length && caught > 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv[2]);
