// The rows of docs/source.md and docs/safety.md name code, tests and screens. Here every name is looked up, so that a row which
// speaks of something that is not there is a finding. Whether a test shows what its row says is for a reader to judge.
//
// In a row: `folder/file.h` is a file; `name` in `folder/file.h` stands in that file; `Suite.Name` is a C++ test; in the column of
// tests "…" is a test of the app, of the command line or of the tools; in the column of screens "…" is read in the app's words.
const pages = [
  { path: "docs/source.md", ids: [...numbered("R", 33), ...numbered("J", 8)] },
  { path: "docs/safety.md", ids: [...numbered("S", 28), ...numbered("C", 16)] },
];
// Which column holds what; a claim has code and a screen besides, and no claim may be without a test.
const columns = { R: { code: 2, test: 3, screen: 4 }, J: { test: 2 }, S: { test: 2, mayWait: true }, C: { test: 2, mayWait: true } };
function numbered(letter, count) {
  return Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
}

// `all`: paths of files; `text`: path to content; `say(file, line, rule, text)` takes a finding.
export function claims(all, text, say) {
  const known = new Set(all);
  const folders = new Set(all.flatMap((path) => path.split("/").map((_, i, parts) => parts.slice(0, i).join("/"))));
  const tests = testsOf(text);
  const words = [...text].filter(([path]) => /^app\/src\/words\/.*\.ts$/.test(path) && !/\.test\.ts$/.test(path)).map(([, whole]) => whole);
  for (const page of pages) {
    const lines = text.get(page.path)?.split("\n");
    if (!lines) continue;
    const seen = [];
    lines.forEach((line, i) => {
      const cells = line.split("|").slice(1, -1).map((cell) => cell.trim());
      const id = cells[0];
      if (!/^[RJSC]\d+$/.test(id ?? "")) return;
      seen.push(id);
      const column = columns[id[0]];
      const found = (what) => say(page.path, i + 1, "claim", `${id}: ${what}`);
      for (const [, name] of line.matchAll(/`([A-Z]\w*\.[A-Z][\w…]*)`/g))
        if (!tests.cpp.has(name)) found(`no C++ test is called ${name}`);
      for (const [, path] of line.matchAll(/`([\w.]+\/[\w./-]*)`/g))
        if (!known.has(path) && !folders.has(path)) found(`${path} is no file of the project`);
      for (const [, name, path] of line.matchAll(/`(\w+)` in `([\w.]+\/[\w./-]*)`/g))
        if (!text.get(path)?.includes(name)) found(`${path} does not speak of ${name}`);
      const named = quoted(cells[column.test]);
      for (const name of named) if (!tests.isScript(name)) found(`no test is called "${name}"`);
      const isTested = named.length > 0 || /`[A-Z]\w*\.[A-Z]\w*`/.test(cells[column.test] ?? "");
      if (!isTested && !(column.mayWait && /^not yet: \S/.test(cells[column.test] ?? ""))) found("it names no test, and no reason why not");
      if (column.code && !/`[\w.]+\/[\w./-]+`/.test(cells[column.code] ?? "")) found("it names no file that does it");
      if (column.screen && !cells[column.screen]) found("it names no screen");
      if (column.screen)
        for (const said of quoted(cells[column.screen]))
          if (!words.some((whole) => whole.includes(said))) found(`no screen says "${said}"`);
    });
    if (seen.join() !== page.ids.join()) {
      const at = page.ids.findIndex((id, i) => seen[i] !== id);
      say(page.path, 1, "claim", `a row for ${page.ids[at] ?? seen[page.ids.length]} is ${at < 0 ? "one too many" : "missing, or not in its place"}`);
    }
  }
}

const quoted = (cell = "") => [...cell.matchAll(/"([^"]+)"/g)].map(([, name]) => name);

// The names of all tests. A name that a script makes up, `${form}: …`, is one when its file has what is filled in as a string.
function testsOf(text) {
  const cpp = new Set();
  const scripts = [];
  for (const [path, whole] of text) {
    if (/\.cpp$/.test(path))
      for (const [, suite, name] of whole.matchAll(/^(?:TEST|TEST_F|TEST_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\(\s*(\w+),\s*(\w+)/gm)) cpp.add(`${suite}.${name}`);
    if (/\.(spec|test)\.(ts|mjs)$/.test(path))
      for (const [, , name] of whole.matchAll(/\b(?:test|it|plant)\(\s*(["'`])((?:\\.|(?!\1).)*)\1/g)) scripts.push({ name: name.replace(/\\(.)/g, "$1"), whole });
  }
  const isScript = (wanted) =>
    scripts.some(({ name, whole }) => {
      if (!name.includes("${")) return name === wanted;
      const parts = name.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      const filled = wanted.match(new RegExp(`^${parts.join("(.+)")}$`))?.slice(1);
      return filled?.every((it) => [`"${it}"`, `'${it}'`].some((string) => whole.includes(string))) ?? false;
    });
  return { cpp, isScript };
}
