// A tap is meant for what was under it when it was pressed: what comes from the other pushes down what is about to be tapped.
import { test, type Locator } from "@playwright/test";
import { expect } from "./expect";
import { two_kept } from "./kept";
import type { Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

// Presses in the middle of `what`, by mouse or by finger; `meanwhile` happens; then lets go.
async function presses(it: Person, what: Locator, by: "mouse" | "finger", meanwhile: () => Promise<void>) {
  await what.hover(); // it is there, at rest, in view, and the mouse is in the middle of it
  const box = await what.boundingBox();
  if (!box) throw new Error("it was just there");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const browser = await it.context.newCDPSession(it.page);
  if (by === "mouse") await it.page.mouse.down();
  else {
    await browser.send("Emulation.setTouchEmulationEnabled", { enabled: true });
    await browser.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  }
  await meanwhile();
  if (by === "mouse") await it.page.mouse.up();
  else await browser.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
// Something comes up above `what`, as high as it is, so that what is above it lies where it was.
const is_pushed_down = (what: Locator) =>
  what.evaluate((it) => {
    const news = document.createElement("p");
    news.style.height = `${it.getBoundingClientRect().height + 8}px`;
    document.querySelector("main")?.prepend(news);
    it.getBoundingClientRect(); // it lies there now
  });

for (const by of ["mouse", "finger"] as const)
  test(`a button that is pushed down while it is pressed is tapped, by ${by}`, async ({ browser }) => {
    const [ana, ben] = await two_kept(browser, place);
    await ana.leave();
    await ben.goes("Promises");
    const look = ben.button(/Look at it ?: Home by seven/);
    await presses(ben, look, by, () => is_pushed_down(look));
    await ben.sees("How it went");
    await ben.leave();
  });

test("what comes up under a finger while it presses is not tapped", async ({ browser }) => {
  const [ana, ben] = await two_kept(browser, place);
  await ana.leave();
  await ben.goes("Promises");
  const look = ben.button(/Look at it ?: Home by seven/);
  const reached = await ben.page.evaluateHandle(() => ({ pressed: 0, tapped: 0 }));
  await presses(ben, look, "finger", () =>
    look.evaluate((it, reached) => {
      const other = document.createElement("button");
      other.style.cssText = "position: fixed; inset: 0; z-index: 9";
      other.onmousedown = () => void reached.pressed++;
      other.onclick = () => void reached.tapped++;
      document.body.append(other);
      it.remove();
    }, reached),
  );
  await expect.poll(() => reached.evaluate((it) => it.pressed)).toBe(1); // and a click follows at once
  expect(await reached.evaluate((it) => it.tapped)).toBe(0);
  await ben.leave();
});
