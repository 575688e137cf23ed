// The words of the language that is spoken (spoken.svelte.ts): those of the first load here, those that come with later screens in
// mending.ts and together.ts. English is the shape; another language that lacks a word does not compile, and
// languages.test.ts compares what they say, path by path.
// `words` is there before anything is shown, and another language makes every screen anew; so read it where something is shown, and
// never once and for all when a file is loaded.
import type { en } from "./en";

export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

export type Words = Widened<typeof en>;
export let words: Words;
export const say = (it: Words): void => void (words = it);
