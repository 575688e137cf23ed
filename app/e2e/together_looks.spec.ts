// How readings, check-ins, agreements and questions for two look and read, with made-up contents: the checks of look.ts.
import { expect, test, type Page } from "@playwright/test";
import { now, screen, show } from "./fake/core";
import {
  agreed,
  answered,
  choosing,
  joining,
  opened,
  preparing,
  resting,
  sealed,
  strange,
  with_fear,
  with_reading,
} from "./fake/together";
import { look } from "./look";
import { Place } from "./place";
import { said } from "./said";

// With a sheet up, what is on the sheet.
const reached = (page: Page) => page.locator("dialog[open], body:not(:has(dialog[open]))");
const here = (name: string | RegExp) => (page: Page) =>
  reached(page)
    .getByRole("button", { name: said(name), exact: true })
    .first()
    .click();
const to = (heading: string) => (page: Page) =>
  page
    .getByRole("heading", { name: said(heading), exact: true })
    .first()
    .scrollIntoViewIfNeeded();
const then =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };
const the_check_in = then(here("Us"), here(/Look at it ?: Check-in/));
const the_question = then(here("Us"), here(/Look at it ?: A question for two/));

const screens: [string, unknown, (page: Page) => Promise<void>][] = [
  ["trust", with_reading, then(here("Mine"), to("My trust"))],
  ["trust-why", with_reading, then(here("Mine"), to("What moves your trust"))],
  [
    "trust-numbers",
    with_reading,
    then(here("Mine"), (page) => page.getByText(said("In numbers"), { exact: true }).click()),
  ],
  ["trust-early", screen, then(here("Mine"), to("My trust"))],
  ["trust-fear", with_fear, then(here("Mine"), to("My trust"))],
  ["pulse", with_reading, then(here("Mine"), here("Take a pulse"))],
  ["together-us", preparing, then(here("Us"), to("Check-in"))],
  ["check-in-slot", screen, then(here("Us"), here("Propose a time for it"))],
  ["check-in-prepare", preparing, then(here("Us"), here("Prepare it, only for me"))],
  ["check-in-write", preparing, the_check_in],
  ["check-in-exactly", preparing, then(the_check_in, here("Next"))],
  ["check-in-sealed", sealed, the_check_in],
  ["check-in-opened", opened, then(the_check_in, here("Go on"), here("Go on"))],
  ["check-in-strange", strange, the_check_in],
  ["agreements", agreed, then(here("Us"), to("What you agreed on"))],
  ["agreement", agreed, then(here("Us"), here(/Look at it ?: We put the phones/))],
  ["agreement-new", agreed, then(here("Us"), here("Agree on something"))],
  [
    "question-enter",
    preparing,
    then(here("Us"), here("Open a question"), (page) =>
      page.getByRole("radio", { name: said("Deep") }).check(),
    ),
  ],
  ["question-join", joining, the_question],
  ["question-choose", choosing, the_question],
  ["question-opened", answered, the_question],
  ["question-resting", resting, then(here("Us"), here("Open a question"))],
];

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());
test.use({ serviceWorkers: "block" });

for (const [name, contents, walk] of screens)
  test(`the screen "${name}" fits, and reads to everybody`, async ({ page }) => {
    const wrong: string[] = [];
    page.on("pageerror", (it) => wrong.push(String(it)));
    page.on("console", (it) => it.type() === "error" && wrong.push(it.text()));
    await page.clock.setFixedTime(now);
    await show(page, place.address, contents);
    await walk(page);
    await look(page, name);
    expect(wrong).toEqual([]);
  });
