// J7: unsafe. Two taps from anywhere, nothing sent, nothing kept by reading; with Mine open a flag, a plan and notes that nobody
// else can see; joint offers go away for this person, and the other's screen stays as it is.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { by_keyboard } from "./keys";
import { two_kept } from "./kept";
import type { Person } from "./people";
import { Place } from "./place";
import { kept_by, where_is } from "./traces";

test.describe.configure({ mode: "serial" });
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_kept(browser, place);
  await ana.goes("Mine");
  await ana.locks_mine();
  await ana.goes("Today");
  by_keyboard(ana);
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

test("read offline, by keyboard: an emergency number, three doors, lines; no request, no row", async () => {
  const asked: string[] = [];
  const before = await kept_by(ana);
  expect(before.length).toBeGreaterThan(5);
  await ana.context.setOffline(true);
  ana.page.on("request", (it) => asked.push(new URL(it.url()).pathname));
  await ana.tap("Is this for us?");
  await ana.is_at("Are you safe right now?");
  await ana.picks("Country", "United States");
  await expect(ana.page.getByRole("link", { name: "911" })).toBeVisible();
  await ana.chooses("I don’t want to live");
  await expect(ana.page.getByRole("link", { name: "988", exact: true })).toBeVisible();
  await ana.sees(/A call can stay in this phone’s list of calls/);
  await ana.sees(/With Mine open there is room here/);
  await seen_by_all(ana);
  for (const sign of await ana.page.getByRole("checkbox").all()) await sign.check();
  expect(asked.filter((it) => !it.startsWith("/api/"))).toEqual([]);
  expect(await kept_by(ana)).toEqual(before);
  await ana.context.setOffline(false);
  await ana.tap("Back");
});

// S28: by two taps or less, also from a sheet.
test("from every place and out of a sheet it is two taps", async () => {
  for (const to of ["Today", "Promises", "Us", "Mine"] as const) {
    await ana.goes(to);
    await ana.tap("Is this for us?"); // one
    await ana.is_at("Is this for us?");
    await ana.tap("Back");
    await ana.goes(to);
    await ana.tap("Say");
    await ana.page.keyboard.press("Escape"); // one
    await ana.tap("Is this for us?"); // two
    await ana.is_at("Is this for us?");
    await ana.tap("Back");
  }
});

// Everything that is offered to do together, on every place and in the one sheet of sentences.
async function offered(it: Person): Promise<string[]> {
  const joint =
    /^(I’ll be open about …|Ask for openness|I keep my distance|Raise it|Raise it now|I have to tell you …|Mend this together|Join|Tell a line of it|Bring it to our check-in)$/;
  const found: string[] = [];
  for (const to of ["Today", "Promises", "Us", "Mine"] as const) {
    await it.goes(to);
    await it.page.waitForFunction(() => document.fonts.status === "loaded");
    found.push(...(await it.button(joint).allTextContents()));
  }
  await it.tap("Say");
  found.push(...(await it.button(joint).allTextContents()));
  await it.shuts_the_sheet();
  return found.map((one) => one.trim());
}

test("with Mine open: a plan, a note with its day, and that I am afraid; none of it anywhere else", async () => {
  await ben.goes("Us");
  const before = await ben.page.locator("main").innerText();
  await ana.opens_mine();
  await ana.tap("Say");
  await ana.tap("This hurt …");
  await ana.writes("What happened", "They laughed at me, persimmon.");
  await ana.tap("Keep it in Mine");
  await ana.tap("Let it cool");
  expect((await offered(ana)).sort()).toEqual([
    "Ask for openness",
    "I have to tell you …", // in Mine
    "I have to tell you …",
    "I keep my distance",
    "I’ll be open about …",
    "Raise it",
  ]);
  await ana.goes("Today");
  await ana.tap("Is this for us?");
  await ana.writes("Your plan", "To Maria; the persimmon purse.");
  await ana.tap("Keep the plan");
  await ana.writes("What happened", "They held the door, persimmon.");
  await ana.picks("Was it one of these? (you may leave this out)", "They made me feel unsafe");
  await ana.tap("Keep the note");
  await ana.sees(/They held the door, persimmon/);
  await ana.sees(/Since then, nothing to do together is offered to you/);
  await seen_by_all(ana);
  await ana.tap("Back");
  expect(await offered(ana)).toEqual([]); // S1
  expect(await where_is(ben, place, "persimmon")).toEqual([]);
  expect(await ben.page.locator("main").innerText()).toBe(before);
});

test("it ends only by the person, in two steps, seven days apart", async () => {
  await ana.opens_mine();
  await ana.goes("Today");
  await ana.tap("Is this for us?");
  await ana.unfolds("I’m not afraid any more");
  await ana.tap("I’m not afraid any more");
  await ana.sees(/You took the first step/);
  await expect(ana.button("Take the second step")).toHaveCount(0);
  await ana.comes_back(8 * 86_400_000);
  await ana.opens_mine();
  await ana.goes("Today");
  await ana.tap("Is this for us?");
  await ana.tap("Take the second step");
  await ana.sees(/Say it here, for yourself/);
});
