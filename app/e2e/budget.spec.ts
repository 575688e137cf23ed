// What a phone has to fetch before it can do anything, and what it shows meanwhile.
import { test, type Page } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { expect } from "./expect";
import { Person } from "./people";
import { Place } from "./place";
import { said } from "./said";

test.use({ serviceWorkers: "block" });
let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

// What the page fetches by itself when nothing is kept here and nobody does anything, in bytes gzipped.
async function first_load(page: Page): Promise<{ scripts: number; core: number; names: string[] }> {
  const fetched = new Map<string, Promise<Buffer>>();
  page.on("requestfinished", (request) => {
    fetched.set(
      new URL(request.url()).pathname,
      request.response().then((it) => it?.body() ?? Buffer.of()),
    );
  });
  await page.goto(place.address);
  await page.getByRole("button", { name: said("Start") }).waitFor();
  await page.waitForLoadState("networkidle"); // nothing more is on its way
  const sum = async (kind: string) => {
    const of_kind = [...fetched].filter(([name]) => name.endsWith(kind)).map(([, body]) => body);
    return (await Promise.all(of_kind)).reduce((all, it) => all + gzipSync(it, { level: 9 }).length, 0);
  };
  return { scripts: await sum(".js"), core: await sum(".wasm"), names: [...fetched.keys()] };
}

test("a first load is small: 75 KiB of scripts and 220 KiB of the core", async ({ page }) => {
  const { scripts, core, names } = await first_load(page);
  console.log(`first load: ${scripts} bytes of scripts, ${core} of the core`);
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(75 * 1024);
  expect(core).toBeGreaterThan(0);
  expect(core).toBeLessThanOrEqual(220 * 1024);
  expect(names).toContain("/troth.wasm");
  expect(names).not.toContain("/troth-rest.wasm");
});

test("whoever begins gets all of the app; whoever only looks for help fetches nothing", async ({ page }) => {
  const asked: string[] = [];
  await page.goto(place.address);
  await page.getByRole("button", { name: said("Start") }).waitFor();
  await page.waitForLoadState("networkidle");
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: said("Is this for us?") }).click();
  await page.getByRole("button", { name: said("Back") }).click();
  expect(asked).toEqual([]);
  await page.getByRole("button", { name: said("Start") }).click();
  await expect.poll(() => asked).toContain("/troth-rest.wasm");
  await expect.poll(() => asked.filter((it) => /\/Home-[^/]*\.js$/.test(it)).length).toBe(1);
});

test("what a browser asks for beside a page that names no picture is there", async ({ request }) => {
  const picture = await request.get(`${place.address}/favicon.ico`);
  expect([picture.status(), picture.headers()["content-type"]]).toEqual([200, "image/x-icon"]);
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

test("whoever comes back gets all of it at once", async ({ page }) => {
  const ana = Person.at(page.context(), page, "Ana");
  await page.goto(place.address);
  await ana.begins("Call before I leave work");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await expect.poll(() => asked).toContain("/troth-rest.wasm");
  await expect.poll(() => asked.filter((it) => /\/Home-[^/]*\.js$/.test(it)).length).toBe(1);
});

test("when the open app does not come, that is said, and it can be asked for again", async ({ page }) => {
  let is_held = true;
  await page.route(/\/Home-[^/]*\.js$/, (route) => (is_held ? route.abort() : route.continue()));
  const ana = Person.at(page.context(), page, "Ana");
  await page.goto(place.address);
  await ana.begins("Call before I leave work");
  await ana.tap("Not now");
  await ana.sees("This part did not come. It needs the network once; nothing you wrote is lost.");
  await ana.tap("Is this for us?");
  await ana.tap("Back");
  is_held = false;
  await ana.tap("Start again");
  await expect(page.getByRole("heading", { name: said("Today") })).toBeFocused();
});
