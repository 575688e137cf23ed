// Every screen, with the real core and what two people wrote: it fits, and it reads to everybody (look.ts).
import { test, type Page } from "@playwright/test";
import { look } from "./look";
import { Person } from "./people";
import { Place } from "./place";
import { said } from "./said";

test.describe.configure({ mode: "serial", timeout: 900_000 });
let place: Place;
let ana: Person;
let ben: Person;
const wrong: string[] = [];
const listen = (page: Page) => {
  page.on("pageerror", (it) => wrong.push(String(it)));
  page.on("console", (it) => {
    if (it.type() === "error" && !it.text().includes("ERR_INTERNET_DISCONNECTED")) wrong.push(it.text());
  });
};
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterEach(() => {
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
});
test.afterAll(async () => place.close());

test("the first ten minutes", async ({ browser }) => {
  ana = await Person.arrive(browser, place, "Ana");
  const { page } = ana;
  listen(page);
  await ana.is_at("Troth");
  await look(page, "welcome");
  await ana.tap("I’m not sure it’s safe");
  await look(page, "safety");
  await page.getByRole("radio", { name: said("I’m afraid of them"), exact: true }).check();
  await page.getByLabel(said("Country")).selectOption("Germany");
  await look(page, "safety-germany");
  await ana.tap("Back");
  await ana.tap("Bring mine back with a kit page");
  await look(page, "recover");
  await ana.tap("Back");
  await ana.tap("Someone gave me twelve words");
  await look(page, "join-words");
  await ana.tap("Not now");
  await ana.tap("Start");
  await look(page, "begin-name");
  await ana.writes("What should we call you?", "Ana");
  await ana.tap("Next");
  await look(page, "begin-first");
  await ana.writes("I’ll …", "Home by seven, before Mila is in bed");
  await ana.tap("Put it on Today");
  await look(page, "begin-lies");
  await ana.tap("Lock it");
  await page.getByLabel(said("Type them once")).fill("not the same");
  await ana.tap("Lock it");
  await look(page, "begin-lock");
  await ana.lock_it();
  await ana.is_at("Bring them in?");
  await look(page, "bring");
  await ana.tap("Not now");
  await ana.is_at("Today");
  await look(page, "today-alone");
  await ana.goes("Promises");
  await look(page, "promises-alone");
  await ana.goes("Us");
  await look(page, "us-alone");
  await ana.goes("Mine");
  await look(page, "mine-alone");
  await ana.tap("Say");
  await look(page, "say-alone");
  await ana.shuts_the_sheet();
});

