// Close: the way out. One tap, or Shift three times (never Escape, which stops pages from loading and closes other things).
// What was on the screen is gone before the next frame, every key is wiped, the page's place in the history is taken by an
// empty one, and Back does not return: the app never adds an entry to the history, so there is none to go back to.
// The empty page is the browser's own. It needs no network and tells nobody.

const neutral_page = "about:blank";
const taps_needed = 3;
const taps_within_ms = 1200;

export function close_now(wipe: () => void): void {
  document.body.replaceChildren();
  document.title = "";
  wipe();
  location.replace(neutral_page);
}

// Calls `on_three` when Shift alone is pressed and let go three times in a row. Returns how to stop listening.
export function on_shift_three_times(
  on_three: () => void,
  now: () => number = () => performance.now(),
): () => void {
  let taps: number[] = [];
  let alone = false;
  const down = (event: KeyboardEvent) => {
    if (event.key === "Shift" && !event.repeat) alone = true;
    else if (event.key !== "Shift") {
      alone = false; // a capital letter, not a tap
      taps = [];
    }
  };
  const up = (event: KeyboardEvent) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    const at = now();
    taps = [...taps.filter((tap) => at - tap < taps_within_ms), at];
    if (taps.length >= taps_needed) {
      taps = [];
      on_three();
    }
  };
  addEventListener("keydown", down, true);
  addEventListener("keyup", up, true);
  return () => {
    removeEventListener("keydown", down, true);
    removeEventListener("keyup", up, true);
  };
}
