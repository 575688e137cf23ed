// How long a person waits on the screen whose device holds ten years: 5,000 pulses and 30,000 other things that happened
// (ten_years.cpp makes them), with page and worker four times slower, the network off, and the store on this machine's disk. The
// browser's tools slow the page; the worker is slowed by slow_worker.js. Argon2id is printed apart: it takes the same after any
// life, and every sum is without it. Who has ten years has been here before: the app itself is kept in the browser, too.
//
//   node bench/app/ten_years.mjs [LIFE] [PICTURES]    after ./run --build and cmake --build build/release --target bench_ten_years
//
// LIFE: a file of bench_ten_years, otherwise it is made. PICTURES: a folder that gets the screens while they wait. WORKER_SLOWER=1 slows
// the page alone, which is what the browser's own tools do. EACH=1 prints what every single act took, too.
import { execFileSync } from "node:child_process";
import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { a_sheet_is_open, heading, middle, no_sheet_is_open, open_place, root, slow_down, slower, time } from "./place.mjs";

const [life_given, pictures] = process.argv.slice(2);
const rounds = 10;
const looking_ms = 3000; // at Today, and at Mine, when they are there: nobody says something at once
const typing_ms = 500;
const words = "six kind words in a row";
const mine_words = "six other words for me alone";
const worker_slower = Number(process.env.WORKER_SLOWER ?? slower);

const app = join(mkdtempSync(join(tmpdir(), "troth-slowed-")), "app");
cpSync(join(root, "app/dist"), app, { recursive: true });
const worker_file = join(app, "core-worker.js");
const prelude = readFileSync(new URL("slow_worker.js", import.meta.url), "utf8").replaceAll("SLOWER", `${worker_slower}`);
writeFileSync(worker_file, prelude + readFileSync(worker_file, "utf8"));
for (const packed of [".br", ".gz"]) rmSync(worker_file + packed, { force: true }); // the relay would hand these out
const { address, context: first_day, folder, open_again, close } = await open_place({ app, stays: true });

