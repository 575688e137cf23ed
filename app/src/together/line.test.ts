import { describe, expect, it } from "vitest";
import { picture, some_of } from "./line";

const day = 86_400_000;
const line = [
  { at: 0, low: 20, middle: 40, high: 60 },
  { at: 5 * day, low: 30, middle: 50, high: 70 },
  { at: 10 * day, low: 80, middle: 90, high: 100 },
];

describe("the quiet line", () => {
  it("runs from the first day to the last, low trust at the bottom", () => {
    const { middle } = picture(line, [], 100, 50);
    expect(middle).toBe("M0 30L50 25L100 5");
  });
  it("has its band around it, closed", () => {
    expect(picture(line, [], 100, 50).band).toBe("M0 20L50 15L100 0L100 10L50 35L0 40Z");
  });
  it("shows pulses where they were given", () => {
    expect(picture(line, [{ at: 5 * day, trust: 100 }], 100, 50).pulses).toEqual([{ x: 50, y: 0 }]);
  });
  it("shows one ring where several would lie over each other, and every one that has room", () => {
    const years = Array.from({ length: 400 }, (_, i) => ({
      at: 9 * day + i * (day / 400),
      trust: 60 + 10 * (i % 4),
    }));
    const { pulses } = picture(line, years, 100, 160);
    for (const one of pulses)
      expect(pulses.filter((it) => Math.hypot(it.x - one.x, it.y - one.y) < 8)).toEqual([one]);
    expect(new Set(pulses.map((it) => it.y)).size).toBe(4);
    expect(pulses.at(-1)).toEqual({ x: 100, y: 16 });
    const apart = [1, 3, 5, 7].map((at) => ({ at: at * day, trust: 50 }));
    expect(picture(line, apart, 100, 160).pulses).toHaveLength(4);
  });
  it("is nothing before there is a picture", () => {
    expect(picture([], [{ at: day, trust: 50 }], 100, 50)).toMatchObject({ middle: "", band: "" });
  });
  it("stands for one moment, too", () => {
    expect(picture(line.slice(0, 1), [], 100, 50).middle).toBe("M0 30");
  });
});

describe("some of many", () => {
  it("keeps the first and the last, in order", () => {
    const some = some_of(
      Array.from({ length: 60 }, (_, i) => i),
      12,
    );
    expect(some).toHaveLength(12);
    expect([some[0], some.at(-1)]).toEqual([0, 59]);
    expect([...some].sort((a, b) => a - b)).toEqual(some);
  });
  it("is all of few", () => expect(some_of([1, 2], 12)).toEqual([1, 2]));
});
