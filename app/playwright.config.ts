import { defineConfig } from "@playwright/test";

// Debian's Chromium; nothing is downloaded. One worker: it and its browser use one and a half cores already (measured on two), and a
// second one would have to walk the kept beginnings (e2e/kept.ts) once more.
export default defineConfig({
  testDir: "e2e",
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
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
