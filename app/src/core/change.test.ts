import { describe, expect, it } from "vitest";
import { change_between, changed } from "./change";

// Mulberry32: the same lives again for the same seed.
function chance_of(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) % below;
  };
}
type Chance = (below: number) => number;

function something(chance: Chance, deep: number): unknown {
  const row = (id: number) => ({
    id: `e${id}`,
    act: something(chance, 0),
    story: something(chance, deep - 1),
  });
  switch (chance(deep > 0 ? 8 : 4)) {
    case 0:
      return chance(5);
    case 1:
      return chance(2) === 0;
    case 2:
      return ["by seven", "", "the letter"][chance(3)];
    case 3:
      return new Uint8Array([chance(2), chance(2)]);
    case 4:
      return Array.from({ length: chance(5) }, () => something(chance, deep - 1));
    case 5: {
      const first = chance(4);
      return Array.from({ length: chance(5) }, (_, i) => row(first + i));
    }
    default:
      return Object.fromEntries(
        ["a", "b", "c", "d"].slice(chance(4)).map((name) => [name, something(chance, deep - 1)]),
      );
  }
}

// The same thing, in new objects, with a few places that are otherwise.
function a_little_otherwise(it: unknown, chance: Chance): unknown {
  if (chance(12) === 0) return something(chance, 2);
  if (Array.isArray(it)) {
    const list = it.map((one: unknown) => a_little_otherwise(one, chance));
    if (chance(4) === 0) list.splice(chance(list.length + 1), chance(2), something(chance, 1));
    if (chance(6) === 0) list.reverse();
    return list;
  }
  if (it instanceof Uint8Array) return it.slice();
  if (typeof it !== "object" || it === null) return it;
  const entries = Object.entries(it).map(([name, one]) => [name, a_little_otherwise(one, chance)] as const);
  return Object.fromEntries(entries.filter(() => chance(12) !== 0));
}

// As it arrives on the other side: the same in new objects.
function copied<T>(it: T): T;
function copied(it: unknown): unknown {
  if (it instanceof Uint8Array) return it.slice();
  if (Array.isArray(it)) return it.map((one: unknown) => copied(one));
  if (typeof it !== "object" || it === null) return it;
  return Object.fromEntries(Object.entries(it).map(([name, one]: [string, unknown]) => [name, copied(one)]));
}

const frozen = (it: unknown): unknown => {
  if (typeof it !== "object" || it === null || it instanceof Uint8Array) return it;
  Object.values(it).forEach(frozen);
  return Object.freeze(it);
};

describe("what changed of a screen", () => {
  it("makes the next screen of the one before, whatever both are, also after it was sent", () => {
    for (let seed = 1; seed <= 4_000; ++seed) {
      const chance = chance_of(seed);
      const before = frozen(something(chance, 4));
      const after = frozen(chance(4) === 0 ? something(chance, 4) : a_little_otherwise(before, chance));
      const change = change_between(before, after);
      const next = change ? changed(before, copied(change)) : before;
      expect(next, `seed ${seed}`).toEqual(after);
    }
  });

  it("is nothing when nothing did", () => {
    for (let seed = 1; seed <= 1_000; ++seed) {
      const it = something(chance_of(seed), 4);
      expect(change_between(it, copied(it)), `seed ${seed}`).toBeUndefined();
    }
  });

  it("leaves what is the same as it was, object for object, wherever it lies now", () => {
    const before = {
      devices: [{ name: "phone" }],
      us: {
        promises: [
          { id: "1", act: "home by seven", story: [{ at: 1 }] },
          { id: "2", act: "the letter", story: [{ at: 2 }] },
        ],
        cards: [{ what: "next", of: "1" }],
      },
    };
    const after = copied(before);
    after.us.promises.reverse();
    after.us.promises.unshift({ id: "3", act: "supper", story: [] });
    after.us.promises[2] = { id: "1", act: "home by eight", story: [{ at: 1 }] };
    after.us.cards.unshift({ what: "next", of: "3" });
    const change = change_between(before, after);
    if (!change) throw new Error("something changed");
    const next = changed(before, copied(change));
    expect(next).toEqual(after);
    expect(next.devices).toBe(before.devices);
    expect(next.us.promises[1]).toBe(before.us.promises[1]);
    expect(next.us.promises[2]?.story).toBe(before.us.promises[0]?.story);
    expect(next.us.cards[1]).toBe(before.us.cards[0]);
    expect(JSON.stringify(change)).not.toContain("the letter");
  });

  it("leaves the rest of a list as it was that gains one at its beginning and loses one at its end", () => {
    const row = (at: number) => ({ matter: "promise", of: `e${at}`, at, marks: [{ at }] });
    const before = { timeline: [5, 4, 3, 2, 1].map(row) };
    const after = { timeline: [6, 5, 4, 3, 2].map(row) };
    const change = change_between(before, after);
    if (!change) throw new Error("something changed");
    const next = changed(before, copied(change));
    expect(next).toEqual(after);
    expect(next.timeline.slice(1).map((it, i) => it === before.timeline[i])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(JSON.stringify(change)).not.toContain("e5");
  });
});
