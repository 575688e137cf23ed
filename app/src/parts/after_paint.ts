// Calls `act` when the next frame was painted. Returns what calls it off.
export function after_paint(act: () => void): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (next = setTimeout(act)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(next);
  };
}
