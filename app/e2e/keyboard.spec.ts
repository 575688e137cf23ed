// The whole path of a promise by keyboard alone, from the first screen to a heads-up that was told; and what a screen reader hears.
import { test, type Page } from "@playwright/test";
import { expect } from "./expect";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

// What has the focus, as a screen reader would say it.
async function heard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const it = document.activeElement;
    if (!(it instanceof HTMLElement) || it.tabIndex < 0) return "";
    const labels =
      "labels" in it && it.labels instanceof NodeList ? [...it.labels].map((one) => one.textContent) : [];
    return (it.getAttribute("aria-label") ?? labels[0] ?? it.textContent ?? "").trim();
  });
}
async function tab_to(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; ++i) {
    if (name.test(await heard(page))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test("from the first screen to a heads-up that was told, by keyboard alone", async ({ page }) => {
  const keys = page.keyboard;
  const press = async (name: RegExp, key = "Enter") => {
    await tab_to(page, name);
    await keys.press(key);
  };
  await page.goto(place.address);
  await expect(page.getByRole("heading", { name: "Troth" })).toBeFocused();
  await press(/^Start$/);
  await tab_to(page, /^What should we call you/);
  await keys.type("Ana");
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: /One small thing you’ll do/ })).toBeVisible();
  await tab_to(page, /^I’ll …/);
  await keys.type("Home by seven");
  await tab_to(page, /^Tomorrow$/);
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(page.getByText("It lies on Today: a knot not yet tied.")).toBeVisible();
  await press(/^Lock it$/);
  const offered = page.getByLabel("Your words", { exact: true });
  await expect(offered).toHaveText(/\w+( \w+){5}/);
  const words = ((await offered.textContent()) ?? "").trim();
  await tab_to(page, /^Type them once/);
  await keys.type(words);
  await keys.press("Enter");
  await expect(page.getByRole("heading", { name: "Bring them in?" })).toBeFocused();
  await press(/^Not now$/);
  await expect(page.getByRole("heading", { name: "Today" })).toBeFocused();

  await press(/^I’ll be late$/);
  await expect(page.getByRole("dialog", { name: "When, then?" })).toBeVisible();
  await press(/^30 minutes later/);
  await tab_to(page, /^Undo$/);
  await expect(page.getByRole("status").filter({ hasText: /Told at \d\d:\d\d/ })).toBeVisible();
  await keys.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await heard(page)).toBe("I’ll be late"); // back where it was opened from

  // What is kept ends its sheet: then, too, the focus is where it was.
  await press(/^Say$/);
  await expect(page.getByRole("heading", { name: "Say something" })).toBeFocused(); // not the way out: Enter once more would take it
  await press(/^A note, only for me/);
  await expect(page.getByRole("textbox", { name: "A note" })).toBeFocused();
  await keys.type("He did call.");
  await press(/^Keep it$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect.poll(() => heard(page)).toBe("Say");

  await press(/^Promises$/);
  await expect(page.getByRole("heading", { name: "Promises" })).toBeFocused();
  await press(/^Look at it/);
  await expect(page.getByRole("dialog")).toContainText("Told in time.");
  await keys.press("Escape");
  for (let i = 0; i < 3; ++i) await keys.press("Shift");
  await page.waitForURL("about:blank");
});

test("a screen reader hears names, places and headings", async ({ page }) => {
  await page.goto(place.address);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Troth" [level=1]
      - paragraph: A place for two to keep their word and mend things.
      - paragraph: /Not for you if you are afraid of each other/
      - button "Start"
      - button "I’m not sure it’s safe"
      - button "Someone gave me twelve words"
      - button "Bring mine back with a kit page"
  `);
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("textbox", { name: "What should we call you?" }).fill("Ana");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - button "Back"
      - heading "One small thing you’ll do for them this week?" [level=1]
      - group "Which one?":
        - radio "Something I’ll do" [checked]
        - radio "Something they did"
      - textbox "I’ll …"
      - group "When?":
        - radio "Today"
        - radio "Tomorrow" [checked]
        - radio "Another day"
        - radio "No time"
      - button "Put it on Today"
  `);
});
