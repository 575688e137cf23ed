// Walks over made-up contents (fake/core.ts): to a button, a field or a heading, named in English and found in the language of this
// run; and what every screen that they end at is asked (look.ts).
import { test, type Page } from "@playwright/test";
import { expect } from "./expect";
import { now, show } from "./fake/core";
import { look } from "./look";
import { Place } from "./place";
import { said } from "./said";

export type Walk = (page: Page) => Promise<void>;

// With a sheet up, what is on the sheet.
export const reached = (page: Page) => page.locator("dialog[open], body:not(:has(dialog[open]))");
export const here =
  (name: string | RegExp): Walk =>
  (page) =>
    reached(page)
      .getByRole("button", { name: said(name), exact: true })
      .first()
      .click();
export const to =
  (heading: string): Walk =>
  (page) =>
    page
      .getByRole("heading", { name: said(heading), exact: true })
      .first()
      .scrollIntoViewIfNeeded();
export const writes =
  (label: string, words: string): Walk =>
  (page) =>
    reached(page).getByLabel(said(label), { exact: true }).fill(words);
export const then =
  (...steps: ((page: Page) => Promise<unknown>)[]): Walk =>
  async (page) => {
    for (const step of steps) await step(page);
  };

// A test for each: its name, what the core shows, and how to get there. Where they are shown, for tests of its own.
//
// They follow each other in one page, which is emptied before each: its browser knows the scripts and the checker by then, and needs
// half the time.
export function look_at_each(screens: readonly (readonly [string, unknown, Walk?])[]): () => string {
  let place: Place;
  let page: Page;
  let wrong: string[] = [];
  test.beforeAll(async ({ browser }) => {
    place = await Place.open();
    page = await browser.newPage({ serviceWorkers: "block" });
    page.on("pageerror", (it) => wrong.push(String(it)));
    page.on("console", (it) => it.type() === "error" && wrong.push(`${it.text()} ${it.location().url}`));
    await page.goto(`${place.address}/licences.txt`); // nothing of the app yet
  });
  test.afterAll(async () => {
    await page.context().close();
    await place.close();
  });
  test.use({ serviceWorkers: "block" });

  for (const [name, contents, walk] of screens)
    test(`the screen "${name}" fits, and reads to everybody`, async () => {
      await is_emptied(page);
      wrong = [];
      await page.clock.setFixedTime(now);
      await show(page, place.address, contents);
      await walk?.(page);
      await look(page, name);
      expect(wrong).toEqual([]);
    });
  return () => place.address;
}
// Nothing kept and nothing set, as in a window that was never used. The next screen comes by a new load.
async function is_emptied(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
  const kept = await page.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    return (await indexedDB.databases()).length + (await caches.keys()).length + document.cookie.length;
  });
  expect(kept).toBe(0); // a made-up core keeps nothing
}
