// Two people in two browsers, spoken of as in the journeys.
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "./expect";
import type { Place } from "./place";
import { one_way, said } from "./said";

const worker_file = join(fileURLToPath(new URL("../dist", import.meta.url)), "core-worker.js");

// Somebody who has begun, and what their browser held.
export interface Kept {
  readonly name: string;
  readonly words: string;
  readonly held: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

export class Person {
  words = "";
  #later_ms = 0;
  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    public page: Page,
  ) {}

  static async arrive(browser: Browser, place: Place, name: string, at = place.address): Promise<Person> {
    // The service worker would answer before the tests can move a clock; offline.spec.ts is about it.
    const context = await browser.newContext({ serviceWorkers: "block" });
    const person = new Person(name, context, await context.newPage());
    await person.page.goto(at);
    return person;
  }
  // Comes back in a browser that holds already what another one held, and opens Troth.
  static async returns(browser: Browser, place: Place, { name, words, held }: Kept): Promise<Person> {
    const origins = held.origins.map((it) => ({ ...it, origin: place.address }));
    const context = await browser.newContext({ serviceWorkers: "block", storageState: { ...held, origins } });
    const person = new Person(name, context, await context.newPage());
    person.words = words;
    await person.page.goto(place.address);
    await person.unlocks();
    return person;
  }
  static at(context: BrowserContext, page: Page, name: string): Person {
    return new Person(name, context, page);
  }
  async leave(): Promise<void> {
    await this.context.close();
  }
  // Leaves for good, and what this browser held is kept.
  async leaves_it(): Promise<Kept> {
    await this.tap("Settings");
    await this.sees("Everything that leaves this device has left.");
    await this.page.goto("about:blank"); // the core ends, so nothing changes any more
    const held = await this.context.storageState({ indexedDB: true });
    await this.leave();
    return { name: this.name, words: this.words, held };
  }

