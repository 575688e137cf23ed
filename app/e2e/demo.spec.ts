// The demonstration in two windows: clearly marked, alive, without a trace in the browser, and no part of two people's app.
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test, type Page } from "@playwright/test";
import { expect } from "./expect";
import { troth } from "./programs";

const tree = fileURLToPath(new URL("../..", import.meta.url));
let demo: ChildProcess;
let links: { mila: string; jonas: string };

test.beforeAll(async () => {
  demo = spawn(troth, ["demo", "--json"], { stdio: ["ignore", "pipe", "inherit"] });
  links = await new Promise((resolve, reject) => {
    let said = "";
    demo.stdout?.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes("\n")) resolve(JSON.parse(said));
    });
    demo.on("close", () => reject(new Error("the demonstration ended")));
  });
});
test.afterAll(async () => {
  const over = new Promise((resolve) => demo.once("close", resolve));
  demo.kill("SIGINT");
  await over;
});

const opens = async (page: Page, link: string) => {
  await page.goto(link);
  await expect(page.getByRole("navigation")).toBeVisible({ timeout: 30_000 });
};

test("two windows: each says what it is, what is done in one arrives in the other, a reload goes on", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const [mila, jonas] = [await context.newPage(), await context.newPage()];
  await opens(mila, links.mila);
  await opens(jonas, links.jonas);
  await expect(mila.getByText("A demonstration: Mila’s window")).toBeVisible();
  await expect(jonas.getByText("A demonstration: Jonas’s window")).toBeVisible();
  await expect(mila).toHaveTitle(/demonstration/);

  await jonas.bringToFront();
  await jonas.getByRole("button", { name: "I’ll be late" }).first().click();
  await jonas.getByRole("button", { name: /30 minutes later/ }).click();
  await expect(jonas.getByText("Left this phone.")).toBeVisible({ timeout: 30_000 });
  await mila.bringToFront();
  await expect(mila.getByText(/Will be later/).first()).toBeVisible();
  await mila.getByRole("button", { name: "Thanks for telling me" }).click();
  await expect(mila.getByText(/Will be later/)).toHaveCount(0);

  await mila.reload();
  await expect(mila.getByRole("navigation")).toBeVisible({ timeout: 30_000 });
  await expect(mila.getByText(/Will be later/)).toHaveCount(0);
  await mila.getByRole("navigation").getByRole("button", { name: "Us", exact: true }).click();
  await expect(mila.getByText("Sat in the chair. Held the coat. Said nothing clever.").first()).toBeVisible();
  for (const page of [mila, jonas]) {
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  }
  await context.close();
});

test("two people’s app contains nothing of it, and it can name no store of a browser", () => {
  const texts = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((name) => statSync(name).isFile() && /\.(js|html)$/.test(name))
      .map((name) => readFileSync(name, "utf8"));
  const app = texts(join(tree, "app/dist"));
  expect(app.length).toBeGreaterThan(2);
  for (const text of app) expect(text).not.toMatch(/troth-demo|window\.bin|A demonstration/);
  const shown = texts(join(tree, "build/demo-app"));
  expect(shown.some((text) => text.includes("troth-demo"))).toBe(true);
  for (const text of shown) expect(text).not.toMatch(/indexedDB|serviceWorker\.register/);
});
