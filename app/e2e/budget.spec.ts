// What a phone has to fetch before it can do anything, and what it shows meanwhile.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { Place } from "./place";
import { said } from "./said";

test.use({ serviceWorkers: "block" });
let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

interface Sizes {
  first_load: number;
  first_load_max: number;
  core: number;
  core_max: number;
}
const is_sizes = (it: unknown): it is Sizes => typeof it === "object" && it !== null && "core_max" in it;
const sizes: unknown = JSON.parse(
  readFileSync(new URL("../node_modules/.sizes.json", import.meta.url), "utf8"),
);

test("the scripts of the first load are small, gzipped", () => {
  if (!is_sizes(sizes)) throw new Error("build the app first");
  expect(sizes.first_load).toBeGreaterThan(0);
  expect(sizes.first_load).toBeLessThanOrEqual(sizes.first_load_max);
});

test("the core is small, gzipped", () => {
  if (!is_sizes(sizes)) throw new Error("build the app first");
  expect(sizes.core).toBeGreaterThan(0);
  expect(sizes.core).toBeLessThanOrEqual(sizes.core_max);
});

test("something is on the screen before the core is there, and it says what this is", async ({ page }) => {
  let hand_out = () => {};
  const held = new Promise<void>((resolve) => (hand_out = resolve));
  await page.route("**/troth.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(place.address);
  await expect(page.getByRole("heading", { name: "Troth" })).toBeVisible();
  await expect(page.getByText("Opening what is kept here …")).toBeVisible();
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
  expect(painted).toBe(1);
  await expect(page.getByRole("button", { name: "Start" })).toHaveCount(0);
  hand_out();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
});

test("a first visit begins before the rest of the core is there, and goes on when it comes", async ({
  page,
}) => {
  let hand_out = () => {};
  const held = new Promise<void>((resolve) => (hand_out = resolve));
  let asked = 0;
  await page.route("**/troth-rest.wasm", async (route) => {
    ++asked;
    await held;
    await route.continue();
  });
  await page.goto(place.address);
  await page.getByRole("button", { name: said("Start") }).click();
  await page.getByLabel(said("What should we call you?")).fill("Ana");
  await page.getByRole("button", { name: said("Next") }).click();
  await page.getByLabel(said("I’ll …")).fill("Call before I leave work");
  await page.getByRole("button", { name: said("Put it on Today") }).click();
  await expect(page.getByText(said("It lies on Today: a knot not yet tied."))).toBeVisible();
  expect(asked).toBe(1);
  hand_out();
  await page.getByRole("button", { name: said("Lock it") }).click();
  await expect(page.getByRole("heading")).not.toHaveCount(0);
});
