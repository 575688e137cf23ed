// J3: told before the other started to wonder. One couple lives through it; each test goes on where the last one ended.
import { test, type Browser } from "@playwright/test";
import { readFileSync } from "node:fs";
import { expect } from "./expect";
import { Person, two_people } from "./people";
import { Place } from "./place";

test.describe.configure({ mode: "serial" });
const hour_ms = 3_600_000;
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }: { browser: Browser }) => {
  place = await Place.open();
  [ana, ben] = await two_people(browser, place, "Home by seven");
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

test("two taps from an unlocked app; the other gets one card and nothing else, and answers", async () => {
  await ana.tap("I’ll be late");
  await ana.is_at("When, then?");
  await ana.page.getByRole("button", { name: /30 minutes later/ }).click();
  await expect(ana.button("Undo")).toBeVisible();
  await ana.sees(/Told at \d\d:\d\d\./);
  await ana.sees(/New time .*19:30\./);
  await ana.sees("Left this phone.");
  await ana.tap("Say why");
  await ana.writes("Why, in one line", "The meeting runs over.");
  await ana.tap("Tell them why");

  await ben.goes("Today");
  await ben.sees(/Will be later:.*19:30.*instead of.*19:00\./s);
  await ben.sees(/Told you at \d\d:\d\d\./);
  await ben.sees("The meeting runs over.");
  const cards = ben.page.locator("main article");
  await expect(cards).toHaveCount(1);
  for (const answer of ["Thanks for telling me", "This is hard for me", "Let’s change it"])
    await expect(cards.getByRole("button", { name: answer })).toBeVisible();
  await ben.tap("This is hard for me");
  await ben.writes("One line, if you like", "I had cooked.");
  await ben.tap("Tell them");

  await ana.shuts_the_sheet();
  await ana.sees("This is hard for Ben.");
  await ana.sees("I had cooked.");
  await ana.tap("I hear you");
  await ana.tap(/Look at it/);
  await ana.sees("Ben: this is hard for me");
  await ana.sees("You: I hear you");
  await ana.sees("Told in time.");
  await ana.shuts_the_sheet();
});

test("also send a message: one plain line for the phone's own share sheet", async () => {
  await ana.page.evaluate(() => {
    const page: { shared?: unknown } & typeof globalThis = globalThis;
    navigator.share = (it) => Promise.resolve(void (page.shared = it));
  });
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /15 minutes later/ }).click();
  await ana.sees(/Told at/);
  await ana.tap("Also send a message");
  await expect(ana.page.getByLabel("What the message says")).toHaveValue(
    /^I’ll be there at 19:45, not earlier\. I wrote it down in our place, too\.$/,
  );
  await ana.writes("What the message says", "Home at a quarter to eight.");
  await ana.tap("Send …");
  expect(
    await ana.page.evaluate(() =>
      JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, "shared")?.value),
    ),
  ).toBe('{"text":"Home at a quarter to eight."}');
  await ana.shuts_the_sheet();
  await ben.tap("Thanks for telling me");
});

test("Undo takes it back within five seconds, and nothing is told", async () => {
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /60 minutes later/ }).click();
  await ana.tap("Undo");
  await ana.sees("Taken back. Nothing was told.");
  await ana.reloads();
  await ana.sees("New time");
  await ana.sees_not("20:45");
});

test("told, and the page is gone in the same second: it is told all the same, at the time of the tap", async () => {
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /15 minutes later/ }).click();
  await expect(ana.button("Undo")).toBeVisible();
  await ana.reloads();
  await ana.sees(/20:00/);
  await ben.sees(/Will be later:.*20:00/s);
  await ben.tap("Thanks for telling me");
});

test("the other is offline when it is told; it is still in time, and both hours stand in the story", async () => {
  await ben.context.setOffline(true);
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /15 minutes later/ }).click();
  await ana.sees("Left this phone.");
  await ana.shuts_the_sheet();
  await ben.context.setOffline(false);
  await ben.comes_back(2 * hour_ms);
  await ben.sees(/Will be later:.*20:15/s);
  await ben.tap("Thanks for telling me");
  await ben.goes("Promises");
  await ben.tap(/Look at it/);
  await expect(
    ben.page.getByRole("listitem").filter({ hasText: "told: it will be later" }).last(),
  ).toContainText(/Told in time\.\s*written.*, reached this phone/s);
  await ben.shuts_the_sheet();
});

