import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drop_second_taps } from "./second_tap";

let stop = () => {};
let clock = 0;
let tapped: string[] = [];
function button(name: string): HTMLButtonElement {
  const it = document.createElement("button");
  it.addEventListener("click", () => tapped.push(name));
  document.body.append(it);
  return it;
}
interface Tap {
  after?: number; // ms
  x?: number;
  count?: number; // of clicks at one place, as the browser counts them; 0: no pointer
  by?: "mouse" | "touch";
}
function tap(it: Element, { after = 100, x = 50, count = 1, by = "mouse" }: Tap = {}): void {
  clock += after;
  const down = new Event("pointerdown", { bubbles: true });
  Object.defineProperty(down, "pointerType", { value: by });
  it.dispatchEvent(down);
  const click = new MouseEvent("click", {
    bubbles: true,
    cancelable: true,
    detail: count,
    clientX: x,
    clientY: 50,
  });
  Object.defineProperty(click, "timeStamp", { value: clock });
  it.dispatchEvent(click);
}

beforeEach(() => {
  document.body.replaceChildren();
  clock = 1000;
  tapped = [];
  stop = drop_second_taps();
});
afterEach(() => stop());

describe("the second tap of a double tap", () => {
  it("does nothing to what came up under it, by mouse or by finger, nor does a third", () => {
    for (const by of ["mouse", "touch"] as const) {
      tapped = [];
      const [tell, undo] = [button("tell"), button("undo")];
      const count = (n: number) => (by === "mouse" ? n : 1); // a finger's taps are not counted everywhere
      tap(tell, { by, after: 5000 });
      tap(undo, { by, count: count(2) });
      tap(undo, { by, count: count(3) });
      expect(tapped).toEqual(["tell"]);
    }
  });
  it("does not send a form that came up under it", () => {
    const tell = button("tell");
    document.body.insertAdjacentHTML("beforeend", "<form><button>Undo</button></form>");
    let sent = 0;
    document.querySelector("form")?.addEventListener("submit", (event) => (event.preventDefault(), sent++));
    const undo = document.querySelector("form button");
    if (!undo) throw new Error("it was just put there");
    tap(tell);
    tap(undo, { count: 2 });
    expect(sent).toBe(0);
    tap(undo, { after: 1000 });
    expect(sent).toBe(1);
  });
  it("reaches what the first one was on", () => {
    const more = button("more");
    tap(more);
    tap(more, { count: 2 });
    expect(tapped).toEqual(["more", "more"]);
  });
  it("reaches a box by its words, too", () => {
    document.body.innerHTML = "<label>Show <b>it</b><input type=checkbox></label>";
    const [words, box] = [document.querySelector("b"), document.querySelector("input")];
    if (!words || !box) throw new Error("they were just put there");
    tap(words);
    expect(box.checked).toBe(true);
    tap(words, { count: 2 });
    expect(box.checked).toBe(false);
  });
});

describe("two taps that are no double tap", () => {
  it("count when one was read before the other", () => {
    const [next, after_it] = [button("next"), button("after it")];
    tap(next, { by: "touch" });
    tap(after_it, { by: "touch", after: 400 });
    expect(tapped).toEqual(["next", "after it"]);
  });
  it("count somewhere else, however soon", () => {
    const [one, other] = [button("one"), button("other")];
    tap(one, { by: "touch" });
    tap(other, { by: "touch", x: 90 });
    expect(tapped).toEqual(["one", "other"]);
  });
  it("count by the keyboard", () => {
    const [one, other] = [button("one"), button("other")];
    tap(one, { count: 0 });
    tap(other, { count: 0 });
    expect(tapped).toEqual(["one", "other"]);
  });
  it("count where somebody wants out", () => {
    const [late, close] = [button("late"), button("close")];
    close.dataset.wayOut = "";
    tap(late);
    tap(close, { count: 2 });
    expect(tapped).toEqual(["late", "close"]);
  });
});
