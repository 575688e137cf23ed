import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";

// Debian's Chromium; nothing is downloaded. As many files of tests at a time as there are processors: a worker waits half of its time.
// They begin by name, so that the longest, a whole year, is begun first.
export default defineConfig({
  testDir: "e2e",
  fullyParallel: false,
  workers: Math.min(availableParallelism(), 6), // each has browsers of its own, a gigabyte of memory
  timeout: 120_000,
  // toPass: how often, and how long, everything that is expected of a page is looked for (e2e/expect.ts).
  expect: {
    timeout: 20_000,
    toPass: { timeout: 20_000, intervals: [30, 30, 40, 40, 60, 60, 80, 80, 100, 100, 200] },
  },
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    viewport: { width: 390, height: 844 },
    actionTimeout: 20_000,
    locale: { de: "de-DE", es: "es-ES" }[process.env.TROTH_LANGUAGE ?? ""] ?? "en-GB", // e2e/said.ts
    timezoneId: "Europe/Berlin",
    launchOptions: {
      executablePath: process.env.TROTH_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
