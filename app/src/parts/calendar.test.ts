import { describe, expect, it } from "vitest";
import { calendar_entry } from "./calendar";

describe("the calendar entry", () => {
  const due = { at: Date.UTC(2026, 4, 6, 17, 0), offset_minutes: 120, precision: "minute" } as const;
  const entry = calendar_entry(due, Date.UTC(2026, 4, 6, 8, 0), "one");

  it("says when, and nothing of what", () => {
    expect(entry).toContain("DTSTART:20260506T170000Z");
    expect(entry).toContain("SUMMARY:Reminder");
    expect(entry).not.toMatch(/troth|promise/i);
  });
  it("ends every line as the format asks", () => {
    expect(entry.split("\r\n").every((line) => !line.includes("\n"))).toBe(true);
    expect(entry.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
  it("is a whole day when the promise is", () => {
    expect(calendar_entry({ ...due, precision: "day" }, 0, "one")).toMatch(/DTSTART;VALUE=DATE:202605\d\d/);
  });
});
