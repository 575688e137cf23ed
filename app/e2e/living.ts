// What two people do with each other, week after week, as taps on the real screens.
import { test } from "@playwright/test";
import { expect } from "./expect";
import type { Person } from "./people";

// What lies over the page is put away first.
export async function puts_away(it: Person): Promise<void> {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
}
export async function goes(it: Person, to: "Today" | "Promises" | "Us" | "Mine"): Promise<void> {
  await puts_away(it);
  await it.goes(to);
}
export async function says(it: Person, what: string): Promise<void> {
  await puts_away(it);
  await it.tap("Say");
  await it.tap(what);
}
const is_done = (it: Person) => expect(it.page.getByRole("dialog")).toHaveCount(0);
const card = (it: Person, words: string) => it.page.locator("main article").filter({ hasText: words });
export const on_card = (it: Person, words: string, button: string | RegExp) =>
  card(it, words).getByRole("button", { name: button, exact: true }).first().click();
// On Today a heads-up of the other stands alone; the rest comes by a tap.
async function on_today(it: Person, words: string): Promise<void> {
  await goes(it, "Today");
  const rest = it.button("Not now. Show me the rest of Today");
  await expect(card(it, words).or(rest).first()).toBeVisible();
  if (!(await card(it, words).count()) && (await rest.count())) await rest.click();
}

// --- promises
export async function promises(it: Person, act: string, hour: string): Promise<void> {
  await says(it, "I promise …");
  await it.writes("I’ll …", act);
  await it.writes("At", hour);
  await it.tap("Promise it");
  await is_done(it);
}
export async function will_be_late(it: Person, other: Person, act: string): Promise<void> {
  await on_today(it, act);
  await on_card(it, act, "I’ll be late");
  await it.page.getByRole("button", { name: /30 minutes later/ }).click();
  await it.sees("Left this phone.");
  await it.shuts_the_sheet();
  await on_today(other, act);
}
export async function cannot(it: Person, act: string): Promise<void> {
  await on_today(it, act);
  await on_card(it, act, "I can’t make it");
  await it.tap("Tell them I can’t");
  await it.sees("Left this phone.");
  await it.shuts_the_sheet();
}
export async function answers(it: Person, act: string, answer: string, line?: string): Promise<void> {
  await on_today(it, act);
  await on_card(it, act, answer);
  if (line === undefined) return;
  await it.writes("One line, if you like", line);
  await it.tap("Tell them");
}
export async function says_how(it: Person, act: string, how: string): Promise<void> {
  await on_today(it, act);
  await on_card(it, act, how);
  await expect(card(it, act).getByRole("button", { name: how, exact: true })).toHaveCount(0);
}

// One without an hour of its own, or past it: among all promises, at last.
export async function is_done_with(it: Person, act: string): Promise<void> {
  await goes(it, "Promises");
  await on_card(it, act, /^Look at it/);
  await it.tap(/^(It is done|I did it|I was there)$/);
  await puts_away(it);
}

// --- needs and small things
// Kept in Mine first, and told from there: so it can be asked about, too.
export async function tells_a_need(it: Person, to: Person, words: string, about: string): Promise<void> {
  await says(it, "I need …");
  await it.writes("I need …", words);
  await it.page.getByRole("checkbox", { name: about }).check();
  await it.tap("Keep for me");
  await is_done(it);
  await it.opens_mine();
  await it.tap("Tell them");
  await it.sees("Is somebody making you tell this?");
  await it.tap(`Tell ${to.name}`);
  await is_done(it);
}
export async function notices(it: Person, other: Person, line: string, what?: string): Promise<void> {
  await says(it, "I noticed …");
  await it.writes("They …", line);
  if (what) await it.page.getByLabel("What was it? (you may leave this out)").selectOption(what);
  await it.tap("Tell them");
  await is_done(it);
  await on_today(other, line);
  await on_card(other, line, "Thanks");
}

