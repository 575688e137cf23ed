import { expect, it, vi } from "vitest";
import { at_first_touch } from "./first_touch";

it("waits until somebody does something, and happens once", () => {
  for (const sign of ["pointerdown", "keydown", "click"]) {
    const act = vi.fn();
    at_first_touch(act);
    dispatchEvent(new Event("scroll"));
    dispatchEvent(new Event("pointermove"));
    expect(act).not.toHaveBeenCalled();
    document.body.dispatchEvent(new Event(sign, { bubbles: true }));
    document.body.dispatchEvent(new Event("click", { bubbles: true }));
    expect(act).toHaveBeenCalledTimes(1);
  }
});
