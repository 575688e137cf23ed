// The worker owns the core, the store and the way to the relay. It asks the core one request at a time and performs the effects
// of each reply in their order; answers to effects go in before anything a person asks next. Ending this worker wipes every key.
//
// A lock goes further than the core's own: what was read stays in memory that is freed and not wiped. So the whole memory is
// wiped, and a new core begins as after a start (docs/decisions/0099-a-lock-forgets-the-whole-memory.md).
//
// What a request leads to before it rests (stretching the passphrase, keeping, loading) belongs to it: the page hears one
// answer, and with it what changed of the screen. What comes later from outside (the relay, a wake-up) is shown as a change by
// itself, or as a fault of its own.
import { change_between, type Change } from "./change";
import { bytes_of_hex } from "./hex";
import { an_act } from "./rehearsal";
import { is_of_a_first_visit, load_core, stretch, type Core } from "./wasm";
import { post, Wakeups } from "./relay";
import { Store } from "./store";
import type { Asked, Effect, LoadThese, ReadOn, Reply, Request, Screen } from "./troth.gen";
import type { FromPage, Outcome, ToPage } from "./speech";

const core_name = "troth-writer";
const records_of_a_page = 256; // about 1 MiB, most often
const between_steps_ms = 20; // of a rehearsal: nobody waits for it, and whatever is asked comes first
// The library's types of a page and of a worker do not go together; these are the four things a worker is asked for here.
interface Scope {
  postMessage(it: ToPage): void;
  close(): void;
  onmessage: ((event: MessageEvent<FromPage>) => void) | null;
}
const scope: Scope = self;
const say = (it: ToPage) => scope.postMessage(it);

class Engine {
  readonly #wakeups: Wakeups;
  #waiting: { request: Request; now: number; settle?: Settle }[] = [];
  #busy = false;
  #unsaid: Screen | undefined; // the newest screen, which the page has not been told of
  #said: Screen | null = null; // what the page shows; it hears what changed of it
  #wake: ReturnType<typeof setTimeout> | undefined;
  #posts: Promise<void> = Promise.resolve();
  #ahead: { after: string; page: ReturnType<Store["read"]> } | undefined; // of what is kept
  #to_load: { all: number; read: number; last: string } | undefined; // records, of the request that is performed

  constructor(
    public core: Core,
    readonly store: Store,
    readonly origin: string,
  ) {
    this.#wakeups = new Wakeups(origin, () => this.ask({ kind: "nudged" }));
  }

  ask(request: Request, now = Date.now(), settle?: Settle): void {
    this.#waiting.push({ request, now, ...(settle ? { settle } : {}) });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const outcome: Outcome = {};
      if (await this.#perform(next.request, next.now, outcome)) {
        await other_things();
        this.#waiting.push({ ...next, now: Date.now() });
        continue;
      }
      if (next.request.kind === "lock" && !outcome.fault) await this.#forget();
      if (next.settle) next.settle(outcome, this.#take_unsaid());
      else if (outcome.fault) say({ kind: "trouble", fault: outcome.fault });
      this.#show();
    }
    this.#busy = false;
  }