  // What can be reached: with a sheet up, only what is on the sheet.
  get here() {
    return this.page.locator("dialog[open], body:not(:has(dialog[open]))");
  }
  button(name: string | RegExp) {
    return this.here.getByRole("button", { name: said(name), exact: true });
  }
  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }
  async unfolds(summary: string): Promise<void> {
    await this.here.getByText(said(summary), { exact: true }).click();
  }
  async writes(label: string | RegExp, text: string): Promise<void> {
    await this.here
      .getByLabel(said(label), { exact: true })
      .and(this.page.locator("input, textarea"))
      .fill(text);
  }
  async picks(label: string, word: string): Promise<void> {
    await this.here.getByLabel(said(label), { exact: true }).selectOption({ label: one_way(word) });
  }
  async chooses(word: string): Promise<void> {
    await this.here.getByRole("radio", { name: said(word), exact: true }).check();
  }
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(said(text)).first()).toBeVisible();
  }
  async sees_not(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(said(text))).toHaveCount(0);
  }
  async is_at(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { name: said(heading), exact: true }).first()).toBeVisible();
  }
  async goes(to: "Today" | "Promises" | "Us" | "Mine"): Promise<void> {
    await this.page
      .getByRole("navigation")
      .getByRole("button", { name: said(to), exact: true })
      .click();
    await this.is_at(to);
  }
  async shuts_the_sheet(): Promise<void> {
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
  }

  // Writes the six offered words down, and types them once.
  async lock_it(): Promise<void> {
    const offered = this.page.getByLabel(said("Your words"), { exact: true });
    await expect(offered).toHaveText(/\w+( \w+){5}/);
    this.words = ((await offered.textContent()) ?? "").trim();
    await this.writes("Type them once", this.words);
    await this.tap("Lock it");
  }
  // From the first screen to the first thing on Today, locked.
  async begins(act: string): Promise<void> {
    await this.tap("Start");
    await this.writes("What should we call you?", this.name);
    await this.tap("Next");
    await this.writes("I’ll …", act);
    await this.tap("Put it on Today");
    await this.sees("It lies on Today: a knot not yet tied.");
    await this.tap("Lock it");
    await this.lock_it();
    await this.sees("Bring them in?");
  }
  async unlocks(words = this.words): Promise<void> {
    await this.writes("Your words", words);
    await this.tap("Open");
    await expect(this.page.getByRole("heading", { name: said("Troth is locked") })).toHaveCount(0);
  }
  async reloads(): Promise<void> {
    await this.page.reload();
    await this.unlocks();
  }
  // In Settings, at a relay that lost everything: it asks once for the words.
  async signs_in(): Promise<void> {
    await this.writes("Your words", this.words);
    await this.tap("Sign in");
    await this.sees("Everything that leaves this device has left.");
  }
  // Comes back so much later: page and core see that hour. Needs the words, as every start does.
  async comes_back(later_ms: number): Promise<void> {
    this.#later_ms += later_ms;
    const moved = (ms: number) =>
      `{ const real = Date.now.bind(Date); Date = class extends Date { constructor(...given) { given.length ? super(...given) : super(real() + ${ms}); } static now() { return real() + ${ms}; } }; }`;
    await this.context.addInitScript(moved(later_ms)); // one more on top of those before
    await this.context.unroute("**/core-worker.js");
    await this.context.route("**/core-worker.js", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        headers: { "cross-origin-embedder-policy": "require-corp" },
        body: moved(this.#later_ms) + readFileSync(worker_file, "utf8"),
      }),
    );
    await this.reloads();
  }

  async keeps_the_kit(): Promise<string> {
    await this.writes("Your words", this.words);
    await this.tap("Show my kit page");
    const kit = (await this.page.locator("dd").first().textContent()) ?? "";
    await this.tap("I have it");
    return kit.trim();
  }
  // Until the other's answer has come, the link and the twelve words are on the screen.
  async invites(): Promise<string> {
    await this.tap("Send a link");
    await this.keeps_the_kit();
    const link = this.page.getByText(/#i=/);
    await expect(link).toBeVisible();
    return ((await link.textContent()) ?? "").trim();
  }
  async accepts(): Promise<void> {
    await this.tap("Join");
    await this.writes("What should we call you?", this.name);
    await this.tap("Next");
    await this.lock_it();
  }
  async lines(): Promise<string[]> {
    await this.sees("You read");
    return this.page.locator("p.line").allTextContents();
  }
  // `mine`: words of one's own for Mine; without, the same as for Troth.
  async confirms(crossing: string, mine?: string): Promise<void> {
    await this.tap("Both lines are the same");
    await this.says_which_words(mine);
    await this.tap("Next");
    await this.page.getByRole("radio", { name: crossing }).check();
    await this.tap("Link us");
    await this.sees("You are two.");
    await this.tap("To Today");
  }
  async says_which_words(mine?: string): Promise<void> {
    await this.writes("Your words", this.words);
    if (!mine) return;
    await this.page.getByRole("radio", { name: said("Different words") }).check();
    await this.writes("Words for Mine", mine);
  }
  async takes_the_first(mine?: string): Promise<void> {
    await this.tap("Thanks");
    await this.is_at("Words for Mine");
    await this.says_which_words(mine);
    await this.tap("Set the words for Mine");
    await this.sees("That’s all for today.");
    await this.tap("To Today");
  }
  // It may have locked itself already.
  async locks_mine(): Promise<void> {
    const locked = this.page.getByText(
      said("Mine. It opens with your words. Locked, it looks the same empty or full."),
    );
    await expect(this.button("Lock Mine").or(locked).first()).toBeVisible();
    if (await this.button("Lock Mine").isVisible()) await this.tap("Lock Mine");
    await expect(locked).toBeVisible();
  }
  // It may be open still.
  async opens_mine(words = this.words): Promise<void> {
    await this.goes("Mine");
    const asks = this.page.getByLabel(said("Your words for Mine"), { exact: true });
    await expect(asks.or(this.page.getByText(said("Only you see this room."))).first()).toBeVisible();
    if (await asks.isVisible()) {
      await this.writes("Your words for Mine", words);
      await this.tap("Open Mine");
    }
    await this.sees("Only you see this room.");
  }
}

// Ana begins, invites Ben, and tells him her promise first.
export async function two_people(
  browser: Browser,
  place: Place,
  act = "Home by seven",
  mine?: string,
): Promise<[Person, Person]> {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins(act);
  const ben = await Person.arrive(browser, place, "Ben", await ana.invites());
  await ben.accepts();
  const [ana_reads, ana_hears] = await ana.lines();
  const [ben_reads, ben_hears] = await ben.lines();
  expect([ben_hears, ben_reads]).toEqual([ana_reads, ana_hears]);
  await ana.confirms(act, mine);
  await ben.sees("The first thing Ana tells you");
  await ben.sees(act);
  await ben.takes_the_first(mine);
  return [ana, ben];
}
