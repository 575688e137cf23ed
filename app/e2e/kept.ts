// A beginning that is kept: walked on the real screens once, and then what the two browsers and the relay hold is kept. Whoever needs
// two who are linked, and promises nothing about how they came to be, gets a relay of their own that goes on with a copy, and two
// browsers that hold a copy and are unlocked with the real words.
import type { Browser } from "@playwright/test";
import { Person, two_people, type Kept } from "./people";
import { Place, type Stock } from "./place";

export const words_for_mine = "harbour lamp nine orchid stone";
interface Beginning {
  readonly stock: Stock;
  readonly people: readonly Kept[];
}

// Of this hour only: "by seven" is another day's seven when it has struck.
const beginnings = new Map<string, Promise<Beginning>>();
const hour = () => Math.floor(Date.now() / 3_600_000);
function once(name: string, walk: (place: Place) => Promise<Person[]>): Promise<Beginning> {
  const key = `${name} ${hour()}`;
  const known = beginnings.get(key) ?? walked(walk);
  beginnings.set(key, known);
  return known;
}
async function walked(walk: (place: Place) => Promise<Person[]>): Promise<Beginning> {
  const place = await Place.open();
  try {
    const people: Kept[] = [];
    for (const it of await walk(place)) people.push(await it.leaves_it());
    return { people, stock: await place.hands_out() };
  } finally {
    await place.close();
  }
}
async function again(browser: Browser, place: Place, { stock, people }: Beginning): Promise<Person[]> {
  await place.takes_over(stock);
  return Promise.all(people.map((it) => Person.returns(browser, place, it)));
}

// As two_people, and both have opened Troth since; Mine is locked.
export async function two_kept(browser: Browser, place: Place, mine?: string): Promise<[Person, Person]> {
  const beginning = await once(`two ${mine ?? ""}`, (it) => two_people(browser, it, "Home by seven", mine));
  const [ana, ben] = await again(browser, place, beginning);
  if (!ana || !ben) throw new Error("they were two");
  return [ana, ben];
}
