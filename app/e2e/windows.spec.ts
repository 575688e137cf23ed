// One browser, several windows; a phone put away; no network at all.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

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
  await expect(first.getByText("Home by seven")).toHaveCount(0);
  await first.getByRole("button", { name: "Use it here" }).click();
  await expect(first.getByRole("heading", { name: "Troth is locked" })).toBeVisible();
  await ana.leave();
});

test("reloaded in the middle of its work, it is no other window: the words are asked for again", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  const asks = ana.page.getByLabel("Your words", { exact: true });
  const elsewhere = ana.page.getByText("Troth is open in another window.");
  for (let n = 0; n < 4; ++n) {
    await ana.page.reload();
    await expect(asks.or(elsewhere)).toBeVisible();
    expect(await elsewhere.count()).toBe(0);
    await ana.writes("Your words", ana.words);
    await ana.tap("Open"); // and it is reloaded before it is open
  }
  await ana.reloads();
  await ana.sees("Home by seven");
  await ana.leave();
});

test("out of sight for as long as was chosen, it locks; the words are asked for again", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  await ana.tap("Settings");
  await ana.page.getByLabel("Lock Troth when it was out of sight for").selectOption("1 minute");
  await ana.shuts_the_sheet();
  await ana.page.evaluate(() => {
    let hidden = true;
    Object.defineProperty(document, "visibilityState", {
      configurable: true,
      get: () => (hidden ? "hidden" : "visible"),
    });
    document.dispatchEvent(new Event("visibilitychange"));
    const real = Date.now.bind(Date);
    Date.now = () => real() + 59_000;
    hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    hidden = true;
    document.dispatchEvent(new Event("visibilitychange"));
    Date.now = () => real() + 125_000;
  });
  await ana.sees("Home by seven"); // a minute less a second is no minute
  await ana.page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { get: () => "visible" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await ana.is_at("Troth is locked");
  await ana.sees_not("Home by seven");
  await ana.unlocks();
  await ana.sees("Home by seven");
  await ana.leave();
});

test("without a network it opens, keeps and shows everything; the way out works too", async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(place.address);
  await page.getByRole("button", { name: "Start" }).click(); // somebody begins
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  const ana = Person.at(context, page, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  await ana.reloads();
  await ana.sees("Home by seven");
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /30 minutes later/ }).click();
  await ana.page.locator("dialog").getByText("Kept here. It goes out when you are online.").waitFor();
  await ana.tap(/Say why/);
  await ana.page.locator("dialog").getByRole("button", { name: "Close" }).click();
  await page.waitForURL("about:blank");
  await page.goto(place.address);
  await ana.unlocks();
  await ana.sees("New time");
  await context.setOffline(false);
  await ana.leave();
});
