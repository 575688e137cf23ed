import { after_paint } from "./after_paint";

// The first rows of a long list at once, the others some at a time afterwards: nobody waits for what lies far below the window, and
// what a person does in between comes first.
export function gradually<Row>(rows: () => readonly Row[], first: number, step = 6): () => readonly Row[] {
  let size = $state(first);
  // An effect, because it waits until what is there has been painted.
  $effect(() => {
    if (size >= rows().length) return;
    return after_paint(() => (size += step));
  });
  return () => rows().slice(0, size);
}
