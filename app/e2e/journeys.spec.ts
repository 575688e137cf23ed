// The journeys of product 9, with the real core in two browsers and the real relay between them.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Person, two_people } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeEach(async () => {
  place = await Place.open();
});
test.afterEach(async () => place.close());

test("J1: alone, in the first minutes, something real is kept, and a reload loses nothing", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  await ana.tap("Not now");
  await expect(ana.page.getByRole("heading", { name: "Today" })).toBeVisible();
  await ana.sees("Call before I leave work");
  await ana.reloads();
  await ana.sees("Call before I leave work");
  await ana.tap("Say");
  await ana.tap("A note, only for me");
  await ana.page.getByLabel("A note").fill("I worry when it gets late.");
  await ana.tap("Keep it");
  await ana.goes("Mine");
  await ana.sees("I worry when it gets late.");
  await ana.reloads();
  await ana.goes("Mine");
  await ana.sees("I worry when it gets late.");
  expect((await new AxeBuilder({ page: ana.page }).analyze()).violations).toEqual([]);
  await ana.leave();
});

test("J1: the wrong words open nothing and lose nothing", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  await ana.page.reload();
  await ana.page.getByLabel("Your words", { exact: true }).fill("not these words at all here");
  await ana.tap("Open");
  await ana.sees(/These words don’t open it/);
  await ana.unlocks();
  await ana.sees("Call before I leave work");
  await ana.leave();
});

test("J2: far apart, by a link and two lines of words; the inviter chooses what crosses", async ({
  browser,
}) => {
  const [ana, ben] = await two_people(browser, place, "Call before I leave work");
  await expect(ben.page.getByRole("heading", { name: "Today" })).toBeVisible();
  await ana.sees("Thanked");
  await ana.leave();
  await ben.leave();
});

test("J3: told before the other started to wonder", async ({ browser }) => {
  const [ana, ben] = await two_people(browser, place, "Home by seven");
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /In 30 minutes/ }).click();
  await expect(ana.button("Undo")).toBeVisible();
  await ana.sees(/Told at \d\d:\d\d\./);
  await ana.sees("Left this phone.");
  await ben.sees(/Will be later/);
  await ben.tap("Thanks for telling me");
  await ana.page.keyboard.press("Escape");
  await ana.goes("Promises");
  await ana.tap(/Look at it/);
  await ana.sees("Ben: thanks for telling me");
  await ana.sees("Told in time.");
  await ana.leave();
  await ben.leave();
});

test("J3: the other is offline when it is told; it is still in time", async ({ browser }) => {
  const [ana, ben] = await two_people(browser, place, "Home by seven");
  await ben.context.setOffline(true);
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /In 15 minutes/ }).click();
  await ana.sees(/Told at/);
  await ana.page.keyboard.press("Escape");
  await ben.context.setOffline(false);
  await ben.page.reload();
  await ben.unlocks();
  await ben.sees(/Will be later/);
  await ben.leave();
  await ana.leave();
});

test("the relay is restarted, and then loses everything: what was told arrives", async ({ browser }) => {
  const [ana, ben] = await two_people(browser, place, "Home by seven");
  await place.stop();
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /In 15 minutes/ }).click();
  await ana.sees(/Told at/);
  await ana.sees("Kept here. It goes out when you are online.");
  await place.start();
  await ben.sees(/Will be later/);
  await ana.leave();
  await ben.leave();
});

test("Undo takes a heads-up back within five seconds, and nothing is told", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /In 60 minutes/ }).click();
  await ana.tap("Undo");
  await ana.sees("Taken back. Nothing was told.");
  await ana.page.keyboard.press("Escape");
  await ana.goes("Promises");
  await expect(ana.page.getByText("New time")).toHaveCount(0);
  await ana.leave();
});

test("two windows: one writes; the other can take over, and nothing is lost", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  const first = ana.page;
  ana.page = await ana.context.newPage();
  await ana.page.goto(place.address);
  await ana.sees("Troth is open in another window.");
  await ana.tap("Use it here");
  await ana.unlocks();
  await ana.sees("Home by seven");
  await expect(first.getByText("Troth is open in another window.")).toBeVisible();
  await ana.leave();
});

test("the whole promise path by keyboard alone", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  const keys = ana.page.keyboard;
  const until = async (name: string | RegExp) => {
    for (let i = 0; i < 60; ++i) {
      const focused = ana.page.locator(":focus");
      const text = ((await focused.count()) ? await focused.first().innerText() : "").trim();
      if (typeof name === "string" ? text.startsWith(name) : name.test(text)) return;
      await keys.press("Tab");
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await until("I’ll be late");
  await keys.press("Enter");
  await until("In 30 minutes");
  await keys.press("Enter");
  await ana.sees(/Told at/);
  await keys.press("Escape");
  await expect(ana.page.getByRole("dialog")).toHaveCount(0);
  await ana.leave();
});

test("nothing that was written lies readable in the browser's store", async ({ browser }) => {
  const canary = "canary tangerine";
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins(`Home ${canary}`);
  await ana.tap("Not now");
  await ana.sees(canary);
  const found = await ana.page.evaluate(async (word) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("troth");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const values = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction("records").objectStore("records").getAll();
      request.onsuccess = () => resolve(request.result);
    });
    let sizes = 0;
    for (const value of values) {
      const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value));
      sizes += bytes.length;
      if (new TextDecoder("latin1").decode(bytes).includes(word)) return "the store";
    }
    if (sizes === 0) return "nothing was kept";
    if (JSON.stringify({ ...localStorage, ...sessionStorage }).includes(word)) return "local storage";
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        if ((await (await caches.match(request))?.text())?.includes(word)) return "a cache";
    return "";
  }, canary);
  expect(found).toBe("");
  await ana.leave();
});
