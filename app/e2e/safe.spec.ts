// What has to hold before anything is written: the page runs under its strict headers, Close works, help needs no network.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { found_by_the_checker } from "./checker";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

test("the first screen says who it is not for, under a policy that trusts no script text", async ({
  page,
}) => {
  const refused: string[] = [];
  page.on("console", (it) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i.test(it.text()))
      refused.push(it.text());
  });
  page.on("pageerror", (it) => refused.push(String(it)));
  const answer = await page.goto(place.address);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  await expect(page.getByText("Not for you if you are afraid of each other.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(refused).toEqual([]);
});

test("help is two taps away and opens no connection", async ({ page, context }) => {
  await page.goto(place.address);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  await context.setOffline(true);
  const asked: string[] = [];
  page.on("request", (it) => asked.push(it.url()));
  await page.getByRole("button", { name: "I’m not sure it’s safe" }).click();
  await expect(page.getByRole("heading", { name: "Is this for us?" })).toBeVisible();
  await page.getByLabel("Country", { exact: true }).selectOption("Germany");
  await expect(page.getByRole("link", { name: "116 016" })).toBeVisible();
  await expect(page.getByRole("link", { name: "112", exact: true })).toBeVisible();
  await expect(page.getByText(/Read on \d{4}-\d\d-\d\d in a stored copy of/).first()).toBeVisible();
  // S17, beside each number.
  const stays = page.getByText(/A call can stay in this phone’s list of calls/);
  await expect(stays).toHaveCount(1 + (await page.getByRole("heading", { level: 3 }).count()));
  // Each door leads to lines of its own.
  await page.getByRole("radio", { name: "I don’t want to live" }).check();
  await expect(page.getByText(/tell one person near you, now/)).toBeVisible();
  await expect(page.getByRole("link", { name: "0800 111 0 111" })).toBeVisible();
  await expect(page.getByRole("link", { name: "116 016" })).toHaveCount(0);
  expect(asked).toEqual([]);
  await context.setOffline(false);
});

test("Close empties the page at once, and Back does not return", async ({ page }) => {
  await page.goto("about:blank");
  await page.goto(place.address);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  const left = await page.evaluate(async () => {
    document.querySelector<HTMLButtonElement>("header button:last-child")?.click();
    const at_once = document.body.childElementCount;
    return at_once;
  });
  expect(left).toBe(0);
  await page.waitForURL("about:blank");
  await page.goBack().catch(() => {});
  expect(page.url()).toBe("about:blank");
});

test("Shift three times closes; Escape never does", async ({ page }) => {
  await page.goto(place.address);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  for (let i = 0; i < 4; ++i) await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  for (let i = 0; i < 3; ++i) await page.keyboard.press("Shift");
  await page.waitForURL("about:blank");
});

test("the first screen and the help page have nothing that a checker of accessibility finds", async ({
  page,
}) => {
  await page.goto(place.address);
  await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
  expect(await found_by_the_checker(page)).toEqual([]);
  await page.getByRole("button", { name: "Is this for us?" }).click();
  expect(await found_by_the_checker(page)).toEqual([]);
});
