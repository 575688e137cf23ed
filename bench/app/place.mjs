// What the measurements of the app need: the relay of this tree with the app in front of it, Chromium on it, and how long it is
// from a tap until the frame that shows what it led to was painted.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const { chromium } = createRequire(join(root, "app/package.json"))("@playwright/test");
export const slower = 4; // a phone of some years beside this machine

// `app`: a folder that holds it. `stays`: the app is kept in the browser, as it is from the second visit on.
export async function open_place({ app = join(root, "app/dist"), stays = false } = {}) {
  const port = await new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
  const folder = mkdtempSync(join(tmpdir(), "troth-bench-"));
  const relay = spawn(join(root, "build/release/troth-relay"), [
    "--data", folder, "--listen", `127.0.0.1:${port}`, "--app", app,
  ]);
  const address = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 200; ++i) {
    if (await fetch(`${address}/healthz`).then((it) => it.ok, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  // A browser of its own, whose store rests on the disk as a person's does.
  const open_browser = () =>
    chromium.launchPersistentContext(join(folder, "browser"), {
      executablePath: process.env.TROTH_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true, // a mouse that lies still would be looked under after every layout: a phone has none
      serviceWorkers: stays ? "allow" : "block",
    });
  let context = await open_browser();
  // The same browser on another day: what it had in memory is gone.
  const open_again = async () => {
    await context.close();
    context = await open_browser();
    return context;
  };
  const close = async () => {
    await context.close();
    relay.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, context, folder, open_again, close };
}

// The browser's own tools slow the page's thread; of a worker's they refuse it.
export async function slow_down(context, page) {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
  return devtools;
}

// Taps the button `name` (in the open sheet, if `inside`) and waits until `seen` holds and the frame that shows it was painted.
export const time = (page, name, seen, inside = false) =>
  page.evaluate(
    async ([button, condition, in_sheet]) => {
      const holds = new Function(`return ${condition}`);
      const where = (in_sheet && document.querySelector("dialog[open]")) || document;
      const found = [...where.querySelectorAll("button")].find((it) => it.textContent.trim() === button);
      if (!found) throw new Error(`no button ${button}`);
      globalThis.core_ms = 0;
      const from = performance.now();
      // Looked at whenever the page changes, so that waiting costs nothing; the task after the next frame comes when it has been
      // painted.
      const there = new Promise((resolve) => {
        const watch = new MutationObserver(() => {
          if (!holds()) return;
          watch.disconnect();
          resolve();
        });
        watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      found.click();
      if (!holds()) await there; // no frame is asked for meanwhile: it would be work that nobody but this caused
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await scheduler.postTask(() => {}, { priority: "user-blocking" }); // before what the page does later
      return { whole: performance.now() - from, core: globalThis.core_ms ?? 0 };
    },
    [name, seen, inside],
  );

export const heading = (text) => `document.querySelector("main h1")?.textContent === ${JSON.stringify(text)}`;
export const a_sheet_is_open = `document.querySelector("dialog[open]") !== null`;
// A sheet that goes is hidden first, and leaves a frame later.
export const no_sheet_is_open = `document.querySelector("dialog[open]:not([hidden])") === null`;
export const middle = (them) => [...them].sort((a, b) => a - b)[them.length >> 1];
