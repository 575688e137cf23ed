// How long each check took when it was last run here, so that the long ones can begin first.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export class Durations {
  #path;
  #seconds = {};
  constructor(path) {
    this.#path = path;
    try {
      this.#seconds = JSON.parse(readFileSync(path, "utf8"));
    } catch {
      // never run here
    }
  }
  of(name) {
    return this.#seconds[name] ?? 0;
  }
  note(name, seconds) {
    this.#seconds[name] = Math.round(seconds * 10) / 10;
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify(this.#seconds));
  }
}
