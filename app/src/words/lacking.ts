// A language in which some words are still English: what it lacks is taken from English, and languages.test.ts names it.
export type Lacking<T> = T extends string
  ? T
  : T extends (...given: never[]) => string
    ? T
    : { readonly [Key in keyof T]?: Lacking<T[Key]> };

const is_all = (it: unknown): it is Readonly<Record<string, unknown>> =>
  typeof it === "object" && it !== null;
export function over<T>(english: T, lacking: Lacking<T>): T {
  const one = (full: unknown, part: unknown): unknown => {
    if (part === undefined) return full;
    if (!is_all(full) || Array.isArray(full) || !is_all(part)) return part;
    return Object.fromEntries(Object.keys(full).map((key) => [key, one(full[key], part[key])]));
  };
  return one(english, lacking) as T; // NOLINT(any): because it has the shape of English, key by key
}
