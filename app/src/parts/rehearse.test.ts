import { onDestroy, type ComponentInternals } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rehearse } from "./rehearse";

let shown: string[] = [];
let gone = 0;
let is_seen = false;
function part(internals: ComponentInternals, { name }: { name: string }) {
  const anchor: unknown = internals;
  if (!(anchor instanceof Node)) throw new Error("a part is put at a node");
  shown.push(name);
  is_seen ||= document.contains(anchor);
  onDestroy(() => gone++);
  return {};
}
const fetched = vi.fn(() => Promise.resolve(part));
const begin = () => rehearse(fetched, () => ({ name: "the months" }));

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  gone = 0;
  is_seen = false;
  fetched.mockClear();
});
afterEach(() => vi.useRealTimers());

describe("a rehearsal", () => {
  it("waits until what was opened is there, shows the part where nobody sees it, and takes it away; three times", async () => {
    begin();
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(shown).toEqual(["the months"]);
    expect(is_seen).toBe(false);
    expect(gone).toBe(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(gone).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toHaveLength(3);
    expect(is_seen).toBe(false);
    expect(gone).toBe(3);
  });
  it("with others before it, waits until they are gone", async () => {
    rehearse(fetched, () => ({ name: "the months" }), 2);
    await vi.advanceTimersByTimeAsync(2400);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown).toEqual(["the months"]);
  });
  it("called off before it began, fetches and shows nothing", async () => {
    begin()();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fetched).not.toHaveBeenCalled();
    expect(shown).toEqual([]);
  });
  it("called off while the part is on its way, shows nothing", async () => {
    let comes = (_: typeof part) => {};
    fetched.mockReturnValueOnce(new Promise((resolve) => (comes = resolve)));
    const call_off = begin();
    await vi.advanceTimersByTimeAsync(1600);
    call_off();
    comes(part);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toEqual([]);
  });
  it("called off while it lasts, takes the part away at once, and once only", async () => {
    const call_off = begin();
    await vi.advanceTimersByTimeAsync(1600);
    call_off();
    expect(gone).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gone).toBe(1);
  });
  it("a part that does not come is passed over: whoever asks for it is told", async () => {
    fetched.mockImplementationOnce(() => Promise.reject(new Error("offline")));
    begin();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toEqual([]);
  });
});
