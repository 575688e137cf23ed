// One line for a matter, wherever only one fits; and the mark it bears in the time line.
import type { MarkKind } from "../parts/strands";
import type { HurtStanding, Matter, TimelineRow, Us } from "../core/troth.gen";
import { words } from "../words";

export function line_of(us: Us, matter: Matter, of: string): string {
  const is = ({ id }: { readonly id: string }) => id === of;
  switch (matter) {
    case "promise":
      return us.promises.find(is)?.act ?? "";
    case "need":
      return us.needs.find(is)?.words ?? "";
    case "moment":
      return us.moments.find(is)?.line ?? "";
    case "hurt":
      return us.hurts.find(is)?.observation ?? "";
    case "owning_up":
      return us.owning_ups.find(is)?.did ?? words.us.told_closed;
    case "repair": {
      const repair = us.repairs.find(is);
      return repair ? line_of(us, repair.of_owning_up ? "owning_up" : "hurt", repair.of) : "";
    }
    case "openness":
      return us.openness.find(is)?.words ?? "";
    case "distance":
      return us.distances.find(is)?.because ?? "";
    case "shaped_me":
      return us.shaped_me.find(is)?.line ?? "";
    case "agreement":
      return us.agreements.find(is)?.words ?? "";
    // What the other wrote, once it is opened; until then, and where they left it out, only what it is.
    case "check_in":
      return us.check_ins.find(is)?.their_answers?.valued || words.us.check_in;
    case "opening":
      return us.openings.find(is)?.their_answers?.answer || words.us.opening;
  }
}

// The gap of a hurt is closed by the stitch of its ending; the mended place stays visible.
const closed: Partial<Record<HurtStanding, MarkKind>> = {
  repaired: "seam",
  living_with_it: "stitch",
  seen_differently: "stitch",
};
// How it stands, and the day of that: of a promise that is open the day for which it was made, as on the strands.
export function mark_of(us: Us, row: TimelineRow): { kind?: MarkKind; at: number } {
  const hurt = row.matter === "hurt" ? us.hurts.find((it) => it.id === row.of) : undefined;
  const end = hurt && closed[hurt.standing];
  const last = row.marks.at(-1);
  return end ? { kind: end, at: row.at } : last ? { kind: last.mark, at: last.at } : { at: row.at };
}
