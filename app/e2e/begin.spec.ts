// J1: the first ten minutes, alone. Something real is kept, and what was kept is still there after every reload.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { found_by_the_checker } from "./checker";
import { Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

test("alone, in the first minutes, something real is kept, and a reload at every step loses nothing", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  await ana.reloads();
  await ana.is_at("Today");
  await ana.sees("Call before I leave work");

  await ana.tap("Say");
  await ana.tap("A note, only for me");
  await ana.writes("A note", "I worry when it gets late.");
  await ana.tap("Keep it");
  await ana.goes("Mine");
  await ana.sees("I worry when it gets late.");
  await ana.reloads();
  await ana.goes("Mine");
  await ana.sees("I worry when it gets late.");

  await ana.tap("Say");
  await ana.tap("I need …");
  await ana.writes("I need …", "To hear it before it happens.");
  await ana.tap("Keep for me");
  await expect(ana.page.getByRole("dialog")).toHaveCount(0);
  await ana.reloads();
  await ana.goes("Mine");
  await ana.sees("To hear it before it happens.");

  // The kit comes before inviting; kept once, it is not asked for again.
  await ana.goes("Today");
  await ana.tap("Bring them in");
  await ana.reloads();
  await ana.tap("Bring them in");
  await ana.tap("Send a link");
  const kit = await ana.keeps_the_kit();
  expect(kit).toMatch(/^TR1(-[0-9A-Z]{6}){8}$/);
  await ana.sees(/#i=/);
  await ana.reloads();
  await ana.sees("The invitation is out");
  await ana.tap("Show it");
  await ana.sees(/#i=/);
  await ana.tap("Take the invitation back");
  await ana.is_at("Bring them in?");
  await ana.reloads();
  await ana.is_at("Today");
  await ana.sees_not("The invitation is out");
  await ana.sees("Call before I leave work");
  await ana.leave();
});

test("the other way to begin: one small thing they did", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.tap("Start");
  await ana.writes("What should we call you?", "Ana");
  await ana.tap("Next");
  await ana.page.getByRole("radio", { name: "Something they did" }).check();
  await ana.writes("They …", "Made coffee before I was up");
  await ana.tap("Put it on Today");
  await ana.sees("It lies on Today: a small dot between two lines.");
  await ana.tap("Lock it");
  await ana.tap("Use a sentence of my own");
  await ana.writes("Your own sentence", "too short");
  await ana.tap("Lock it");
  await ana.sees("That is too short to keep anybody out. Take at least five words.");
  ana.words = "four green ladders behind the moon";
  await ana.writes("Your own sentence", ana.words);
  await ana.tap("Lock it");
  await ana.sees("Bring them in?");
  await ana.tap("Not now");
  await ana.goes("Us");
  await ana.sees("Made coffee before I was up");
  await ana.reloads();
  await ana.goes("Us");
  await ana.sees("Made coffee before I was up");
  await ana.leave();
});

test("words that were not copied right lock nothing; the wrong ones open nothing and lose nothing", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.tap("Start");
  await ana.tap("Next");
  await ana.sees("Write a few words first.");
  await ana.writes("What should we call you?", "Ana");
  await ana.tap("Next");
  await ana.writes("I’ll …", "Call before I leave work");
  await ana.tap("Put it on Today");
  await ana.tap("Lock it");
  await ana.writes("Type them once", "not these words at all");
  await ana.tap("Lock it");
  await ana.sees("That is not the same as the words above. Check each one.");
  await ana.lock_it();
  await ana.sees("Bring them in?");
  await ana.page.reload();
  await ana.writes("Your words", "not these words at all here");
  await ana.tap("Open");
  await ana.sees(/These words don’t open it/);
  expect(await found_by_the_checker(ana.page)).toEqual([]);
  await ana.unlocks(`  ${ana.words.toUpperCase().toLowerCase().replaceAll(" ", "   ")} `);
  await ana.sees("Call before I leave work");
  await ana.leave();
});

test("on the second day the kit page is offered, once", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  await ana.tap("Not now");
  await ana.sees_not("If this phone is lost, this page brings everything back.");
  await ana.comes_back(86_400_000);
  await ana.sees("If this phone is lost, this page brings everything back.");
  await ana.tap("Show my kit page");
  await ana.keeps_the_kit();
  await ana.is_at("Today");
  await ana.sees_not("If this phone is lost, this page brings everything back.");
  await ana.leave();
});

test("a finger that trembles taps twice: it is promised once, and what was told is not taken back by it", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  await ana.tap("Not now");
  await ana.tap("Say");
  await ana.tap("I promise …");
  await ana.writes("I’ll …", "Water the plants");
  await ana.button("Promise it").dblclick();
  await expect(ana.page.getByRole("dialog")).toHaveCount(0);
  await ana.reloads();
  await expect(ana.page.locator("main article").filter({ hasText: "Water the plants" })).toHaveCount(1);
  await ana.tap("I can’t make it");
  await ana.button("Tell them I can’t").dblclick();
  await ana.sees(/^Told at \d/);
  await ana.leave();
});
