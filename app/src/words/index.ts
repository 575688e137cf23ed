// The words of the chosen language. A second language is a second folder of exactly this shape.
import { en } from "./en";

export type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> };

export type Words = Widened<typeof en>;
export const words: Words = en;
