// The screens of what is done together, and of one's own readings: one late piece.
import { late } from "../parts/late";
import { late_words } from "../words/spoken.svelte";
import type { EventId, Matter } from "../core/troth.gen";

export const { load, warm } = late(async () => {
  const [all] = await Promise.all([import("./all"), late_words()]);
  return all;
});
// Is this matter opened by one of its sheets?
export const is_together = (matter: Matter): boolean =>
  matter === "agreement" || matter === "check_in" || matter === "opening";

// The sheets that come with it.
export type TogetherSheet =
  | { what: "matter"; matter: Matter; of: EventId }
  | { what: "prepare" } // for the next check-in, only for me
  | { what: "agreement" } // a new one
  | { what: "opening" }; // a new one
