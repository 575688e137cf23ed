// A second device by the kit, in the list for good; taken out again, which erases nothing; and other words for Troth.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { two_kept } from "./kept";
import { Person } from "./people";
import { Place } from "./place";

test.describe.configure({ mode: "serial" });
let place: Place;
let ana: Person;
let ben: Person;
let laptop: Person;
let tablet: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_kept(browser, place);
  laptop = await Person.arrive(browser, place, "Ana");
  tablet = await Person.arrive(browser, place, "Ana");
});
test.afterAll(async () => {
  for (const it of [ana, ben, laptop, tablet]) await it.leave();
  await place.close();
});
const settings = async (it: Person) => {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
  await it.goes("Today");
  await it.tap("Settings");
};
const rows = (it: Person, whose: "Yours" | "Ana’s" | "Ben’s") =>
  it.here.getByRole("listitem").filter({ hasText: new RegExp(`^${whose}, added`) });
const notices = async (it: Person, line: string) => {
  await it.tap("Say");
  await it.tap("I noticed …");
  await it.writes("They …", line);
  await it.tap("Tell them");
};

test("a second device comes by the kit and the words, and stands in the list", async () => {
  await settings(ana);
  await ana.unfolds("Use Troth on another device, too");
  await ana.tap("Show my kit page");
  const kit = await ana.keeps_the_kit();
  for (const device of [laptop, tablet]) {
    device.words = ana.words;
    await device.tap("Bring mine back with a kit page");
    await device.writes("The kit, from your page", kit);
    await device.writes("Your words", ana.words);
    await device.tap("Bring it back");
    await device.is_at("Today");
    await device.goes("Promises");
    await device.sees("Home by seven");
  }
  await settings(ana);
  await expect(rows(ana, "Yours")).toHaveCount(3);
  await seen_by_all(ana);
});

test("what is written on the second device is with all of them", async () => {
  await notices(laptop, "Made coffee before I was up.");
  for (const it of [ana, ben, tablet]) {
    if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
    await it.goes("Us");
    await it.sees("Made coffee before I was up.");
  }
  await settings(ben);
  await expect(rows(ben, "Ana’s").nth(1)).toBeVisible();
});

test("taken out: it gets nothing new, what it has stays, and the list says so for good", async () => {
  await settings(ana);
  await rows(ana, "Yours").nth(1).getByRole("button").click(); // in the order in which they came
  await ana.is_at("Take a device out");
  await ana.sees(/this erases nothing there/);
  await seen_by_all(ana);
  await ana.writes("Your words", "not these words at all");
  await ana.tap("Take it out");
  await ana.sees("These words don’t open it. Check each one, and the order. Nothing was lost.");
  await ana.writes("Your words", ana.words);
  await ana.tap("Take it out");
  await ana.sees("It is out.");
  await settings(ana);
  await expect(rows(ana, "Yours").filter({ hasText: "Taken out." })).toHaveCount(1);
  await settings(ben);
  await expect(rows(ben, "Ana’s").filter({ hasText: "Taken out." })).toHaveCount(1);
  await ana.shuts_the_sheet();
  await ben.shuts_the_sheet();
  await notices(ana, "Drove back for my keys.");
  await ben.goes("Us");
  await ben.sees("Drove back for my keys.");
  await tablet.goes("Us");
  await tablet.sees("Drove back for my keys.");
  await laptop.goes("Today");
  await laptop.goes("Us");
  await laptop.sees("Made coffee before I was up.");
  await laptop.sees_not("Drove back for my keys.");
});

test("other words: the old ones open nothing, and the other device takes the new ones over", async () => {
  const old = ana.words;
  await settings(ana);
  await ana.tap("Change your words");
  await ana.writes("The words until now", "wrong");
  await ana.tap("Next");
  await ana.sees("These words don’t open it. Check each one, and the order. Nothing was lost.");
  await ana.writes("The words until now", old);
  await ana.tap("Next");
  await ana.lock_it();
  await ana.sees("Changed. From now on only the new words open Troth here.");
  await seen_by_all(ana);
  expect(ana.words).not.toBe(old);
  await ana.page.reload();
  await ana.writes("Your words", old);
  await ana.tap("Open");
  await ana.sees("These words don’t open it. Check each one, and the order. Nothing was lost.");
  await ana.unlocks();
  // The tablet is told by the relay that it has to sign in again.
  await settings(tablet);
  await tablet.tap("I changed my words on another device");
  await tablet.writes("The words until now", old);
  await tablet.writes("The new words", ana.words);
  await tablet.tap("Use the new words here");
  await tablet.sees(/this device opens with the new words/);
  tablet.words = ana.words;
  await tablet.tap("Done");
  await expect(async () => {
    await tablet.page.reload();
    await tablet.writes("Your words", ana.words);
    await tablet.tap("Open");
    await expect(tablet.page.getByRole("heading", { name: "Today" })).toBeVisible({ timeout: 4000 });
  }).toPass({ timeout: 0 });
  await notices(ana, "Rang my mother for me.");
  await tablet.goes("Us");
  await tablet.sees("Rang my mother for me.");
});