  // While somebody types the words for Mine: the first look into it is quicker for it. Once for each core.
  #rehearsed: Core | undefined;
  rehearse_reading(): void {
    if (this.#busy || this.#rehearsed === this.core) return;
    this.#rehearsed = this.core;
    this.core.rehearse();
  }

  // While somebody looks at what was opened. Once for this worker: what is learned by it is not the core's.
  #has_acted = false;
  async rehearse_act(): Promise<void> {
    if (this.#has_acted) return;
    this.#has_acted = true;
    const nobodys = await load_core();
    await nobodys.whole();
    for (const _ of an_act(nobodys, Date.now())) {
      do await new Promise((resolve) => setTimeout(resolve, between_steps_ms));
      while (this.#busy);
    }
  }

  #take_unsaid(): Change | undefined {
    const screen = this.#unsaid;
    if (!screen) return undefined;
    const change = change_between(this.#said, screen);
    this.#said = screen;
    this.#unsaid = undefined;
    return change;
  }
  #show(): void {
    const change = this.#take_unsaid();
    if (change) say({ kind: "screen", change });
  }

  // The first thing that a core is told.
  async start(): Promise<Request> {
    const { records } = await this.store.read("s/", "", Number.MAX_SAFE_INTEGER);
    return { kind: "start", origin: this.origin, records };
  }
  async #forget(): Promise<void> {
    this.#show();
    clearTimeout(this.#wake);
    this.#wakeups.listen("");
    this.core.wipe();
    this.core = await load_core();
    await this.#perform(await this.start(), Date.now(), {});
  }

  // A core that stopped in the middle, because there is no memory left, can't go on. What was kept is kept.
  #call(asked: Asked): Reply {
    try {
      return this.core.call(asked);
    } catch (error) {
      say({ kind: "stopped", fault: "limit_reached" });
      scope.close();
      throw error;
    }
  }

  // A first visit starts without the rest of the core; what is asked then waits for it.
  async #whole(): Promise<void> {
    for (let pause = 1_000; ; pause = Math.min(2 * pause, 30_000)) {
      try {
        return await this.core.whole();
      } catch {
        say({ kind: "trouble", fault: "relay_unreachable" });
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  // One request and everything that it leads to before it rests. True: it is to be asked again, behind what waits by then.
  async #perform(request: Request, now: number, outcome: Outcome): Promise<boolean> {
    let again = false;
    if (!is_of_a_first_visit(request)) await this.#whole();
    const todo: Request[] = [request];
    let pages: AsyncGenerator<Request> | undefined; // of records that the core named
    const next = async () => todo.shift() ?? (await pages?.next())?.value;
    let passphrases = passphrases_of(request);
    for (let it = await next(); it; it = await next()) {
      const asked: Asked = { now, offset_minutes: -new Date(now).getTimezoneOffset(), request: it };
      const reply = this.#call(asked);
      if (reply.view) this.#unsaid = reply.view;
      if (reply.fault) outcome.fault ??= reply.fault;
      if (reply.made) outcome.made ??= reply.made;
      if (reply.kit) outcome.kit ??= reply.kit;
      if (reply.offered) outcome.offered ??= reply.offered;
      if (reply.file) outcome.file ??= reply.file;
      if (reply.reading) outcome.reading ??= reply.reading;
      if (reply.timeline) outcome.timeline ??= reply.timeline;
      if (reply.found) outcome.found ??= reply.found;
      for (const effect of reply.effects) {
        if (effect.kind === "load_these") {
          pages = this.#load_these(effect.keys);
          continue;
        }
        if (effect.kind === "read_on") {
          again = true;
          continue;
        }
        const answer = await this.#do(effect, passphrases, outcome);
        if (answer) todo.push(answer);
      }
    }
    passphrases = {};
    this.#to_load = undefined;
    this.#ahead = undefined;
    return again;
  }

  // A page of what is kept; the store looks for the next one while the core reads it. What it is a part of may take a while, so the
  // page hears how far it is.
  async #load(after: string): Promise<Request> {
    const to_load = (this.#to_load ??= { all: await this.store.count("f/", after), read: 0, last: after });
    if (after !== to_load.last) to_load.read = to_load.all - (await this.store.count("f/", after)); // some are passed over
    this.#say_loaded(to_load);
    const page = await (this.#ahead?.after === after ? this.#ahead.page : this.store.read("f/", after));
    to_load.read += page.records.length;
    to_load.last = page.records.at(-1)?.key ?? after;
    this.#ahead = page.more ? { after: to_load.last, page: this.store.read("f/", to_load.last) } : undefined;
    this.#ahead?.page.catch(() => {}); // heard where it is waited for
    return { kind: "loaded", ...page };
  }

  // Records that the core names. While it reads some of them, the store looks for the next.
  async *#load_these(keys: readonly string[]): AsyncGenerator<Request, undefined> {
    const page_of = (from: number) => {
      const page = this.store.these(keys.slice(from, from + records_of_a_page));
      page.catch(() => {}); // heard where it is waited for
      return page;
    };
    let page = page_of(0);
    for (let read = 0, more = true; more;) {
      this.#say_loaded({ all: keys.length, read });
      const records = await page;
      read += records_of_a_page;
      more = read < keys.length;
      if (more) page = page_of(read);
      yield { kind: "loaded", records, more };
    }
  }

  #say_loaded({ all, read }: { all: number; read: number }): void {
    say({ kind: "loaded", permille: Math.round((1000 * read) / Math.max(1, all)) });
  }

  async #do(
    effect: Exclude<Effect, LoadThese | ReadOn>,
    passphrases: Passphrases,
    outcome: Outcome,
  ): Promise<Request | undefined> {
    // What is there already does not wait for the disk or for a passphrase.
    if (effect.kind !== "post" && effect.kind !== "listen" && effect.kind !== "wake") this.#show();
    switch (effect.kind) {
      case "keep":
        try {
          this.#ahead = undefined; // it may have changed
          await this.store.keep(effect.puts, effect.drops);
        } catch (error) {
          // Nothing of it is shown or posted. The page starts a new worker, which has all that was kept before.
          const full = error instanceof DOMException && error.name === "QuotaExceededError";
          say({ kind: "stopped", fault: full ? "disk_full" : "disk_failed" });
          scope.close();
          throw error;
        }
        return { kind: "kept", keep: effect.keep };
      case "load":
        return this.#load(effect.after);
      case "stretch": {
        outcome.stretched = true;
        const keys: string[] = [];
        for (const task of effect.tasks) {
          const key = await stretch(
            task.of === "given" ? bytes_of_hex(task.given ?? "") : (passphrases[task.of] ?? ""),
            task.salt,
          );
          if (key === null) {
            outcome.fault ??= "limit_reached";
            return undefined;
          }
          keys.push(key);
        }
        return { kind: "stretched", keys };
      }
      case "post": {
        const { post: number, route, token, body } = effect;
        const asker = this.core;
        this.#posts = this.#posts.then(async () => {
          const answer = await post(this.origin, route, token, Uint8Array.from(body));
          // Numbers begin again with a new core: it is not told what the one before it asked for.
          if (asker === this.core) this.ask({ kind: "answered", post: number, ...answer });
        });
        return undefined;
      }
      case "listen":
        this.#wakeups.listen(effect.token);
        return undefined;
      case "wake":
        clearTimeout(this.#wake);
        this.#wake = setTimeout(
          () => this.ask({ kind: "ticked" }),
          Math.min(Math.max(effect.at - Date.now(), 0), 2 ** 31 - 1),
        );
        return undefined;
      default:
        return effect satisfies never;
    }
  }
}