// The records of the device, as store.ts keeps them.
async function move_in(page, life) {
  const file = openSync(life, "r");
  const { size } = statSync(life);
  let left = Buffer.alloc(0);
  for (let at = 0; at < size; ) {
    const piece = Buffer.alloc(Math.min(8 << 20, size - at));
    at += readSync(file, piece, 0, piece.length, at);
    const bytes = Buffer.concat([left, piece]);
    const records = [];
    let end = 0;
    for (let next = 0; ; end = next) {
      if (next + 4 > bytes.length) break;
      const name_end = next + 4 + bytes.readUInt32LE(next);
      if (name_end + 4 > bytes.length) break;
      const bytes_end = name_end + 4 + bytes.readUInt32LE(name_end);
      if (bytes_end > bytes.length) break;
      records.push([bytes.toString("utf8", next + 4, name_end), bytes.toString("base64", name_end + 4, bytes_end)]);
      next = bytes_end;
    }
    left = bytes.subarray(end);
    await page.evaluate(async (some) => {
      globalThis.database ??= await new Promise((resolve) => {
        const request = indexedDB.open("troth", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("records");
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = globalThis.database.transaction("records", "readwrite");
      const store = transaction.objectStore("records");
      for (const [name, text] of some) store.put(Uint8Array.from(atob(text), (it) => it.charCodeAt(0)), name);
      await new Promise((resolve) => (transaction.oncomplete = resolve));
    }, records);
  }
  closeSync(file);
}

// Taps `button` and tells for each mark when the frame was painted in which it held first; and how often what shows progress moved.
const watch = (page, button, marks) =>
  page.evaluate(
    async ([name, conditions]) => {
      const [found] = [...document.querySelectorAll("main button")].filter((it) => it.textContent.trim() === name);
      const wanted = Object.entries(conditions).map(([mark, it]) => [mark, new Function(`return ${it}`)]);
      const before = { ...globalThis.worked };
      const seen = {};
      const steps = new Set();
      const from = performance.now();
      found.click();
      while (!(wanted.at(-1)[0] in seen)) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = wanted.filter(([mark, holds]) => !(mark in seen) && holds()).map(([mark]) => mark);
        const bar = document.querySelector("progress");
        if (bar) steps.add(bar.value);
        await new Promise((resolve) => setTimeout(resolve));
        for (const mark of now) seen[mark] = performance.now() - from;
      }
      const worked = {};
      for (const [what, ms] of Object.entries(globalThis.worked)) worked[what] = ms - (before[what] ?? 0);
      return { seen, steps: steps.size, worked };
    },
    [button, marks],
  );
const ms = (it) => `${Math.round(it ?? 0)}`.padStart(6);
function tell(what, { seen, steps, worked }) {
  const stretched = worked.stretch ?? 0;
  console.log(`${what}   (Argon2id apart: ${ms(stretched)} ms here, ${ms(slower * stretched)} slowed)`);
  for (const [mark, at] of Object.entries(seen))
    console.log(`  ${mark.padEnd(30)} ${ms(at < stretched ? at : at - stretched)} ms`);
  const of_worker = Object.entries(worked).filter(([it]) => it !== "stretch");
  console.log(
    `  of it the worker, at full speed: ${of_worker.map(([it, took]) => `${it} ${Math.round(took)}`).join(", ")}; progress moved ${steps} times`,
  );
}

try {
  const life = life_given ?? join(folder, "life");
  if (!life_given)
    process.stdout.write(execFileSync(join(root, "build/release/bench_ten_years"), [life, `${Date.now()}`]));
  const before = await first_day.newPage();
  await before.goto(`${address}/licences.txt`);
  await move_in(before, life);
  await before.goto(address);
  await before.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const context = await open_again(); // moving in left the whole life in the memory of the browser

  const page = await context.newPage();
  page.on("pageerror", (it) => console.error(it));
  await page.addInitScript(() => {
    globalThis.worked = {};
    new BroadcastChannel("bench").onmessage = ({ data }) => (globalThis.worked = data);
  });
  await page.goto(address);
  await page.getByLabel("Your words", { exact: true }).fill(words);
  await context.setOffline(true);
  await slow_down(context, page);
  if (!(await page.evaluate(() => navigator.serviceWorker.controller))) throw new Error("the app is not kept here");
  console.log(`network off; the page ${slower} times slower, the worker ${worker_slower} times`);

  const picture = async (name, condition) => {
    if (!pictures) return;
    for (let tries = 0; tries < 200 && !(await page.evaluate(condition)); ++tries) await page.waitForTimeout(50);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const bar = `(document.querySelector("progress")?.value ?? 0) > 0`;
  const [opened] = await Promise.all([
    watch(page, "Open", {
      "it is said that it opens": `[...document.querySelectorAll("button")].some((it) => /Opening/.test(it.textContent))`,
      "progress is shown": `document.querySelector("progress") !== null`,
      "progress moves": bar,
      "Today is there": heading("Today"),
    }),
    picture("opening", bar),
  ]);
  tell("unlocking", opened);

  const go = (name) => page.getByRole("navigation").getByRole("button", { name, exact: true }).tap();
  const tap = (name) => page.getByRole("button", { name, exact: true }).first().tap();
  // What an act took whole, and what of it the worker worked, at full speed. Nobody types a sentence or moves a slider in no time: by
  // then the sheet has come up and its frames are over.
  const took = {};
  async function act(name, ...of) {
    await page.waitForTimeout(typing_ms);
    const before = await page.evaluate(() => ({ ...globalThis.worked }));
    const { whole } = await time(page, ...of);
    const after = await page.evaluate(() => globalThis.worked);
    (took[name] ??= []).push({ whole, core: after.core - before.core, json: after.json - before.json });
  }
  await page.waitForTimeout(looking_ms);
  for (let i = 0; i < rounds; ++i) {
    await act("the sheet of the +", "Say", a_sheet_is_open);
    await act("the form of a promise", "I promise …", `document.querySelector("dialog[open] input[type=text]") !== null`, true);
    await page.locator("dialog input[type=text]").first().fill(`a promise, the ${i}th`);
    await act("a promise, made (Mine closed)", "Promise it", no_sheet_is_open, true);
  }

  await go("Mine");
  const of_mine = page.locator("main").getByLabel("Your words for Mine", { exact: true });
  await of_mine.fill(mine_words);
  const [mine] = await Promise.all([
    watch(page, "Open Mine", {
      "it is said that it opens": `[...document.querySelectorAll("main button")].some((it) => /Opening/.test(it.textContent))`,
      "progress is shown": `document.querySelector("main progress") !== null`,
      "progress moves": bar,
      "Mine is there": `document.querySelector("#mine-needs") !== null`,
      "the readings are there": `document.querySelector("main .level") !== null`,
    }),
    picture("opening-mine", bar),
  ]);
  tell("Mine", mine);
  if (pictures) await page.screenshot({ path: join(pictures, "readings.png"), fullPage: true });

  await page.waitForTimeout(looking_ms);
  for (let i = 0; i < rounds; ++i) {
    await page.getByRole("button", { name: "Take a pulse" }).tap();
    await page.getByLabel(/how much do you trust/).fill(`${60 + i}`);
    await act("a pulse, taken (Mine open)", "Keep it in Mine", `document.querySelector("main form input[type=range]") === null`);
    await page.waitForTimeout(4000); // the reading after it
  }
  for (let i = 0; i < rounds; ++i) {
    await go("Us");
    await act("the timeline, opened", "All of it, by month", `document.querySelector("section.month li") !== null`);
    await tap("Back");
  }
  console.log(`${rounds} rounds; milliseconds: median / worst; of it the worker, at full speed: core, JSON`);
  for (const [name, all] of Object.entries(took)) {
    const of = (what) => all.map((it) => it[what]);
    if (process.env.EACH) console.log(of("whole").map((it) => it.toFixed(0)).join(" "));
    const figures = [middle(of("whole")), Math.max(...of("whole")), middle(of("core")), middle(of("json"))];
    console.log(`${name.padEnd(32)} ${figures.map((it) => it.toFixed(1).padStart(7)).join(" ")}`);
  }
} finally {
  await close();
  rmSync(join(app, ".."), { recursive: true, force: true });
}
