// Walks over made-up contents (fake/core.ts): to a button, a field or a heading, named in English and found in the language of this
// run; and what every screen that they end at is asked (look.ts).
import { expect, test, type Page } from "@playwright/test";
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
export function look_at_each(screens: readonly (readonly [string, unknown, Walk?])[]): () => string {
  let place: Place;
  test.beforeAll(async () => {
    place = await Place.open();
  });
  test.afterAll(async () => place.close());
  test.use({ serviceWorkers: "block" });

  for (const [name, contents, walk] of screens)
    test(`the screen "${name}" fits, and reads to everybody`, async ({ page }) => {
      const wrong: string[] = [];
      page.on("pageerror", (it) => wrong.push(String(it)));
      page.on("console", (it) => it.type() === "error" && wrong.push(it.text()));
      await page.clock.setFixedTime(now);
      await show(page, place.address, contents);
      await walk?.(page);
      await look(page, name);
      expect(wrong).toEqual([]);
    });
  return () => place.address;
}
