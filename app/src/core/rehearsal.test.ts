import { describe, expect, it } from "vitest";
import { an_act } from "./rehearsal";
import type { Asked, Effect, Reply, Request } from "./troth.gen";

// A core that wants these things done for a request, and remembers what it was asked.
function a_core(wants: Partial<Record<Request["kind"], Effect[]>>, fault?: Reply["fault"]) {
  const asked: Request[] = [];
  return {
    asked,
    call({ request }: Asked): Reply {
      asked.push(request);
      return { effects: wants[request.kind] ?? [], fault_detail: 0, ...(fault ? { fault } : {}) };
    },
  };
}
const keep: Effect = { kind: "keep", keep: 7, puts: [{ key: "f/1", bytes: new Uint8Array(3) }], drops: [] };
const post: Effect = { kind: "post", post: 1, route: "frames", token: "", body: new Uint8Array(0) };

describe("an act that is rehearsed", () => {
  it("is somebody's beginning, a promise and a pulse, each kept as the core has it", () => {
    const core = a_core({ submit: [keep] });
    expect([...an_act(core, 0)]).toEqual(Array(6).fill(undefined));
    expect(core.asked.map((it) => (it.kind === "submit" ? it.wish.kind : it.kind))).toEqual([
      "start",
      "found_account",
      "make_promise",
      "kept",
      "take_pulse",
      "kept",
    ]);
    expect(core.asked[3]).toEqual({ kind: "kept", keep: 7 });
  });
  it("begins with nothing that is kept, and has as many keys as the core wants", () => {
    const tasks = ["passphrase", "mine_passphrase"].map((of) => ({ of, salt: "00" }));
    const core = a_core({ found_account: [{ kind: "stretch", tasks } as Effect] });
    for (const _ of an_act(core, 0));
    expect(core.asked[0]).toMatchObject({ kind: "start", records: [] });
    expect(core.asked[2]).toMatchObject({ kind: "stretched" });
    expect(core.asked[2]).toHaveProperty("keys.length", 2);
  });
  it("sends nothing, whatever the core wants to be sent", () => {
    const core = a_core({ submit: [post] });
    for (const _ of an_act(core, 0));
    expect(core.asked.some((it) => it.kind === "answered")).toBe(false);
  });
  it("tells what the core found wrong, step by step", () => {
    expect([...an_act(a_core({}, "limit_reached"), 0)]).toEqual(Array(4).fill("limit_reached"));
  });
});
