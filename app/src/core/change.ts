// What changed from one screen to the next, and how the next one is made of the one before: what is the same stays the same
// object, so that only what changed travels from worker to page, and only that is looked at again there.
//
// For values as JSON has them, and bytes. An object with an `id` is found again wherever it lies in its list; other lists are
// told by what is the same in both: a list of the newest gains one at its beginning and loses one at its end.

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
  return is_same(before, after) ? undefined : { is: after };
}

// Tells it at the first difference.
function is_same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one instanceof Uint8Array) return other instanceof Uint8Array && same_bytes(one, other);
  if (is_list(one))
    return is_list(other) && one.length === other.length && one.every((it, i) => is_same(it, other[i]));
  if (!is_members(one) || !is_members(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && is_same(one[name], other[name]))
  );
}

function same_bytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function between_objects(before: Members, after: Members): Change | undefined {
  const of: Record<string, Change> = {};
  let any = false;
  for (const name of Object.keys(after)) {
    const change = Object.hasOwn(before, name)
      ? change_between(before[name], after[name])
      : { is: after[name] };
    if (!change) continue;
    of[name] = change;
    any = true;
  }
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  return any || gone.length > 0 ? { of, gone } : undefined;
}

function between_lists(before: readonly unknown[], after: readonly unknown[]): Change | undefined {
  const list = after.some((it) => id_of(it) === undefined)
    ? by_sameness(before, after)
    : by_id(before, after);
  const stays = list.length === before.length && list.every((it, i) => it === i);
  return stays ? undefined : { list };
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

// Most of them lie as they lay, or a few places further on: a page that was turned has nothing in common with the one before, and is
// not searched for it.
const near = 8;
function by_sameness(before: readonly unknown[], after: readonly unknown[]): (number | From)[] {
  let next = 0;
  return after.map((it) => {
    const end = Math.min(before.length, next + near);
    let from = next;
    while (from < end && !is_same(before[from], it)) from += 1;
    if (from === end) return { is: it };
    next = from + 1;
    return from;
  });
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
