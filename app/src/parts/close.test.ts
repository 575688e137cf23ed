import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { on_shift_three_times } from "./close";

let clock = 0;
let closed = 0;
let stop = () => {};
const press = (key: string, type = "keydown") => dispatchEvent(new KeyboardEvent(type, { key }));
const tap_shift = (after_ms = 100) => {
  clock += after_ms;
  press("Shift");
  press("Shift", "keyup");
};

beforeEach(() => {
  clock = closed = 0;
  stop = on_shift_three_times(
    () => closed++,
    () => clock,
  );
});
afterEach(() => stop());

describe("closing by keyboard", () => {
  it("closes when Shift is tapped three times", () => {
    tap_shift();
    tap_shift();
    expect(closed).toBe(0);
    tap_shift();
    expect(closed).toBe(1);
  });

  it("does not close while somebody writes capital letters", () => {
    for (const letter of "ABC") {
      press("Shift");
      press(letter);
      press("Shift", "keyup");
    }
    expect(closed).toBe(0);
  });

  it("does not close by three taps far apart", () => {
    for (let i = 0; i < 5; ++i) tap_shift(1500);
    expect(closed).toBe(0);
  });

  it("never closes by Escape", () => {
    for (let i = 0; i < 5; ++i) {
      press("Escape");
      press("Escape", "keyup");
    }
    expect(closed).toBe(0);
  });
});
