// A made-up core for tests of how screens look: it shows one given screen and answers every wish with "done". It exists only
// here; the shipped worker is never replaced by anything but a test.
import type { Page } from "@playwright/test";
import { expect } from "../expect";
import { said } from "../said";
import type { Screen } from "../../src/core/troth.gen";

// A reading of somebody who has just begun. Another one is handed in as part of a made-up Mine.
const no_reading = {
  answers: 0,
  needs: [],
  line: [],
  pulses: [],
  movers_too_early: true,
  movers: [],
  open: [],
  help_first: false,
};

export async function show(page: Page, address: string, screen: unknown, after?: unknown): Promise<void> {
  const body = `
    // Of a made-up history, the last first: what lies in a stretch of time.
    const stretch = (all, { from, until, for_paper, with_mine }) => {
      const times = all.map((it) => it.at);
      const found = {
        happenings: all.filter(({ at }) => at >= from && at < until),
        more: false,
        told: for_paper ? screen.made_up_told ?? [] : [],
        own: with_mine ? screen.made_up_own ?? [] : [],
      };
      const [before, behind] = [times.filter((at) => at < from), times.filter((at) => at >= until)];
      if (before.length) found.earlier = Math.max(...before);
      if (behind.length) found.later = Math.min(...behind);
      if (times.length) found.first = Math.min(...times);
      return found;
    };
    const screen = ${JSON.stringify(screen)}, after = ${JSON.stringify(after ?? null)};
    onmessage = ({ data }) => {
      if (data.kind === "start") { postMessage({ kind: "screen", change: { is: screen } }); postMessage({ kind: "started" }); return; }
      if (data.kind === "expect" || data.kind === "rehearse") return; // all of it is here
      const outcome = {};
      if (data.request.kind === "offer_words") outcome.offered = "harbour candle meadow violin pepper window";
      if (data.request.kind === "show_kit")
        outcome.kit = "TR1A-7K3M-9QXW-2B5N 8HDF-4TJY-6RPC-1VZE 0GSA-3MKX-5WQN-7BDH";
      if (data.request.kind === "export")
        Object.assign(outcome, { offered: "lantern orchard marble thistle copper willow", file: new Uint8Array(9) });
      if (data.request.kind === "read_trust") outcome.reading = screen.mine?.made_up_reading ?? ${JSON.stringify(no_reading)};
      if (data.request.kind === "read_timeline") outcome.timeline = stretch(screen.made_up_history ?? [], data.request);
      if (data.request.kind === "search") outcome.found = screen.made_up_found ?? { findings: [], more: false };
      if (after && data.request.kind === "submit") postMessage({ kind: "screen", change: { is: after } });
      postMessage({ kind: "outcome", to: data.id, outcome });
    };
    postMessage({ kind: "ready" });`;
  await page.route("**/core-worker.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      headers: { "cross-origin-embedder-policy": "require-corp" },
      body,
    }),
  );
  await page.goto(address);
  // The open app is a piece of its own: what is looked at is what comes when it is there.
  await page.locator("main:not(.first) h1").first().waitFor();
  await expect(page.getByText(said("Opening what is kept here …"))).toHaveCount(0);
}

export const day_ms = 86_400_000;
export const now = new Date("2026-05-06T18:20:00+02:00").getTime();
const day = Math.floor((now + 2 * 3_600_000) / day_ms);
export const at = (days: number, hours = 0) => now + days * day_ms + hours * 3_600_000;
export const id = (n: number) => n.toString(16).padStart(32, "0");
const due = (when: number) => ({ at: when, offset_minutes: 120, precision: "minute" });

const line = (n: number, what: string, by_me: boolean, written: number, more = {}) => ({
  id: id(9000 + n),
  what,
  by_me,
  written,
  says: false,
  here: false,
  note: false,
  ...more,
});
const promise = (n: number, by_me: boolean, act: string, standing: string, can: string[], more = {}) => ({
  id: id(n),
  by_me,
  act,
  made: at(-2),
  last: at(-1),
  standing,
  telling: "none",
  thanked: false,
  here: false,
  can,
  story: [line(n, "made", by_me, at(-2), by_me ? {} : { arrived: at(-2, 1) })],
  ...more,
});

export const told_later = promise(5, false, "Home by 19:00", "open", ["answer_heads_up", "propose_change"], {
  due: due(at(0, 1.1666667)),
  telling: "in_time",
  heads_up: {
    id: id(77),
    told: now - 60_000,
    telling: "in_time",
    due: due(at(0, 0.6666667)),
    new_due: due(at(0, 1.1666667)),
    heard: false,
    why: "The meeting runs over.",
  },
  story: [
    line(5, "made", false, at(-1), { arrived: at(-1, 0.1) }),
    line(55, "will_be_later", false, now - 60_000, {
      arrived: now,
      telling: "in_time",
      due: due(at(0, 1.1666667)),
    }),
  ],
});
const promises = [
  promise(1, true, "Home by 19:00", "open", ["be_late", "say_i_cannot", "say_kept", "propose_change"], {
    due: due(at(0, 0.6666667)),
  }),
  promise(
    2,
    true,
    "Call the landlord about the heating",
    "unsettled",
    ["say_kept", "say_kept_later", "say_not_kept"],
    {
      due: due(at(-1)),
    },
  ),
  promise(3, false, "Book the train to your mother’s", "open", ["thank"], { due: due(at(2)) }),
  promise(4, false, "Would you take Mila on Saturday?", "asked", ["withdraw"], { due: due(at(3)) }),
  promise(6, true, "Ring the school before ten", "told_in_time_then_kept", [], {
    due: due(at(-2)),
    telling: "in_time",
  }),
  promise(7, false, "Put the bins out on Monday", "seen_differently", [], {
    due: due(at(-3)),
    my_word: { word: "not_kept", said: at(-2) },
    their_word: { word: "kept", said: at(-2), line: "I did, after you were asleep." },
  }),
];
const needs = [
  {
    id: id(20),
    by_me: false,
    words: "To hear it before it happens, not after.",
    looks_like: "A short message, even when you are not sure yet.",
    about: ["reliability"],
    told: at(-1),
    last: at(-1),
    rests: false,
    here: false,
    promises: [],
    can: ["answer_heard", "ask_for_more", "promise_something"],
    story: [line(20, "told_need", false, at(-1), { arrived: at(-1, 1) })],
  },
];
const moments = [
  {
    id: id(30),
    by_me: false,
    line: "Made coffee before I was up.",
    builder: "noticed_what_i_need",
    told: at(-3),
    thanked: false,
    can_thank: true,
    here: false,
    story: [line(30, "told_moment", false, at(-3))],
  },
  {
    id: id(31),
    by_me: true,
    line: "Listened without looking at the phone.",
    told: at(-2),
    thanked: true,
    can_thank: false,
    here: true,
    story: [],
  },
];
export const mark = (kind: string, matter: string, n: number, when: number) => ({
  mark: kind,
  matter,
  of: id(n),
  at: when,
});
export const card = (what: string, matter: string, n: number) => ({ what, matter, of: id(n) });

