// What English says, in the language of this run: so every walk through the screens is written once, in English, and walked in all of
// them (TROTH_LANGUAGE=de or es for a whole run, walk_in for one test). A sentence may be said in different ways at different places; then any of them will do.
import { late as german_late } from "../src/words/de/late";
import { words as german } from "../src/words/de";
import { late as english_late } from "../src/words/en/late";
import { words as english } from "../src/words/en";
import { late as spanish_late } from "../src/words/es/late";
import { words as spanish } from "../src/words/es";

export type Language = "en" | "de" | "es";
const others: Readonly<Record<string, unknown>> = {
  de: [german, german_late],
  es: [spanish, spanish_late],
};
const is_all = (it: unknown): it is Readonly<Record<string, unknown>> =>
  typeof it === "object" && it !== null;
const gap = "\u0001";
const ways = new Map<string, Set<string>>();
let phrases: [string, Set<string>][] = [];
let templates: [RegExp, string][] = [];
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

function learn(from: string, to: string): void {
  ways.set(from, (ways.get(from) ?? new Set()).add(to));
  // Sentence by sentence, where both have as many.
  const [some, same] = [from.split(/(?<=[.?:]) /), to.split(/(?<=[.?:]) /)];
  if (some.length > 1 && some.length === same.length) some.forEach((it, i) => learn(it, same[i] ?? ""));
}
function walk(from: unknown, to: unknown): void {
  if (typeof from === "string" && typeof to === "string") return learn(from, to);
  if (typeof from === "function" && typeof to === "function") {
    if (from.length !== 1) return;
    const one: unknown = from(gap);
    const its: unknown = to(gap);
    if (typeof one !== "string" || typeof its !== "string") return;
    if (one === gap) return; // it says nothing of its own
    templates.push([new RegExp(`^${escaped(one).replaceAll(gap, "(.+)")}$`, "u"), its]);
    const [before = "", after = ""] = one.split(gap);
    const [its_before = "", its_after = ""] = its.split(gap);
    if (before.length > 3) learn(before.trim(), its_before.trim());
    if (after.length > 3) learn(after.replace(/^\W+/, ""), its_after.replace(/^[^\p{L}¿]+/u, ""));
    return;
  }
  // Days of the week stand in what people write, too.
  if (is_all(from) && is_all(to))
    for (const key of Object.keys(from)) if (key !== "weekdays") walk(from[key], to[key]);
}
export let language: Language = "en";
export function walk_in(it: Language): void {
  language = it;
  ways.clear();
  templates = [];
  const other = others[it];
  if (other) walk([english, english_late], other);
  // What is answered depends on what was promised; a walk promises to be at home.
  const here: Readonly<Record<string, { kept: (act: string) => string }>> = {
    de: german.act,
    es: spanish.act,
  };
  const act = here[it];
  if (act) learn(english.act.kept("home"), act.kept("home"));
  phrases = [...ways].filter(([from]) => from.length > 3).sort(([a], [b]) => b.length - a.length);
}
const asked = process.env.TROTH_LANGUAGE;
if (asked === "de" || asked === "es") walk_in(asked);

export function said(english: RegExp): RegExp;
export function said(english: string | RegExp): string | RegExp;
export function said(english: string | RegExp): string | RegExp {
  if (language === "en") return english;
  if (typeof english !== "string") {
    let left = english.source;
    const found: string[] = [];
    for (const [from, to] of phrases)
      if (left.includes(escaped(from))) {
        left = left.replaceAll(escaped(from), `${gap}${found.length}${gap}`);
        found.push(`(?:${[...to].map(escaped).join("|")})`);
      }
    return new RegExp(
      left.replace(new RegExp(`${gap}(\\d+)${gap}`, "g"), (_, i: string) => found[Number(i)] ?? ""),
      english.flags,
    );
  }
  const all = new Set(ways.get(english));
  for (const [from, to] of templates) {
    const match = from.exec(english)?.[1];
    if (match !== undefined) all.add(to.replaceAll(gap, match));
  }
  const [first] = all;
  if (first === undefined) return english; // what somebody wrote
  return all.size === 1 ? first : new RegExp(`^(?:${[...all].map(escaped).join("|")})$`);
}
// Where only a word of its own will do: the first way that there is.
export const one_way = (english: string): string => [...(ways.get(english) ?? [])][0] ?? english;
