// Looking back, as two people with some months behind them do: the history by month, words that were said, a month on paper. None
// of it is kept or sent.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { by_keyboard } from "./keys";
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
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

const notices = async (person: Person, line: string, button: string) => {
  await person.goes("Today");
  await person.tap("Say");
  await person.tap("I noticed …");
  await person.writes("They …", line);
  await person.tap(button);
  await expect(person.page.getByRole("dialog")).toHaveCount(0);
};
const month_name = (later_ms: number) =>
  new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(Date.now() + later_ms);
const months_of = (person: Person) => person.page.locator("section.month");
const looks_for = async (person: Person, words: string) => {
  await person.writes("Look for words", words);
  await person.tap("Look");
};

test("what happened is there month by month, with quiet ones between, and each line opens", async () => {
  await notices(ben, "Met me at the station in the rain", "Tell them");
  await ana.sees("Met me at the station in the rain");
  for (const person of [ana, ben]) await person.comes_back(100 * day_ms);
  await notices(ana, "Baked a cake for Zoë", "Tell them");
  await ben.sees("Baked a cake for Zoë");

  await ben.goes("Us");
  await ben.tap("All of it, by month");
  await expect(ben.page.getByRole("heading", { name: "How it went", level: 1 })).toBeFocused();
  const [now, then] = [month_name(100 * day_ms), month_name(0)];
  await expect(months_of(ben).first()).toContainText(now);
  await expect(months_of(ben).first().getByRole("listitem")).toHaveCount(1);
  // The earlier month comes by itself; what lies between is named once.
  await ben.is_at(then);
  await ben.sees(/^Quiet: /);
  await expect(months_of(ben).last()).toContainText("Met me at the station in the rain");
  await expect(months_of(ben).last()).toContainText("Home by seven");
  await expect(ben.page.locator("main")).not.toContainText(
    /streak|\btotal\b|\b\d+ (things|promises|moments)\b/i,
  );
  await seen_by_all(ben);

  await ben.tap(/Met me at the station in the rain/);
  await expect(ben.page.getByRole("dialog")).toContainText("You told this");
  await ben.shuts_the_sheet();
  await expect(ben.button(/Met me at the station in the rain/)).toBeFocused();

  await ben.picks("Go to a month", then);
  await expect(months_of(ben)).toHaveCount(1);
  await ben.tap(`Later: ${now}`);
  await expect(months_of(ben).first()).toContainText("Baked a cake for Zoë");
  await ben.tap("Back");
  await ben.is_at("Us");
});

test("words are found whatever case and accents, and open; the relay hears nothing and nothing is kept", async () => {
  const asked: string[] = [];
  const note = (it: { url(): string }) => void asked.push(it.url());
  await ana.goes("Us");
  await ana.tap("All of it, by month");
  ana.page.on("request", note);
  await looks_for(ana, "ZOE  cake");
  await ana.is_at("What was found");
  await expect(ana.page.locator("mark")).toHaveText("Zoë");
  await seen_by_all(ana);
  await ana.tap(/Baked a cake/);
  await expect(ana.page.getByRole("dialog")).toContainText("You told this");
  await ana.shuts_the_sheet();
  await looks_for(ana, "canary-sought");
  await ana.sees("Nothing here reads like that. A shorter word finds more.");
  expect(asked).toEqual([]);
  ana.page.off("request", note);
  expect(await where_is(ana, place, "canary-sought")).toEqual([]);

  await ana.reloads();
  await ana.goes("Us");
  await ana.tap("All of it, by month");
  await expect(ana.page.getByLabel("Look for words")).toHaveValue("");
  await expect(months_of(ana).first()).toContainText("Baked a cake");
});

test("Mine is looked through only when it is open and asked for; it is marked, and goes when Mine is locked", async () => {
  await notices(ben, "Sang quietly, canary-violin", "Keep for me");
  await ben.goes("Us");
  await ben.tap("All of it, by month");
  await expect(ben.page.getByRole("checkbox", { name: "Also in Mine" })).toHaveCount(0);
  await looks_for(ben, "violin");
  await ben.sees("Nothing here reads like that. A shorter word finds more.");

  await ben.opens_mine(words_for_mine);
  await ben.tap("Look for words");
  await expect(ben.page.getByRole("checkbox", { name: "Also in Mine" })).toBeChecked();
  await looks_for(ben, "VIOLIN");
  await ben.sees("In Mine, only you see it");
  await ben.tap(/canary-/);
  await expect(ben.page.getByRole("dialog")).toContainText("Sang quietly, canary-violin");
  await seen_by_all(ben);
  await ben.shuts_the_sheet();
  await ben.goes("Mine");
  await ben.locks_mine();
  await ben.goes("Us");
  await ben.tap("All of it, by month");
  await looks_for(ben, "violin");
  await ben.sees_not(/canary-violin/);
});

test("a month on paper: it is said what is on it; what both see, and Mine only if it is ticked", async () => {
  await ben.opens_mine(words_for_mine);
  await ben.tap("Look for words");
  await ben.tap(`Print ${month_name(100 * day_ms)}`);
  await ben.sees(/what you and Ana told each other in/);
  const paper = ben.page.getByRole("article");
  await expect(paper).toContainText("Ben and Ana");
  await expect(paper).toContainText("Ana told this");
  await expect(paper).toContainText("Baked a cake for Zoë");
  await expect(paper).not.toContainText("canary-violin");
  await expect(paper).not.toContainText(/\b(today|yesterday)\b/i);
  await seen_by_all(ben);

  await ben.page.emulateMedia({ media: "print" });
  await expect(ben.page.getByRole("navigation")).toBeHidden();
  await expect(ben.page.getByRole("button")).toHaveCount(0);
  await expect(paper).toBeVisible();
  await ben.page.emulateMedia({ media: null });

  await ben.page.getByRole("checkbox", { name: /Add what I wrote in Mine/ }).check();
  await expect(paper).toContainText("From Mine. Only I have seen this.");
  await expect(paper).toContainText("canary-violin");
  const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  expect(pages(await ben.page.pdf({ preferCSSPageSize: true }))).toBe(2);
  await ben.page.getByRole("checkbox", { name: /Add what I wrote in Mine/ }).uncheck();
  await expect(paper).not.toContainText("canary-violin");
  expect(pages(await ben.page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await ben.tap("Back to the months");
  await expect(months_of(ben).first()).toBeVisible();
});

test("all of it by keyboard alone", async () => {
  by_keyboard(ana);
  await ana.goes("Us");
  await ana.tap("All of it, by month");
  await ana.tap(/Baked a cake/);
  await expect(ana.page.getByRole("dialog")).toContainText("You told this");
  await ana.shuts_the_sheet();
  await ana.writes("Look for words", "station");
  await ana.tap("Look");
  await ana.sees("What was found");
  await ana.tap("Back to the months");
  await ana.tap(`Print ${month_name(100 * day_ms)}`);
  await expect(ana.page.getByRole("article")).toContainText("Ana and Ben");
  await ana.tap("Back to the months");
  await ana.tap("Back");
  await ana.is_at("Us");
});
