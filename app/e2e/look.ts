// What is asked of every screen: nothing wider than the window, nothing for the checker of accessibility to find, in both themes,
// at every size, and with text twice as large. With TROTH_SHOTS=folder each is also kept as a picture, to be looked at.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const shots = process.env.TROTH_SHOTS ?? "";
const all_looks = [
  { width: 390, height: 844, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "dark" },
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 360, height: 640, colorScheme: "light" },
  { width: 768, height: 1024, colorScheme: "dark" },
] as const;
const looks = all_looks.slice(
  0,
  Number(process.env.TROTH_LOOKS ?? (process.env.TROTH_CI === "1" ? all_looks.length : 2)),
);

export async function look(page: Page, name: string): Promise<void> {
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const keep = async (look_name: string) => {
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `${name}-${look_name}.png`) });
  };
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await over(), `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
    await keep(`${width}-${colorScheme}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map((it) => `${name}, ${it.id}: ${it.nodes.map((node) => node.html).join(" ")}`),
    ).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  expect(await over(), `${name} with text twice as large`).toBeLessThanOrEqual(1);
  await keep("390-twice");
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
}
