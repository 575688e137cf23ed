// What changed from one screen to the next, and how the next one is made of the one before: what is the same stays the same
// object, so that only what changed travels from worker to page, and only that is looked at again there.
//
// For values as JSON has them, and bytes. An object with an `id` is found again wherever it lies in its list; other lists are
// told by what is the same at their beginning and at their end.

export type Change =
  | { readonly is: unknown } // something else altogether
  | { readonly of: Readonly<Record<string, Change>>; readonly gone: readonly string[] } // an object; what is not named stays
  | { readonly list: readonly (number | From)[] }; // a list: by place in the one before, or new
type From = { readonly from: number; readonly change: Change } | { readonly is: unknown };

type Members = Readonly<Record<string, unknown>>;
const is_members = (it: unknown): it is Members =>
  typeof it === "object" && it !== null && !Array.isArray(it) && !(it instanceof Uint8Array);
const is_list = (it: unknown): it is readonly unknown[] => Array.isArray(it);
const id_of = (it: unknown): string | undefined =>
  is_members(it) && typeof it["id"] === "string" ? it["id"] : undefined;

// Undefined: nothing did.
export function change_between(before: unknown, after: unknown): Change | undefined {
  if (before === after) return undefined;
  if (is_list(before) && is_list(after)) return between_lists(before, after);
  if (is_members(before) && is_members(after)) return between_objects(before, after);
  if (before instanceof Uint8Array && after instanceof Uint8Array && same_bytes(before, after))
    return undefined;
  return { is: after };
}

function same_bytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function between_objects(before: Members, after: Members): Change | undefined {
  const of: Record<string, Change> = {};
  let is_same = true;
  for (const name of Object.keys(after)) {
    const change = Object.hasOwn(before, name)
      ? change_between(before[name], after[name])
      : { is: after[name] };
    if (!change) continue;
    of[name] = change;
    is_same = false;
  }
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return is_same && gone.length === 0 ? undefined : { of, gone };
}

function between_lists(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  const list = after.some((it) => id_of(it) === undefined) ? by_ends(before, after) : by_id(before, after);
  const is_same = list.length === before.length && list.every((it, i) => it === i);
  return is_same ? undefined : { list };
}

function by_id(before: readonly unknown[], after: readonly unknown[]): (number | From)[] {
  const place = new Map(before.map((it, i) => [id_of(it), i]));
  return after.map((it) => {
    const from = place.get(id_of(it));
    if (from === undefined) return { is: it };
    const change = change_between(before[from], it);
    return change ? { from, change } : from;
  });
}

function by_ends(before: readonly unknown[], after: readonly unknown[]): (number | From)[] {
  const shorter = Math.min(before.length, after.length);
  const more = after.length - before.length;
  let head = 0;
  while (head < shorter && !change_between(before[head], after[head])) head += 1;
  let tail = after.length;
  while (tail > head && tail > head + more && !change_between(before[tail - 1 - more], after[tail - 1]))
    tail -= 1;
  return after.map((it, i) => (i < head ? i : i >= tail ? i - more : { is: it }));
}

export function changed<T>(before: T, change: Change): T;
export function changed(before: unknown, change: Change): unknown {
  if ("is" in change) return change.is;
  if ("list" in change) {
    const from = is_list(before) ? before : [];
    return change.list.map((it) =>
      typeof it === "number" ? from[it] : "is" in it ? it.is : changed(from[it.from], it.change),
    );
  }
  const from: Members = is_members(before) ? before : {};
  const stays = Object.entries(from).filter(([name]) => !change.gone.includes(name));
  const next = Object.entries(change.of).map(([name, it]) => [name, changed(from[name], it)] as const);
  return Object.fromEntries([...stays, ...next]);
}
