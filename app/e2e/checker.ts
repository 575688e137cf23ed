// What axe, a checker of accessibility, finds on a page. It is put into a page once and asked there: the builder that comes with it
// puts it in again for every question, and works the answer out in one more page, because a page may hold frames of other origins.
// Troth has no frames; should it ever have one, this says so instead of passing it over.
import type { Page } from "@playwright/test";
import { expect } from "./expect";
import axe from "axe-core";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

// Each as the name of the rule and what breaks it.
export async function found_by_the_checker(page: Page): Promise<string[]> {
  if (page.frames().length > 1) throw new Error("the checker looks at one frame only");
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What is right is not listed in full, which takes as long as finding it.
    const { violations, passes } = await window.axe.run(document, { resultTypes: ["violations"] });
    if (passes.length === 0) throw new Error("the checker looked at nothing");
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

// What a screen says is read to everybody: nothing for the checker to find, once nothing moves any more.
export async function seen_by_all({ page }: { readonly page: Page }): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
  expect(await found_by_the_checker(page)).toEqual([]);
}
