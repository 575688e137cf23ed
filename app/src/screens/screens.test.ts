import { render, screen as page } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import PromiseCard from "./PromiseCard.svelte";
import { a_screen } from "./a_screen";
import { Doings, undo_ms } from "./doings.svelte";
import { Session, type Other } from "../core/session.svelte";
import type { FromPage, Outcome, ToPage } from "../core/speech";
import type { EventId, PromiseRow } from "../core/troth.gen";

// A worker that says "done" to everything and remembers what it was asked.
class Quiet implements Other {
  asked: FromPage[] = [];
  answer: Outcome = {};
  onmessage: ((event: MessageEvent<ToPage>) => void) | null = null;
  onerror = null;
  terminated = false;
  postMessage(it: FromPage): void {
    this.asked.push(it);
    if (it.kind === "ask") this.say({ kind: "outcome", to: it.id, outcome: this.answer });
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: ToPage): void {
    this.onmessage?.(new MessageEvent("message", { data }));
  }
}

const id = "0".repeat(32) as EventId;
const now = new Date("2026-05-06T18:20:00").getTime();
const row: PromiseRow = {
  id,
  by_me: true,
  act: "Home by seven",
  due: { at: now + 40 * 60_000, offset_minutes: 120, precision: "minute" },
  made: now - 1000,
  last: now - 1000,
  standing: "open",
  telling: "none",
  thanked: false,
  here: false,
  can: ["be_late", "say_i_cannot"],
  story: [],
};
let worker: Quiet;
let doings: Doings;
// Sessions of one browser hear each other: none outlives its test.
const sessions: Session[] = [];
function a_session(its_worker: () => Quiet): Session {
  const session = new Session(its_worker);
  sessions.push(session);
  return session;
}
beforeEach(() => {
  vi.useFakeTimers({ now });
  localStorage.clear();
  worker = new Quiet();
  const session = a_session(() => worker);
  session.start();
  doings = new Doings(session);
});
afterEach(() => {
  for (const it of sessions.splice(0)) it.wipe();
  vi.useRealTimers();
});

const submitted = () => worker.asked.flatMap((it) => (it.kind === "ask" ? [it] : []));

describe("a promise on its card", () => {
  it("offers what the core says can be said, and nothing else", () => {
    render(PromiseCard, { doings, row, name: "Ben", now });
    expect(page.getAllByRole("button").map((it) => it.textContent?.trim())).toEqual([
      "I’ll be late",
      "I can’t make it",
      "Look at it: Home by seven",
    ]);
  });
  it("asks how it went, and says nothing about it itself", () => {
    const past: PromiseRow = {
      ...row,
      due: { at: now - 3_600_000, offset_minutes: 120, precision: "minute" },
      standing: "unsettled",
      can: ["say_kept", "say_kept_later", "say_not_kept"],
    };
    render(PromiseCard, { doings, row: past, name: "Ben", now, what: "how_did_it_go" });
    expect(page.getByText("This was for 17:20. How did it go?")).toBeTruthy();
    expect(page.getByRole("button", { name: "I was there" })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/overdue|missed|broken|late by/i);
  });
  it("shows both sides when they differ", () => {
    const differ: PromiseRow = {
      ...row,
      standing: "seen_differently",
      my_word: { word: "kept", said: now },
      their_word: { word: "not_kept", said: now },
      can: [],
    };
    render(PromiseCard, { doings, row: differ, name: "Ben", now });
    expect(page.getByText("You remember this differently. Both are here.")).toBeTruthy();
    expect(page.getByText("You say: kept.")).toBeTruthy();
    expect(page.getByText("Ben says: not kept.")).toBeTruthy();
  });
  it("says that it is kept here when the relay is out of reach, and nothing while it leaves by itself", async () => {
    const said = () => page.queryByText("Kept here. It goes out when you are online.") !== null;
    render(PromiseCard, { doings, row: { ...row, here: true }, name: "Ben", now });
    const heard = [];
    for (const phase of ["in_step", "reaching", "offline", "refused", "asks_sign_in"] as const) {
      worker.say({ kind: "screen", change: { is: a_screen(phase) } });
      await tick();
      heard.push(said());
    }
    expect(heard).toEqual([false, false, true, true, true]);
  });
});