export const us = {
  my_name: "Ana",
  partner_name: "Ben",
  today: {
    day,
    days: [
      { day: day - 4, marks: [] },
      { day: day - 3, marks: [mark("dot", "moment", 30, at(-3)), mark("untied", "promise", 7, at(-3, 3))] },
      { day: day - 2, marks: [mark("loop", "promise", 6, at(-2)), mark("dot", "moment", 31, at(-2, 2))] },
      {
        day: day - 1,
        marks: [mark("reach", "need", 20, at(-1)), mark("knot_open", "promise", 2, at(-1, 2))],
      },
      { day, marks: [mark("knot_open", "promise", 1, at(0, 0.6))] },
      { day: day + 1, marks: [] },
      { day: day + 2, marks: [mark("knot_open", "promise", 3, at(2))] },
    ],
    cards: [
      card("how_did_it_go", "promise", 2),
      card("coming", "promise", 1),
      card("answer_need", "need", 20),
      card("new_promise", "promise", 3),
      card("new_moment", "moment", 30),
    ],
  },
  promises,
  needs,
  moments,
  may_ask: true,
  hurts: [],
  owning_ups: [],
  repairs: [],
  openness: [],
  distances: [],
  shaped_me: [],
  agreements: [],
  check_ins: [],
  openings: [],
  slot: {
    agreed: false,
    weekday: 0,
    minute: 0,
    proposed_by_me: false,
    proposed_weekday: 0,
    proposed_minute: 0,
    can_agree: false,
  },
  offers_joint_work: true,
  depths_closed: false,
  parting: { i_ended: false, they_ended: false, i_am_away: false, they_are_away: false },
  timeline: [
    { matter: "promise", of: id(1), at: at(0), marks: [mark("knot_open", "promise", 1, at(0))] },
    { matter: "need", of: id(20), at: at(-1), marks: [mark("reach", "need", 20, at(-1))] },
    { matter: "promise", of: id(6), at: at(-2), marks: [mark("loop", "promise", 6, at(-2))] },
    { matter: "promise", of: id(7), at: at(-3), marks: [mark("untied", "promise", 7, at(-3))] },
    { matter: "moment", of: id(30), at: at(-3), marks: [mark("dot", "moment", 30, at(-3))] },
  ],
  page: 0,
  more: true,
};
export const mine = {
  needs: [
    {
      id: id(40),
      words: "To be asked before plans are made for both of us.",
      about: ["respect"],
      named: at(-9),
      matters_most: true,
      retired: false,
      told: false,
    },
  ],
  promises: [
    { id: id(41), act: "Write to my brother", to: "Tom", due: due(at(1)), made: at(-1), standing: "open" },
  ],
  before: [
    { matter: "promise", id: id(42), words: "Fix the shelf", written: at(-20), told: false, can_tell: true },
  ],
  moments: [
    { id: id(43), line: "Drove back for my keys and said nothing about it.", kept: at(-4), told: false },
  ],
  notes: [
    {
      id: id(44),
      words: "I got short with them when they were late. I was worried, not angry.",
      kept: at(-1),
    },
  ],
  hurts: [],
  unanswered: [],
  patterns: [],
  drafts: [],
  shaped_me: [],
  safety: { notes: [], can: ["say_fear"] },
  asides: [],
  pulses: [],
  topics: [],
  page: 0,
  more: false,
};
export const screen = {
  phase: "open",
  mine_open: true,
  mine_follows_app: false,
  mine_must_open: false,
  kit_kept: true,
  pairing: { phase: "linked", someone_else_tried: false, mine_needs_passphrase: false },
  relay: { phase: "in_step", origin: "https://troth.example", waiting_to_leave: false },
  devices: [
    { log: id(50), mine: true, this_one: true, added: at(-30), removed: false, two_histories: false },
    { log: id(51), mine: false, this_one: false, added: at(-29), removed: false, two_histories: false },
  ],
  troubles: [],
  archives: [],
  phone_locks: [],
  us,
  mine,
} as unknown as Screen;
export const alone = {
  ...screen,
  mine_follows_app: true,
  kit_kept: false,
  pairing: { ...screen.pairing, phase: "alone" },
  us: { ...us, partner_name: undefined },
};
export const fresh = {
  ...screen,
  phase: "fresh",
  mine_open: false,
  us: undefined,
  mine: undefined,
  pairing: alone.pairing,
};
