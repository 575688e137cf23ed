// The drawing of the two strands: where the marks of the last days lie, and how the lines go around them. Pure geometry, in pixels
// of a picture 96 high and as wide as there is room. What happened is between the lines, never on one of them.

// The view's own names: a promise not yet tied, a word kept, told in time, a promise that ended another way, a moment, a need.
export type MarkKind =
  | "knot_open"
  | "knot"
  | "loop"
  | "untied"
  | "dot"
  | "reach"
  | "bar" // an agreement
  | "gap" // something that hurt
  | "seam" // repaired: the mended place stays visible
  | "stitch" // living with it, or seen differently
  | "loose"; // not repaired, or stopped

export interface Placed {
  readonly x: number;
  readonly kind: MarkKind;
}

export const height = 96;
export const middle = 48;
const spread = 13;
export const margin = 26;
const gap_min = 34;

const day_ms = 86_400_000;

// Places marks by their time between `from` and `to`, and then moves them apart so that each can be touched.
export function place<Mark extends { readonly at: number; readonly kind: MarkKind }>(
  marks: readonly Mark[],
  from: number,
  to: number,
  width: number,
): (Mark & Placed)[] {
  const span = Math.max(to - from, day_ms);
  const room = width - 2 * margin;
  const sorted = [...marks].sort((a, b) => a.at - b.at);
  const gap = Math.min(gap_min, room / Math.max(sorted.length - 1, 1));
  const xs = sorted.map((mark) => margin + (Math.min(Math.max(mark.at - from, 0), span) / span) * room);
  for (let i = 1; i < xs.length; ++i) xs[i] = Math.max(xs[i] ?? 0, (xs[i - 1] ?? 0) + gap);
  let limit = width - margin;
  for (let i = xs.length - 1; i >= 0; --i) {
    xs[i] = Math.min(xs[i] ?? 0, limit);
    limit = (xs[i] ?? 0) - gap;
  }
  return sorted.map((mark, i) => ({ ...mark, x: Math.round((xs[i] ?? 0) * 10) / 10 }));
}

// The two lines, from the left edge to the right one. A knot crosses them, an open promise draws them near, one that ended another way lets them
// swing out.
export function lines(marks: readonly Placed[], width: number): [string, string] {
  const draw = (first: 1 | -1) => {
    let side: number = first;
    const y = (offset: number) => middle - side * offset;
    let path = `M0 ${y(spread)}`;
    for (const { x, kind } of marks) {
      if (kind === "knot" || kind === "loop") {
        path += `L${x - 14} ${y(spread)}C${x - 5} ${y(spread)} ${x - 5} ${middle} ${x} ${middle}`;
        side = -side;
        path += `C${x + 5} ${middle} ${x + 5} ${y(spread)} ${x + 14} ${y(spread)}`;
      } else if (kind === "knot_open") {
        path += `L${x - 15} ${y(spread)}C${x - 6} ${y(spread)} ${x - 6} ${y(5)} ${x} ${y(5)}`;
        path += `C${x + 6} ${y(5)} ${x + 6} ${y(spread)} ${x + 15} ${y(spread)}`;
      } else if (kind === "untied") {
        path += `L${x - 15} ${y(spread)}C${x - 8} ${y(spread)} ${x - 8} ${y(spread + 9)} ${x} ${y(spread + 9)}`;
        path += `C${x + 8} ${y(spread + 9)} ${x + 8} ${y(spread)} ${x + 15} ${y(spread)}`;
      }
    }
    return `${path}L${width} ${y(spread)}`;
  };
  return [draw(1), draw(-1)];
}
