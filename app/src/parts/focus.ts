// When the screen changes, the focus goes to its heading, so that a keyboard or a screen reader is where the eyes are; or to the
// one field of a screen that asks for nothing else (`autofocus` of parts/Field.svelte).
import { tick } from "svelte";

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
