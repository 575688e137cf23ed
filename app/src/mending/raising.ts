// What is about to be raised, before its words are chosen.
import type { Breaker, CameOut, EventId, HurtSize, Us } from "../core/troth.gen";

export interface Raising {
  readonly from?: EventId; // the hurt of Mine it comes from
  readonly happened: string;
  readonly meant?: string;
  readonly breaker?: Breaker;
  readonly size: HurtSize;
  readonly came_out?: CameOut;
  readonly about?: EventId;
}

// Only what both have can be pointed at in a shared text; a need of Mine stays there.
export function shared_about(about: EventId | undefined, us: Us): { about?: EventId } {
  const ours = [...us.promises, ...us.needs, ...us.agreements].some((it) => it.id === about);
  return about && ours ? { about } : {};
}
