// What a first page does not need waits until somebody does something with it: by a finger, a key, or a screen reader's own click. Whoever
// only looks fetches no more than what they see, and nothing of ours stays on their device.
const signs = ["pointerdown", "keydown", "click"] as const;

// Calls `act` once.
export function at_first_touch(act: () => void): void {
  const once = () => {
    for (const sign of signs) removeEventListener(sign, once, { capture: true });
    act();
  };
  for (const sign of signs) addEventListener(sign, once, { capture: true, passive: true });
}
