import { describe, expect, it } from "vitest";
import { day_of, due_of, when } from "./time";

const at = (text: string) => new Date(text).getTime();
const now = at("2026-05-06T18:20:00");

describe("time as a person says it", () => {
  it("names the days around today", () => {
    expect(day_of(at("2026-05-06T00:00:00"), now)).toBe("today");
    expect(day_of(at("2026-05-07T23:59:00"), now)).toBe("tomorrow");
    expect(day_of(at("2026-05-05T23:59:00"), now)).toBe("yesterday");
    expect(day_of(at("2026-05-09T12:00:00"), now)).toBe("Saturday");
    expect(day_of(at("2026-06-20T12:00:00"), now)).toBe("Sat 20 June");
    expect(day_of(at("2024-06-20T12:00:00"), now)).toBe("20 June 2024");
  });
  it("leaves the day out when it is today", () => {
    expect(due_of({ at: at("2026-05-06T19:00:00"), precision: "minute" }, now)).toBe("19:00");
    expect(due_of({ at: at("2026-05-07T19:00:00"), precision: "minute" }, now)).toBe("tomorrow, 19:00");
    expect(due_of({ at: at("2026-05-09T00:00:00"), precision: "day" }, now)).toBe("Saturday");
    expect(when(at("2026-05-05T18:00:00"), now)).toBe("yesterday, 18:00");
  });
});