test("two find each other", async ({ browser }) => {
  const { page } = ana;
  await ana.goes("Today");
  await ana.tap("Bring them in");
  await ana.tap("They’re here");
  await look(page, "kit-words");
  await ana.writes("Your words", ana.words);
  await ana.tap("Show my kit page");
  await page.locator("dd").first().waitFor();
  await look(page, "kit");
  await ana.tap("I have it");
  await page.getByRole("img", { name: said("A square code that opens the invitation") }).waitFor();
  await look(page, "invite-here");
  await ana.tap("Send a link");
  await look(page, "invite-send");
  const link = ((await page.getByText(/#i=/).textContent()) ?? "").trim();
  await ana.tap("To Today");
  await look(page, "today-inviting");
  ben = await Person.arrive(browser, place, "Benedikt", link);
  listen(ben.page);
  await ben.is_at("Someone invites you");
  await look(ben.page, "join");
  await ben.accepts();
  await ben.lines();
  await look(ben.page, "join-compare");
  await ana.sees("Someone opened it");
  await look(page, "today-answered");
  await ana.tap("Go on");
  await ana.lines();
  await look(page, "compare");
  await ana.tap("Both lines are the same");
  await page.getByRole("radio", { name: said("Different words") }).check();
  await look(page, "mine-words");
  await ana.says_which_words("three quiet rivers under snow");
  await ana.tap("Next");
  await page.getByRole("radio", { name: /Home by seven/ }).check();
  await look(page, "cross");
  await ana.tap("Link us");
  await ana.sees("You are two.");
  await look(page, "linked");
  await ana.tap("To Today");
  await ben.sees("The first thing Ana tells you");
  await look(ben.page, "join-first");
  await ben.tap("Thanks");
  await look(ben.page, "join-mine");
  await ben.says_which_words();
  await ben.tap("Set the words for Mine");
  await ben.sees("That’s all for today.");
  await look(ben.page, "join-enough");
  await ben.tap("To Today");
  await look(ben.page, "today-theirs");
});

test("saying something", async () => {
  const { page } = ana;
  await ana.tap("Say");
  await look(page, "say");
  await ana.tap("I promise …");
  await ana.unfolds("If …, then …");
  await ana.writes("I’ll …", "Always ring my mother on the first Sunday of the month");
  await look(page, "promise-form");
  await ana.page.getByRole("radio", { name: said("Another day") }).check();
  await look(page, "promise-form-day");
  await ana.writes("I’ll …", "Ring my mother");
  await page.getByRole("radio", { name: said("Tomorrow") }).check();
  await ana.tap("Promise it");
  await ana.tap("Say");
  await ana.tap("I noticed …");
  await look(page, "moment-form");
  await ana.writes("They …", "Made soup for my mother, without being asked");
  await ana.tap("Tell them");
  await ana.tap("Say");
  await ana.tap("I need …");
  await look(page, "need-form");
  await ana.writes("I need …", "To hear it before it happens, not after.");
  await ana.writes(
    "How it looks when it is met (you may leave this out)",
    "A short message, even when you are not sure.",
  );
  await ana.tap("Tell Benedikt");
  await look(page, "tell");
  await ana.tap("Tell Benedikt");
  await ana.tap("Say");
  await ana.tap("A note, only for me");
  await look(page, "note-form");
  await ana.tap("Keep it");
  await look(page, "note-form-empty");
  await ana.writes("A note", "I worry when it gets late, and I do not want to be the one who always asks.");
  await ana.tap("Keep it");
  await ana.tap("Say");
  await ana.tap("Would you …");
  await look(page, "ask-form");
  await ana.writes("Would you …", "take Mila to her swimming lesson on Saturday?");
  await ana.tap("Ask");
  await ben.goes("Today");
  await ben.sees("swimming lesson");
  await look(ben.page, "today-many");
  await ben.tap("Tell me more");
  await ben.goes("Us");
  await look(ben.page, "us");
  await ben.tap(/Look at it/);
  await look(ben.page, "need-story");
  await ben.shuts_the_sheet();
  await ben.goes("Promises");
  await look(ben.page, "promises");
});

test("the moment", async () => {
  const { page } = ana;
  await ana.goes("Today");
  await look(page, "today");
  await ana.tap("I’ll be late");
  if (await page.getByRole("heading", { name: said("Which one will be late?") }).isVisible()) {
    await look(page, "late-which");
    await page
      .getByRole("button", { name: /Home by seven/ })
      .last()
      .click();
  }
  await look(page, "late");
  await ana.tap("Another time");
  await look(page, "late-other");
  await page.getByRole("button", { name: said(/30 minutes later/) }).click();
  await look(page, "late-undo");
  await ana.sees(/Told at/);
  await look(page, "late-told");
  await ana.tap("Say why");
  await ana.tap("Also send a message");
  await look(page, "late-why");
  await ana.shuts_the_sheet();
  await look(page, "today-told");
  await ben.goes("Today");
  await ben.sees("Will be later:");
  await look(ben.page, "today-answer");
  await ben.tap("This is hard for me");
  await look(ben.page, "today-hard");
  await ben.tap("Tell them");
  await ana.sees("This is hard for Benedikt.");
  await look(page, "today-hear");
  await ana.goes("Promises");
  await page
    .locator("article")
    .filter({ hasText: "Home by seven" })
    .getByRole("button", { name: said(/Look at it/) })
    .click();
  await look(page, "promise-story");
  await ana.tap("Let’s change it");
  await look(page, "change-form");
  await ana.tap("Propose it");
  await ben.sees("Ana proposes:");
  await look(ben.page, "today-change");
  await ana.goes("Today");
  await ana.page
    .locator("article")
    .filter({ hasText: "Ring my mother" })
    .getByRole("button", { name: said("I can’t make it") })
    .click();
  await look(page, "cannot");
  await ana.tap("Tell them I can’t");
  await ana.shuts_the_sheet();
});

test("Mine, settings, and afterwards", async () => {
  const { page } = ana;
  await ana.goes("Mine");
  await ana.locks_mine();
  await look(page, "mine-locked");
  await ana.writes("Your words for Mine", "wrong");
  await ana.tap("Open Mine");
  await ana.sees(/These words don’t open it\./);
  await look(page, "mine-wrong");
  await ana.opens_mine("three quiet rivers under snow");
  await look(page, "mine");
  await ana.goes("Today");
  await ana.tap("Settings");
  await look(page, "settings");
  await page.locator("dialog").evaluate((it) => it.scrollTo(0, it.scrollHeight));
  await look(page, "settings-end");
  await ana.shuts_the_sheet();
  await ana.tap("Is this for us?");
  await look(page, "safety-open");
  await ana.tap("Back");
  await ana.comes_back(49 * 3_600_000);
  await ana.sees(/How did it go\?/);
  await look(page, "today-past");
  await ana.tap("I was there");
  await ben.comes_back(49 * 3_600_000);
  await ben.goes("Promises");
  await ben.unfolds("The ones that ended");
  await ben.tap("I remember it differently");
  await look(ben.page, "promises-differ");
  await ben.page.getByRole("radio", { name: said("They didn’t") }).check();
  await ben.tap("Keep it");
  await ben.sees("You remember this differently. Both are here.");
  await look(ben.page, "promises-ended");
  await ben.goes("Us");
  await look(ben.page, "us-later");
  await ana.page.reload();
  await ana.is_at("Troth is locked");
  await look(page, "unlock");
  await ana.writes("Your words", "not these");
  await ana.tap("Open");
  await ana.sees(/These words don’t open it\./);
  await look(page, "unlock-wrong");
  const second = await ana.context.newPage();
  await second.goto(place.address);
  await second.getByText(said("Troth is open in another window.")).waitFor();
  await look(second, "elsewhere");
});
