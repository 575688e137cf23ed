// J8: stepping away, from one side: for a while, and then with words. It needs nobody's consent and names no fault.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { two_people } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

test("away and back, then ended with words while the other is offline; what stays is said first", async ({
  browser,
}) => {
  const [ana, ben] = await two_people(browser, place);
  await ana.goes("Today");
  await ana.tap("Settings");
  await ana.tap("Step away");
  await ana.sees("You can leave. Here is exactly what stays with whom.");
  await ana.sees(/Mine never reaches them/);
  await ana.tap("Say that I am away");
  await ana.sees("You are away.");
  await ben.goes("Today");
  await ben.sees("Ana is away for a while.");
  await ana.tap("I am back");
  await ben.sees_not("Ana is away for a while.");
  await ben.context.setOffline(true);
  await ana.chooses("Our trust did not come back");
  await ana.writes("Your words (you may leave this out)", "Thank you for the years.");
  await ana.sees("Ben will see exactly this, can keep it, and can show it:");
  expect((await new AxeBuilder({ page: ana.page }).analyze()).violations).toEqual([]);
  await ana.tap("End it");
  await ana.sees(/You ended it/);
  await ana.shuts_the_sheet();
  await ana.goes("Promises");
  await ana.sees("Home by seven");
  await ben.context.setOffline(false);
  await ben.goes("Today");
  await ben.sees(/Ana ended it/);
  await ben.sees("Thank you for the years.");
  expect(await ben.page.locator("main").innerText()).not.toMatch(/fault|blame|failed/i);
  await ana.leave();
  await ben.leave();
});
