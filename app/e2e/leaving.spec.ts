// J8: stepping away, from one side: for a while; with words; without a word; a copy to keep; and nothing left on this device. It
// needs nobody's consent and names no fault.
import { test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { two_kept } from "./kept";
import { two_people, type Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeEach(async () => {
  place = await Place.open();
});
test.afterEach(async () => place.close());

const steps_away = async (it: Person) => {
  await it.goes("Today");
  await it.tap("Settings");
  await it.tap("Step away");
};

test("away and back, then ended with words while the other is offline; what stays is said first", async ({
  browser,
}) => {
  const [ana, ben] = await two_kept(browser, place);
  await steps_away(ana);
  await ana.sees("You can leave. Here is exactly what stays with whom.");
  await ana.sees(/Mine never reaches them/);
  await ana.tap("Say that I am away");
  await ana.sees("You are away.");
  await ben.goes("Today");
  await ben.sees("Ana is away for a while.");
  await ana.tap("I am back");
  await ben.sees_not("Ana is away for a while.");
  await ben.context.setOffline(true);
  await ana.chooses("Our trust did not come back");
  await ana.writes("Your words (you may leave this out)", "Thank you for the years.");
  await ana.sees("Ben will see exactly this, can keep it, and can show it:");
  await seen_by_all(ana);
  await ana.tap("End it");
  await ana.sees(/You ended it/);
  await ana.shuts_the_sheet();
  await ana.goes("Promises");
  await ana.sees("Home by seven");
  await ben.context.setOffline(false);
  await ben.goes("Today");
  await ben.sees(/Ana ended it/);
  await ben.sees("Thank you for the years.");
  expect(await ben.page.locator("main").innerText()).not.toMatch(/fault|blame|failed/i);
  // The other says it, too: then it is ended together, and each keeps what both have.
  await steps_away(ben);
  await ben.chooses("We decided it together");
  await ben.tap("End it");
  await ben.sees("You both said that it ends.");
  await seen_by_all(ben);
  await ana.leave();
  await ben.leave();
});

test("a copy to keep: a file that says nothing by its name, sealed with words that are shown once", async ({
  browser,
}) => {
  const [ana, ben] = await two_people(browser, place, "Home by seven, persimmon");
  await ana.goes("Today");
  await ana.tap("Settings");
  await ana.tap("A copy to keep");
  await ana.sees(/Mine comes along only as it is kept: sealed with its own words/);
  await ana.writes("Your words", "not these");
  await ana.tap("Make the copy");
  await ana.sees("These words don’t open it. Check each one, and the order. Nothing was lost.");
  await ana.writes("Your words", ana.words);
  await ana.tap("Make the copy");
  const offered = ana.page.getByLabel("The words of this copy", { exact: true });
  await expect(offered).toHaveText(/^\w+( \w+){5}$/);
  expect(await offered.textContent()).not.toBe(ana.words);
  await seen_by_all(ana);
  const [file] = await Promise.all([ana.page.waitForEvent("download"), ana.tap("Save the file")]);
  expect(file.suggestedFilename()).toMatch(/^[a-z]+\.age$/);
  expect(file.suggestedFilename()).not.toMatch(/troth|ana|ben|trust|couple/i);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 29).toString("latin1")).toMatch(/^age-encryption\.org\/v1\n-> scry/);
  expect(bytes.includes("persimmon")).toBe(false);
  await ana.tap("I have both");
  await ana.goes("Today");
  await expect(offered).toHaveCount(0);
  await ana.leave();
  await ben.leave();
});

test("without a word: the other's screen stays as it was, and what is here stays readable", async ({
  browser,
}) => {
  const [ana, ben] = await two_kept(browser, place);
  await ben.goes("Us");
  const all_there = async () => {
    await ben.sees("Home by seven");
    await ben.sees("I keep my distance");
    return await ben.page.locator("main").innerText();
  };
  const before = await all_there();
  await steps_away(ana);
  await ana.sees("Nothing is said to Ben. What Ben sees is silence.");
  await ana.unfolds("Leave quietly");
  await seen_by_all(ana);
  await ana.writes("Your words", ana.words);
  await ana.tap("Leave now, without a word");
  await ana.sees("You left, quietly. What is here stays, and nothing leaves this device any more.");
  await ana.page.reload();
  await ana.unlocks();
  await ana.goes("Promises");
  await ana.sees("Home by seven");
  await ben.goes("Today");
  await ben.goes("Us");
  expect(await all_there()).toBe(before);
  await ben.page.reload();
  await ben.unlocks();
  await ben.goes("Us");
  expect(await all_there()).toBe(before);
  await ana.leave();
  await ben.leave();
});

test("nothing stays on this device, and the other keeps what was told", async ({ browser }) => {
  const [ana, ben] = await two_kept(browser, place);
  await steps_away(ana);
  await ana.unfolds("Remove everything here");
  await ana.writes("Your words", ana.words);
  await ana.tap("Remove it from this device");
  await expect(ana.button("Start")).toBeVisible();
  const kept = await ana.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("troth");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error());
    });
    let records = 0;
    for (const name of database.objectStoreNames)
      records += await new Promise<number>((resolve) => {
        const request = database.transaction(name).objectStore(name).count();
        request.onsuccess = () => resolve(request.result);
      });
    database.close();
    return { records, local: Object.keys(localStorage), session: Object.keys(sessionStorage) };
  });
  expect(kept).toEqual({ records: 0, local: [], session: [] });
  await ana.page.reload();
  await expect(ana.button("Start")).toBeVisible();
  await ben.goes("Promises");
  await ben.sees("Home by seven");
  await ana.leave();
  await ben.leave();
});
