// What has to be true of a build before anybody gets it: help that was checked lately, sizes within their limits, nothing of a
// demonstration inside. Then small copies for servers that send compressed files.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const script_bytes_max = 75 * 1024;
const wasm_bytes_max = 220 * 1024;
const checked_days_max = 180;

// Throws with a sentence about everything that is wrong.
export function check_build() {
  const wrong = [];
  const fail = (sentence) => wrong.push(sentence);
  const files = readdirSync(dist, { recursive: true })
    .map((name) => join(dist, name))
    .filter((name) => statSync(name).isFile());
  const small = (name) => gzipSync(readFileSync(name), { level: 9 }).length;

  // Scripts of the first load: what the page and its worker need before anything is tapped.
  const page = readFileSync(join(dist, "index.html"), "utf8");
  const first = new Set([join(dist, "core-worker.js")]);
  const add = (name) => {
    if (!name.endsWith(".js") || first.has(name)) return;
    first.add(name);
    for (const [, from] of readFileSync(name, "utf8").matchAll(/(?:from|^import|;import)\s*"(\.[^"]+)"/g))
      add(join(name, "..", from));
  };
  for (const [, name] of page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)) add(join(dist, name));
  const scripts = [...first].reduce((sum, name) => sum + small(name), 0);
  console.log(`first load: ${first.size} scripts, ${scripts} bytes gzipped of ${script_bytes_max}`);
  if (scripts > script_bytes_max) fail("The scripts of the first load are too large.");

  const wasm = join(dist, "troth.wasm");
  if (existsSync(wasm)) {
    console.log(`core: ${small(wasm)} bytes gzipped of ${wasm_bytes_max}`);
    if (small(wasm) > wasm_bytes_max) fail("The core is too large.");
  }

  const helplines = readFileSync(
    fileURLToPath(new URL("../src/words/helplines.ts", import.meta.url)),
    "utf8",
  );
  for (const [, day] of helplines.matchAll(/checked = "(\d{4}-\d\d-\d\d)"/g))
    if (Date.now() - Date.parse(day) > checked_days_max * 86_400_000)
      fail(
        `Help numbers were last checked on ${day}. Check every row at its source, then change the day in src/words/helplines.ts.`,
      );

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
