import { describe, expect, it } from "vitest";
import { code_of, first_month, month_of, months_between, start_of } from "./month";

describe("months", () => {
  it("begin at their first midnight here, and hold every hour up to the next", () => {
    const may = month_of(new Date(2026, 4, 17, 12).getTime());
    expect(start_of(may)).toBe(new Date(2026, 4, 1).getTime());
    expect(month_of(start_of(may))).toBe(may);
    expect(month_of(start_of(may + 1) - 1)).toBe(may);
    expect(start_of(may + 8)).toBe(new Date(2027, 0, 1).getTime());
  });
  it("are named by year and number", () => {
    expect(code_of(month_of(new Date(2026, 0, 31).getTime()))).toBe("2026-01");
    expect(code_of(month_of(new Date(2025, 11, 31, 23, 59).getTime()))).toBe("2025-12");
  });
  it("are listed from the newest back to the first one, and never further than a calendar goes", () => {
    const may = month_of(new Date(2026, 4, 1).getTime());
    expect(months_between(may, may - 2)).toEqual([may, may - 1, may - 2]);
    expect(months_between(may, may + 1)).toEqual([]);
    expect(months_between(first_month + 1, first_month - 40_000)).toEqual([first_month + 1, first_month]);
  });
});
