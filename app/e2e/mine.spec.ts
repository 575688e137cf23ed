// Mine: its own words, the same look full or empty, and nothing of it anywhere while it is locked. And the way back: kit and words
// on a second browser.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { Person, two_people } from "./people";
import { Place } from "./place";
import { where_is } from "./traces";

test.describe.configure({ mode: "serial" });
const mine_words = "three quiet rivers under snow";
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_people(browser, place, "Home by canary-seven", mine_words);
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

test("locked, it looks the same empty or full; writing into it needs no words, reading does", async () => {
  await ana.goes("Mine");
  await ana.locks_mine(); // opened while linking
  await ana.sees("Mine. It opens with your words. Locked, it looks the same empty or full.");
  const empty = await ana.page.locator("main").innerText();
  for (const note of ["canary-plum: I worry", "canary-quince: I am glad"]) {
    await ana.tap("Write a note");
    await ana.writes("A note", note);
    await ana.tap("Keep it");
    await expect(ana.page.getByRole("dialog")).toHaveCount(0);
  }
  expect(await ana.page.locator("main").innerText()).toBe(empty);
  await ana.writes("Your words for Mine", ana.words);
  await ana.tap("Open Mine");
  await ana.sees(/These words don’t open it/);
  await ana.opens_mine(mine_words);
  await ana.sees("canary-plum: I worry");
  await ana.sees("canary-quince: I am glad");
});

test("my own promise, to myself or somebody else, and how it went", async () => {
  await ana.tap("I promise …");
  await ana.writes("I’ll …", "Ring my canary-sister");
  await ana.writes("To whom, if not yourself?", "Mira");
  await ana.sees("Only you see this.");
  await ana.tap("Promise it");
  await ana.sees("To Mira");
  const card = ana.page.locator("section.card").filter({ hasText: "canary-sister" });
  await card.getByRole("button", { name: "Kept", exact: true }).click();
  await expect(card).toContainText("Kept.");
});

test("a note can be changed and removed; a need said another way, put first, given up", async () => {
  const note = ana.page.locator("section.card").filter({ hasText: "canary-plum" });
  await note.getByRole("button", { name: "Change it" }).click();
  await ana.writes("A note", "canary-plum: I worry less");
  await ana.tap("Keep it");
  await ana.sees("canary-plum: I worry less");
  await ana.page
    .locator("section.card")
    .filter({ hasText: "canary-quince" })
    .getByRole("button", { name: "Remove it" })
    .click();
  await ana.sees_not("canary-quince: I am glad");
  await ana.page.getByRole("main").getByRole("button", { name: "I need …" }).click();
  await ana.writes("I need …", "canary-need: one clear word");
  await ana.tap("Keep for me");
  await ana.tap("This one matters most");
  await ana.sees("The one that matters most");
  await ana.tap("Say it another way");
  await ana.writes("I need …", "canary-need: a clear word");
  await ana.tap("Keep it");
  await ana.sees("canary-need: a clear word");
  await ana.tap("I don’t need this any more");
  await ana.sees("No longer.");
});

test("Mine locks by itself after two minutes out of use, and the rest stays open", async () => {
  await ana.goes("Today");
  await ana.page.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 121_000;
  });
  await ana.goes("Mine");
  await ana.sees("Mine. It opens with your words. Locked, it looks the same empty or full.");
  await ana.sees_not("canary-plum");
});

test("of what was typed nothing lies readable: not in the browser, not at the relay", async () => {
  await ana.reloads();
  await ana.goes("Promises");
  await ana.sees("canary-seven");
  expect(await where_is(ana, place, "canary")).toEqual(["the screen"]);
  await ana.goes("Today");
  await ana.tap("Settings");
  await ana.tap("Lock now");
  await ana.is_at("Troth is locked");
  expect(await where_is(ana, place, "canary")).toEqual([]);
  expect(await where_is(ana, place, ana.words)).toEqual([]);
  expect(await where_is(ben, place, "canary-plum")).toEqual([]);
  await ana.unlocks();
});

test("kit page and words bring everything back in another browser; one without the other opens nothing", async ({
  browser,
}) => {
  // What is written in Mine waits for frames that leave anyway: told things carry it along.
  for (const line of ["Laughed with me", "Carried the box", "Waited for me"]) {
    await ana.tap("Say");
    await ana.tap("I noticed …");
    await ana.writes("They …", line);
    await ana.tap("Tell them");
    await ben.sees(line);
  }
  await ana.goes("Today");
  await ana.tap("Settings");
  await ana.tap("Show my kit page");
  const kit = await ana.keeps_the_kit();
  const other = await Person.arrive(browser, place, "Ana");
  await other.tap("Bring mine back with a kit page");
  await other.writes(
    "The kit, from your page",
    kit.replace(/[0-9]/, (it) => (it === "1" ? "2" : "1")),
  );
  await other.writes("Your words", ana.words);
  await other.tap("Bring it back");
  await other.sees("There is a typing slip in the kit. Compare it letter by letter with your page.");
  await other.writes("The kit, from your page", kit.toLowerCase());
  await other.writes("Your words", "other words that open nothing at all");
  await other.tap("Bring it back");
  await other.sees(/These words don’t open it/);
  await other.writes("Your words", ana.words);
  await other.tap("Bring it back");
  await other.is_at("Today");
  other.words = ana.words;
  await other.goes("Promises");
  await other.sees("Home by canary-seven");
  await other.opens_mine(mine_words);
  await other.sees("canary-plum: I worry less");
  await other.reloads();
  await other.goes("Promises");
  await other.sees("Home by canary-seven");
  // Both write from now on, and Ben sees one more device of hers.
  await other.tap("I’ll be late");
  await other.page.getByRole("button", { name: /15 minutes later/ }).click();
  await ben.goes("Today");
  await ben.sees(/Will be later/);
  await ben.tap("Thanks for telling me");
  await ben.tap("Settings");
  await expect(ben.page.getByRole("listitem").filter({ hasText: "Ana’s, added" })).toHaveCount(2);
  await other.leave();
});
