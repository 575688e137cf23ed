// What the screens of the open app share: which sheet is up, what a wish came back with, and the five seconds in which a
// heads-up can still be taken back.
import type { Session } from "../core/session.svelte";
import type {
  Due,
  EventId,
  FaultCode,
  Matter,
  PromiseRow,
  Request,
  Screen,
  Us,
  Wish,
} from "../core/troth.gen";
import type { MendingSheet } from "../mending/load";
import type { TogetherSheet } from "../together/load";
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
  | { kind: "settings" }
  | { kind: "kit" }
  | { kind: "mending"; it: MendingSheet } // comes later than the others (mending/load.ts)
  | { kind: "together"; it: TogetherSheet }; // so does this (together/load.ts)

// What every place of the open app is handed.
export interface Shown {
  readonly doings: Doings;
  readonly screen: Screen;
  readonly us: Us;
  readonly name: string; // of the other, or "them"
  readonly now: number;
}

export interface Pending {
  readonly promise: EventId;
  readonly new_due?: Due;
  readonly at: number; // when it was tapped: that is when it was told
}

interface How {
  readonly at?: number; // when the person did it, when that is not this very moment
  readonly better?: Partial<Readonly<Record<FaultCode, string>>>; // sentences that say it better here
}

export const undo_ms = 5000;

// Whether the language was just chosen in Settings.
export const language_chosen = { in_settings: false };

// The five seconds, outside of this page: a name that says nothing and a time, none of anybody's words.
const telling_key = "telling";
const telling_ms_max = 86_400_000;
function keep_telling(pending: Pending | null): void {
  if (pending) localStorage.setItem(telling_key, JSON.stringify(pending));
  else localStorage.removeItem(telling_key);
}
function kept_telling(now: number): Pending | null {
  try {
    const it: unknown = JSON.parse(localStorage.getItem(telling_key) ?? "null");
    if (!is_pending(it) || now - it.at > telling_ms_max) return null;
    return it;
  } catch {
    return null;
  }
}
function is_pending(it: unknown): it is Pending {
  if (typeof it !== "object" || it === null || !("promise" in it) || !("at" in it)) return false;
  return typeof it.promise === "string" && typeof it.at === "number";
}

export class Doings {
  sheet = $state.raw<SheetKind | null>(null);
  notice = $state("");
  pending = $state.raw<Pending | null>(null);
  told = $state.raw<Pending | null>(null); // the last one that was told from this screen
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly session: Session) {}

  // What is kept here does not leave by itself in this moment.
  get is_out_of_reach(): boolean {
    const phase = this.session.screen?.relay.phase;
    return phase !== "in_step" && phase !== "reaching";
  }

  open(sheet: SheetKind): void {
    this.notice = "";
    if (sheet.kind === "late") this.told = null; // the sheet begins anew
    this.sheet = sheet;
  }

  // The same for something that may lie further back than the screen reaches: the core lays it there first.
  async look(matter: Matter, of: EventId): Promise<void> {
    const screen = this.session.screen;
    const [us_page, mine_page] = [screen?.us?.page ?? 0, screen?.mine?.page ?? 0];
    await this.session.ask({ kind: "turn", us_page, mine_page, also: of });
    this.open({ kind: "matter", matter, of });
  }

  // True when it was kept. Otherwise the notice says why not.
  submit(wish: Wish, how: How = {}): Promise<boolean> {
    return this.ask({ kind: "submit", wish }, how);
  }
  async ask(request: Request, { at = Date.now(), better = {} }: How = {}): Promise<boolean> {
    const { fault } = await this.session.ask(request, at);
    this.notice = fault ? (better[fault] ?? words.faults[fault]) : "";
    return !fault;
  }
  // The same for a button that stands alone.
  readonly do = (wish: Wish) => () => void this.submit(wish);

  // Telling is one tap. It is held in this page for five seconds, and goes at once when the page is put away.
  tell(pending: Pending): void {
    void this.flush();
    this.notice = "";
    this.told = null;
    this.pending = pending;
    keep_telling(pending);
    this.#timer = setTimeout(() => void this.flush(), undo_ms);
  }
  undo(): void {
    clearTimeout(this.#timer);
    this.pending = null;
    keep_telling(null);
    this.notice = words.late.undone;
  }
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const pending = this.pending;
    if (!pending) return;
    this.pending = null;
    const { promise, new_due, at } = pending;
    if (await this.submit({ kind: "give_heads_up", promise, ...(new_due ? { new_due } : {}) }, { at }))
      this.told = pending;
    // A page that is going away may hear no answer: then the next start looks whether it was kept.
    if (this.session.standing === "running") keep_telling(null);
  }
  // What was told just before the page went away, and could not be kept any more, is told now, at the time of its tap.
  async take_up(promises: readonly PromiseRow[]): Promise<void> {
    const pending = kept_telling(Date.now());
    keep_telling(null);
    const row = promises.find((it) => it.id === pending?.promise);
    if (!pending || !row || row.heads_up?.told === pending.at) return; // it was kept after all
    this.pending = pending;
    await this.flush();
  }
}
