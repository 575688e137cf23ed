// What has to be true of a build before anybody gets it: help that was checked lately, sizes within their limits, nothing of a
// demonstration inside. Then small copies for servers that send compressed files.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { helplines_text, stale_helplines } from "../../tools/helplines.mjs";

const script_bytes_max = 75 * 1024;
const wasm_bytes_max = 220 * 1024;

// Only the demonstration (src/demo) carries this name: for what it keeps, and for what it asks its windows.
const mark_of_demo = "troth-demo";

// Throws with a sentence about everything that is wrong with the build in this folder.
export function check_build(dist, { is_demo = false } = {}) {
  const wrong = [];
  const fail = (sentence) => wrong.push(sentence);
  const files = readdirSync(dist, { recursive: true })
    .map((name) => join(dist, name))
    .filter((name) => statSync(name).isFile());
  const small = (name) => gzipSync(readFileSync(name), { level: 9 }).length;

  // Scripts of the first load: what the page and its worker need before anything is tapped.
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const add = (name, to) => {
    if (!name.endsWith(".js") || to.has(name)) return to;
    to.add(name);
    for (const [, from] of readFileSync(name, "utf8").matchAll(/(?:from|^import|;import)\s*"(\.[^"]+)"/g))
      add(join(name, "..", from), to);
    return to;
  };
  const first = new Set([join(dist, "core-worker.js")]);
  for (const [, name] of page.matchAll(/(?:src|href)="\/((?:assets\/)?[^"]+\.js)"/g))
    add(join(dist, name), first);
  // And the words of one language, whichever it is.
  // Said at every build; e2e/budget.spec.ts measures it in a browser. Somebody who only wants to start Troth is not stopped by it.
  for (const [language, name] of Object.entries(JSON.parse(/data-words='([^']*)'/.exec(page)[1]))) {
    const all = [...add(join(dist, name), new Set(first))];
    const bytes = all.reduce((sum, it) => sum + small(it), 0);
    console.log(
      `first load in ${language}: ${all.length} scripts, ${bytes} bytes gzipped of ${script_bytes_max}`,
    );
  }
  const wasm = join(dist, "troth.wasm");
  const core = existsSync(wasm) ? small(wasm) : 0;
  console.log(`core, what a first visit calls: ${core} bytes gzipped of ${wasm_bytes_max}`);
  const rest = join(dist, "troth-rest.wasm");
  if (existsSync(rest))
    console.log(`core, the rest: ${small(rest)} bytes gzipped, fetched when somebody begins`);

  for (const sentence of stale_helplines(helplines_text())) fail(sentence);

  // Two people's app knows nothing of the demonstration, and the demonstration knows no store.
  for (const name of files.filter((it) => /\.(html|js)$/.test(it))) {
    const text = readFileSync(name, "utf8");
    if (!is_demo && (text.includes(mark_of_demo) || text.includes("window.bin")))
      fail(`Something of the demonstration is in ${name}.`);
    if (is_demo && /indexedDB|IDBKeyRange|serviceWorker\.register/.test(text))
      fail(`The demonstration could reach a real store: ${name}.`);
  }
  if (is_demo && !files.some((it) => it.endsWith(".js") && readFileSync(it, "utf8").includes(mark_of_demo)))
    fail("This is not the demonstration.");

  for (const name of files.filter((it) => /\.(html|js|css|svg|txt|wasm|webmanifest)$/.test(it))) {
    const content = readFileSync(name);
    writeFileSync(`${name}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${name}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}