describe("telling that it will be later", () => {
  const new_due = { at: now + 70 * 60_000, offset_minutes: 120, precision: "minute" } as const;

  it("is told at the time of the tap, five seconds after it", async () => {
    doings.tell({ promise: id, at: now, new_due });
    await vi.advanceTimersByTimeAsync(undo_ms - 1);
    expect(submitted()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(submitted()).toMatchObject([
      { now, request: { kind: "submit", wish: { kind: "give_heads_up", promise: id, new_due } } },
    ]);
    expect(doings.told).toMatchObject({ at: now });
  });
  it("can be taken back, and then nothing was told", async () => {
    doings.tell({ promise: id, at: now, new_due });
    doings.undo();
    await vi.advanceTimersByTimeAsync(10 * undo_ms);
    expect(submitted()).toEqual([]);
    expect(doings.told).toBeNull();
  });
  it("is not called taken back any more when it is told again", () => {
    doings.tell({ promise: id, at: now, new_due });
    doings.undo();
    expect(doings.notice).toBe("Taken back. Nothing was told.");
    doings.tell({ promise: id, at: now, new_due });
    expect(doings.notice).toBe("");
  });
  it("goes at once when the page is put away", async () => {
    doings.tell({ promise: id, at: now, new_due });
    await doings.flush();
    expect(submitted().length).toBe(1);
  });
  it("is told at the next start when the page was gone before it was kept, and only once", async () => {
    doings.tell({ promise: id, at: now, new_due });
    const next = new Doings(doings.session);
    await next.take_up([row]);
    expect(submitted()).toMatchObject([{ now, request: { wish: { kind: "give_heads_up", promise: id } } }]);
    await new Doings(doings.session).take_up([row]);
    expect(submitted().length).toBe(1);
  });
  it("is not told twice when it had been kept after all", async () => {
    doings.tell({ promise: id, at: now, new_due });
    const heads_up = { id, told: now, telling: "in_time", heard: false } as const;
    await new Doings(doings.session).take_up([{ ...row, heads_up }]);
    expect(submitted()).toEqual([]);
  });
  it("is not called told when it was not kept", async () => {
    worker.answer = { fault: "already_ended" };
    doings.tell({ promise: id, at: now, new_due });
    await vi.advanceTimersByTimeAsync(undo_ms);
    expect(doings.told).toBeNull();
    expect(doings.notice).toBe("That has ended already.");
  });
});

describe("a button that is tapped twice", () => {
  const promise = { kind: "make_promise", act: "Home by seven" } as const;
  class Slow extends Quiet {
    override postMessage(it: FromPage): void {
      this.asked.push(it);
    }
    answers(which: number): void {
      const it = submitted()[which];
      if (it) this.say({ kind: "outcome", to: it.id, outcome: {} });
    }
  }
  let slow: Slow;
  beforeEach(() => {
    worker = slow = new Slow();
    const session = a_session(() => slow);
    session.start();
    doings = new Doings(session);
  });

  it("does it once, and both taps hear that it was kept", async () => {
    const taps = [
      doings.submit({ ...promise }, { at: now }),
      doings.submit({ ...promise }, { at: now + 60 }),
    ];
    expect(submitted().length).toBe(1);
    slow.answers(0);
    expect(await Promise.all(taps)).toEqual([true, true]);
  });
  it("does something else beside it", () => {
    void doings.submit(promise);
    void doings.submit({ ...promise, act: "Home by eight" });
    expect(submitted().length).toBe(2);
  });
  it("does it again when it was done", async () => {
    for (const n of [0, 1]) {
      const tap = doings.submit(promise);
      slow.answers(n);
      await tap;
    }
    expect(submitted().length).toBe(2);
  });
  it("can be tapped again after the core ended in between", async () => {
    const lost = doings.submit(promise);
    doings.session.wipe();
    expect(await lost).toBe(false);
    doings.session.start();
    void doings.submit(promise);
    expect(submitted().length).toBe(2);
  });
});

describe("windows of one browser", () => {
  function a_window() {
    const its_worker = new Quiet();
    const session = a_session(() => its_worker);
    session.start();
    return { session, its_worker };
  }

  it("the second hears at once that the first has the store, and waits for it no longer", async () => {
    const first = a_window();
    first.its_worker.say({ kind: "started" });
    const second = a_window();
    await vi.waitFor(() => expect(second.session.standing).toBe("elsewhere"));
    expect(second.its_worker.terminated).toBe(true);
    expect(first.session.standing).toBe("running");
  });
  it("the second takes over when it is asked to, and the first says so", async () => {
    const first = a_window();
    first.its_worker.say({ kind: "started" });
    const second = a_window();
    await vi.waitFor(() => expect(second.session.standing).toBe("elsewhere"));
    second.session.take_over();
    await vi.waitFor(() => expect(second.session.standing).toBe("starting"));
    expect(first.session.standing).toBe("elsewhere");
    expect(first.its_worker.terminated).toBe(true);
  });
  it("only the one that has the store answers", async () => {
    a_window();
    a_window().its_worker.say({ kind: "elsewhere" });
    a_window().its_worker.say({ kind: "started" });
    const answers: unknown[] = [];
    const asker = new BroadcastChannel("troth");
    asker.onmessage = ({ data }) => answers.push(data);
    asker.postMessage("who has it");
    await vi.waitFor(() => expect(answers).toContain("it is here"));
    asker.close();
    expect(answers.filter((it) => it === "it is here").length).toBe(1);
  });
});

describe("the session", () => {
  it("knows how far a long read is, until what it belongs to is done", async () => {
    const session = a_session(() => worker);
    session.start();
    worker.say({ kind: "loaded", permille: 250 });
    expect(session.loaded).toBe(250);
    await session.ask({ kind: "close_mine" });
    expect(session.loaded).toBeNull();
  });
  it("says that something will be asked soon as soon as there is somebody to hear it, and again to a new worker", () => {
    const session = a_session(() => worker);
    const expected = () => worker.asked.filter((it) => it.kind === "expect").length;
    session.start();
    session.expect();
    expect(expected()).toBe(0);
    worker.say({ kind: "started" });
    expect(expected()).toBe(1);
    session.start();
    worker.say({ kind: "started" });
    expect(expected()).toBe(2);
  });
  it("ends its worker and shows nothing more when it is wiped", () => {
    doings.session.wipe();
    expect(worker.terminated).toBe(true);
    expect(doings.session.screen).toBeNull();
  });
  it("answers what was asked of a worker that died", async () => {
    worker.postMessage = () => {};
    const asked = doings.session.ask({ kind: "lock" });
    worker.say({ kind: "stopped", fault: "disk_full" });
    expect((await asked).fault).toBe("disk_failed");
    expect(doings.session.standing).toBe("stopped");
    expect(doings.session.stopped).toBe("disk_full");
  });
});
