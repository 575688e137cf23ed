import { describe, expect, it } from "vitest";
import { words } from "./together";

function sentences(it: unknown): string[] {
  if (typeof it === "string") return [it];
  if (typeof it === "function") return [String(it("Ben", "today", "20:00"))];
  if (typeof it === "object" && it !== null) return Object.values(it).flatMap(sentences);
  return [];
}
const all = sentences(words);
const none = (pattern: RegExp) => expect(all.filter((it) => pattern.test(it))).toEqual([]);

describe("the words of what is done together", () => {
  it("are all there", () => {
    expect(all.length).toBeGreaterThan(200);
    none(/undefined|NaN/);
  });
  it("never shout, praise, scold, remind or keep a score", () => {
    none(/!/);
    none(/great|well done|good job|congratulat|overdue|streak|\bpoints\b|\bgoal\b|\bscore\b|per ?cent|%/i);
    none(/don’t forget|you have not|you haven’t|you missed|last time you/i);
  });
  // The engine reports and does not advise: no forecast, no readiness, no trade (engine.md 6).
  it("advise nothing and foretell nothing", () => {
    none(
      /you should|we recommend|try to|will (rise|fall|grow|improve|recover)|ready for|likely to|if you do/i,
    );
    none(/break up|separat|divorce|compatib/i);
  });
  it("give no false comfort, and ask nobody to forgive or to prove anything", () => {
    none(/forgiv|safe\b|anonymous|guarantee|100 ?%|everything will be/i);
  });
  it("describe a feeling of the reader’s, never the other", () => {
    for (const it of sentences(words.trust))
      expect(it).not.toMatch(/(their|Ben’s) (trust|reliab|honest|score)/i);
  });
});
