// How the history by month, what a search finds, and a month for paper look and read, with made-up contents: the checks of look.ts.
// And that three thousand things do not make it slow.
import { test, type Page } from "@playwright/test";
import { expect } from "./expect";
import { now, show } from "./fake/core";
import { with_found, with_history, with_nothing, with_paper, with_ten_years } from "./fake/looking_back";
import { capital } from "../src/words/time";
import { language, said } from "./said";
import { here, look_at_each, then, to, type Walk } from "./walk";

const month = (year: number, which: number) =>
  new Date(Date.UTC(year, which - 1, 15)).toLocaleDateString(language === "en" ? "en-GB" : language, {
    month: "long",
    year: "numeric",
  });

const all_of_it = then(here("Us"), here("All of it, by month"), (page) =>
  expect(page.getByRole("heading", { name: said("How it went"), level: 1 })).toBeFocused(),
);
const look_for = (words: string) => async (page: Page) => {
  await page.getByLabel(said("Look for words")).fill(words);
  await page.getByRole("button", { name: said("Look"), exact: true }).click();
};

const screens: [string, unknown, Walk][] = [
  ["history", with_history, all_of_it],
  [
    "history-quiet",
    with_history,
    // What is further back comes when somebody goes there.
    then(all_of_it, (page) =>
      expect(async () => {
        await page.mouse.wheel(0, 2_000);
        await expect(page.getByText(said(/^Quiet: /)).first()).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 0 }),
    ),
  ],
  ["history-gap", with_history, then(all_of_it, to(capital(month(2026, 4))))],
  ["history-empty", with_nothing, then(here("Today"), here("All of it, by month"))],
  ["history-locked", { ...with_history, mine_open: false, mine: undefined }, all_of_it],
  ["found", with_found, then(here("Mine"), here("Look for words"), look_for("school"))],
  [
    "found-own",
    with_found,
    then(here("Mine"), here("Look for words"), look_for("school"), here(/In Mine, only you see it/)),
  ],
  ["found-none", with_history, then(all_of_it, look_for("nowhere"))],
  [
    "paper",
    with_paper,
    then(all_of_it, here(`Print ${month(2026, 5)}`), (page) =>
      page
        .getByRole("checkbox", { name: said("Add what I wrote in Mine that month, on a page of its own") })
        .check(),
    ),
  ],
];

const address = look_at_each(screens);

test("on paper it is dark ink on white, also from a dark screen", async ({ page }) => {
  await page.clock.setFixedTime(now);
  await page.emulateMedia({ colorScheme: "dark" });
  await show(page, address(), with_paper);
  await all_of_it(page);
  await here(`Print ${month(2026, 5)}`)(page);
  const paper = page.getByRole("article");
  const ink = () => paper.evaluate((it) => getComputedStyle(it).color);
  await expect.poll(ink).toBe("rgb(238, 232, 221)");
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect.poll(ink).toBe("rgb(35, 33, 29)");
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("three thousand things over ten years: every month comes, in order, and the last one opens", async ({
  page,
}) => {
  await page.clock.setFixedTime(now);
  await show(page, address(), with_ten_years);
  await all_of_it(page);
  const lines = page.locator("section.month li");
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(lines).toHaveCount(3000, { timeout: 50 });
  }).toPass({ timeout: 60_000, intervals: [10] });
  await lines.last().scrollIntoViewIfNeeded();
  await expect(lines.last()).toContainText("Thing number 2999,");
  await lines.last().getByRole("button").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(lines.last().getByRole("button")).toBeFocused();
  // One month further back, by choosing it.
  await page.getByLabel(said("Go to a month")).selectOption({ label: capital(month(2020, 1)) });
  await expect(page.getByRole("heading", { name: capital(month(2020, 1)) })).toBeVisible();
});
