// The screens of what is done together, and one's own readings, come after the first load, in one piece, and always: so neither
// the address bar nor the relay's operator can see by a request who opened one (as in mending/load.ts).
import type { EventId, Matter } from "../core/troth.gen";

export const load = () => import("./all");
// Is this matter opened by one of its sheets?
export const is_together = (matter: Matter): boolean =>
  matter === "agreement" || matter === "check_in" || matter === "opening";
export const warm = () => void load().catch(() => {});

// The sheets that come with it.
export type TogetherSheet =
  | { what: "matter"; matter: Matter; of: EventId }
  | { what: "prepare" } // for the next check-in, only for me
  | { what: "agreement" } // a new one
  | { what: "opening" }; // a new one
