// A finger that trembles, or is in a hurry, taps twice. The second tap is meant for what the first one was on, never for what has come
// up under it in between: so it is dropped there. "Tell them I can't" tapped twice would take the telling back at once, because "Undo"
// stands in its place by then. The way out of the app takes every tap (`data-way-out`).

const within_ms = 350; // further apart than the two taps of one double tap
const within_px = 24;

// What a tap on `target` acts on: for the words of a label, the field that it names.
function control_of(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  return (
    target.closest("label")?.control ??
    target.closest("button, a, input, select, textarea, summary") ??
    target
  );
}

// Returns how to stop listening.
export function drop_second_taps(): () => void {
  let first: { control: Element | null; at: number; x: number; y: number } | undefined;
  let by_finger = false;
  const down = (event: PointerEvent) => void (by_finger = event.pointerType === "touch");
  const click = (event: MouseEvent) => {
    if (event.detail === 0) return; // by the keyboard, or by a reader of the screen
    const control = control_of(event.target);
    const now = { control, at: event.timeStamp, x: event.clientX, y: event.clientY };
    const is_second =
      first !== undefined &&
      (event.detail > 1 || by_finger) &&
      now.at - first.at < within_ms &&
      Math.hypot(now.x - first.x, now.y - first.y) < within_px;
    if (first && is_second && control !== first.control && !control?.closest("[data-way-out]")) {
      event.preventDefault();
      event.stopImmediatePropagation();
      first = { ...now, control: first.control }; // a third one is not meant for it, either
      return;
    }
    first = now;
  };
  addEventListener("pointerdown", down, true);
  addEventListener("click", click, true);
  return () => {
    removeEventListener("pointerdown", down, true);
    removeEventListener("click", click, true);
  };
}
