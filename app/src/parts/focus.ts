// When the screen changes, the focus goes to its heading, so that a keyboard or a screen reader is where the eyes are; or to the
// one field of a screen that asks for nothing else (`autofocus` of parts/Field.svelte).
import { tick } from "svelte";
import { after_paint } from "./after_paint";

// For a way of several steps: `step` is read where it is followed; the first step is there already.
export function heading_follows(step: () => unknown): () => void {
  let is_first = true;
  return () => {
    step();
    if (!is_first) void focus_heading();
    is_first = false;
  };
}

export async function focus_heading(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  if (document.activeElement instanceof HTMLInputElement) return;
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

// Before what has the focus goes away: a browser that has to take it from something half gone lays the half page out first.
export function leave_focus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

// For a button in whose place a form stood, each time that the form is gone: what had the focus went with it. The first time there was
// no form yet.
export function takes_focus_back(): (button: HTMLElement) => void {
  let was_there = false;
  return (button) => {
    if (was_there)
      after_paint(() => {
        if (document.activeElement === document.body) button.focus({ preventScroll: true });
      });
    was_there = true;
  };
}

// Where the sheet that is up, or the first of several that follow each other, was opened from.
let opener: HTMLElement | null = null;

export function remember_opener(): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at !== document.body && !at.closest("dialog")) opener = at;
}
// When the last sheet went. One that closed by itself has given the focus back; one that went with what was kept has not.
export async function focus_opener(): Promise<void> {
  await tick();
  if (document.querySelector("dialog[open]") || document.activeElement !== document.body) return;
  const to = opener?.isConnected ? opener : document.querySelector<HTMLElement>("main h1");
  opener = null;
  to?.focus({ preventScroll: true });
}
