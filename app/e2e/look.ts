// What is asked of every screen: nothing wider than the window, nothing for the checker of accessibility to find, in both themes,
// at every size, and with text twice as large. With TROTH_SHOTS=folder each is also kept as a picture, to be looked at.
import type { Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "./expect";
import { found_by_the_checker } from "./checker";
import { language } from "./said";

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
  Number(
    process.env.TROTH_LOOKS ?? (process.env.TROTH_CI === "1" && language === "en" ? all_looks.length : 2),
  ),
);
// Words that go beyond what holds them, where they can neither be scrolled to nor read.
const cut = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "body, main, dialog[open], dialog[open] *, main *, nav *, header *",
      ),
    ]
      .filter(
        (it) => !it.closest(".unseen, svg, .skip") && it.tagName !== "INPUT" && it.tagName !== "TEXTAREA",
      )
      .filter(
        (it) =>
          it.scrollWidth > it.clientWidth + 1 &&
          it.clientWidth > 0 &&
          getComputedStyle(it).display !== "inline",
      )
      .filter((it) => !it.querySelector(".unseen") || it.tagName === "DIALOG")
      .map((it) => `${it.tagName} ${it.className}: ${it.textContent?.trim().slice(0, 60)}`),
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
    expect(await found_by_the_checker(page), name).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if (shots) {
    // All of a long sheet.
    const sheet = page.locator("dialog[open]");
    await page.setViewportSize({ width: 390, height: 2600 });
    await sheet.evaluateAll((all) =>
      all.forEach((it) => it instanceof HTMLElement && (it.style.maxHeight = "none")),
    );
    await keep("390-whole");
    await sheet.evaluateAll((all) => all.forEach((it) => it.removeAttribute("style")));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  expect(await over(), `${name} with text twice as large`).toBeLessThanOrEqual(1);
  expect(await cut(page), `${name} with text twice as large: cut`).toEqual([]);
  // The places stay in reach: each is whole inside the window.
  const places = page.locator("nav button");
  for (const box of await Promise.all((await places.all()).map((it) => it.boundingBox())))
    expect((box?.x ?? 0) + (box?.width ?? 0), `${name}, the places`).toBeLessThanOrEqual(391);
  await keep("390-twice");
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  if (language !== "en") return;
  // Other languages are longer, and their words, too.
  const back = await page.evaluateHandle(() => {
    const were: [Node, string | null][] = [];
    for (const it of document.querySelectorAll(
      "button, label, legend, summary, h1, h2, h3, h4, dt, option, nav span",
    ))
      for (const node of it.childNodes)
        if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) {
          were.push([node, node.textContent]);
          node.textContent += it.closest("nav") ? "che" : " Vertrauensfrage";
        }
    return () => {
      for (const [node, text] of were.reverse()) node.textContent = text;
    };
  });
  expect(await over(), `${name} in a language of long words`).toBeLessThanOrEqual(0);
  await keep("390-long");
  await back.evaluate((it) => it());
}
