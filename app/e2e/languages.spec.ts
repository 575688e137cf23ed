// The app in German and in Spanish: begun, promised, told in time, and chosen by hand. Every other walk can be walked in them, too
// (e2e/said.ts).
import { test, type Page } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { Person, two_people } from "./people";
import { Place } from "./place";
import { said, walk_in, type Language } from "./said";

test.describe.configure({ timeout: 300_000 });
let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

const spoken_by = (page: Page) => page.evaluate(() => document.documentElement.lang);
const lines: Readonly<Record<Language, string>> = {
  en: "A place for two to keep their word and mend things.",
  de: "Ein Ort für zwei, um Wort zu halten und Dinge wiedergutzumachen.",
  es: "Un lugar para dos, para cumplir la palabra y reparar las cosas.",
};

for (const [language, locale, act] of [
  ["de", "de-AT", "Um sieben zu Hause"],
  ["es", "es-MX", "En casa a las siete"],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ locale });
    test.beforeAll(() => walk_in(language));
    test.afterAll(() => walk_in("en"));

    test("the first thing on the screen, before any word is there, is in the browser’s language", async ({
      page,
    }) => {
      let hand_out = () => {};
      const held = new Promise<void>((resolve) => (hand_out = resolve));
      await page.route("**/assets/*.js", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(place.address, { waitUntil: "commit" });
      await expect(page.getByText(lines[language], { exact: true })).toBeVisible();
      for (const other of ["en", "de", "es"] as const)
        if (other !== language) await expect(page.getByText(lines[other], { exact: true })).toBeHidden();
      expect(await spoken_by(page)).toBe(language);
      expect(await page.locator('link[rel="manifest"]').getAttribute("href")).toBe(
        `/manifest.${language}.webmanifest`,
      );
      hand_out();
      await expect(page.getByRole("button", { name: said("Start"), exact: true })).toBeVisible();
    });

    test("two begin, one promises, tells in time that it will be later, and the other answers", async ({
      browser,
    }) => {
      const [ana, ben] = await two_people(browser, place, act);
      expect(await spoken_by(ana.page)).toBe(language);
      await ana.tap("I’ll be late");
      await ana.is_at("When, then?");
      await seen_by_all(ana);
      await ana.page.getByRole("button", { name: said(/30 minutes later/) }).click();
      await ana.sees(/Told at/);
      await ana.sees("Left this phone.");
      await ben.goes("Today");
      await ben.sees("Will be later:");
      await seen_by_all(ben);
      await ben.tap("Thanks for telling me");
      await ana.shuts_the_sheet();
      await ana.goes("Promises");
      await ana.tap(/Look at it/);
      await ana.sees("Told in time.");
      await ana.shuts_the_sheet();
      // Afterwards: at home or back, one answers in the words of the place.
      await ana.comes_back(48 * 3_600_000);
      await ana.tap("I was there");
      await ana.goes("Promises");
      await ana.unfolds("The ones that ended");
      await ana.sees("Told in time, then kept.");
      await ana.leave();
      await ben.leave();
    });
  });

test("another language is chosen on the first screen, and is there from the first paint on", async ({
  page,
}) => {
  await page.goto(place.address);
  await page.getByLabel("Language").selectOption({ label: "Deutsch" });
  await expect(page.getByRole("button", { name: "Anfangen", exact: true })).toBeVisible();
  await expect(page.getByText(lines.de)).toBeVisible();
  expect(await spoken_by(page)).toBe("de");
  await page.reload();
  await expect(page.getByRole("button", { name: "Anfangen", exact: true })).toBeVisible();
  await page.getByLabel("Sprache").selectOption({ label: "Español" });
  await expect(page.getByRole("button", { name: "Empezar", exact: true })).toBeVisible();
});

test("another language is chosen in Settings, which stay where they are; the words that open Troth are the same", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  await ana.tap("Settings");
  await ana.page.getByLabel("Language").selectOption({ label: "Deutsch" });
  await ana.is_at("Einstellungen");
  await expect(ana.page.getByRole("dialog").getByLabel("Sprache")).toHaveValue("de");
  await ana.shuts_the_sheet();
  await ana.is_at("Heute");
  await ana.sees("Home by seven"); // what somebody wrote stays as it is
  walk_in("de");
  await ana.reloads();
  await ana.is_at("Today");
  await ana.goes("Mine");
  await ana.sees("Notes");
  walk_in("en");
  await ana.leave();
});

test("without a network every language is there", async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(place.address);
  await page.getByRole("button", { name: "Start" }).click(); // somebody begins
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.reload();
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel("Language").selectOption({ label: "Español" });
  await expect(page.getByRole("button", { name: "Empezar", exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(lines.es)).toBeVisible();
  await context.close();
});
