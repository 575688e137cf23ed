// J8, further: parting from somebody and going on alone; what was, to be read and no more; and finding somebody again.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { by_keyboard } from "./keys";
import { two_kept, words_for_mine } from "./kept";
import { Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeEach(async () => {
  place = await Place.open();
});
test.afterEach(async () => place.close());

const settings = async (it: Person) => {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
  await it.goes("Today");
  await it.tap("Settings");
};
const reads_what_it_means = async (it: Person) => {
  await settings(it);
  await it.tap("Step away");
  await it.tap("What it means");
  await it.is_at("Go on alone");
};
const parts = async (it: Person) => {
  await reads_what_it_means(it);
  await it.tap("To the last step");
  await it.writes("Your words", it.words);
  await it.tap("Part, and go on alone");
  await it.sees("You are on your own here now.");
};
const notices = async (it: Person, line: string) => {
  await it.tap("Say");
  await it.tap("I noticed …");
  await it.writes("They …", line);
  await it.tap("Tell them");
};
// Everything on the sheet that does something.
const offered = (it: Person) => it.page.locator("dialog[open]").getByRole("button").allTextContents();

test("who parts is told first what each keeps, may go back until the last step, and reads what was; the other sees silence", async ({
  browser,
}) => {
  const [ana, ben] = await two_kept(browser, place, words_for_mine);
  await notices(ben, "Made coffee before I was up.");
  await ana.goes("Us");
  await ana.sees("Made coffee before I was up.");
  await ben.goes("Us");
  const all_there = async () => {
    await ben.sees("Home by seven");
    await ben.sees("I keep my distance");
    return await ben.page.locator("main").innerText();
  };
  const before = await all_there();

  await reads_what_it_means(ana);
  await ana.sees(
    "You keep what both of you told, to be read and no more. It lies in Settings, under “What was”.",
  );
  await ana.sees("Ben keeps what was told until now, can read it and can show it. Mine never reaches them.");
  await ana.sees(/Sudden silence can be noticed/);
  await seen_by_all(ana);
  await ana.tap("To the last step");
  await ana.sees("Nothing has happened yet. If you go back now, all is as it was.");
  await seen_by_all(ana);
  await ana.tap("Leave it as it is");
  await ana.goes("Us");
  await ana.sees("Ana and Ben");

  await reads_what_it_means(ana);
  await ana.tap("To the last step");
  await ana.writes("Your words", "not these words");
  await ana.tap("Part, and go on alone");
  await ana.sees("These words don’t open it. Check each one, and the order. Nothing was lost.");
  await ana.writes("Your words", ana.words);
  await ana.tap("Part, and go on alone");
  await ana.sees("You are on your own here now.");
  expect(await ana.page.locator("main").innerText()).not.toMatch(/fault|blame|failed/i);
  await seen_by_all(ana);

  await ana.tap("Read what was");
  await ana.is_at("You and Ben");
  await ana.sees(/This is past/);
  await ana.sees("Home by seven");
  await ana.unfolds("Made coffee before I was up.");
  await ana.sees("Ben told this");
  expect((await offered(ana)).map((it) => it.trim())).toEqual(["Close", "Back"]);
  await seen_by_all(ana);
  await ana.shuts_the_sheet();
  await ana.goes("Us");
  await ana.sees(/They are not here yet/);
  await ana.sees_not("Made coffee before I was up.");
  await ana.opens_mine(words_for_mine);

  await ben.goes("Today");
  await ben.goes("Us");
  expect(await all_there()).toBe(before);
  // After a start it is all as it was left.
  await ana.reloads();
  await settings(ana);
  await ana.tap("What was");
  await ana.is_at("You and Ben");
  await ana.sees("Made coffee before I was up.");
  await ana.leave();
  await ben.leave();
});

test("who was two before finds somebody again, with the words that Mine has, and each pair lies for itself", async ({
  browser,
}) => {
  const [ana, ben] = await two_kept(browser, place, words_for_mine);
  await settings(ana);
  await ana.tap("What was");
  await ana.sees(/Nothing lies here/);
  await seen_by_all(ana);
  await parts(ana);
  await ana.tap("To Today");

  await settings(ana);
  await ana.tap("Bring them in");
  await ana.tap("Send a link");
  const link = ana.page.getByText(/#i=/);
  await expect(link).toBeVisible();
  const cara = await Person.arrive(browser, place, "Cara", ((await link.textContent()) ?? "").trim());
  await cara.accepts();
  expect((await cara.lines()).toReversed()).toEqual(await ana.lines());
  await ana.tap("Both lines are the same");
  await ana.sees(/Mine keeps the words that it has/);
  await seen_by_all(ana);
  await ana.writes("Your words", ana.words);
  await ana.writes("Your words for Mine", "some other words");
  await ana.tap("Next");
  await ana.chooses("Nothing for now");
  await ana.tap("Link us");
  await ana.sees("These words don’t open it. Check each one, and the order. Nothing was lost.");
  await ana.writes("Your words for Mine", words_for_mine);
  await ana.tap("Next");
  await ana.chooses("Nothing for now");
  await ana.tap("Link us");
  await ana.sees("You are two.");
  await ana.tap("To Today");
  await cara.sees(/Ana chose to tell nothing for now/);
  await cara.tap("Next");
  await cara.says_which_words();
  await cara.tap("Set the words for Mine");
  await cara.tap("To Today");
  await notices(cara, "Laughed with me.");
  await ana.goes("Us");
  await ana.sees("Laughed with me.");
  await ana.sees("Ana and Cara");
  await ana.opens_mine(words_for_mine);

  // Cara goes, too, and then finds Ben: now somebody who joins has been two before.
  await parts(ana);
  await ana.tap("Read what was");
  await ana.sees("Each lies here for itself. What both of you told can be read; nothing can be added.");
  await expect(ana.here.getByRole("heading", { level: 3 })).toHaveText(["You and Cara", "You and Ben"]);
  await seen_by_all(ana);
  await ana.tap(/^Read it ?: You and Ben$/);
  await ana.sees("Home by seven");
  await ana.sees_not("Laughed with me.");
  await ana.tap("All that was");
  await ana.tap(/^Read it ?: You and Cara$/);
  await ana.sees("Laughed with me.");
  await ana.shuts_the_sheet();

  await parts(ben);
  await ben.tap("To Today");
  await settings(ben);
  await ben.tap("Bring them in");
  await ben.tap("Send a link");
  await ben.keeps_the_kit();
  const for_ana = ben.page.getByText(/#i=/);
  await expect(for_ana).toBeVisible();
  await ana.page.goto(((await for_ana.textContent()) ?? "").trim());
  await ana.page.reload();
  await ana.unlocks();
  await ana.tap("Join");
  await ana.writes("Your words", ana.words);
  await ana.tap("Join");
  expect((await ana.lines()).toReversed()).toEqual(await ben.lines());
  await ben.tap("Both lines are the same");
  await ben.writes("Your words", ben.words);
  await ben.writes("Your words for Mine", words_for_mine);
  await ben.tap("Next");
  await ben.chooses("Nothing for now");
  await ben.tap("Link us");
  await ben.sees("You are two.");
  await ana.sees(/Ben chose to tell nothing for now/);
  await ana.tap("Next");
  await ana.writes("Your words", ana.words);
  await ana.writes("Your words for Mine", words_for_mine);
  await ana.tap("Set the words for Mine");
  await ana.tap("To Today");
  await ana.opens_mine(words_for_mine);
  for (const it of [ana, ben, cara]) await it.leave();
});

test("ended with words and then parted, by keyboard alone: both read what happened, and no fault is named", async ({
  browser,
}) => {
  const [ana, ben] = await two_kept(browser, place);
  by_keyboard(ana);
  await settings(ana);
  await ana.tap("Step away");
  await ana.writes("Your words (you may leave this out)", "Thank you for the years.");
  await ana.tap("End it");
  await ana.sees(/You ended it/);
  await ben.goes("Today");
  await ben.sees("Thank you for the years.");
  await ana.tap("What it means");
  await ana.sees("Ben sees that you ended it, and the words you chose.");
  await ana.tap("To the last step");
  await expect(ana.page.getByRole("heading", { name: "The last step" })).toBeFocused();
  await ana.writes("Your words", ana.words);
  await ana.tap("Part, and go on alone");
  await expect(ana.page.getByRole("heading", { name: "You are on your own here now." })).toBeFocused();
  await ana.tap("Read what was");
  await ana.is_at("You and Ben");
  await ana.sees(/You ended it/);
  await ana.sees("Thank you for the years.");
  await ana.unfolds("Home by seven");
  await ana.sees("You promised it");
  expect(await ana.page.locator("dialog[open]").innerText()).not.toMatch(/fault|blame|failed/i);

  await ben.sees(/Ana ended it/);
  await reads_what_it_means(ben);
  await ben.sees("Ana ended it, and is told nothing more by this.");
  await ben.tap("To the last step");
  await ben.writes("Your words", ben.words);
  await ben.tap("Part, and go on alone");
  await ben.tap("Read what was");
  await ben.sees(/Ana ended it/);
  await ben.sees("Thank you for the years.");
  await seen_by_all(ben);
  await ana.leave();
  await ben.leave();
});
