import { defineConfig } from "vitest/config";
import { svelte } from "@sveltejs/vite-plugin-svelte";
// @ts-expect-error: a plain script of the build, without types of its own
import { offline } from "./tools/offline.mjs";

// Two entries with fixed names, because the Trusted Types policy allows exactly these two scripts by address
// (src/core/trusted.ts): the page's own worker and the service worker. Everything else carries a hash.
// `vite build --mode demo` makes the demonstration, into a folder of its own outside the app (src/demo, `troth demo`).
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), offline(mode === "demo")],
  build: {
    ...(mode === "demo" ? { outDir: "../build/demo-app", emptyOutDir: true } : {}),
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: "index.html", "core-worker": "src/core/core.worker.ts" },
      output: {
        entryFileNames: (entry) =>
          entry.name === "core-worker" ? "core-worker.js" : "assets/[name]-[hash].js",
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4180" } },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], setupFiles: ["tools/vitest-setup.ts"] },
}));
