// How long a person waits on the screen for what they do, with the network off and the page slowed down four times (as a phone of
// some years is slower than this machine). From the tap until the screen that shows it has been painted; writing an act includes
// the core's rules, sealing, and a durable write into IndexedDB. The slowdown is that of the browser's own tools: it holds for the
// page's thread; the core's worker runs at full speed, and its share is printed apart, so that it can be multiplied by hand.
//
//   node bench/app/run.mjs            after ./run --build; prints one line an act: median and worst of 20, in milliseconds
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(join(root, "app/package.json"))("@playwright/test");
const rounds = 20;
const slower = 4;

const port = await new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port: free } = server.address();
    server.close(() => resolve(free));
  });
});
const folder = mkdtempSync(join(tmpdir(), "troth-bench-"));
const relay = spawn(join(root, "build/release/troth-relay"), [
  "--data", folder, "--listen", `127.0.0.1:${port}`, "--app", join(root, "app/dist"),
]);
const address = `http://127.0.0.1:${port}`;
for (let i = 0; i < 200; ++i) {
  if (await fetch(`${address}/healthz`).then((it) => it.ok, () => false)) break;
  await new Promise((resolve) => setTimeout(resolve, 25));
}
const browser = await chromium.launch({
  executablePath: process.env.TROTH_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
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
  const tap = (name) => page.getByRole("button", { name, exact: true }).first().click();
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
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });

  // Taps `name` and waits until `seen` holds and the frame that shows it was painted.
  const time = (name, seen, dialog) =>
    page.evaluate(
      async ([button, condition, inside]) => {
        const holds = new Function(`return ${condition}`);
        const where = (inside && document.querySelector("dialog[open]")) || document;
        const found = [...where.querySelectorAll("button")].find((it) => it.textContent.trim() === button);
        if (!found) throw new Error(`no button ${button}`);
        globalThis.core_ms = 0;
        const from = performance.now();
        found.click();
        // Looked at in each frame just before it is painted; the task after it comes when it has been.
        do await new Promise((resolve) => requestAnimationFrame(resolve));
        while (!holds());
        await new Promise((resolve) => setTimeout(resolve));
        return { whole: performance.now() - from, core: globalThis.core_ms };
      },
      [name, seen, dialog ?? false],
    );
  const put_away = async () => {
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
  };
  const heading = (text) => `document.querySelector("main h1")?.textContent === ${JSON.stringify(text)}`;
  const open = `document.querySelector("dialog[open]") !== null`;
  const shut = `document.querySelector("dialog[open]") === null`;
  const acts = {
    "another place": async (i) => (i % 2 ? time("Today", heading("Today")) : time("Us", heading("Us"))),
    "the sheet of the +": async () => {
      const took = await time("Say", open);
      await put_away();
      return took;
    },
    "I’ll be late: the sheet": async () => {
      await time("Today", heading("Today"));
      const took = await time("I’ll be late", open);
      await put_away();
      return took;
    },
    "a note, kept": async (i) => {
      await tap("Say");
      await tap("A note, only for me");
      await page.locator("dialog textarea").fill(`a note, the ${i}th`);
      return time("Keep it", shut, true);
    },
    "a small thing, told": async (i) => {
      await tap("Say");
      await tap("I noticed …");
      await page.locator("dialog input").first().fill(`a small thing, the ${i}th`);
      return time("Keep it", shut, true);
    },
    "a promise, made": async (i) => {
      await tap("Say");
      await tap("I promise …");
      await page.locator("dialog input[type=text]").first().fill(`a promise, the ${i}th`);
      return time("Promise it", shut, true);
    },
  };
  const middle = (them) => [...them].sort((a, b) => a - b)[them.length >> 1];
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
  await browser.close();
  relay.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
