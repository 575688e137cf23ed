// What happened in a month, asked of the core: for the screen, or for paper, which says it in full.
import { start_of, type Month } from "./month";
import type { Session } from "../core/session.svelte";

export const ask_month = (
  session: Pick<Session, "ask">,
  month: Month,
  { for_paper = false, with_mine = false } = {},
) =>
  session.ask({
    kind: "read_timeline",
    from: start_of(month),
    until: start_of(month + 1),
    for_paper,
    with_mine,
  });
