// How every screen looks and reads, with made-up contents: no finding of the accessibility checker, nothing wider than the screen,
// in both themes and at every size. With TROTH_SHOTS=folder each is also kept as a picture, to be looked at.
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { alone, fresh, mine, now, screen, show, told_later, us } from "./fake/core";
import { Place } from "./place";

const shots = process.env.TROTH_SHOTS ?? "";
const all_looks = [
  { width: 390, height: 844, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "dark" },
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 360, height: 640, colorScheme: "light" },
  { width: 768, height: 1024, colorScheme: "dark" },
] as const;
const looks = all_looks.slice(
  0,
  Number(process.env.TROTH_LOOKS ?? (process.env.TROTH_CI === "1" ? all_looks.length : 2)),
);

const here = (name: string) => (page: Page) =>
  page.getByRole("button", { name, exact: true }).first().click();
const lines = {
  my_line: "anchor maple river sofa tulip yellow",
  their_line: "basket copper garden lemon ocean thread",
};
const inviting = {
  ...alone,
  kit_kept: true,
  pairing: {
    ...alone.pairing,
    phase: "inviting",
    link: "https://troth.example/#i=" + "Ab3".repeat(28),
    words: "anchor maple river sofa tulip yellow basket copper garden lemon ocean thread",
    expires: now + 172_800_000,
  },
};
const bring = async (page: Page) => page.getByRole("button", { name: "Bring them in" }).first().click();
const with_late = {
  ...us,
  today: { ...us.today, cards: [{ what: "answer_heads_up", matter: "promise", of: told_later.id }] },
  promises: [told_later, ...us.promises],
};
const many = {
  ...us,
  promises: Array.from({ length: 400 }, (_, i) => ({
    ...us.promises[i % 6],
    id: String(i).padStart(32, "0"),
  })),
};

const screens: [string, unknown, ((page: Page) => Promise<void>)?][] = [
  ["welcome", fresh],
  ["safety", fresh, here("Is this for us?")],
  ["begin", fresh, here("Start")],
  [
    "first",
    fresh,
    async (page) => {
      await here("Start")(page);
      await page.getByRole("textbox").fill("Ana");
      await here("Next")(page);
    },
  ],
  [
    "lies",
    fresh,
    async (page) => {
      await here("Start")(page);
      await page.getByRole("textbox").fill("Ana");
      await here("Next")(page);
      await page.getByRole("textbox").first().fill("Call before I leave work");
      await here("Put it on Today")(page);
    },
  ],
  [
    "words",
    fresh,
    async (page) => {
      await here("Start")(page);
      await page.getByRole("textbox").fill("Ana");
      await here("Next")(page);
      await page.getByRole("textbox").first().fill("Call before I leave work");
      await here("Put it on Today")(page);
      await here("Lock it")(page);
    },
  ],
  ["recover", fresh, here("Bring mine back with a kit page")],
  ["join", fresh, here("Someone gave me twelve words")],
  ["unlock", { ...fresh, phase: "locked" }],
  ["today", screen],
  ["today-told", { ...screen, us: with_late }],
  [
    "today-empty",
    {
      ...screen,
      us: {
        ...us,
        today: { ...us.today, cards: [], days: us.today.days.map((it) => ({ ...it, marks: [] })) },
      },
    },
  ],
  ["today-alone", alone],
  ["promises", screen, here("Promises")],
  ["promises-400", { ...screen, us: many }, here("Promises")],
  ["us", screen, here("Us")],
  ["mine", screen, here("Mine")],
  ["mine-locked", { ...screen, mine_open: false, mine: undefined }, here("Mine")],
  ["say", screen, here("Say")],
  [
    "promise",
    screen,
    async (page) => {
      await here("Say")(page);
      await here("I promise …")(page);
    },
  ],
  [
    "moment",
    screen,
    async (page) => {
      await here("Say")(page);
      await here("I noticed …")(page);
    },
  ],
  [
    "need",
    screen,
    async (page) => {
      await here("Say")(page);
      await here("I need …")(page);
    },
  ],
  ["late", screen, here("I’ll be late")],
  [
    "late-undo",
    screen,
    async (page) => {
      await here("I’ll be late")(page);
      await page.getByRole("button", { name: /In 30 minutes/ }).click();
    },
  ],
  [
    "story",
    { ...screen, us: with_late },
    async (page) => {
      await here("Promises")(page);
      await page
        .getByRole("button", { name: /Look at it/ })
        .first()
        .click();
    },
  ],
  ["settings", screen, here("Settings")],
  ["bring", alone, bring],
  [
    "kit",
    alone,
    async (page) => {
      await bring(page);
      await here("They’re here")(page);
      await page.getByLabel("Your words").fill("harbour candle meadow violin pepper window");
      await here("Show my kit page")(page);
    },
  ],
  [
    "invite-here",
    inviting,
    async (page) => {
      await bring(page);
      await here("They’re here")(page);
    },
  ],
  ["invite-send", inviting, bring],
  ["compare", { ...inviting, pairing: { ...inviting.pairing, phase: "comparing", ...lines } }, bring],
  [
    "tell",
    { ...screen, mine: { ...mine } },
    async (page) => {
      await here("Mine")(page);
      await here("Tell them")(page);
    },
  ],
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
    page.on("console", (it) => {
      if (it.type() === "error") wrong.push(it.text());
    });
    await page.clock.setFixedTime(now);
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await show(page, place.address, contents);
    await expect(page.locator("main h1, main h2").first()).not.toHaveText("Troth had to stop.");
    await walk?.(page);
    for (const { width, height, colorScheme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
      if (shots) {
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: join(shots, `${name}-${width}-${colorScheme}.png`) });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    }
    // Text twice as large: still no sideways scrolling on a phone.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${name} with text twice as large`).toBeLessThanOrEqual(1);
    if (shots && looks.length > 2) await page.screenshot({ path: join(shots, `${name}-390-twice.png`) });
    expect(wrong).toEqual([]);
  });
