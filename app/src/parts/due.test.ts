import { describe, expect, it } from "vitest";
import { due_of_choice, hour_text, later_by, next_at } from "./due";

const at = (text: string) => new Date(text).getTime();
const now = at("2026-05-06T18:20:00");

describe("when something is due", () => {
  it("is an hour of a chosen day", () => {
    expect(due_of_choice({ day: "tomorrow", date: "", hour: "19:00" }, now)?.at).toBe(
      at("2026-05-07T19:00:00"),
    );
    const other = due_of_choice({ day: "other", date: "2026-06-01", hour: "07:30" }, now);
    expect(other?.at).toBe(at("2026-06-01T07:30:00"));
    expect(other?.precision).toBe("minute");
  });
  it("is a whole day when no hour is chosen", () => {
    const due = due_of_choice({ day: "today", date: "", hour: "" }, now);
    expect(due?.precision).toBe("day");
    expect(new Date(due?.at ?? 0).getDate()).toBe(6);
  });
  it("may be left open", () => {
    expect(due_of_choice({ day: "none", date: "", hour: "" }, now)).toBeNull();
    expect(due_of_choice({ day: "other", date: "", hour: "19:00" }, now)).toBeNull();
  });
});

describe("being late", () => {
  it("counts from the time that was promised", () => {
    expect(hour_text(later_by(30, at("2026-05-06T19:00:00"), now).at)).toBe("19:30");
  });
  it("counts from now when that time is past", () => {
    expect(hour_text(later_by(15, at("2026-05-06T18:00:00"), at("2026-05-06T18:22:00")).at)).toBe("18:40");
  });
  it("means the next time the clock shows that hour", () => {
    expect(next_at("19:45", now)?.at).toBe(at("2026-05-06T19:45:00"));
    expect(next_at("00:10", now)?.at).toBe(at("2026-05-07T00:10:00"));
    expect(next_at("", now)).toBeNull();
  });
});
