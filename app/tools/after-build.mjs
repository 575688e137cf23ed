// What has to be true of a build before anybody gets it: help that was checked lately, sizes within their limits, nothing of a
// demonstration inside. Then small copies for servers that send compressed files.
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
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
  const wasm = join(dist, "troth.wasm");
  const core = existsSync(wasm) ? small(wasm) : 0;
  // Said at every build; e2e/budget.spec.ts holds them to it. Somebody who only wants to start Troth is not stopped by it.
  const sizes = { first_load: scripts, first_load_max: script_bytes_max, core, core_max: wasm_bytes_max };
  writeFileSync(join(root, "node_modules/.sizes.json"), JSON.stringify(sizes));
  console.log(`first load: ${first.size} scripts, ${scripts} bytes gzipped of ${script_bytes_max}`);
  console.log(`core: ${core} bytes gzipped of ${wasm_bytes_max}`);

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
