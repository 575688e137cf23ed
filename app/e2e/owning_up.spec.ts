// J4: owning up, in two browsers, by keyboard: a private draft; told; "have you room for something hard?"; read and answered.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { by_keyboard } from "./keys";
import { two_kept } from "./kept";
import type { Person } from "./people";
import { midday } from "./midday";
import { Place } from "./place";
import { where_is } from "./traces";

test.describe.configure({ mode: "serial" });
test.use({ timezoneId: midday() });
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

test("a draft stays in Mine; nothing of it is with the other or with the relay", async () => {
  await ana.tap("Say");
  await ana.tap("I have to tell you …");
  await ana.picks("What is it?", "I hid something");
  await ana.sees("Some things should be told face to face, or with a therapist.");
  await ana.writes("What I did", "I lent Tom three hundred again, clementine.");
  await seen_by_all(ana);
  await ana.tap("Tell Ben …");
  await ana.sees("For this, say also what you’ll do about it. One small thing is enough.");
  await ana.tap("Keep it as a draft");
  await ana.sees("The draft is kept in Mine. Only you see it.");
  await ana.tap("Done");
  expect(await where_is(ben, place, "clementine")).toEqual([]);
  await ben.goes("Us");
  await ben.sees_not(/clementine/);
});

test("told: the other is asked for room first, and no word of it is on their screen before", async () => {
  await ana.opens_mine();
  await ana.tap("Go on writing");
  await ana.writes("What I’ll do about it", "Ask him for a date this week.");
  await ana.unfolds("Say more");
  await ana.writes("How it came to it", "But he asked so often");
  await ana.sees(/It begins with “but”/);
  await ana.writes("How it came to it", "");
  await ana.tap("Tell Ben …");
  await ana.sees("Ben will see exactly this, can keep it, and can show it, for ever:");
  await ana.sees(/First Ben is asked/);
  await ana.sees("Is somebody making you do this?");
  await ana.tap("Tell Ben");
  await ben.goes("Today");
  await ben.sees("Ana has something hard to tell you. Have you room for it?");
  await ben.sees_not(/clementine/);
  await ben.goes("Us");
  await ben.sees_not(/clementine/);
  await seen_by_all(ben);
});

test("later, then now; read; a question, answered aloud; heard; and nobody is asked to forgive", async () => {
  await ben.tap("Later …");
  await ben.chooses("Tomorrow");
  await ben.tap("Then");
  await ben.sees(/You said: later/);
  await ana.goes("Us");
  await ana.sees(/Ben says: later/);
  await ben.tap(/^(Now|Open it now)$/);
  await ben.sees("I lent Tom three hundred again, clementine.");
  await ben.tap(/Look at it ?: I lent Tom/);
  await ben.tap("I have a question");
  await ben.writes("Your question", "Is it the last of it?");
  await ben.tap("I have a question");
  await ana.sees("Is it the last of it?");
  await ana.tap("I’ll answer aloud");
  await ben.sees("Answered aloud, or to be.");
  await ben.tap("I heard it");
  await ben.sees("You: I heard it.");
  await seen_by_all(ben);
  await ben.tap("I want to mend this");
  await ana.sees("Ben: I want to mend this.");
  expect(await ben.page.locator("body").innerText()).not.toMatch(/forgive/i);
  expect(await ana.page.locator("body").innerText()).not.toMatch(/forgive/i);
});
