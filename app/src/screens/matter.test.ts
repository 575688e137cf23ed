import { describe, expect, it } from "vitest";
import type { EventId, StrandMark, TimelineRow, Us } from "../core/troth.gen";
import { line_of, mark_of } from "./matter";

const of = "00".repeat(16) as EventId;
const hurts = (...all: object[]) => ({ hurts: all }) as unknown as Us;
const row = (it: Partial<TimelineRow>): TimelineRow => ({ matter: "promise", of, at: 1, marks: [], ...it });
const mark = (kind: StrandMark["mark"], at: number): StrandMark => ({
  mark: kind,
  matter: "promise",
  of,
  at,
});

describe("a line between the two", () => {
  it("says what it is where nobody’s words are open yet", () => {
    const none = { check_ins: [{ id: of }], openings: [{ id: of }] } as unknown as Us;
    expect([line_of(none, "check_in", of), line_of(none, "opening", of)]).toEqual([
      "A check-in",
      "A question for two",
    ]);
  });
  it("names the day on which its mark stands on the strands", () => {
    expect(mark_of(hurts(), row({ at: 10, marks: [mark("knot_open", 90)] }))).toEqual({
      kind: "knot_open",
      at: 90,
    });
  });
  it("names the day of the last word where there is no mark, and where a hurt came to its end", () => {
    expect(mark_of(hurts(), row({ at: 10 }))).toEqual({ at: 10 });
    const ended = hurts({ id: of, standing: "repaired" });
    expect(mark_of(ended, row({ matter: "hurt", at: 10, marks: [mark("gap", 4)] }))).toEqual({
      kind: "seam",
      at: 10,
    });
  });
});
