// What is expected of a page. Most of it comes within half a second of a tap (for as long words are stretched), so it is looked for often
// then, as playwright.config.ts says; the library by itself looks after .1, .35 and .85 s. Whoever gives a time of their own gets the
// library's steps.
import { expect as library } from "@playwright/test";

const is_object = (it: unknown): it is object => typeof it === "object" && it !== null;
const is_on_a_page = (it: unknown) => is_object(it) && ("click" in it || "goto" in it);
const says_how_long = (it: unknown) => is_object(it) && "timeout" in it;

// The same matchers; each looks again until it holds.
function often<Matchers extends object>(matchers: Matchers): Matchers {
  return new Proxy(matchers, {
    get(all, name) {
      const matcher: unknown = Reflect.get(all, name);
      if (is_object(matcher)) return often(matcher); // .not
      if (typeof matcher !== "function") return matcher;
      const once = (...given: unknown[]): unknown => Reflect.apply(matcher, all, given);
      return (...given: unknown[]) =>
        given.some(says_how_long)
          ? once(...given)
          : library(async () => void (await once(...given, { timeout: 1 }))).toPass();
    },
  });
}

export const expect = new Proxy(library, {
  apply(_, self, given: Parameters<typeof library>) {
    const matchers: object = Reflect.apply(library, self, given);
    return is_on_a_page(given[0]) ? often(matchers) : matchers;
  },
});
