// The quiet line of one's own trust as a picture: time from left to right, trust from bottom to top. Pure arithmetic of places;
// what the numbers mean is the core's.
import type { LinePoint, OwnPulse } from "../core/troth.gen";

export interface Place {
  readonly x: number;
  readonly y: number;
}
export interface Picture {
  readonly middle: string; // paths
  readonly band: string;
  readonly pulses: readonly Place[];
}

const most = 100;
export const ring_radius = 4;

export function picture(
  line: readonly LinePoint[],
  pulses: readonly OwnPulse[],
  width: number,
  height: number,
): Picture {
  const from = line[0]?.at ?? 0;
  const span = Math.max(1, (line.at(-1)?.at ?? 0) - from);
  const place = (at: number, trust: number): Place => ({
    x: round(((at - from) / span) * width),
    y: round(height - (trust / most) * height),
  });
  const middle = line.map((it) => place(it.at, it.middle));
  const high = line.map((it) => place(it.at, it.high));
  const low = line.map((it) => place(it.at, it.low)).reverse();
  return {
    middle: path(middle),
    band: line.length > 0 ? `${path([...high, ...low])}Z` : "",
    pulses: apart(pulses.filter((it) => it.at >= from).map((it) => place(it.at, it.trust))),
  };
}

// Of rings that would lie over each other the latest: after years, hundreds come to lie in the breadth of a few.
function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const it of [...places].reverse())
    if (kept.every((other) => Math.hypot(it.x - other.x, it.y - other.y) >= 2 * ring_radius)) kept.push(it);
  return kept.reverse();
}

const round = (it: number): number => Math.round(it * 10) / 10;
const path = (places: readonly Place[]): string =>
  places.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");

// A few of many, evenly, the first and the last among them: for the table.
export function some_of<It>(all: readonly It[], size: number): It[] {
  if (all.length <= size) return [...all];
  return Array.from({ length: size }, (_, i) => all[Math.round((i * (all.length - 1)) / (size - 1))]).filter(
    (it): it is It => it !== undefined,
  );
}
