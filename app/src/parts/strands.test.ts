import { describe, expect, it } from "vitest";
import { lines, place, type MarkKind } from "./strands";

const day_ms = 86_400_000;
const width = 640;
const mark = (at: number, kind: MarkKind = "dot") => ({ at, kind });

describe("the strands", () => {
  it("lay marks in the order in which they happened", () => {
    const placed = place([mark(5 * day_ms), mark(1 * day_ms), mark(3 * day_ms)], 0, 7 * day_ms, width);
    expect(placed.map((it) => it.at / day_ms)).toEqual([1, 3, 5]);
    expect(placed.map((it) => it.x)).toEqual([...placed.map((it) => it.x)].sort((a, b) => a - b));
  });

  it("keep marks of one hour apart, and all of them inside", () => {
    const placed = place(
      Array.from({ length: 12 }, (_, i) => mark(7 * day_ms - i)),
      0,
      7 * day_ms,
      width,
    );
    for (let i = 1; i < placed.length; ++i)
      expect((placed[i]?.x ?? 0) - (placed[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(30);
    for (const it of placed) expect(it.x > 0 && it.x < width).toBe(true);
  });

  it("hold four hundred", () => {
    const placed = place(
      Array.from({ length: 400 }, (_, i) => mark(i)),
      0,
      7 * day_ms,
      width,
    );
    for (const it of placed) expect(it.x >= 0 && it.x <= width).toBe(true);
  });

  it("cross at a knot, and only there", () => {
    const [straight] = lines([], width);
    const [crossed] = lines([{ x: 300, kind: "knot" }], width);
    const last = (path: string) => path.split(" ").at(-1);
    expect(last(straight)).toBe("35");
    expect(last(crossed)).toBe("61");
    expect(last(lines([{ x: 300, kind: "dot" }], width)[0])).toBe("35");
  });

  it("treat the two lines alike", () => {
    const marks = [mark(1, "knot_open"), mark(2, "untied"), mark(3, "loop")].map((it, i) => ({
      ...it,
      x: 100 * (i + 1),
    }));
    const [upper, lower] = lines(marks, width);
    const ys = (path: string) => [...path.matchAll(/[ML]?[\d.-]+ ([\d.-]+)/g)].map((it) => Number(it[1]));
    expect(ys(upper).map((y) => 96 - y)).toEqual(ys(lower));
  });
});
