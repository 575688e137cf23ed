// What one of the two sees, said without "I" and "they": who is named. So what both see can be compared. What is about the reader
// alone is left out: what can be said now, what waits, what reached this device when.
const only_of_the_reader =
  /^(can|can_\w+|here|arrived|waits|my_turn|may_ask|i_was_hurt|today|page|more|offers_joint_work|last|says|theirs_does_not_open)$/;

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export function as_both_tell_it(it: unknown, me: string, them: string): Plain {
  if (Array.isArray(it)) {
    const all = it.map((one: unknown) => as_both_tell_it(one, me, them));
    // Rows lie in the order that each reader is shown; the same rows are the same.
    return all.every((one) => typeof one === "object" && one !== null && "id" in one)
      ? all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : all;
  }
  if (typeof it !== "object" || it === null)
    return typeof it === "string" || typeof it === "number" || typeof it === "boolean" ? it : null;
  const told: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(it)) {
    if (only_of_the_reader.test(key)) continue;
    const named = key
      .replace(/^my(?=_|$)/, me)
      .replace(/^mine(?=_|$)/, me)
      .replace(/^(their|theirs|they|partner)(?=_|$)/, them)
      .replace(/^i(?=_)/, me);
    // "by me" is who; and nobody, where that which somebody did is not there.
    const what = key.match(/^(?:(\w+)_)?by_me$/);
    if (what) {
      const [, before] = what;
      const is_there =
        before === undefined || [before, `${before}_until`, `${before}_line`].some((one) => one in it);
      if (is_there) told[key.replace(/by_me$/, "by")] = value === true ? me : them;
    } else told[named.replace(/_(am|are)_/, "_is_")] = as_both_tell_it(value, me, them);
  }
  return told;
}
