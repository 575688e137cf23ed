import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { give_taps_to_what_is_meant } from "./taps";

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
function press(it: Element, { x = 50, by = "mouse" }: Tap = {}): void {
  const down = new MouseEvent("pointerdown", { bubbles: true, clientX: x, clientY: 50 });
  Object.defineProperty(down, "pointerType", { value: by });
  it.dispatchEvent(down);
}
function let_go(it: Element, { after = 100, x = 50, count = 1 }: Tap = {}): void {
  clock += after;
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
function tap(it: Element, how: Tap = {}): void {
  if (how.count !== 0) press(it, how);
  let_go(it, how);
}

beforeEach(() => {
  document.body.replaceChildren();
  clock = 1000;
  tapped = [];
  stop = give_taps_to_what_is_meant();
});
afterEach(() => stop());

describe("what moves while it is pressed", () => {
  it("is tapped, whatever lies there when the finger lets go, and that is not", () => {
    for (const by of ["mouse", "touch"] as const) {
      tapped = [];
      const [heard, other] = [button("heard"), button("other")];
      press(heard, { by });
      let_go(other, { after: 5000 });
      press(heard, { by });
      let_go(document.body, { after: 5000 });
      expect(tapped).toEqual(["heard", "heard"]);
    }
  });
  it("is tapped once by its words, if it is a box", () => {
    document.body.innerHTML = "<label>Show <b>it</b><input type=checkbox></label>";
    const [words, box] = [document.querySelector("b"), document.querySelector("input")];
    if (!words || !box) throw new Error("they were just put there");
    press(words);
    let_go(document.body);
    expect(box.checked).toBe(true);
  });
  it("gives its tap to nobody when it is gone", () => {
    const [undo, other] = [button("undo"), button("other")];
    press(undo);
    undo.remove();
    let_go(other);
    expect(tapped).toEqual([]);
  });
  it("gives its tap to no button that came there, if it was words", () => {
    document.body.innerHTML = "<p>words</p>";
    const other = button("other");
    const words = document.querySelector("p");
    if (!words) throw new Error("they were just put there");
    press(words);
    let_go(other);
    expect(tapped).toEqual([]);
    tap(other);
    expect(tapped).toEqual(["other"]);
  });
  it("is not tapped where the finger moved away, nor after a page was scrolled by it", () => {
    const [heard, other] = [button("heard"), button("other")];
    press(heard);
    let_go(other, { x: 90 });
    press(heard);
    heard.dispatchEvent(new Event("pointercancel", { bubbles: true }));
    let_go(other, { after: 5000 });
    expect(tapped).toEqual(["other", "other"]);
  });
  it("is dropped as a second tap where the first was on something else", () => {
    const [tell, undo] = [button("tell"), button("undo")];
    tap(tell, { by: "touch" });
    press(undo, { by: "touch" });
    let_go(tell);
    expect(tapped).toEqual(["tell"]);
  });
});

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
