// A tap is meant for what the person saw when they pressed, and for nothing that came up there in between.
//
// What comes from the other, or a sheet that closes, may push down what is just being pressed: the browser would give the tap to
// whatever lies there when the finger lets go, or to nothing. Here it goes to what was pressed; and to nothing, if that is gone.
//
// A finger that trembles, or is in a hurry, taps twice. The second tap is meant for what the first one was on: so it is dropped where
// it would reach something else. "Tell them I can't" tapped twice would take the telling back at once, because "Undo" stands in its
// place by then. The way out of the app takes every second tap (`data-way-out`).

const within_ms = 350; // further apart than the two taps of one double tap
const within_px = 24;
const controls = "button, a, input, select, textarea, summary";

// What a tap on `target` acts on: for the words of a label, the field that it names.
function control_of(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return target.closest("label")?.control ?? target.closest(controls) ?? target;
}
interface Touched {
  control: Element | null;
  x: number;
  y: number;
}
const at_one_place = (one: Touched, other: Touched) =>
  Math.hypot(one.x - other.x, one.y - other.y) < within_px;

interface Tap extends Touched {
  at: number;
}
const follow_at_once = (first: Tap, second: Tap) =>
  second.at - first.at < within_ms && at_one_place(second, first);
const is_control = (it: Element | null) => it?.matches(controls) ?? false;
// A sheet that goes is hidden first, and leaves a frame later.
const is_there = (it: Element | null): it is HTMLElement =>
  it instanceof HTMLElement && it.isConnected && !it.closest("[hidden]");

// Returns how to stop listening.
export function give_taps_to_what_is_meant(): () => void {
  let pressed: Touched | undefined;
  let by_finger = false;
  let first: Tap | undefined;
  const down = (event: PointerEvent) => {
    by_finger = event.pointerType === "touch";
    pressed = { control: control_of(event.target), x: event.clientX, y: event.clientY };
  };
  const scrolled = () => void (pressed = undefined);
  const click = (event: MouseEvent) => {
    if (event.detail === 0) return; // by the keyboard, or by a reader of the screen
    const reached = { control: control_of(event.target), x: event.clientX, y: event.clientY };
    const control = pressed && at_one_place(pressed, reached) ? pressed.control : reached.control;
    pressed = undefined; // a label taps its field, too, with a click of its own
    const now: Tap = { ...reached, control, at: event.timeStamp };
    const before = (event.detail > 1 || by_finger) && first && follow_at_once(first, now) ? first : now;
    const is_dropped = control !== before.control && !control?.closest("[data-way-out]");
    const is_astray = control !== reached.control && (is_control(control) || is_control(reached.control));
    first = is_dropped ? { ...now, control: before.control } : now; // a third one is not meant for it, either
    if (!is_dropped && !is_astray) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (is_dropped || !is_there(control)) return;
    control.focus();
    control.click();
  };
  addEventListener("pointerdown", down, true);
  addEventListener("pointercancel", scrolled, true);
  addEventListener("click", click, true);
  return () => {
    removeEventListener("pointerdown", down, true);
    removeEventListener("pointercancel", scrolled, true);
    removeEventListener("click", click, true);
  };
}
