// The page's one copy of the core's world: made anew where it changed, never edited, never added up. Screens show `screen` and
// submit wishes.
import { changed } from "./change";
import { relay_origin } from "./origin";
import { script } from "./trusted";
import type { FromPage, Outcome, ToPage } from "./speech";
import type { FaultCode, Request, Screen, Wish } from "./troth.gen";

export type Standing =
  | "starting"
  | "elsewhere" // another window of this browser has the store
  | "running"
  | "stopped"; // the core ended; `fault` says why

// What a worker looks like from here; tests hand in another one.
export interface Other {
  postMessage(it: FromPage): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ToPage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}
const start_worker = (): Other => new Worker(script("/core-worker.js"), { type: "module" });

// What the windows of one browser say to each other: one of them has the store.
type BetweenWindows = "who has it" | "it is here" | "hand over" | "handed over";

const hand_over_ms = 1500;
const writes: ReadonlySet<Request["kind"]> = new Set(["submit", "seal_together", "enter_together"]);

export class Session {
  standing = $state<Standing>("starting");
  screen = $state.raw<Screen | null>(null);
  trouble = $state<FaultCode | null>(null); // of something that nobody asked for just now
  stopped = $state<FaultCode | null>(null);
  loaded = $state<number | null>(null); // permille, while a request reads what is kept
  new_version = $state(false); // of this app; it waits for the next start

  readonly #start_worker: () => Other;
  readonly #channel = new BroadcastChannel("troth");
  readonly #outcomes = new Map<number, (outcome: Outcome) => void>();
  readonly #on_their_way = new Map<string, Promise<Outcome>>();
  #worker: Other | undefined;
  #asked = 0;
  #expects = false;

  constructor(worker: () => Other = start_worker) {
    this.#start_worker = worker;
    this.#channel.onmessage = ({ data }: MessageEvent<BetweenWindows>) => this.#hear_window(data);
  }

  start(): void {
    this.#end();
    this.standing = "starting";
    this.stopped = null;
    const worker = (this.#worker = this.#start_worker());
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = () => this.#hear({ kind: "stopped", fault: "disk_failed" });
    this.#say_to_windows("who has it");
  }

  // Another window has the store: asks it to lock and let go.
  take_over(): void {
    this.#say_to_windows("hand over");
    setTimeout(() => {
      if (this.standing === "elsewhere") this.start();
    }, hand_over_ms);
  }

  // Somebody begins here, so something will be asked soon.
  expect(): void {
    this.#expects = true;
    if (this.standing === "running") this.#worker?.postMessage({ kind: "expect" });
  }

  // What will be asked soon: it is quicker when it was done once before.
  rehearse(what: "act" | "reading"): void {
    this.#worker?.postMessage({ kind: "rehearse", what });
  }

  // `now` is when the person did it, when that is not this very moment. What is written twice because a finger trembled is written
  // once: what is told can't be taken back.
  ask(request: Request, now = Date.now()): Promise<Outcome> {
    const sent = $state.snapshot(request); // a form's own state can't travel to a worker as it is
    if (!writes.has(sent.kind)) return this.#send(sent, now);
    const same = JSON.stringify(sent);
    const on_its_way = this.#on_their_way.get(same);
    if (on_its_way) return on_its_way;
    const asked = this.#send(sent, now).finally(() => this.#on_their_way.delete(same));
    this.#on_their_way.set(same, asked);
    return asked;
  }

  submit(wish: Wish, now = Date.now()): Promise<Outcome> {
    return this.ask({ kind: "submit", wish }, now);
  }

  // Wipes every key at once, without asking anybody: the worker ends and its memory with it.
  wipe(): void {
    this.#end();
    this.screen = null;
    this.standing = "stopped";
  }

  #send(request: Request, now: number): Promise<Outcome> {
    const worker = this.#worker;
    if (!worker) return Promise.resolve({ fault: "disk_failed" });
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#outcomes.set(id, resolve);
      worker.postMessage({ kind: "ask", id, request, now });
    });
  }

  async #hand_over(): Promise<void> {
    if (this.screen?.phase === "open") await this.ask({ kind: "lock" });
    this.#end();
    this.screen = null;
    this.standing = "elsewhere";
    this.#say_to_windows("handed over");
  }

  #say_to_windows(it: BetweenWindows): void {
    this.#channel.postMessage(it);
  }
  #hear_window(it: BetweenWindows): void {
    switch (it) {
      case "who has it":
        if (this.standing === "running") this.#say_to_windows("it is here");
        return;
      case "it is here":
        if (this.standing === "starting") this.#hear({ kind: "elsewhere" });
        return;
      case "hand over":
        if (this.standing === "running") void this.#hand_over();
        return;
      case "handed over":
        if (this.standing === "elsewhere") this.start();
        return;
      default:
        it satisfies never;
    }
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    for (const settle of this.#outcomes.values()) settle({ fault: "disk_failed" });
    this.#outcomes.clear();
    this.loaded = null;
  }

  #hear(it: ToPage): void {
    switch (it.kind) {
      case "ready":
        return this.#worker?.postMessage({ kind: "start", origin: relay_origin() });
      case "elsewhere":
        this.#end();
        this.standing = "elsewhere";
        return;
      case "started":
        this.standing = "running";
        if (this.#expects) this.expect();
        return;
      case "screen":
        this.screen = changed(this.screen, it.change);
        return;
      case "outcome": {
        if (it.change) this.screen = changed(this.screen, it.change);
        this.loaded = null;
        const settle = this.#outcomes.get(it.to);
        this.#outcomes.delete(it.to);
        settle?.(it.outcome);
        return;
      }
      case "loaded":
        this.loaded = it.permille;
        return;
      case "trouble":
        this.trouble = it.fault;
        return;
      case "stopped":
        this.#end();
        this.screen = null;
        this.standing = "stopped";
        this.stopped = it.fault;
        return;
      default:
        it satisfies never;
    }
  }
}
