import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Ahead } from "./ahead";
import { month_of, start_of } from "./month";
import type { Outcome } from "../core/speech";
import type { Screen, Timeline } from "../core/troth.gen";
import { a_screen } from "../screens/a_screen";

const noon = new Date(2026, 4, 17, 12).getTime();
const may = month_of(noon);
const read: Timeline = { happenings: [], told: [], own: [], more: false };
const asked = vi.fn((): Promise<Outcome> => Promise.resolve({ timeline: read }));
let ahead: Ahead;
let screen: Screen;

beforeEach(() => {
  vi.useFakeTimers({ now: noon });
  asked.mockClear();
  ahead = new Ahead({ ask: asked });
  screen = a_screen();
});
afterEach(() => vi.useRealTimers());
const a_second = () => vi.advanceTimersByTimeAsync(1000);

describe("the month read ahead", () => {
  it("is this one, read once, and known beside the screen it was read for", async () => {
    ahead.read(screen);
    expect(ahead.of(screen, may)).toBe(null);
    await a_second();
    await a_second();
    expect(asked).toHaveBeenCalledExactlyOnceWith({
      kind: "read_timeline",
      from: start_of(may),
      until: start_of(may + 1),
      for_paper: false,
      with_mine: false,
    });
    expect(ahead.of(screen, may)).toBe(read);
  });
  it("is not known beside another screen, nor as another month", async () => {
    ahead.read(screen);
    await a_second();
    expect(ahead.of(a_screen(), may)).toBe(null);
    expect(ahead.of(screen, may + 1)).toBe(null);
  });
  it("is let go with its screen", async () => {
    const let_go = ahead.read(screen);
    await a_second();
    let_go();
    expect(ahead.of(screen, may)).toBe(null);
  });
  it("is not asked for where the screen changes at once, nor known when it comes too late", async () => {
    ahead.read(screen)();
    await a_second();
    expect(asked).not.toHaveBeenCalled();
    let comes = (_: Outcome) => {};
    asked.mockReturnValueOnce(new Promise((resolve) => (comes = resolve)));
    const let_go = ahead.read(screen);
    await a_second();
    let_go();
    comes({ timeline: read });
    await a_second();
    expect(ahead.of(screen, may)).toBe(null);
  });
  it("is nothing where it could not be read", async () => {
    asked.mockResolvedValueOnce({ fault: "limit_reached" });
    ahead.read(screen);
    await a_second();
    expect(ahead.of(screen, may)).toBe(null);
  });
});
