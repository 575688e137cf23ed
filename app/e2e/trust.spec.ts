// One's own readings in Mine: a pulse in ten seconds, words before numbers, reasons that open, and nothing where it is too early.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { two_kept, words_for_mine } from "./kept";
import type { Person } from "./people";
import { Place } from "./place";
import { where_is } from "./traces";

test.describe.configure({ mode: "serial" });
const day_ms = 86_400_000;
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_kept(browser, place, words_for_mine);
  await ana.opens_mine(words_for_mine);
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

async function takes_a_pulse(trust: number): Promise<void> {
  await ana.tap("Take a pulse");
  const slider = ana.page.getByLabel("Right now, how much do you trust Ben?");
  await slider.fill(String(trust));
  await expect(slider).toHaveAttribute("aria-valuetext", /\w/);
  await ana.tap("Keep it in Mine");
  await expect(ana.button("Take a pulse")).toBeFocused();
}

test("a pulse shows no number while choosing, and rather not writes nothing", async () => {
  await ana.goes("Mine");
  await ana.sees("Too early to say. Three pulses, and a picture begins.");
  await ana.tap("Take a pulse");
  await ana.tap("Keep it in Mine");
  await ana.sees("Move it to where it is for you, or choose “Rather not”.");
  const card = ana.page.locator("section.card").filter({ hasText: "How it is right now" });
  await card.getByLabel("Right now, how much do you trust Ben?").fill("83");
  await expect(card).not.toContainText("83");
  await seen_by_all(ana);
  await ana.tap("Rather not");
  await ana.sees("Too early to say. Three pulses, and a picture begins.");
  await expect(ana.button("Take a pulse")).toBeFocused(); // a keyboard goes on where it was
});

test("with Mine open one need is asked about in turn", async () => {
  await ana.page.getByRole("main").getByRole("button", { name: "I need …" }).click();
  await ana.writes("I need …", "a clear word");
  await ana.tap("Keep for me");
  await ana.sees("a clear word");
  await ana.tap("Take a pulse");
  await ana.page.getByLabel("Right now, how much do you trust Ben?").fill("70");
  await ana.page.getByLabel("How well is this met, right now?").fill("40");
  await ana.tap("Keep it in Mine");
  await ana.sees("Too early to say. Two more pulses, and a picture begins.");
});

test("after three, it is said in words; the numbers only on request", async () => {
  await takes_a_pulse(72);
  await ana.sees("Too early to say. One more pulse, and a picture begins.");
  await takes_a_pulse(74);
  await ana.sees("Mostly trusting");
  await expect(ana.page.getByRole("img", { name: /Your trust since/ })).toBeVisible();
  await expect(ana.page.getByText(/On a line from 0 to 100/)).toBeHidden();
  await seen_by_all(ana);
  await ana.unfolds("In numbers");
  await ana.sees(/On a line from 0 to 100: somewhere between \d+ and \d+, around \d+\./);
  await expect(ana.page.getByRole("table")).toBeVisible();
  await ana.sees("What moves your trust");
  await ana.sees("Too early to say. It takes twenty pulses, and a few events of a kind.");
  await seen_by_all(ana);
});

test("a fall is named by what happened; what is still open between the two is named, too", async () => {
  await ana.tap("Say");
  await ana.tap("This hurt …");
  await ana.writes("What happened", "You read my letter, marmalade.");
  await ana.chooses("Large");
  await ana.tap("Keep it in Mine");
  await ana.tap("Raise it now");
  await ana.tap("No");
  await ana.tap("Next");
  await ana.tap("Raise it with Ben");
  await ana.shuts_the_sheet();
  await ana.comes_back(day_ms);
  await ana.opens_mine(words_for_mine);
  await takes_a_pulse(20);
  await ana.sees("It has fallen.");
  await ana.sees("This weighs on it");
  await ana.sees("Some things are still open between you");
  await ana.button("You read my letter, marmalade.").click();
  await expect(ana.page.getByRole("dialog")).toContainText("You read my letter, marmalade.");
  await ana.shuts_the_sheet();
  await seen_by_all(ana);
});

test("under fear no cause is named, but help; and nothing of all this is anywhere else", async () => {
  await ana.goes("Today");
  await ana.tap("Is this for us?");
  await ana.writes("What happened", "You held the door.");
  await ana.picks("Was it one of these? (you may leave this out)", "They made me feel unsafe");
  await ana.tap("Keep the note");
  await ana.sees(/You held the door/);
  await ana.tap("Back");
  await ana.goes("Mine");
  await ana.sees("You said that you are afraid. Then a picture of trust is not what comes first.");
  await ana.sees_not("It has fallen.");
  await ana.sees_not("What moves your trust");
  await seen_by_all(ana);
  await ben.goes("Us");
  await ben.sees_not(/My trust|afraid/);
  expect(await where_is(ben, place, "You held the door")).toEqual([]);
});
