// Checks what a reviewer should not have to: who includes whom, words we do not use, files nobody reaches.
// Run: node tools/tidy.mjs [FOLDER]     one line a finding, exit code 1 when there is any.
// A rule is switched off for one line, with its reason:  // NOLINT(rule): because ...   (the line itself or the one above)
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { claims } from "./claims.mjs";

const lines_max = 600;
const kibibytes_max = 600;

const isCpp = /\.(h|cpp)$/;
const isTest = /(_test\.cpp|\.test\.(ts|mjs)|\.spec\.ts)$/;
const isCode = /\.(h|cpp|ts|mjs|svelte|css|sh)$/;
const inCore = /^core\//;
// The bans themselves, and the mistakes that their test plants.
const itself = /^tools\/tidy(\.test)?\.mjs$/;
const ours = /^(core|cli|relay|bench|fuzz|tests)\//;

// What we do not write, and what to write instead. `where` says in which files, `except` where it is right.
const bans = [
  { rule: "output", where: /^core\/.*\.(h|cpp)$/, word: /\bstd::(cout|cerr|clog)\b|\b(f|s|sn)?printf\(|\bputs\(/, instead: "return it; the core prints nothing" },
  { rule: "chance", where: ours, except: isTest, word: /\b(rand|srand)\(|std::(mt19937\w*|random_device)\b/, instead: "take a Random&, so that tests can replay it" },
  { rule: "clock", where: inCore, word: /\b(system|steady|high_resolution)_clock\b|\btime\((nullptr|NULL|0)\)|\bgettimeofday\(|\bclock_gettime\(/, instead: "take an Instant as an argument" },
  { rule: "compare", where: ours, word: /\bmemcmp\(/, instead: "use base/equal.h (constant time) or ==" },
  { rule: "exception", where: inCore, word: /\b(throw|try|catch)\b(?!_)(?=\s*[({;]|\s+\w)/, instead: "return a Result; the core has no exceptions" },
  { rule: "header", where: inCore, except: isTest, word: /#\s*include\s*<(thread|mutex|atomic|filesystem|iostream|fstream|sstream|iomanip|locale|regex|format|chrono|random|future|condition_variable|ctime|time\.h|sys\/\S+|unistd\.h)>/, instead: "the core has no such thing on every host; the shell does it, or takes it as an argument" },
  { rule: "unfinished", where: isCode, except: itself, word: /\b(TODO|FIXME|XXX|HACK)\b/, instead: "finish it, or open an issue" },
  { rule: "skipped", where: isTest, except: itself, word: /GTEST_SKIP|\bDISABLED_|\b(it|test|describe)\.(skip|only|fixme|todo)\b|SUCCEED\(\)|expect\(true\)/, instead: "a test runs, or it is not there" },
  { rule: "sleep", where: isTest, word: /\bsleep_for\(|\bu?sleep\(|waitForTimeout\(/, instead: "wait for what happens, not for time" },
  { rule: "any", where: /^app\/src\/.*\.(ts|svelte)$/, except: isTest, word: /[:<,(|]\s*any\b|\bas\s+([A-Z]\w*|string|number|boolean|object|unknown|never)\b/, instead: "narrow the type", notIn: /^\s*(import|export)\b/ },
  { rule: "silence", where: /^app\/(src|e2e)\/.*\.(ts|svelte)$/, word: /@ts-(ignore|nocheck|expect-error)|svelte-ignore|eslint-disable/, instead: "mend what it complains of" },
  { rule: "html", where: /^app\/src\/.*\.svelte$/, word: /\{@html/, instead: "write a part; words are text, never markup" },
  { rule: "enum", where: /^app\/.*\.(ts|svelte)$/, word: /^\s*(export\s+)?(const\s+)?enum\s/, instead: "use a union of strings" },
  { rule: "machine", where: /./, except: itself, word: /\/(work|farm)\/(main|wt|shared|steering|\.library)\b/, instead: "no path of one machine belongs in the project" },
  { rule: "registry", where: /./, except: itself, word: /"resolved":\s*"https?:|https?:\/\/[a-z0-9.-]*registry[a-z0-9.-]*|^(deb|deb-src|URIs:)\s.*https?:/, instead: "take it from the machine's own settings" },
  { rule: "promise", where: /^(app\/src\/words\/|README\.md)/, word: /\b(audited|unbreakable|100 ?% (safe|secure)|military.grade)\b/i, instead: "say only what is true and tested" },
];

// Folders and files are nouns of the domain; these name nothing.
const drawers = /(^|[/_.-])(utils?|helpers?|manager|common|misc|stuff)([/_.-]|$)/i;

// <sodium.h> is spoken to in one place, and so is each other door to the outside.
const doors = [
  { header: /^sodium(\.h|\/)/, only: /^core\/crypto\//, say: "only core/crypto speaks to libsodium" },
  { header: /^sqlite3\.h$/, only: /^(relay|cli|bench|tests)\//, say: "the core keeps no files; a shell has the store" },
  { header: /^libpq-fe\.h$/, only: /^(relay|bench|tests)\//, say: "only the relay speaks to PostgreSQL" },
  { header: /^boost\//, only: /^(relay|cli|bench|tests|fuzz)\//, say: "the core opens no sockets" },
  { header: /^Eigen\//, only: /^(core\/engine|cli\/lab|bench|tests)\//, say: "only the engine does linear algebra" },
];

const ignored = new Set([".git", "build", "node_modules", "dist", ".tools", "test-results", "playwright-report"]);

function walk(root, folder = "") {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

// The files of the project: what git knows or would take, or everything where there is no git.
function files(root) {
  if (!existsSync(join(root, ".git"))) return walk(root).sort();
  const listed = execFileSync("git", ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return [...new Set(listed.split("\0"))].filter((path) => path && existsSync(join(root, path))).sort();
}

// core/LAYERS as a map from a layer to those it may include; `above` keeps the order of the lines.
function readLayers(root, say) {
  const allowed = new Map();
  if (!existsSync(join(root, "core/LAYERS"))) return allowed;
  readFileSync(join(root, "core/LAYERS"), "utf8").split("\n").forEach((line, i) => {
    if (!line.trim() || line.startsWith("#")) return;
    const [layer, uses = ""] = line.split(":").map((part) => part.trim());
    const used = uses.split(/\s+/).filter(Boolean);
    for (const lower of used)
      if (!allowed.has(lower)) say("core/LAYERS", i + 1, "layers", `${layer} uses ${lower}, which is no lower layer`);
    allowed.set(layer, new Set(used));
  });
  return allowed;
}

// The layer a file belongs to: the longest line of core/LAYERS that its folder begins with. Files directly in core/
// are the layer `troth`; tests, bench and fuzz are no layer and may look at everything.
function layerOf(path, allowed) {
  const parts = path.split("/").slice(0, -1);
  if (parts[0] === "core") {
    if (parts.length === 1) return "troth";
    for (let size = parts.length; size > 1; size--) {
      const name = parts.slice(1, size).join("/");
      if (allowed.has(name)) return name;
    }
    return null;
  }
  return allowed.has(parts[0]) ? parts[0] : undefined;
}

export function findings(root) {
  const found = [];
  const say = (file, line, rule, text) => found.push({ file, line, rule, text });
  const all = files(root);
  const known = new Set(all);
  const text = new Map(
    all
      .filter((path) => /\.(h|cpp|ts|mjs|js|svelte|css|sh|md|json|html|cmake|txt|story)$|(^|\/)(run|test|Makefile|LAYERS|CMakeLists\.txt)$/.test(path))
      .map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );
  const linesOf = new Map([...text].map(([path, whole]) => [path, whole.split("\n")]));
  const switchedOff = (lines, i, rule) =>
    [lines[i], lines[i - 1] ?? ""].some((line) => line.includes(`NOLINT(${rule}): because `));

  const allowed = readLayers(root, say);
  const reached = new Set();

  for (const [path, lines] of linesOf) {
    const report = (i, rule, what) => switchedOff(lines, i, rule) || say(path, i + 1, rule, what);

    for (const { rule, where, except, word, instead, notIn } of bans) {
      if (!where.test(path) || except?.test(path)) continue;
      lines.forEach((line, i) => {
        const spoken = /^(unfinished|skipped|silence|machine|registry|promise)$/.test(rule) ? line : codeOf(line);
        const hit = spoken.match(word);
        if (hit && !notIn?.test(line)) report(i, rule, `${hit[0].trim()}: ${instead}`);
      });
    }

    if (drawers.test(path) && isCode.test(path)) report(0, "name", "a file is a noun from docs/words.md, not a drawer");
    if (isCode.test(path) && lines.length > lines_max && !/\.gen\.ts$|^app\/src\/words\/|wordlist\.cpp$/.test(path))
      report(0, "large", `${lines.length} lines; above ${lines_max} a file holds two ideas`);

    if (isCpp.test(path) && ours.test(path)) {
      if (!/(^|\/)[a-z0-9_]+\.(h|cpp)$/.test(path)) report(0, "name", "a C++ file is named in snake_case");
      if (path.endsWith(".h") && !lines.some((line) => line.startsWith("#pragma once")))
        report(0, "once", "a header begins with #pragma once");
      const layer = layerOf(path, allowed);
      if (layer === null) report(0, "layers", "this folder is not in core/LAYERS");
      lines.forEach((line, i) => {
        const [, mark, header] = line.match(/^\s*#\s*include\s+(["<])([^">]+)[">]/) ?? [];
        if (!header) return;
        for (const door of doors)
          if (door.header.test(header) && !door.only.test(path)) report(i, "door", door.say);
        if (mark !== '"') return;
        const target = [`core/${header}`, header, `tests/${header}`, normalize(join(dirname(path), header))].find((one) => known.has(one));
        if (!target) return report(i, "missing", `"${header}" is no file of the project`);
        reached.add(target);
        const to = layerOf(target, allowed);
        if (layer && to && to !== layer && !allowed.get(layer)?.has(to))
          report(i, "layers", `${layer} may not include ${to} (core/LAYERS)`);
        if (layer && to === undefined && !target.startsWith(path.split("/")[0] + "/"))
          report(i, "layers", `${layer} may not include ${target}: it belongs to no layer`);
      });
    }
  }

  deadFiles(all, text, allowed, reached, say);
  documents(all, linesOf, known, switchedOff, say);
  glossary(all, text, say);
  claims(all, text, say);
  for (const path of all)
    if (statSync(join(root, path)).size > kibibytes_max * 1024)
      say(path, 1, "large", `above ${kibibytes_max} KiB; data of that size is made by a program, not kept`);
  return found;
}

// The part of a line that is code: without comments, and with every string emptied (but not the name after #include).
function codeOf(line) {
  if (/^\s*(\/\/|\*|\/\*)/.test(line)) return "";
  if (/^\s*#\s*include/.test(line)) return line;
  return line.replace(/(["'`])(?:\\.|(?!\1).)*\1/g, '""').replace(/(^|[^:])\/\/.*$/, "$1");
}

// A file that nobody names is not part of the program.
function deadFiles(all, text, allowed, reached, say) {
  for (const path of all) {
    if (/^(core|cli|relay)\/.*\.h$/.test(path) && !reached.has(path))
      say(path, 1, "dead", "no file includes this header");
    if (/^core\/.*\.cpp$/.test(path)) {
      const folder = path.split("/").slice(1, -1).join("/");
      if (folder && !allowed.has(folder)) say(path, 1, "dead", "CMake compiles only core/<layer>/*.cpp; this is deeper");
    }
  }
  const app = all.filter((path) => /^app\/(src|e2e|demo)\//.test(path) && /\.(ts|svelte|css)$/.test(path));
  const spoken = [...text].filter(([path]) => /^app\/[^/]*$|^app\/(src|e2e|demo)\//.test(path) && !path.endsWith("package-lock.json"));
  for (const path of app) {
    if (isTest.test(path) || /\.d\.ts$/.test(path)) continue;
    const file = path.split("/").at(-1);
    const stem = file.replace(/(\.svelte)?\.ts$|\.svelte$|\.css$/, "");
    const named = new RegExp(`["'\`/]${stem.replace(/[.]/g, "\\.")}(\\.[a-z.]+)?["'\`?]`);
    if (!spoken.some(([other, whole]) => other !== path && named.test(whole)))
      say(path, 1, "dead", "no other file of the app imports it");
  }
}

// Links of the documents lead to files that exist, and every document can be found from another.
function documents(all, linesOf, known, switchedOff, say) {
  const folders = new Set(all.map((path) => dirname(path)));
  const linked = new Set(["README.md", "STYLE.md"]);
  for (const [path, lines] of linesOf) {
    if (!path.endsWith(".md")) continue;
    let fenced = false;
    lines.forEach((line, i) => {
      if (line.startsWith("```")) fenced = !fenced;
      if (fenced) return;
      for (const [, to] of line.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^(https?:|mailto:|#)/.test(to)) continue;
        const target = normalize(join(dirname(path), to.split("#")[0])).replace(/\/$/, "");
        linked.add(target);
        if (!known.has(target) && !folders.has(target) && !switchedOff(lines, i, "link"))
          say(path, i + 1, "link", `${to} leads nowhere`);
      }
    });
  }
  for (const path of all)
    if (/^docs\/[^/]+\.md$/.test(path) && !linked.has(path)) say(path, 1, "dead", "no page links to this document");
}

// A file of the domain is a noun of docs/words.md, bold there ("heads_up" is looked for as heads-up and heads up too),
// and every kind of fact in the sum of a noun, or in `Body`, stands in its table by its name.
function glossary(all, text, say) {
  const words = text.get("docs/words.md");
  if (words === undefined) return;
  const spoken = words.toLowerCase();
  const sums = all
    .filter((path) => /^core\/domain\/\w+\.h$/.test(path))
    .flatMap((path) => [...text.get(path).matchAll(/^struct (?:Body|\w+Fact)\s*:\s*(?:OneOf|std::variant)<([^{]*)>\s*\{/gm)])
    .map(([, kinds]) => kinds);
  const facts = new Set(sums.join(" ").replace(/\/\/.*$/gm, "").match(/\w+/g));
  for (const path of all) {
    const stem = path.match(/^core\/domain\/(\w+)\.h$/)?.[1];
    if (!stem) continue;
    if (![stem, stem.replaceAll("_", "-"), stem.replaceAll("_", " ")].some((word) => spoken.includes(`**${word}**`)))
      say(path, 1, "glossary", `"${stem.replaceAll("_", " ")}" is not in docs/words.md; add the word first`);
    const kinds = text.get(path).matchAll(/^struct (\w+) \{[^}]*?\bKind kind\{\d+, "(\w+)"\}/gm);
    for (const [whole, type, kind] of kinds)
      if (facts.has(type) && !words.includes(`\`${kind}\``))
        say(path, text.get(path).slice(0, text.get(path).indexOf(whole)).split("\n").length, "glossary", `the fact ${kind} is not in docs/words.md`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = findings(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), ".."));
  for (const { file, line, rule, text } of found) console.log(`${file}:${line}: ${text} [${rule}]`);
  console.log(found.length === 0 ? "tidy: nothing to say" : `tidy: ${found.length} found`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
