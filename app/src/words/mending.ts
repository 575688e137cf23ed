// The words of what is mended, kept or left. Apart from the others, because they come with screens that come after the first
// load (mending/load.ts).
import type { late } from "./en/late";
import type { Widened } from "./index";

export type MendingWords = Widened<typeof late.mending>;
export let words: MendingWords;
export const say = (it: MendingWords): void => void (words = it);