test("told while this phone is offline: kept here, and out when it is back", async () => {
  await ana.context.setOffline(true);
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /15 minutes later/ }).click();
  await ana.sees(/Told at/);
  await ana.sees("Kept here. It goes out when you are online.");
  await ana.context.setOffline(false);
  await ana.sees("Left this phone.");
  await ana.shuts_the_sheet();
  await ben.goes("Today");
  await ben.sees(/Will be later:.*20:30/s);
  await ben.tap("Thanks for telling me");
});

test("the relay is restarted in between; what was told arrives", async () => {
  await place.stop();
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /15 minutes later/ }).click();
  await ana.sees("Kept here. It goes out when you are online.");
  await place.start();
  await ana.sees("Left this phone.");
  await ana.shuts_the_sheet();
  await ben.sees(/Will be later:.*20:45/s);
  await ben.tap("Thanks for telling me");
});

test("the relay’s database is deleted in between; the devices fill it again, and what was told arrives", async () => {
  await place.forget();
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /15 minutes later/ }).click();
  await ana.sees(/Told at/);
  await ana.shuts_the_sheet();
  // A relay that lost everything asks each of them once for their words.
  for (const person of [ana, ben]) {
    await person.sees("It does not know this device. Type your words once to sign in.");
    await person.tap("Who carries your post");
    await person.signs_in();
    await person.shuts_the_sheet();
  }
  await ben.goes("Today");
  await ben.sees(/Will be later:.*21:00/s);
  await ben.tap("Thanks for telling me");
});

test("my own reminder: a calendar entry that says nothing of what it is about", async () => {
  await ana.goes("Promises");
  await ana.tap(/Look at it/);
  const [download] = await Promise.all([ana.page.waitForEvent("download"), ana.tap("Put it in my calendar")]);
  expect(download.suggestedFilename()).toBe("reminder.ics");
  const entry = readFileSync(await download.path(), "utf8");
  expect(entry).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(entry).toContain("SUMMARY:Reminder\r\n");
  expect(entry).not.toMatch(/home|seven|ana|ben|troth/i);
  await ana.shuts_the_sheet();
});

test("the icon’s shortcut opens the sheet at once", async () => {
  await ana.page.goto(`${place.address}/?late`);
  await ana.unlocks();
  await ana.is_at("When, then?");
  expect(ana.page.url()).toBe(`${place.address}/`);
  await ana.shuts_the_sheet();
  const manifest: unknown = await (await fetch(`${place.address}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ shortcuts: [{ name: "I'll be late", url: "/?late" }] });
});

test("afterwards: how did it go, one word by each, and a small thing to keep", async () => {
  await ana.comes_back(48 * hour_ms);
  await ana.sees(/This was for .*21:00\. How did it go\?/);
  await ana.tap("I was there");
  await ben.comes_back(46 * hour_ms);
  await ben.goes("Promises");
  await ben.unfolds("The ones that ended");
  await ben.sees("Told in time, then kept.");
  await ben.goes("Today");
  await ben.sees("Keep this as a small thing they did?");
  await ben.sees("Told me before I had to wonder.");
  await ben.tap("Tell them");
  await ben.sees_not("Keep this as a small thing they did?");
  await ana.goes("Us");
  await ana.sees("Told me before I had to wonder.");
  await ben.goes("Promises");
  await ben.unfolds("The ones that ended");
  await ben.tap("I remember it differently");
  await ben.page.getByRole("radio", { name: "They didn’t" }).check();
  await ben.writes("How I remember it (you may leave this out)", "It was after nine.");
  await ben.tap("Keep it");
  await ben.sees("You remember this differently. Both are here.");
  await ana.goes("Promises");
  await ana.unfolds("The ones that ended");
  await ana.sees("You remember this differently. Both are here.");
  await ana.sees("Ben says: not kept.");
  await ana.sees("It was after nine.");
});

test("in doubt already: promised, and told in the same breath; always is hard to keep, and may be said", async () => {
  await ana.goes("Today");
  await ana.tap("Say");
  await ana.tap("I promise …");
  await ana.writes("I’ll …", "Always ring when I leave");
  await ana.sees(/“Always” and “never again” are hard to keep/);
  await expect(ana.button("In doubt already? You can tell now.")).toHaveCount(0); // there is no time yet
  await ana.chooses("Tomorrow");
  await ana.writes("At", "18:00");
  await ana.tap("In doubt already? You can tell now.");
  await ana.is_at("When, then?");
  await ana.page.getByRole("button", { name: /30 minutes later/ }).click();
  await ana.sees(/New time .*18:30\./);
  await ana.sees("Left this phone.");
  await ana.shuts_the_sheet();
  await ben.goes("Today");
  await ben.sees("Always ring when I leave");
  await ben.sees(/Will be later:.*18:30.*instead of.*18:00\./s);
});
