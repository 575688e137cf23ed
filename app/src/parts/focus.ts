// When the screen changes, the focus goes to its heading, so that a keyboard or a screen reader is where the eyes are.
import { tick } from "svelte";

export async function focus_heading(): Promise<void> {
  await tick();
  const heading = document.querySelector<HTMLElement>("main h1");
  heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
}
