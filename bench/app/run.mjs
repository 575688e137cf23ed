// How long a person waits on the screen for what they do, with the network off and the page slowed down four times (as a phone of
// some years is slower than this machine). From the tap until the screen that shows it has been painted; writing an act includes
// the core's rules, sealing, and a durable write into IndexedDB. The slowdown is that of the browser's own tools: it holds for the
// page's thread; the core's worker runs at full speed, and its share is printed apart, so that it can be multiplied by hand.
//
//   node bench/app/run.mjs            after ./run --build; prints one line an act: median and worst of 20, in milliseconds
import { a_sheet_is_open, heading, middle, no_sheet_is_open, open_place, slow_down, slower, time as time_on } from "./place.mjs";

const rounds = 20;
const { address, context, close } = await open_place();
try {
  const page = await context.newPage();
  // The worker's share: from the question to the last answer.
  await page.addInitScript(() => {
    const Real = Worker;
    globalThis.asked_at = 0;
    globalThis.core_ms = 0;
    globalThis.Worker = class extends Real {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data }) => {
          if (data.kind === "outcome") globalThis.core_ms = performance.now() - globalThis.asked_at;
        });
      }
      postMessage(it) {
        globalThis.asked_at = performance.now();
        super.postMessage(it);
      }
    };
  });
  // Sooner it would be the second tap of a double tap (app/src/parts/taps.ts).
  const tap = async (name) => {
    await page.waitForTimeout(400);
    await page.getByRole("button", { name, exact: true }).first().tap();
  };
  const started = performance.now();
  await page.goto(address);
  await page.getByRole("button", { name: "Start" }).waitFor();
  console.log(`first screen with buttons, cold: ${Math.round(performance.now() - started)} ms`);
  await tap("Start");
  await page.getByRole("textbox").fill("Ana");
  await tap("Next");
  await page.getByRole("textbox", { name: "I’ll …" }).fill("Home by seven");
  await tap("Put it on Today");
  await tap("Lock it");
  const offered = page.getByLabel("Your words", { exact: true });
  await offered.filter({ hasText: /\w+( \w+){5}/ }).waitFor();
  await page.getByLabel("Type them once").fill((await offered.textContent()).trim());
  await tap("Lock it");
  await page.getByRole("heading", { name: "Bring them in?" }).waitFor({ timeout: 60_000 });
  await tap("Not now");
  await context.setOffline(true);
  await slow_down(context, page);
  const time = (...given) => time_on(page, ...given);
  const put_away = async () => {
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  };
  const acts = {
    "another place": async (i) => (i % 2 ? time("Today", heading("Today")) : time("Us", heading("Us"))),
    "the sheet of the +": async () => {
      const took = await time("Say", a_sheet_is_open);
      await put_away();
      return took;
    },
    "I’ll be late: the sheet": async () => {
      await time("Today", heading("Today"));
      const took = await time("I’ll be late", a_sheet_is_open);
      await put_away();
      return took;
    },
    "a note, kept": async (i) => {
      await tap("Say");
      await tap("A note, only for me");
      await page.locator("dialog textarea").fill(`a note, the ${i}th`);
      return time("Keep it", no_sheet_is_open, true);
    },
    "a small thing, told": async (i) => {
      await tap("Say");
      await tap("I noticed …");
      await page.locator("dialog input").first().fill(`a small thing, the ${i}th`);
      return time("Keep it", no_sheet_is_open, true);
    },
    "a promise, made": async (i) => {
      await tap("Say");
      await tap("I promise …");
      await page.locator("dialog input[type=text]").first().fill(`a promise, the ${i}th`);
      return time("Promise it", no_sheet_is_open, true);
    },
  };
  console.log(`network off, page ${slower} times slower, ${rounds} rounds; milliseconds: median / worst (core's share, median)`);
  for (const [name, act] of Object.entries(acts)) {
    const took = [];
    for (let i = 0; i < rounds; ++i) took.push(await act(i));
    const whole = took.map((it) => it.whole);
    console.log(
      `${name.padEnd(26)} ${middle(whole).toFixed(1).padStart(7)} / ${Math.max(...whole).toFixed(1).padStart(7)}   (${middle(took.map((it) => it.core)).toFixed(1)})`,
    );
  }
} finally {
  await close();
}
