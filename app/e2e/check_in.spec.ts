// J6: the check-in. Prepared apart, sealed by each, opened together, good first; by keyboard.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { by_keyboard } from "./keys";
import { two_kept } from "./kept";
import type { Person } from "./people";
import { Place } from "./place";
import { where_is } from "./traces";

test.describe.configure({ mode: "serial" });
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = (await two_kept(browser, place)).map(by_keyboard) as [Person, Person];
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

test("a time that suits both is proposed and agreed to, and reminds nobody", async () => {
  await ana.goes("Us");
  await ana.tap("Propose a time for it");
  await ana.picks("Day", "Sunday");
  await ana.tap("Propose it");
  await ana.sees("You proposed Sunday, 20:00.");
  await ben.goes("Us");
  await ben.sees("Ana proposes Sunday, 20:00.");
  await ben.tap("That suits me");
  await ana.sees("You both like Sunday, 20:00.");
});

test("what is prepared stays in Mine", async () => {
  await ana.tap("Prepare it, only for me");
  await ana.writes("One thing I valued", "You waited with soup, marmalade.");
  await ana.tap("Keep it in Mine");
  await expect(ana.page.getByRole("dialog")).toHaveCount(0);
  expect(await where_is(ben, place, "marmalade")).toEqual([]);
});

test("each sees exactly what crosses before being ready, and nothing of the other", async () => {
  await ana.opens_mine();
  await ana.goes("Us");
  await ana.tap("Begin a check-in");
  await expect(ana.page.getByLabel("One thing I valued", { exact: true })).toHaveValue(
    "You waited with soup, marmalade.",
  );
  await ana.writes("One thing on my mind (you may leave this out)", "The money, quince.");
  await seen_by_all(ana);
  await ana.tap("Next");
  await ana.sees("Ben will see exactly this, once both of you are ready. They can keep it, and can show it:");
  await ana.tap("I am ready");
  await ana.sees("Yours is sealed. It opens when both are.");
  await ana.tap("Take mine back");
  await ana.tap("Next");
  await ana.tap("I am ready");
  await ana.sees("Yours is sealed. It opens when both are.");
  await ben.goes("Us");
  await ben.sees("Ana is ready. What they wrote opens when you are, too.");
  expect(await where_is(ben, place, "quince")).toEqual([]);
});

test("ready on both sides opens both: good first, and saying back only where there is something", async () => {
  await ben.tap(/Look at it ?: Check-in/);
  await ben.writes("One thing I valued", "You asked about my mother.");
  await ben.writes("One thing that would help (you may leave this out)", "A walk on Sunday.");
  await ben.tap("Next");
  await ben.tap("I am ready");
  await ben.sees("You waited with soup, marmalade.");
  await ben.sees_not("The money, quince.");
  await seen_by_all(ben);
  await ben.tap("Go on");
  await ben.sees("The money, quince.");
  await ben.tap("Say back what I heard Ana say");
  await ben.writes("What I heard you say", "You worry about the money.");
  await ben.tap("Say it");
  await ana.sees("You asked about my mother.");
  await ana.tap("Yes, that is it");
  await ben.sees("A walk on Sunday.");
});

test("at most one small promise each; felt understood stays mine; closing is for both", async () => {
  await ben.tap("Promise it");
  await ben.writes("I’ll …", "Open the bank letters with you");
  await ben.tap("Promise it");
  await ben.sees("You promised one thing.");
  await expect(ben.button("Promise it")).toHaveCount(0);
  await ana.sees("Ben promised one thing.");
  await ana.page.getByLabel("I felt understood").fill("80");
  await ana.tap("Keep for me");
  await seen_by_all(ana);
  await ana.tap("Close the check-in");
  await ben.sees("Closed. What was opened stays here.");
  await ben.sees("You waited with soup, marmalade.");
  await ben.shuts_the_sheet();
  await ben.goes("Promises");
  await ben.sees("Open the bank letters with you");
});
