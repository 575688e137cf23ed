// Runs every check of the project, one step after another, and closes with "N passed, N failed".
// Started by ./test, which first installs what is missing. A step runs as soon as what it checks exists; no step that
// exists is left out unless the caller named the steps that he wants.
//
//   ./test                 everything
//   ./test --fast          what a developer waits for: tidy, format, native tests, types and words of the app
//   ./test --list          the steps
//   ./test core parity     only these steps
//   ./test --anew          also what passed today on the very same files (kept.mjs)
//
// Environment: TROTH_CI=1 asks every random test for its large figures and adds the steps that only then run; TROTH_SEEDS and
// TROTH_WORLDS say how many lives and pairs of worlds are simulated. RC_PARAMS replays a seed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { Durations } from "./durations.mjs";
import { Kept, key_of } from "./kept.mjs";

const large = process.env.TROTH_CI === "1";
const jobs = Math.max(2, availableParallelism());
const node = process.execPath;
const tally = { passed: 0, failed: 0, skipped: 0, kept: 0 };
const durations = new Durations("build/durations.json");
const kept = large || process.argv.includes("--anew") ? undefined : new Kept("build/kept");

// --- running one program -----------------------------------------------------------------------------------------

// Runs a command without input and resolves to what it said. It is stopped when it takes longer than allowed.
function run(command, given, { cwd, env, seconds = 600 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, given, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const parts = [];
    let out = "";
    const clock = setTimeout(() => {
      parts.push(`\nstopped: it took longer than ${seconds} s\n`);
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.stdout.on("data", (bytes) => ((out += bytes), parts.push(bytes)));
    child.stderr.on("data", (bytes) => parts.push(bytes));
    child.on("error", (error) => (clearTimeout(clock), resolve({ code: 127, out, all: String(error) })));
    child.on("close", (code) => (clearTimeout(clock), resolve({ code: code ?? 1, out, all: parts.join("") })));
  });
}

// What a failed program said: the lines that name what failed, each with a few behind it, and then how it ended.
const names_a_failure = /^\s*(?:not ok \d|✖ |\[ {2}FAILED {2}\]|.*: Failure$)/;
function told(text, { behind = 12, last = 60 } = {}) {
  const lines = text.trimEnd().split("\n");
  const from = Math.max(0, lines.length - last);
  let until = 0;
  const named = lines.slice(0, from).filter((line, i) => {
    if (names_a_failure.test(line)) until = i + behind;
    return i < until;
  });
  return [...named.slice(0, 120), ...(named.length ? ["..."] : []), ...lines.slice(from)].join("\n");
}
const say = (text) => process.stdout.write(`${text}\n`);

function count(name, { passed = 0, failed = 0, skipped = 0, is_kept = false }, all, seconds) {
  tally.passed += passed;
  tally.failed += failed;
  tally.skipped += skipped;
  if (is_kept) tally.kept += passed;
  const parts = [`${passed} passed`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`].filter(Boolean);
  say(`  ${name.padEnd(44)} ${parts.join(", ")}${seconds === undefined ? "" : `  (${is_kept ? "kept: " : ""}${seconds.toFixed(1)} s)`}`);
  if (failed) say(told(all).replace(/^/gm, "    | "));
  return failed === 0;
}

// Runs what `go` runs and counts what it tells, { result, all }; or tells what it told today on the same files, which `stands_on` names.
async function counted(name, stands_on, go) {
  const key = kept && stands_on && key_of({ paths: stands_on.paths, words: [name, ...(stands_on.words ?? []), ...machine()] });
  const before = key && kept.told(key);
  if (before) return count(name, { ...before.result, is_kept: true }, "", before.seconds);
  const start = performance.now();
  const { result, all } = await go();
  const seconds = (performance.now() - start) / 1000;
  durations.note(name, seconds);
  if (key && result.passed > 0 && !result.failed) kept.keep(key, { result, seconds });
  return count(name, result, all, seconds);
}

// A command that is right when it ends with 0 counts as one check.
const check = (name, command, given, options, stands_on) =>
  counted(name, stands_on, async () => {
    const { code, all } = await run(command, given, options);
    return { result: code === 0 ? { passed: 1 } : { failed: 1 }, all };
  });

// The tools that every check stands on, with their versions, and how tests are asked.
let known_machine;
function machine() {
  if (known_machine) return known_machine;
  const packages = readFileSync("tools/packages.txt", "utf8").match(/^(build|check) +\S+/gm).map((it) => it.split(/ +/)[1]);
  const { stdout } = spawnSync("dpkg-query", ["-W", ...packages], { encoding: "utf8" });
  const asked = Object.entries(process.env).filter(([name]) => /^(TROTH_|RC_PARAMS$|TZ$|LANG$|LC_)/.test(name));
  return (known_machine = [stdout, process.version, process.arch, JSON.stringify(asked.sort())]);
}

// Several things to do, as many at a time as there are processors.
async function several(queue, one) {
  const left = [...queue];
  await Promise.all(Array.from({ length: jobs }, async () => {
    for (let next = left.shift(); next; next = left.shift()) await one(next);
  }));
}

// --- reading what test programs say ------------------------------------------------------------------------------

const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
const number = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

// GoogleTest's closing lines. A program that ended badly without naming a failure (it crashed) is one failure.
export function readGoogleTest(all, code) {
  const failed = number(all, /^\s*(\d+) FAILED TESTS?$/m);
  return { passed: number(all, /^\[ {2}PASSED {2}\] (\d+) tests?\./m), failed: code !== 0 && failed === 0 ? 1 : failed };
}

// Node's own test runner, in its spec or TAP form.
export function readNodeTest(all, code) {
  const failed = number(all, /^[#ℹ] fail (\d+)$/m) + number(all, /^[#ℹ] cancelled (\d+)$/m);
  return {
    passed: number(all, /^[#ℹ] pass (\d+)$/m),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: number(all, /^[#ℹ] (?:skipped) (\d+)$/m),
  };
}

function readJson(text) {
  try {
    return JSON.parse(text.slice(text.indexOf("{")));
  } catch {
    return null;
  }
}

export function readVitest(out, code) {
  const report = readJson(out);
  if (!report) return { failed: 1 };
  const failed = report.numFailedTests ?? 0;
  return {
    passed: report.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

// What Playwright's report says of the tests that did not pass, instead of all of it.
export function failuresOf(out, all) {
  const failed = (readJson(out)?.suites ?? []).flatMap(specsOf).flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status !== "expected" && status !== "skipped")
      .map(({ results }) => [`✖ ${file}:${line} ${title}`, ...results.flatMap(({ errors }) => errors.map(({ message }) => message))].join("\n")),
  );
  return failed.length ? failed.join("\n\n") : all;
}

// The files of which every test passed, at the first try.
export function passedFiles(out) {
  return (readJson(out)?.suites ?? []).flatMap((suite) => {
    const tests = specsOf(suite).flatMap((it) => it.tests);
    if (tests.length === 0 || tests.some(({ status }) => status !== "expected")) return [];
    const ms = sum(tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
    return [{ file: suite.file, result: { passed: tests.length }, seconds: ms / 1000 }];
  });
}

// A test that passed only at a second try is a failure that was lucky.
export function readPlaywright(out, code) {
  const stats = readJson(out)?.stats;
  if (!stats) return { failed: 1 };
  const failed = stats.unexpected + stats.flaky;
  return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed, skipped: stats.skipped };
}

// --- building and running C++ ------------------------------------------------------------------------------------

async function build(preset, ...targets) {
  const prepared = await run("bash", ["-c", `. tools/prepare.sh && ensure_configured ${preset}`]);
  if (prepared.code !== 0) return count(`build ${preset}`, { failed: 1 }, prepared.all);
  const wanted = targets.length ? ["--target", ...targets] : [];
  return check(`build ${preset}`, "cmake", ["--build", `build/${preset}`, "-j", String(jobs), ...wanted], { seconds: 3000 });
}

// Runs the programs that ctest knows, as many at a time as there are processors, the long ones first, and reads how many cases each
// held. Programs labelled `release` (simulations, and whatever is too slow under sanitizers) run only in a release build.
async function programs(preset, env, { only = () => true } = {}) {
  const listed = await run("ctest", ["--test-dir", `build/${preset}`, "--show-only=json-v1"]);
  const tests = (readJson(listed.out)?.tests ?? [])
    .map(({ name, command = [], properties = [] }) => {
      const property = Object.fromEntries(properties.map((one) => [one.name, one.value]));
      return { name, command, labels: property.LABELS ?? [], alone: property.RUN_SERIAL === true, property };
    })
    .filter(({ labels }) => preset === "release" || !labels.includes("release"))
    .filter(({ name }) => only(name))
    .sort((a, b) => durations.of(`${preset}: ${b.name}`) - durations.of(`${preset}: ${a.name}`));
  if (tests.length === 0) return count(`tests ${preset}`, { failed: 1 }, `no test program in build/${preset}`);

  // What is compiled is in the program; some start others, and read vectors, or files of the core that a law looks through.
  const beside = programs_of(preset).filter((it) => !it.endsWith("_test"));
  const read = tracked("core", "tests", "fuzz/corpus").filter((it) => !/^tests\/.*\.(h|cpp)$/.test(it));
  const one = ({ name, command: [program, ...given], property }) => {
    const own = Object.fromEntries((property.ENVIRONMENT ?? []).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
    const asked = { ...env, ...lives[preset]?.[name], ...own };
    const stands_on = { paths: [program, ...beside, ...read], words: [preset, ...given, JSON.stringify(asked)] };
    return counted(`${preset}: ${name}`, stands_on, async () => {
      const { code, all } = await run(program, given, {
        cwd: property.WORKING_DIRECTORY,
        env: asked,
        seconds: Number(property.TIMEOUT ?? (large ? 2400 : 300)),
      });
      const isGoogleTest = /^\[==========\]/m.test(all);
      return { result: isGoogleTest ? readGoogleTest(all, code) : code === 0 ? { passed: 1 } : { failed: 1 }, all };
    });
  };
  await several(tests.filter(({ alone }) => !alone), one);
  for (const test of tests.filter(({ alone }) => alone)) await one(test);
}

// The programs for people and those of the tests, as they lie at the top of a build.
const programs_of = (preset) => {
  const names = existsSync(join("build", preset)) ? readdirSync(join("build", preset)) : [];
  return names.filter((it) => !it.includes(".")).map((it) => join("build", preset, it)).filter((it) => statSync(it).isFile());
};

const sanitized = {
  ASAN_OPTIONS: "strict_string_checks=1:detect_stack_use_after_return=1:check_initialization_order=1",
  UBSAN_OPTIONS: "print_stacktrace=1",
  TSAN_OPTIONS: "halt_on_error=1",
};
// The sanitizers look for slips on few histories, however many are asked for; the release build tries them.
const asked_of_release = { TROTH_CI: undefined, TROTH_SEEDS: undefined, TROTH_WORLDS: undefined };
const few = { RC_PARAMS: process.env.RC_PARAMS ?? "max_success=40", TROTH_FEW: "1", ...sanitized, ...asked_of_release };
const many = { RC_PARAMS: process.env.RC_PARAMS ?? (large ? "max_success=1000" : "max_success=100") };
// The laws of the engine: a thousand random lives each, whoever asks.
const lives = { release: { engine: { RC_PARAMS: process.env.RC_PARAMS ?? "max_success=1000" } } };

// --- the steps ---------------------------------------------------------------------------------------------------

function tracked(...patterns) {
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...patterns], { encoding: "utf8" });
  return [...new Set(stdout.split("\0"))].filter((path) => path && existsSync(path));
}

async function nodeTests(name, files, stands_on) {
  if (files.length === 0) return;
  await counted(name, stands_on, async () => {
    const { code, all } = await run(node, ["--test", `--test-concurrency=${jobs}`, ...files], { seconds: 2400 });
    return { result: readNodeTest(all, code), all };
  });
}

const app = (...path) => join("app", ...path);
const tool = (name) => app("node_modules", ".bin", name);
const hasApp = () => existsSync(app("package.json"));
const hasTool = (name) => existsSync(tool(name));
// What it shows is printed into docs, and tested against them.
const all_of_app = () => ({ paths: tracked(".").filter((it) => !/\.(h|cpp)$/.test(it)) });
const appTool = ([name, ...given]) =>
  check(name, node, [join("node_modules", ".bin", name), ...given], { cwd: "app" }, all_of_app());

async function appPackages() {
  const { code, all } = await run("bash", ["-c", ". tools/prepare.sh && ensure_app_packages"], { seconds: 1200 });
  return code === 0 || count("the app's packages", { failed: 1 }, all);
}


const steps = [
  {
    name: "tidy",
    what: "layers, doors, bans, dead files, links, glossary; and the test of that program",
    fast: true,
    async go() {
      await check("tidy", node, ["tools/tidy.mjs"]);
      await nodeTests("tests of the tools", tracked("tools/*.test.mjs"));
    },
  },
  {
    name: "format",
    what: "clang-format over every C++ file",
    fast: true,
    async go() {
      const files = tracked("*.h", "*.cpp");
      if (files.length) await check("clang-format", "clang-format-19", ["--dry-run", "--Werror", "--style=file", ...files]);
    },
  },
  {
    name: "core",
    what: "every C++ test by the second compiler, under address and undefined-behaviour sanitizers",
    async go() {
      if (await build("debug")) await programs("debug", few);
    },
  },
  {
    name: "release",
    what: "the same tests optimised, with many random histories, and the simulations",
    async go() {
      if (await build("release")) await programs("release", many);
    },
  },
  {
    name: "fast-core",
    what: "every C++ test in the quick build",
    fast: true,
    onlyFast: true,
    async go() {
      if (await build("dev")) await programs("dev", few);
    },
  },
  {
    name: "parity",
    what: "native and WebAssembly compute the same bytes",
    when: () => tracked("tests/parity/*.cpp").length > 0,
    async go() {
      if ((await build("release")) && (await build("wasm"))) await nodeTests("parity", ["tests/parity/parity.test.mjs"], everything());
    },
  },
  {
    name: "schema",
    what: "the app's types are those that the core prints",
    when: () => existsSync(app("src", "core", "troth.gen.ts")),
    async go() {
      if (!(await build("release"))) return;
      await check("schema", "bash", ["-c", "diff -u app/src/core/troth.gen.ts <(build/release/troth schema)"]);
    },
  },
  {
    name: "app",
    what: "types, style and unit tests of the app",
    fast: true,
    when: hasApp,
    async go() {
      if (!(await appPackages())) return;
      const looked = [["svelte-check", "--fail-on-warnings"], ["eslint", "--max-warnings=0", "."], ["prettier", "--check", "--log-level=warn", "."]];
      await several(looked.filter(([name]) => hasTool(name)), appTool);
      if (!hasTool("vitest")) return;
      await counted("vitest", all_of_app(), async () => {
        const { code, out, all } = await run(node, [join("node_modules", ".bin", "vitest"), "run", "--reporter=json"], { cwd: "app" });
        return { result: readVitest(out, code), all };
      });
    },
  },
  {
    name: "e2e",
    what: "two browsers and one relay, end to end, in Chromium",
    when: () => existsSync(app("playwright.config.ts")),
    async go() {
      if (!(await appToBrowse())) return;
      if (!(await check("build of the demonstration", "bash", ["-c", ". tools/prepare.sh && build_demo"]))) return;
      await browsers();
    },
  },
  {
    name: "programs",
    what: "the programs from outside: the relay's edges, the command line, the front, ./run",
    when: () => tracked("tests/*.test.mjs", "cli/*.test.mjs", "relay/*.test.mjs").some(outside),
    async go() {
      if (!(await build("release"))) return;
      await nodeTests("programs from outside", tracked("tests/*.test.mjs", "cli/*.test.mjs", "relay/*.test.mjs").filter(outside), everything());
    },
  },
  {
    name: "threads",
    what: "the relay under the thread sanitizer; nothing else has threads",
    onlyLarge: true,
    async go() {
      if (await build("tsan", "relay_test", "relay_met_test"))
        await programs("tsan", few, { only: (name) => name.startsWith("relay") });
    },
  },
  {
    name: "fuzz",
    what: "every fuzz target with its kept corpus, for half a minute (make fuzz: as long as you like)",
    onlyLarge: true,
    async go() {
      await fuzz(30);
    },
  },
];

async function appToBrowse() {
  if (!(await appPackages()) || !(await build("release")) || !(await build("wasm"))) return false;
  return check("build of the app", "bash", ["-c", ". tools/prepare.sh && build_app"]);
}

// Every file of tests by itself: the others, and what all of them use, are what it stands on.
async function browsers() {
  const specs = tracked("app/e2e/*.spec.ts");
  const used = tracked("app/e2e", "app/playwright.config.ts", "app/package-lock.json", "app/src").filter((it) => !specs.includes(it));
  const built = ["app/dist", "build/demo-app", "build/release/troth", "build/release/troth-relay"];
  // As they are now: what is changed while it runs was not tried.
  const keys = new Map(specs.map((it) => [it, key_of({ paths: [it, ...used, ...built], words: ["playwright", ...machine()] })]));
  const before = new Map(kept ? specs.map((it) => [it, kept.told(keys.get(it))]).filter(([, told]) => told) : []);
  const earlier = [...before.values()];
  if (earlier.length)
    count("playwright", { passed: sum(earlier.map((it) => it.result.passed)), is_kept: true }, "", sum(earlier.map((it) => it.seconds)));
  const left = specs.filter((it) => !before.has(it));
  if (left.length === 0) return;
  const start = performance.now();
  const given = [join("node_modules", ".bin", "playwright"), "test", "--reporter=json", ...left.map((it) => it.slice("app/".length))];
  const { code, out, all } = await run(node, given, { cwd: "app", env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" }, seconds: 2400 });
  if (kept)
    for (const { file, result, seconds } of passedFiles(out)) kept.keep(keys.get(join("app/e2e", file)), { result, seconds });
  count("playwright", readPlaywright(out, code), failuresOf(out, all), (performance.now() - start) / 1000);
}

// All that is in this tree, and what was built of it.
const everything = () => ({
  paths: [...tracked("."), ...programs_of("release"), "build/release/tests/parity", "build/wasm/tests/parity", "build/wasm/app", "app/dist", "build/demo-app"],
});

function outside(path) {
  return !path.startsWith("tests/parity/");
}

// Every fuzz target with its kept corpus, for some seconds each.
async function fuzz(seconds) {
  if (!existsSync("fuzz/CMakeLists.txt") || !(await build("fuzz"))) return;
  const folder = "build/fuzz/fuzz";
  const targets = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith("_fuzz") && statSync(join(folder, name)).isFile())
    : [];
  const one = async (name) => {
    const found = join("build/fuzz/found", name);
    mkdirSync(found, { recursive: true });
    const corpus = join("fuzz/corpus", name);
    await check(`fuzz: ${name}`, join(folder, name), [found, ...(existsSync(corpus) ? [corpus] : []),
      `-max_total_time=${seconds}`, "-rss_limit_mb=2048", "-timeout=20", "-print_final_stats=1", `-artifact_prefix=${found}-`],
      { env: sanitized, seconds: seconds * 3 + 60 });
  };
  await several(targets, one);
}

// --- the way through ---------------------------------------------------------------------------------------------

async function main(given) {
  if (given.includes("--list")) {
    for (const { name, what, onlyLarge } of steps)
      say(`${name.padEnd(10)} ${what}${onlyLarge ? " (TROTH_CI=1)" : ""}`);
    return 0;
  }
  if (given[0] === "--fuzz") {
    await fuzz(Number(given[1] ?? 60));
  } else {
    const fast = given.includes("--fast");
    const named = given.filter((one) => !one.startsWith("--"));
    const unknown = named.find((one) => !steps.some(({ name }) => name === one));
    if (unknown) {
      process.stderr.write(`There is no step "${unknown}". ./test --list names them.\n`);
      return 2;
    }
    for (const step of steps) {
      const wanted = named.length ? named.includes(step.name) : fast ? step.fast : !step.onlyFast && (large || !step.onlyLarge);
      if (!wanted || (step.when && !step.when())) continue;
      const start = performance.now();
      say(`${step.name}: ${step.what}`);
      await step.go();
      say(`  = ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  }
  say("");
  if (tally.kept) say(`${tally.kept} of them passed earlier today, on the very same files; ./test --anew runs them, too.`);
  say(`${tally.passed} passed, ${tally.failed} failed${tally.skipped ? `, ${tally.skipped} skipped` : ""}`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
