// Four hundred promises, and devices in trouble: what two people can't make in a test within minutes is made up (fake/core.ts).
import { test } from "@playwright/test";
import { expect } from "./expect";
import { now, screen, show, us } from "./fake/core";
import { look } from "./look";
import { Place } from "./place";
import { said } from "./said";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());
test.use({ serviceWorkers: "block" });

test("four hundred promises fit, and the last one can be reached", async ({ page }) => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    ...us.promises[i % 6],
    id: String(i).padStart(32, "0"),
  }));
  await page.clock.setFixedTime(now);
  await show(page, place.address, { ...screen, us: { ...us, promises: many } });
  await page
    .getByRole("navigation")
    .getByRole("button", { name: said("Promises"), exact: true })
    .click();
  await look(page, "promises-400");
  await page.getByText(said("The ones that ended"), { exact: true }).click();
  await expect(page.locator("main article")).toHaveCount(400);
  await page.locator("main article").last().scrollIntoViewIfNeeded();
});

test("a device with two histories, and one that was removed, are said in Settings", async ({ page }) => {
  const [first, ...rest] = screen.devices;
  await page.clock.setFixedTime(now);
  await show(page, place.address, {
    ...screen,
    devices: [first, ...rest.map((it) => ({ ...it, two_histories: true, removed: true }))],
  });
  await page.getByRole("button", { name: said("Settings"), exact: true }).click();
  await expect(
    page
      .getByText(
        said("This device shows two histories. Ask each other whether a phone was copied or restored."),
      )
      .first(),
  ).toBeVisible();
  await look(page, "settings-two-histories");
});
