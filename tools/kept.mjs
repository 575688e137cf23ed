// What passed today on the very same files is not run again by ./test: it is told as kept, with the time it took. A key says what a
// check stands on, by content: the files that it reads, the program that it starts, how it is asked, and the tools of this machine.
// Only what passed is kept, for a day: random tests have to see new seeds. Nothing is kept where a landing is judged (TROTH_CI=1,
// --anew).
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const kept_for_ms = 24 * 3_600_000;

// All files below a folder, or the file itself; nothing where there is nothing.
function files_of(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => join(path, name)).filter((it) => statSync(it).isFile());
}

const contents = new Map(); // path, size and time of change: what it holds; a program of 60 MB is asked for often
function content_of(path) {
  const { size, mtimeMs } = statSync(path);
  const name = `${path} ${size} ${mtimeMs}`;
  if (!contents.has(name)) contents.set(name, createHash("sha256").update(readFileSync(path)).digest("hex"));
  return contents.get(name);
}

// `paths`: files and folders that must be the same; `words`: whatever else must be, as text.
export function key_of({ paths, words }) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(files_of)) hash.update(`${path}\0${content_of(path)}\0`);
  for (const word of words) hash.update(`\0${word}\0`);
  return hash.digest("hex");
}

export class Kept {
  #folder;
  #now;
  constructor(folder, now = Date.now()) {
    this.#folder = folder;
    this.#now = now;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (!this.#is_fresh(join(folder, name))) rmSync(join(folder, name));
  }
  #is_fresh(path) {
    const age = this.#now - statSync(path).mtimeMs;
    return age < kept_for_ms && age > -kept_for_ms;
  }

  // What a check told when it passed, or nothing.
  told(key) {
    const path = join(this.#folder, key);
    if (!existsSync(path) || !this.#is_fresh(path)) return undefined;
    try {
      return JSON.parse(readFileSync(path, "utf8"));
    } catch {
      return undefined; // half written: it is run again
    }
  }
  keep(key, told) {
    writeFileSync(join(this.#folder, key), JSON.stringify(told));
  }
}