// Until what came meanwhile was heard: messages of the page, answers of the relay.
const turn = new MessageChannel();
const other_things = () =>
  new Promise<void>((resolve) => {
    turn.port1.onmessage = () => resolve();
    turn.port2.postMessage(null);
  });

type Settle = (outcome: Outcome, change: Change | undefined) => void;
type Passphrases = Partial<Record<"passphrase" | "mine_passphrase" | "new_passphrase", string>>;
function passphrases_of(request: Request): Passphrases {
  return {
    ...("passphrase" in request ? { passphrase: request.passphrase } : {}),
    ...("mine_passphrase" in request ? { mine_passphrase: request.mine_passphrase } : {}),
    ...("new_passphrase" in request ? { new_passphrase: request.new_passphrase } : {}),
  };
}

// Only one window writes. The next one waits here; the page can ask the other to hand over.
async function run(origin: string): Promise<void> {
  const store = await Store.open();
  const engine = new Engine(await load_core(), store, origin);
  const start = await engine.start();
  const begun = await new Promise<Change | undefined>((resolve) =>
    engine.ask(start, Date.now(), (_, change) => resolve(change)),
  );
  if (begun) say({ kind: "screen", change: begun });
  say({ kind: "started" });
  scope.onmessage = ({ data }: MessageEvent<FromPage>) => {
    if (data.kind === "ask")
      engine.ask(data.request, data.now, (outcome, change) =>
        say({ kind: "outcome", to: data.id, outcome, ...(change ? { change } : {}) }),
      );
    else if (data.kind === "rehearse" && data.what === "reading") engine.rehearse_reading();
    else if (data.kind === "rehearse")
      engine.rehearse_act().catch(() => {}); // whoever acts is told
    else if (data.kind === "expect") engine.core.whole().catch(() => {}); // whatever is asked fetches it again
  };
}

// One window of this browser has the store. Another one that lives says so itself (session.svelte.ts); a page that was just reloaded
// in the middle of its work says nothing, and lets go of it a moment later.
const lets_go_within_ms = 10_000; // on a busy machine one second was not enough
scope.onmessage = ({ data }: MessageEvent<FromPage>) => {
  if (data.kind !== "start") return;
  const patience = new AbortController();
  setTimeout(() => patience.abort(), lets_go_within_ms);
  const held = navigator.locks.request(core_name, { signal: patience.signal }, async () => {
    try {
      await run(data.origin);
    } catch {
      say({ kind: "stopped", fault: "disk_failed" });
      return;
    }
    await new Promise(() => {}); // until this worker ends
  });
  held.catch(() => say({ kind: "elsewhere" }));
};
say({ kind: "ready" });
