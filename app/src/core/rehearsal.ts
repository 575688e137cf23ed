// An act, done once where nobody sees it: a browser makes code out of WebAssembly when it is called for the first time, for every core
// of one worker, and the first act after opening would wait for that. The core that does it is thrown away. Nothing of it is kept, sent
// or shown; its words are nobody's, and nothing is stretched.
import type { Core } from "./wasm";
import type { Effect, FaultCode, Request } from "./troth.gen";

const passphrase = "six words that open nothing anywhere";
const key = "5".repeat(64);
const day_ms = 86_400_000;

// One call of the core for each step; what it yields is what the core found wrong with it.
export function* an_act(core: Pick<Core, "call">, now: number): Generator<FaultCode | undefined, void> {
  const due = { at: now + day_ms, offset_minutes: 0, precision: "day" } as const;
  const todo: Request[] = [
    { kind: "start", origin: "", records: [] },
    { kind: "found_account", nickname: "nobody", passphrase },
    { kind: "submit", wish: { kind: "make_promise", act: "nothing", due } },
    { kind: "submit", wish: { kind: "take_pulse", trust: 50 } },
  ];
  for (let next = todo.shift(); next; next = todo.shift()) {
    const { effects, fault } = core.call({ now, offset_minutes: 0, request: next });
    todo.unshift(...effects.flatMap(answer_to));
    yield fault;
  }
}

// Only what the core waits for.
function answer_to(effect: Effect): Request[] {
  switch (effect.kind) {
    case "keep":
      return [{ kind: "kept", keep: effect.keep }];
    case "stretch":
      return [{ kind: "stretched", keys: effect.tasks.map(() => key) }];
    default:
      return [];
  }
}
