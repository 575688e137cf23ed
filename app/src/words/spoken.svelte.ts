// Which language this device speaks. It is chosen by the browser or by the person (public/language.js, before anything is painted),
// kept on this device only, and told to nobody: the words of every language are files of the app, and all of them are kept for
// offline. Each language comes in two pieces, the first load and the rest.
import { say as say_first } from "./index";
import { say as say_mending } from "./mending";
import { say as say_together } from "./together";

// By the names that their speakers give them.
export const languages = { en: "English", de: "Deutsch", es: "Español" } as const;
export type Language = keyof typeof languages;
export const is_language = (it: string): it is Language => Object.hasOwn(languages, it);

const first = { en: () => import("./en"), de: () => import("./de"), es: () => import("./es") };
const rest = { en: () => import("./en/late"), de: () => import("./de/late"), es: () => import("./es/late") };
const key = "language"; // public/language.js reads it

export const spoken = $state<{ language: Language }>({ language: "en" });

async function say_the_first(language: Language): Promise<() => void> {
  const { words } = await first[language]();
  return () => say_first(words);
}
async function say_the_rest(language: Language): Promise<() => void> {
  const { late } = await rest[language]();
  return () => {
    say_mending(late.mending);
    say_together(late.together);
  };
}
function speaks(language: Language): void {
  document.documentElement.lang = language;
  spoken.language = language;
}

// Before the first screen: in the language that was chosen, or in English when its words do not come.
export async function begin_to_speak(): Promise<void> {
  const chosen = document.documentElement.lang;
  const language = is_language(chosen) ? chosen : "en";
  try {
    (await say_the_first(language))();
    speaks(language);
  } catch {
    (await say_the_first("en"))();
    speaks("en");
  }
}

// With every screen that comes later. Another language that was chosen meanwhile brought its own.
export async function late_words(): Promise<void> {
  const { language } = spoken;
  const say = await say_the_rest(language);
  if (spoken.language === language) say();
}

// When a person chooses: every word of that language is there before one of them is shown. Rejects when they do not come; then
// nothing has changed.
export async function speak(language: Language): Promise<void> {
  const all = await Promise.all([say_the_first(language), say_the_rest(language)]);
  for (const say of all) say();
  localStorage.setItem(key, language);
  speaks(language);
}
