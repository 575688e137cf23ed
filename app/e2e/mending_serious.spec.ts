// The serious way of a repair, with everything that can be said on it, and the other endings, in two browsers.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { two_kept } from "./kept";
import type { Person } from "./people";
import { Place } from "./place";

test.describe.configure({ mode: "serial" });
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_kept(browser, place);
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

const to_repair = async (it: Person) => {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
  await it.goes("Us");
  await it.tap(/Look at it ?: Mending this/);
  await it.is_at("Mending this");
};
const says = async (it: Person, button: string, label: string, words: string, send = "Say it") => {
  await it.tap(button);
  await it.writes(label, words);
  await it.tap(send);
};
const raises = async (it: Person, to: string, happened: string, more: (it: Person) => Promise<void>) => {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
  await it.tap("Say");
  await it.tap("This hurt …");
  await it.writes("What happened", happened);
  await more(it);
  await it.tap("Keep it in Mine");
  await it.tap("Raise it now");
  await it.tap("Skip this");
  await it.tap("Next");
  await it.tap(`Raise it with ${to}`);
  await expect(it.page.getByRole("dialog")).toHaveCount(0);
};
const small = async (it: Person) => it.chooses("Small");

test("a lie: responsibility and answers, and what is still needed", async () => {
  await raises(ben, "Ana", "You said that you had paid the rent.", async (it) => {
    await it.chooses("Large");
    await it.picks("What was it? (you may leave this out)", "They lied to me");
  });
  await ana.goes("Us");
  await ana.sees(/Ben raised this.*about a lie/);
  await ana.tap(/Look at it ?: You said/);
  await ana.sees("How large it is for Ben: large.");
  await ana.tap("I hear you");
  await ana.tap("Mend this together");
  await to_repair(ben);
  await ben.sees("Ana would like to mend this with you. You can join, or leave it.");
  await ben.tap("Join");
  await ben.sees("Responsibility and answers");
  await to_repair(ana);
  await says(ana, "What was mine in it", "What was mine in it", "I said it was paid, and it was not.");
  await ben.sees("I said it was paid, and it was not.");
  await says(ben, "I have a question", "Your question", "Since when?", "I have a question");
  await says(ana, "Your answer", "Your answer", "Since March.", "Answer");
  await ben.sees("Since March.");
  await says(ben, "I still need …", "I still need …", "To see the letters.");
  await ana.sees("To see the letters.");
  await says(ana, "What was mine in it", "What was mine in it", "They are on the table now.");
  await ben.sees("A therapist can help with this, at any point.");
  await says(ben, "I still need …", "I still need …", "That you say it before I find it.");
  await ana.sees("That you say it before I find it.");
  await says(ana, "What was mine in it", "What was mine in it", "I hid it because I was afraid of the talk.");
  // Twice is often enough to say that an app may not be what helps.
  for (const it of [ana, ben]) await it.is_at("Beyond an app");
  await seen_by_all(ana);
  await ben.tap("This is enough, for now");
  await ana.sees("Say back what you heard, until it is right. Then your own side.");
});

test("back a step, and forward again; said back both ways, the other’s side after mine was heard", async () => {
  await ben.unfolds("Pause, go back a step");
  await ben.tap("Back to: Responsibility and answers");
  await ana.sees("Say what was yours in it, and answer what is asked.");
  await says(ana, "What was mine in it", "What was mine in it", "I was ashamed, and hid it from you.");
  await ben.tap("This is enough, for now");
  await expect(ana.button("Tell my side")).toHaveCount(0);
  await says(ana, "Say back what I heard", "What I heard you say", "That you were angry.");
  await says(ben, "Not quite", "What it should be", "Not angry. Alone with it.");
  await ana.sees("Not angry. Alone with it.");
  await says(ana, "Say back what I heard", "What I heard you say", "That you were alone with it.");
  await ben.tap("Yes, that is it");
  await says(ana, "Tell my side", "How it was for me", "I did not know how to begin.");
  await ben.sees("I did not know how to begin.");
  await says(ben, "Say back what I heard", "What I heard you say", "That you did not know how to begin.");
  await ana.tap("Yes, that is it");
  await ben.unfolds("Something you can say at any time");
  await ben.tap("You heard me");
  await ana.sees("Ben: you heard me.");
  await ben.tap("This is enough, for now");
  await ana.sees("Each of you makes one small promise. Then write how you both tell it from now on.");
});

test("a promise each, one story, a pause; and they live with it", async () => {
  await says(ana, "One small promise", "I’ll …", "open every letter with you", "Keep it");
  await ben.sees("Ana has made theirs.");
  await says(ben, "One small promise", "I’ll …", "ask before I am worried", "Keep it");
  await says(
    ben,
    "How we tell it",
    "How we both tell it from now on",
    "There was a hard spring.",
    "Write it",
  );
  await ana.tap("I can tell it so, too");
  await ben.sees("You both tell it so.");
  await ben.tap("This is enough, for now");
  await ana.sees("Each of you says how it ends, for you.");
  await ana.unfolds("Pause, go back a step");
  await ana.chooses("In three days");
  await ana.tap("Pause");
  await ben.sees(/Paused until/);
  await ana.tap("Go on earlier");
  await ben.sees("Each of you says how it ends, for you.");
  await seen_by_all(ben);
  await ben.tap("We live with it");
  await ana.sees("Ben says: we live with it.");
  await ana.tap("We live with it");
  for (const it of [ana, ben]) {
    await it.sees("You live with it.");
    await seen_by_all(it);
  }
  await ana.shuts_the_sheet();
  await ana.goes("Promises");
  await ana.sees("open every letter with you");
});

test("not repaired is said by the one who was hurt, alone, and names nobody", async () => {
  await raises(ana, "Ben", "You told them my salary.", small);
  await ben.shuts_the_sheet();
  await ben.goes("Us");
  await ben.tap(/Look at it ?: You told them/);
  await ben.tap("Mend this together");
  await to_repair(ana);
  await ana.tap("Join");
  await ana.unfolds("Ways to end this");
  await ana.tap("It is not repaired");
  await ana.sees("Not repaired. That is said, and nobody has to pretend.");
  await to_us(ben);
  await ben.sees(/Not repaired/);
  expect(await ben.page.locator("main").innerText()).not.toMatch(/fault|blame|fail/i);
});
const to_us = async (it: Person) => {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
  await it.goes("Us");
};

test("seen differently, and let rest: both stand, and neither is a verdict", async () => {
  await raises(ana, "Ben", "You did not greet my father.", small);
  await to_us(ben);
  await ben.sees("You did not greet my father."); // above what he has from before, where the same can be said
  await says(
    ben,
    "I heard this; I don’t see it as a wrong",
    "How you see it (you may leave this out)",
    "I did not see him.",
  );
  await to_us(ana);
  await ana.sees("I did not see him.");
  await ana.tap("Leave it as seen differently");
  await ana.sees_not("Leave it as seen differently");
  await ben.tap(/You did not greet my father/);
  await ben.sees("You see this differently. Both are here.");
  await ben.shuts_the_sheet();
  await raises(ana, "Ben", "You were late for the play.", small);
  await to_us(ana);
  await ana.tap(/Look at it ?: You were late/);
  await ana.tap("Let it rest");
  await ana.sees("It rests.");
  await seen_by_all(ana);
});
