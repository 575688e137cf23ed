// What the screens of the open app share: which sheet is up, what a wish came back with, and the five seconds in which a
// heads-up can still be taken back.
import type { Session } from "../core/session.svelte";
import type { Due, EventId, Matter, Wish } from "../core/troth.gen";
import { words } from "../words";

export type SheetKind =
  | { kind: "say" }
  | { kind: "promise"; need?: EventId; own?: boolean }
  | { kind: "ask" }
  | { kind: "moment" }
  | { kind: "need" }
  | { kind: "note"; id?: EventId; text?: string }
  | { kind: "late"; promise?: EventId; cannot?: boolean }
  | { kind: "change"; promise: EventId }
  | { kind: "matter"; matter: Matter; of: EventId }
  | { kind: "tell"; line: string; wish: Wish }
  | { kind: "reword"; need: EventId }
  | { kind: "settings" };

export interface Pending {
  readonly promise: EventId;
  readonly new_due?: Due;
  readonly at: number; // when it was tapped: that is when it was told
}

export const undo_ms = 5000;

export class Doings {
  sheet = $state.raw<SheetKind | null>(null);
  notice = $state("");
  pending = $state.raw<Pending | null>(null);
  told = $state.raw<Pending | null>(null); // the last one that was told from this screen
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly session: Session) {}

  open(sheet: SheetKind): void {
    this.notice = "";
    this.sheet = sheet;
  }

  // True when it was kept. Otherwise the notice says why not.
  async submit(wish: Wish, at = Date.now()): Promise<boolean> {
    const { fault } = await this.session.submit(wish, at);
    this.notice = fault ? words.faults[fault] : "";
    return !fault;
  }
  // The same for a button that stands alone.
  readonly do = (wish: Wish) => () => void this.submit(wish);

  // Telling is one tap. It is held in this page for five seconds, and goes at once when the page is put away.
  tell(pending: Pending): void {
    void this.flush();
    this.told = null;
    this.pending = pending;
    this.#timer = setTimeout(() => void this.flush(), undo_ms);
  }
  undo(): void {
    clearTimeout(this.#timer);
    this.pending = null;
    this.notice = words.late.undone;
  }
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const pending = this.pending;
    if (!pending) return;
    this.pending = null;
    const { promise, new_due, at } = pending;
    if (await this.submit({ kind: "give_heads_up", promise, ...(new_due ? { new_due } : {}) }, at))
      this.told = pending;
  }
}
