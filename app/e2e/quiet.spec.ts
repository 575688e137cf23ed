// What the app does not tell: that something was read, that somebody is there; and what it forgets when it is left or locked.
import { test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "./expect";
import { two_kept } from "./kept";
import { Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

const notices = async (it: Person, line: string) => {
  await it.tap("Say");
  await it.tap("I noticed …");
  await it.writes("They …", line);
  await it.tap("Tell them");
  await expect(it.page.getByRole("dialog")).toHaveCount(0);
};

test("what is read sends nothing: every place, every matter and Mine are looked at, and no frame leaves", async ({
  browser,
}) => {
  const [ana, ben] = await two_kept(browser, place);
  await notices(ana, "Made soup for my mother");
  await ana.tap("Say");
  await ana.tap("I need …");
  await ana.writes("I need …", "To hear it before it happens.");
  await ana.tap("Tell Ben");
  await ana.tap("Tell Ben");
  await ben.goes("Us");
  await ben.sees("To hear it before it happens.");
  await ben.goes("Today");
  await ben.tap("Settings");
  await ben.sees("Everything that leaves this device has left.");
  await ben.shuts_the_sheet();

  const sent: string[] = [];
  ben.context.on("request", (it) => {
    const route = new URL(it.url()).pathname.match(/^\/api\/1\/(\w+)/)?.[1];
    if (route) sent.push(route);
  });
  await ben.goes("Promises");
  await ben.tap(/Look at it ?: Home by seven/);
  await ben.sees("How it went");
  await ben.shuts_the_sheet();
  await ben.goes("Us");
  await ben.goes("Today");
  for (const matter of [
    /^A small thing\. Made soup/,
    /^A need, told\. To hear it/,
    /^A promise.*Home by seven/,
  ]) {
    await ben.tap(matter);
    await ben.page.getByRole("dialog").hover();
    await ben.page.mouse.wheel(0, 900);
    await ben.shuts_the_sheet();
  }
  await ben.opens_mine();
  await ben.locks_mine();
  await ben.goes("Today");
  await ben.tap("Is this for us?");
  await ben.tap("Back");
  await ben.page.evaluate(() => dispatchEvent(new Event("online"))); // as if the network had come back
  await ben.goes("Us");
  expect(sent.filter((it) => it !== "wait" && it !== "pull")).toEqual([]);

  // The same ears hear what is told.
  await ben.page
    .locator("article")
    .filter({ hasText: "Made soup" })
    .getByRole("button", { name: "Thanks" })
    .click();
  await ana.goes("Us");
  await ana.sees("Ben said thanks.");
  expect(sent).toContain("push");
  await ana.leave();
  await ben.leave();
});

test("Close ends the worker that holds the keys; coming back, the words are asked for", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  expect(ana.page.workers()).toHaveLength(1);
  await ana.page.getByRole("button", { name: "Close" }).click();
  await ana.page.waitForURL("about:blank");
  await expect.poll(() => ana.page.workers().length).toBe(0);
  await ana.page.goto(place.address);
  await ana.is_at("Troth is locked");
  await ana.sees_not("Home by seven");
  await ana.leave();
});

const worker_file = join(fileURLToPath(new URL("../dist", import.meta.url)), "core-worker.js");
// Every memory that a core ever had in this worker, also of those that were dropped, where a test can search it.
const remembered = `{ const real = WebAssembly.instantiate; self.memories = []; WebAssembly.instantiate = async (...given) => { const made = await real.apply(WebAssembly, given); self.memories.push(made.exports.memory); return made; }; }`;

test("locked, the memory of the core holds neither the words that open it nor what it read", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.context.route("**/core-worker.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      headers: { "cross-origin-embedder-policy": "require-corp" },
      body: remembered + readFileSync(worker_file, "utf8"),
    }),
  );
  await ana.page.reload();
  await ana.begins("Home by seven, marmalade");
  await ana.tap("Not now");
  await ana.reloads();
  const found = async (word: string) => {
    const counts = await Promise.all(
      ana.page.workers().map((it) =>
        it.evaluate((word) => {
          const { memories }: { memories: WebAssembly.Memory[] } = Object.assign({ memories: [] }, self);
          return memories.map(
            (memory) => new TextDecoder("latin1").decode(memory.buffer).split(word).length - 1,
          );
        }, word),
      ),
    );
    return counts.flat();
  };
  await ana.sees("Home by seven, marmalade");
  expect((await found("marmalade")).some((it) => it > 0)).toBe(true); // a search that finds nothing shows nothing
  await ana.page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
    const real = Date.now.bind(Date);
    Date.now = () => real() + 16 * 60_000;
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "visible" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await ana.is_at("Troth is locked");
  for (const word of ["marmalade", ana.words])
    expect(
      (await found(word)).filter((it) => it > 0),
      word,
    ).toEqual([]);
  await ana.leave();
});
