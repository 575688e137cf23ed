// How the two strands run past one mark, downwards through a square of 48 around (0, 0): the same shapes as on Today (parts/strands.ts),
// turned. A knot crosses them, an open promise draws them near, one that ended another way lets them swing out, a hurt parts them.
import type { MarkKind } from "../parts/strands";

const side = 9;
const both = (path: (x: number) => string) => path(-side) + path(side);

export function weave(kind: MarkKind | undefined): string {
  switch (kind) {
    case "knot":
    case "loop":
      return both((x) => `M${x} -24V-14C${x} -5 0 -5 0 0C0 5 ${-x} 5 ${-x} 14V24`);
    case "knot_open":
      return both((x) => `M${x} -24V-16C${x} -8 ${x / 2} -8 ${x / 2} 0C${x / 2} 8 ${x} 8 ${x} 16V24`);
    case "untied":
      return both((x) => `M${x} -24V-16C${x} -8 ${2 * x} -8 ${2 * x} 0C${2 * x} 8 ${x} 8 ${x} 16V24`);
    case "gap":
      return both((x) => `M${x} -24V-14M${x} 14V24`);
    default:
      return both((x) => `M${x} -24V24`);
  }
}
