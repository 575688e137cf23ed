// The words of what is done together, and of one's own readings. Apart from the others, because they come with screens that come
// after the first load (together/load.ts).
import type { late } from "./en/late";
import type { Widened } from "./index";

export type TogetherWords = Widened<typeof late.together>;
export let words: TogetherWords;
export const say = (it: TogetherWords): void => void (words = it);
