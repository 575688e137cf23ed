// J2: two find each other, far apart and in the same room. No is an answer, and nobody is told of it.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { Person } from "./people";
import { read_code } from "./camera";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

test("far apart, by a link and two lines of words; a reload at every step of either loses nothing", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  const link = await ana.invites();
  await ana.reloads();

  const ben = await Person.arrive(browser, place, "Ben", link);
  expect(ben.page.url()).not.toContain("#");
  await ben.is_at("Someone invites you");
  await ben.page.reload();
  await ben.is_at("Someone invites you");
  await ben.accepts();
  const ben_lines = await ben.lines();
  await ben.reloads();
  expect(await ben.lines()).toEqual(ben_lines);

  await ana.sees("Someone opened it");
  await ana.reloads();
  const [ana_reads, ana_hears] = await ana.lines();
  expect(ben_lines).toEqual([ana_hears, ana_reads]);
  await ana.tap("Both lines are the same");
  await ana.says_which_words();
  await ana.reloads();
  await ana.confirms("Call before I leave work");
  await ana.reloads();
  await ana.is_at("Today");

  await ben.sees("The first thing Ana tells you");
  await ben.sees("Call before I leave work");
  await ben.reloads();
  await ben.sees("Call before I leave work");
  await ben.tap("Thanks");
  await ben.is_at("Words for Mine");
  await ben.reloads();
  await ben.is_at("Words for Mine");
  await ben.says_which_words("three quiet rivers under snow");
  await ben.tap("Set the words for Mine");
  await ben.sees("That’s all for today.");
  await ben.reloads();
  await ben.is_at("Today");
  await ben.opens_mine("three quiet rivers under snow");

  await ana.goes("Promises");
  await ana.sees("Ben said thanks.");
  await ana.goes("Us");
  await ana.sees("Ana and Ben");
  await ana.leave();
  await ben.leave();
});

test("in the same room: the code on the screen, and no words to compare", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  await ana.tap("They’re here");
  await ana.keeps_the_kit();
  const code = ana.page.getByRole("img", { name: "A square code that opens the invitation" });
  await expect(code).toBeVisible();
  const link = await read_code(ana.page, code);
  expect(link).toContain("#r=");
  const ben = await Person.arrive(browser, place, "Ben", link);
  await ben.accepts();
  await ben.sees("This phone waits for you. Show it to them.");
  await ben.sees_not("You read");
  await ana.sees("Look at their phone. Does it say that it waits for you? Then it is them.");
  await ana.sees_not("You read");
  await ana.tap("It is them");
  await ana.says_which_words();
  await ana.tap("Next");
  await ana.page.getByRole("radio", { name: "Nothing for now" }).check();
  await ana.tap("Link us");
  await ana.sees("Ben is here.");
  await ben.sees("Ana chose to tell nothing for now. You can begin.");
  await ben.tap("Next");
  await ben.is_at("Words for Mine");
  await ana.leave();
  await ben.leave();
});

test("no is an answer: the other closes the page, nothing of them is kept, and the invitation stays open", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  const link = await ana.invites();
  const ben = await Person.arrive(browser, place, "Ben", link);
  await ben.sees("You can say no by closing this page. They are not told, and nothing happens.");
  await ben.tap("Not now");
  await ben.sees("A place for two to keep their word and mend things.");
  expect(await ben.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    "#",
  );
  await ben.page.reload();
  await ben.sees("A place for two to keep their word and mend things.");
  await ana.sees("Waiting for them to open it. You can close Troth; it stays open for two days.");
  await ana.tap("Take the invitation back");
  await ana.is_at("Bring them in?");
  // Whoever opens the link afterwards hears that it is over, and has an account of their own all the same.
  await ben.page.goto(link);
  await ben.page.reload();
  await ben.accepts();
  await ben.sees("This invitation is over: too old, used, or taken back. Ask for a new one.");
  await ben.tap("To Today");
  await ben.is_at("Today");
  await ana.leave();
  await ben.leave();
});

test("the lines differ: nothing was shared, and a new invitation can be made", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Call before I leave work");
  const eve = await Person.arrive(browser, place, "Eve", await ana.invites());
  await eve.accepts();
  await ana.lines();
  await ana.tap("They differ");
  await ana.is_at("Today");
  await eve.tap("Stop waiting");
  await eve.is_at("Today");
  await ana.tap("Bring them in");
  await ana.tap("Send a link");
  await ana.sees(/#i=/);
  await ana.leave();
  await eve.leave();
});
