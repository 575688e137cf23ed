import { describe, expect, it } from "vitest";
import type { EventId } from "../core/troth.gen";
import { words } from "../words/together";
import { offers, question_of } from "./questions";

const { light, personal, deep, topics } = words.prompts;
const every = [...light, ...personal, ...deep, ...topics.flatMap((it) => [...it.questions])];
const opening = (n: number) =>
  (((n * 2654435761) % 2 ** 32).toString(16).padStart(8, "0") + "0".repeat(24)) as EventId;

describe("the questions", () => {
  it("are at least fifteen in each depth, and every one another", () => {
    for (const some of [light, personal, deep]) expect(some.length).toBeGreaterThanOrEqual(15);
    expect(new Set(every).size).toBe(every.length);
  });
  it("ask one question, in one breath, without pressing", () => {
    for (const it of every) {
      expect(it, it).toMatch(/^[A-Z].*\?$/);
      expect(it.length, it).toBeLessThan(110);
      expect(it, it).not.toMatch(/\b(should|must|why did you|why don’t|cheat|lied|hit|abuse|ex)\b|!|forgiv/i);
    }
  });
  it("of intimacy come only by topic", () => {
    for (const it of [...light, ...personal, ...deep])
      expect(it, it).not.toMatch(/\b(desire|sex|body|touch)\b/i);
  });
  it("are found by their number", () => {
    expect(question_of(1, 0)).toBe(light[0]);
    expect(question_of(3, 2)).toBe(deep[2]);
    expect(question_of(3, 201)).toBe(topics[1]?.questions[1]);
    expect(question_of(2, 99)).toBe("");
    expect(question_of(3, 900)).toBe("");
  });
});

describe("what an opening offers", () => {
  it("is three different ones of that depth, the same on both devices", () => {
    for (let n = 0; n < 500; ++n)
      for (const depth of [1, 2, 3]) {
        const found = offers(opening(n), depth);
        expect(new Set(found.map((it) => it.prompt)).size).toBe(3);
        expect(found.every((it) => it.question !== "" && it.depth === depth)).toBe(true);
        expect(offers(opening(n), depth)).toEqual(found);
      }
  });
  // The terminal's own test (cli/prompts_test.cpp) has the same openings and the same numbers.
  it("is what it offers at a terminal", () => {
    const numbers = (name: string, depth: number, topic?: number) =>
      offers((name + "0".repeat(24)) as EventId, depth, topic).map((it) => it.prompt);
    expect(numbers("00000000", 1)).toEqual([0, 5, 10]);
    expect(numbers("ffffffff", 2)).toEqual([15, 4, 9]);
    expect(numbers("12345678", 3, 4)).toEqual([8, 13, 2, 500]);
  });
  it("has one more of the topic that both chose", () => {
    const found = offers(opening(7), 3, 4);
    expect(found).toHaveLength(4);
    expect(Math.floor((found[3]?.prompt ?? 0) / 100)).toBe(5);
    expect(found[3]?.question).not.toBe("");
  });
});
