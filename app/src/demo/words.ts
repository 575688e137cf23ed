// The words of the demonstration, in the language in which its window was opened.
import type { Widened } from "../words";
import type { demo_words as en } from "../words/en/demo";
import { spoken } from "../words/spoken.svelte";

export type DemoWords = Widened<typeof en>;
const of = {
  en: () => import("../words/en/demo"),
  de: () => import("../words/de/demo"),
  es: () => import("../words/es/demo"),
};
export const demo_words = async (): Promise<DemoWords> => (await of[spoken.language]()).demo_words;
