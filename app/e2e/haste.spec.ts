// Two people in a hurry, at random: whatever they tap and write, in whatever order, whatever happens around them (weather.ts). Nothing
// fails in the page, nothing is wider than the window or says "undefined", the checker of accessibility finds nothing, and in the end
// everything has left. It says its seed; TROTH_HASTE=seed makes the same choices again.
import { test, type Locator } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { two_kept, words_for_mine } from "./kept";
import { Place } from "./place";
import type { Person } from "./people";
import { is_of_the_weather, Weather } from "./weather";

const seed = Number(process.env.TROTH_HASTE ?? Date.now() % 1_000_000);
const taps = process.env.TROTH_CI === "1" ? 1000 : 150;
const looked_at_every = 10; // taps
const weather_every = 25; // taps, on average
const meant = ["The letter", "To hear it first", "Home by nine", "Tea", "You did not call"];
const odd = ["", "   ", "x", "a".repeat(300), "ünï 👩‍👩‍👧‍👦", "<b>no</b>", "line\nline", "0"];
// What ends the evening: leaving, locking, paper, another language.
const left_alone =
  /^(Close|Lock|Lock Mine|Is this for us\?|Print.*|.* on paper)$|Deutsch|leave|erase|remove|part |copy|save/i;

// Numbers from 0 up to `below`: a linear congruential generator (Numerical Recipes), from its upper bits.
function dice(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Control {
  readonly at: Locator;
  readonly kind: string; // of the element, or of the input
  readonly words: string;
}
async function controls(it: Person): Promise<Control[]> {
  const all = it.here.locator("button, input, select, textarea, summary");
  const described = await all.evaluateAll((them) =>
    them.map((it) => ({
      is_there: it.checkVisibility() && it.getClientRects().length > 0 && !it.matches(":disabled"),
      kind:
        it instanceof HTMLInputElement ? it.type : it instanceof HTMLButtonElement ? it.type : it.localName,
      words:
        ("labels" in it && it instanceof HTMLInputElement ? it.labels?.[0] : it)?.textContent?.trim() ?? "",
    })),
  );
  return described.flatMap(({ is_there, kind, words }, i) =>
    is_there && !left_alone.test(words) ? [{ at: all.nth(i), kind, words }] : [],
  );
}

async function looks_right(it: Person): Promise<void> {
  const { page } = it;
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator("body").innerText()).not.toMatch(/undefined|NaN|\[object|Invalid Date/);
  await seen_by_all(it);
}

async function everything_leaves(it: Person): Promise<void> {
  await it.tap("Settings");
  const left = it.page.getByText("Everything that leaves this device has left.");
  await expect(left.or(it.button("Sign in")).first()).toBeVisible();
  if (await it.button("Sign in").isVisible()) await it.signs_in();
}

test("in a hurry, at random", async ({ browser }) => {
  test.setTimeout(120_000 + taps * 1000);
  const roll = dice(seed);
  const one_of = <It>(all: readonly It[]): It | undefined => all[roll(all.length)];
  const place = await Place.open();
  const people = await two_kept(browser, place, words_for_mine);
  const failed: string[] = [];
  for (const { page } of people) {
    page.on("pageerror", (error) => failed.push(error.message));
    page.on("console", (said) => {
      if (said.type() === "error" && !is_of_the_weather(said.text())) failed.push(said.text());
    });
  }
  const weather = new Weather(place, roll);
  const did: string[] = [];
  let missed = 0;
  async function act(it: Person): Promise<void> {
    const found = await controls(it);
    const written = found.filter(({ kind }) => /^(text|search|textarea)$/.test(kind));
    // As somebody who means it: every line is written, and then it is sent.
    const sends = roll(3) === 0 ? found.filter(({ kind }) => kind === "submit") : [];
    if (sends.length > 0) for (const { at } of written) await at.fill(one_of(meant) ?? "", { timeout: 1000 });
    const chosen = one_of(sends.length > 0 ? sends : found);
    if (!chosen) return it.page.keyboard.press("Escape");
    const { at, kind, words } = chosen;
    did.push(`${it.name}: ${kind} ${words}`);
    const soon = { timeout: 1000 };
    if (/^(text|search|textarea|password)$/.test(kind))
      await at.fill(
        /words/i.test(words) ? (one_of([it.words, words_for_mine, "others"]) ?? "") : (one_of(odd) ?? ""),
        soon,
      );
    else if (kind === "date") await at.fill(one_of(["", "2020-01-01", "2030-05-05"]) ?? "", soon);
    else if (kind === "time") await at.fill(one_of(["", "00:00", "23:59"]) ?? "", soon);
    else if (kind === "range") await at.press("ArrowRight", soon);
    else if (kind === "select") await at.press("ArrowDown", soon);
    else if (roll(8) === 0) await at.dblclick(soon);
    else await at.click({ ...soon, force: /^(radio|checkbox)$/.test(kind) });
  }
  try {
    for (let n = 0; n < taps; ++n) {
      const it = one_of(people) ?? people[0];
      if (roll(weather_every) === 0) did.push(`${it.name}: ${await weather.turns(it)}`);
      await act(it).catch(() => (missed += 1)); // it went away under the finger
      if (n % looked_at_every === 0) await looks_right(it);
      expect(failed).toEqual([]);
    }
    expect(missed).toBeLessThan(taps / 3); // most did something
    await weather.clears(people);
    for (const it of people) {
      await it.reloads();
      await everything_leaves(it);
    }
  } catch (error) {
    throw new Error(`TROTH_HASTE=${seed}, after ${did.slice(-12).join("; ")}: ${String(error)}`, {
      cause: error,
    });
  }
  for (const it of people) await it.leave();
  await place.close();
});
