// The month at which the timeline opens, read while nobody waits: so it is there with the tap, and is not asked for first. Whatever
// changes on the screen lets it go; then it is read anew.
import { ask_month } from "./ask_month";
import { month_of, type Month } from "./month";
import type { Session } from "../core/session.svelte";
import type { Screen, Timeline } from "../core/troth.gen";

type Asked = Pick<Session, "ask">;
const after_ms = 300; // what the last act led to has been painted by then

export class Ahead {
  readonly #session: Asked;
  #known: { readonly screen: Screen; readonly month: Month; readonly timeline: Timeline } | null = null;
  constructor(session: Asked) {
    this.#session = session;
  }

  // The month, if it was read beside this very screen.
  of(screen: Screen, month: Month): Timeline | null {
    const known = this.#known;
    return known?.screen === screen && known.month === month ? known.timeline : null;
  }

  // Reads it soon. Returns what lets it go, or calls it off.
  read(screen: Screen): () => void {
    let is_off = false;
    const timer = setTimeout(() => {
      const month = month_of(Date.now());
      void ask_month(this.#session, month).then(({ timeline }) => {
        if (timeline && !is_off) this.#known = { screen, month, timeline };
      });
    }, after_ms);
    return () => {
      is_off = true;
      clearTimeout(timer);
      this.#known = null;
    };
  }
}