// --- Mine
export async function takes_a_pulse(it: Person, other: Person, trust: number, met?: number): Promise<void> {
  await puts_away(it);
  await it.opens_mine();
  await it.tap("Take a pulse");
  await it.page.getByLabel(`Right now, how much do you trust ${other.name}?`).fill(String(trust));
  if (met !== undefined) await it.page.getByLabel("How well is this met, right now?").fill(String(met));
  await it.tap("Keep it in Mine");
  await it.sees("Kept in Mine.");
}
export interface Read {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly text: string; // all of it, as it is read
}
// What "My trust" says, with its numbers on request.
export async function reads_my_trust(it: Person): Promise<Read> {
  await goes(it, "Today"); // it is asked for when Mine is looked at
  await it.opens_mine();
  const section = it.page.getByRole("region", { name: "My trust" });
  await section.getByText("In numbers", { exact: true }).click();
  const line = section.getByText(/On a line from 0 to 100/).first();
  await expect(line).toBeVisible();
  const [, low, high, middle] =
    ((await line.textContent()) ?? "").match(/between (\d+) and (\d+), around (\d+)/) ?? [];
  return { low: Number(low), middle: Number(middle), high: Number(high), text: await section.innerText() };
}

// --- together
export interface Prepared {
  readonly valued: string;
  readonly on_mind?: string;
}
export async function meet(
  first: Person,
  second: Person,
  of_first: Prepared,
  of_second: Prepared,
): Promise<void> {
  const writes = async (it: Person, { valued, on_mind }: Prepared) => {
    await it.writes("One thing I valued", valued);
    if (on_mind) await it.writes("One thing on my mind (you may leave this out)", on_mind);
    await it.tap("Next");
    await it.tap("I am ready");
  };
  await goes(first, "Us");
  await first.tap("Begin a check-in");
  await writes(first, of_first);
  await first.sees("Yours is sealed. It opens when both are.");
  await goes(second, "Us");
  await second.tap(/Look at it ?: Check-in/);
  await writes(second, of_second);
  await second.sees(of_first.valued);
  await first.sees(of_second.valued);
  if (of_first.on_mind) {
    for (const it of [first, second]) await it.tap("Go on");
    await second.tap(`Say back what I heard ${first.name} say`);
    await second.writes("What I heard you say", of_first.on_mind);
    await second.tap("Say it");
    await first.tap("Yes, that is it");
    await second.tap("Promise it");
    await second.writes("I’ll …", "ask about it again on Friday");
    await second.tap("Promise it");
    await second.sees("You promised one thing.");
  }
  await first.page.getByLabel("I felt understood").fill(of_first.on_mind ? "70" : "80");
  await first.tap("Keep for me");
  await first.tap("Close the check-in");
  await second.sees("Closed. What was opened stays here.");
  await puts_away(first);
  await puts_away(second);
}

// --- to be looked at
// Today as the window shows it; Us and Mine from top to bottom, in a window that is tall enough for it.
export async function is_pictured(it: Person, name: string, wide = false): Promise<void> {
  await puts_away(it);
  const width = wide ? 1280 : 390;
  await it.page.emulateMedia({ colorScheme: wide ? "dark" : "light" });
  for (const to of ["Today", "Us", "Mine"] as const) {
    await it.page.setViewportSize({ width, height: wide ? 800 : 844 });
    await it.goes(to);
    if (to === "Mine")
      await expect(
        it.page.getByRole("region", { name: "My trust" }).getByText("In numbers", { exact: true }),
      ).toBeVisible();
    if (to !== "Today")
      await it.page.setViewportSize({
        width,
        height: await it.page.evaluate(() => document.documentElement.scrollHeight),
      });
    await it.page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
    await it.page.screenshot({ path: test.info().outputPath(`${name}-${it.name}-${to}.png`) });
  }
  await it.page.setViewportSize({ width: 390, height: 844 });
  await it.page.emulateMedia({ colorScheme: "light" });
}
