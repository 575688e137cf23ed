// The screens of what is mended, kept or left come after the first load, in one piece, and always: so neither the address bar nor the
// relay's operator can see by a request who opened one. `warm` fetches them as soon as the first screen is there.
import type { EventId, LogId, Matter } from "../core/troth.gen";
import type { Raising } from "./raising";

type All = typeof import("./all");
let all: All | undefined;
// Once it is there it is there at once: a place that is opened again does not jump.
export const load = (): All | Promise<All> => all ?? import("./all").then((it) => (all = it));
export const warm = () => void Promise.resolve(load()).catch(() => {});

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
  | { what: "matter"; matter: Matter; of: EventId };
