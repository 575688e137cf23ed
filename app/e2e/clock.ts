// A clock that tests can move, for several people at once, without loading a page again: what a page and its core take for now.
// It goes on by itself between two moves. The relay has its own clock, as it has in life.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "./expect";
import type { Person } from "./people";

const worker_file = join(fileURLToPath(new URL("../dist", import.meta.url)), "core-worker.js");
// `later` says how far ahead it is. The rest of what the worker does is what it does; the last screen of its core stays at hand.
const moved = (later: string) =>
  `const real = Date.now.bind(Date); const later = () => ${later}; Date = class extends Date { constructor(...given) { given.length ? super(...given) : super(real() + later()); } static now() { return real() + later(); } };`;
const in_worker = (later_ms: number) =>
  `{ let ahead = ${later_ms}; globalThis.is_later_by = (ms) => void (ahead = ms); ${moved("ahead")} const parse = JSON.parse; JSON.parse = (text, ...more) => { const it = parse(text, ...more); if (it?.view) globalThis.shown = it.view; return it; }; }`;
const in_page = `{ ${moved(`{ try { return Number(localStorage.getItem("later") ?? 0); } catch { return 0; } }`)} }`;

export class Clock {
  #later_ms = 0;
  readonly #worn_by: Person[] = [];
  constructor(readonly year: number) {}

  // From here on this person's page and core go by it.
  async is_worn_by(person: Person): Promise<void> {
    this.#worn_by.push(person);
    await person.context.route("**/core-worker.js", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        headers: { "cross-origin-embedder-policy": "require-corp" },
        body: in_worker(this.#later_ms) + readFileSync(worker_file, "utf8"),
      }),
    );
    await person.context.addInitScript(in_page);
    await this.#tell(person);
    await person.page.reload();
  }

  // Moves it to an hour of this year, where these people live.
  async is(month: number, day: number, hour = 12, minute = 0): Promise<void> {
    const [first] = this.#worn_by;
    if (!first) throw new Error("nobody wears this clock");
    const at = await first.page.evaluate(
      ([year, month, day, hour, minute]) => new Date(year, month, day, hour, minute).getTime(),
      [this.year, month - 1, day, hour, minute] as const,
    );
    const later_ms = at - Date.now();
    if (later_ms < this.#later_ms) throw new Error(`${day}.${month}. was already`);
    this.#later_ms = later_ms;
    for (const person of this.#worn_by) await this.#tell(person);
  }
  async #tell(person: Person): Promise<void> {
    for (const worker of person.page.workers())
      await worker.evaluate(`globalThis.is_later_by?.(${this.#later_ms})`);
    await person.page.evaluate((ms) => {
      localStorage.setItem("later", String(ms));
      document.dispatchEvent(new Event("visibilitychange")); // as if the phone had been taken up just now
    }, this.#later_ms);
  }
}

// What is shown to this person, as the core last said it.
export async function shown_to(person: Person): Promise<unknown> {
  const [worker] = person.page.workers();
  return worker?.evaluate("shown");
}

// All pages of what both see, from the newest to the oldest: the core is asked to turn them, as the screens ask it.
export async function all_of_us(person: Person): Promise<unknown[]> {
  const pages: unknown[] = [];
  const [worker] = person.page.workers();
  for (let page = 0; ; ++page) {
    await worker?.evaluate(
      `onmessage({ data: { kind: "ask", id: -1, now: Date.now(), request: { kind: "turn", us_page: ${page}, mine_page: 0 } } })`,
    );
    await expect.poll(() => worker?.evaluate("shown.us.page")).toBe(page);
    pages.push(await worker?.evaluate("shown.us"));
    if (!(await worker?.evaluate("shown.us.more"))) return pages;
  }
}
