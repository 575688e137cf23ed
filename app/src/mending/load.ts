// The screens of what is mended, kept or left: one late piece.
import { late } from "../parts/late";
import { late_words } from "../words/spoken.svelte";
import type { EventId, LogId, Matter, SpaceId } from "../core/troth.gen";
import type { Raising } from "./raising";

export const { load, warm } = late(async () => {
  const [all] = await Promise.all([import("./all"), late_words()]);
  return all;
});

// The sheets that come with it.
export type MendingSheet =
  | { what: "hurt"; about?: EventId; id?: EventId } // note one; with `id`, word it anew
  | { what: "raise"; raising: Raising }
  | { what: "say_again"; hurt: EventId }
  | { what: "owning_up"; draft?: EventId }
  | { what: "openness"; asking: boolean; asked?: EventId }
  | { what: "distance" }
  | { what: "shaped_me"; id?: EventId }
  | { what: "tell_shaped"; id: EventId }
  | { what: "therapist"; repair: EventId }
  | { what: "leaving" }
  | { what: "device_out"; log: LogId }
  | { what: "new_words"; adopt: boolean } // chosen here; or taken over from where they were chosen
  | { what: "copy" }
  | { what: "part" }
  | { what: "archive"; space?: SpaceId }
  | { what: "matter"; matter: Matter; of: EventId };
