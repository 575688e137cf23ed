// One line for any matter of the two: what stands on the timeline, and what a mark says.
import type { EventId, Matter, Us } from "../core/troth.gen";
import { words } from "../words";

export function line_of(us: Us, matter: Matter, of: EventId): string {
  const row_in = <Row extends { readonly id: EventId }>(rows: readonly Row[]) =>
    rows.find((it) => it.id === of);
  const line = {
    promise: () => row_in(us.promises)?.act,
    need: () => row_in(us.needs)?.words,
    moment: () => row_in(us.moments)?.line,
    hurt: () => row_in(us.hurts)?.observation,
    owning_up: () => row_in(us.owning_ups)?.did,
    repair: () => undefined,
    openness: () => row_in(us.openness)?.words,
    distance: () => row_in(us.distances)?.because,
    shaped_me: () => row_in(us.shaped_me)?.line,
    agreement: () => row_in(us.agreements)?.words,
    check_in: () => undefined,
    opening: () => undefined,
  }[matter]();
  return line ?? words.us.matter[matter];
}
