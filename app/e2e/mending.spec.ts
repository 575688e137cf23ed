// J5: from a hurt to an ending, in two browsers, by keyboard: noted, raised, answered, mended at the pace of the slower.
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

test("a small hurt is noted in four steps, and is with nobody else", async () => {
  await ana.tap("Say"); // one
  await ana.tap("This hurt …"); // two
  await ana.writes("What happened", "You laughed when I spoke of the scan, marmalade."); // three
  await ana.tap("Keep it in Mine"); // four
  await ana.sees("Kept in Mine. Only you see it.");
  await seen_by_all(ana);
  await ana.tap("Let it cool");
  expect(await where_is(ben, place, "marmalade")).toEqual([]);
});

test("raised: first a private question, then exactly what crosses; the other answers", async () => {
  await ana.opens_mine();
  await ana.tap("Raise it");
  await ana.sees("Are you afraid of how they will react?");
  await ana.tap("Yes");
  await ana.is_at("Is this for us?");
  await ana.tap("Back");
  await ana.goes("Mine");
  await ana.tap("Raise it");
  await ana.tap("Skip this");
  await ana.writes("What I felt (you may leave this out)", "Small, and you never see it.");
  await ana.sees(/“Always”, “never” and “you are”/);
  await ana.writes("What I felt (you may leave this out)", "Small.");
  await ana.tap("Next");
  await ana.sees("Ben will see exactly this, can keep it, and can show it:");
  await ana.tap("Raise it with Ben");
  await ben.goes("Today");
  await ben.sees(/Ana wrote to you about something that hurt/);
  await ben.sees_not(/marmalade/);
  await ben.tap("Look at it");
  await ben.sees("You laughed when I spoke of the scan, marmalade.");
  await seen_by_all(ben);
  await ben.tap("I heard this; I don’t see it as a wrong");
  await ben.writes("How you see it (you may leave this out)", "I laughed because I was nervous.");
  await ben.tap("Say it");
  await ana.goes("Us");
  await ana.sees("Ben: I heard this; I don’t see it as a wrong.");
  await ben.tap("I hear you");
  await ana.sees("Ben: I hear you.");
});

test("mended, the light way: hear, own, mend, and each says how it ends; the seam stays", async () => {
  await ana.tap(/Look at it ?: You laughed/);
  await ana.tap("Mend this together");
  await ben.shuts_the_sheet();
  await ben.goes("Us");
  await ben.tap(/Look at it ?: Mending this/);
  await ben.tap("Join");
  await ben.tap("Say back what I heard");
  await ben.writes("What I heard you say", "You told me of the scan, and I laughed.");
  await ben.tap("Say it");
  await ana.shuts_the_sheet();
  await ana.tap(/Look at it ?: Mending this/);
  await ana.sees("You told me of the scan, and I laughed.");
  await ana.tap("Yes, that is it");
  await ben.tap("What was mine in it");
  await ben.writes("What was mine in it", "I laughed at the wrong time, and saw your face.");
  await ben.tap("Say it");
  await ana.tap("This is enough, for now");
  await ben.tap("What I’ll do about it");
  await ben.writes("What I’ll do about it", "I come to the scan with you.");
  await ben.tap("Say it");
  await ana.tap("This is enough, for now");
  await seen_by_all(ana);
  await ana.tap("It is repaired");
  await ana.sees("You say: it is repaired.");
  await ben.sees("Ana says: it is repaired.");
  await ben.tap("It is repaired");
  for (const it of [ana, ben]) {
    await it.sees("Repaired. The mended place stays visible.");
    await seen_by_all(it);
    expect(await it.page.locator("body").innerText()).not.toMatch(/\d+ ?%/);
  }
});

test("stopping is one tap, at any time, and says what stays", async () => {
  await ana.shuts_the_sheet();
  await ben.shuts_the_sheet();
  await ben.tap("Say");
  await ben.tap("This hurt …");
  await ben.writes("What happened", "You read my letter.");
  await ben.chooses("Large");
  await ben.tap("Keep it in Mine");
  await ben.tap("Raise it now");
  await ben.tap("No");
  await ben.tap("Next");
  await ben.tap("Raise it with Ana");
  await ana.goes("Us");
  await ana.tap(/Look at it ?: You read my letter/);
  await ana.tap("Mend this together");
  await ben.goes("Us");
  await ben.tap(/Look at it ?: Mending this/);
  await ben.tap("Join");
  await ben.tap("Stop here");
  await ben.sees("Stopped. What was said stays where it is.");
  await ben.tap("A page for a therapist");
  await ben.sees(/I raised this/);
  await seen_by_all(ben);
});
