import { expect, it } from "vitest";
import { weave } from "./weave";
import type { MarkKind } from "../parts/strands";

const kinds: readonly MarkKind[] = [
  "knot_open",
  "knot",
  "loop",
  "untied",
  "dot",
  "reach",
  "bar",
  "gap",
  "seam",
  "stitch",
  "loose",
];
const ends = (path: string) => [path.match(/^M(-?[\d.]+) -24/)?.[1], path.includes("V24")];

it("the strands come in at the top and go out at the bottom, at the same places past every mark", () => {
  for (const kind of [...kinds, undefined]) {
    const path = weave(kind);
    expect(ends(path), kind).toEqual(["-9", true]);
    expect(path.match(/M9 -24/), kind).not.toBeNull();
  }
});
it("a word kept, an open promise, one that ended another way and a hurt differ without their colours", () => {
  const shapes = new Set((["dot", "knot", "knot_open", "untied", "gap"] as const).map(weave));
  expect(shapes.size).toBe(5);
});
