// Bad input at every edge that a person or a network can reach: a sentence, nothing lost, and text is only ever text.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { Person } from "./people";
import { Place } from "./place";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

const odd = [
  "<img src=x onerror=alert(1)><script>alert(2)</script>",
  "‮drawkcab ⁦and ⁩ back",
  "👩‍👩‍👧‍👦 🏳️‍🌈 Zoë ǅ ﷽ naïve",
  "a".repeat(200),
  "{{constructor}} ${7*7} %s &lt;b&gt;",
];

test("words of every kind are kept as they were written, and are only ever text", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  const alarms: string[] = [];
  ana.page.on("dialog", (it) => {
    alarms.push(it.message());
    void it.dismiss();
  });
  ana.page.on("pageerror", (it) => alarms.push(String(it)));
  await ana.begins(odd[0] ?? "");
  await ana.tap("Not now");
  for (const words of odd) {
    await ana.tap("Say");
    await ana.tap("A note, only for me");
    await ana.writes("A note", words);
    await ana.tap("Keep it");
    await expect(ana.page.getByRole("dialog")).toHaveCount(0);
  }
  await ana.tap("Say");
  await ana.tap("A note, only for me");
  for (const nothing of ["", "   \n\t "]) {
    await ana.writes("A note", nothing);
    await ana.tap("Keep it");
    await ana.sees("Write a few words first.");
  }
  await ana.shuts_the_sheet();
  await ana.reloads();
  await ana.sees(odd[0] ?? "");
  await ana.goes("Mine");
  const notes = ana.page.locator("section.card p.said");
  // What would turn the reading order around is left out (core/base/words.h).
  for (const words of odd)
    await expect(notes.filter({ hasText: words.replace(/[\u202a-\u202e\u2066-\u2069]/g, "") })).toHaveCount(
      1,
    );
  expect(await ana.page.locator("img, main script").count()).toBe(0);
  expect(
    await ana.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(alarms).toEqual([]);
  await ana.leave();
});

test("links and words of an invitation that are none", async ({ browser }) => {
  for (const link of ["#i=", "#i=AAAA", "#r=%%%", `#i=${"A".repeat(4000)}`]) {
    const ben = await Person.arrive(browser, place, "Ben", `${place.address}/${link}`);
    await ben.accepts();
    await ben.sees("That can’t be read here. Check that all of it was copied.");
    await ben.tap("To Today");
    await ben.is_at("Today");
    await ben.leave();
    if (link.length > 10) break;
  }
  const ben = await Person.arrive(browser, place, "Ben");
  await ben.tap("Someone gave me twelve words");
  await ben.writes("The twelve words", "only three words");
  await ben.tap("Join");
  await ben.sees("That can’t be read here. Check that all of it was copied.");
  await ben.writes(
    "The twelve words",
    "zebra zebra zebra zebra zebra zebra zebra zebra zebra zebra zebra zebra",
  );
  await ben.accepts();
  await ben.sees(/That can’t be read here|This invitation is over/);
  await ben.leave();
});

test("a kit that is none", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.tap("Bring mine back with a kit page");
  for (const kit of [
    "",
    "TR1-000000",
    "🙂".repeat(20),
    "TR1-PDXFFK-M9GY7Q-7S3R99-47DXY3-09XK69-TE1JK5-KW03KA-BQ415X",
  ]) {
    await ana.writes("The kit, from your page", kit);
    await ana.writes("Your words", "six words that were never any");
    await ana.tap("Bring it back");
    await expect(ana.page.getByRole("alert").first()).toHaveText(
      /typing slip in the kit|That can’t be read here|Write a few words first/,
    );
  }
  await ana.leave();
});

test("a full disk: it was not kept, it says so, and what was kept before is there", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  const body = `{
    const keep = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      if (globalThis.is_full) throw new DOMException("", "QuotaExceededError");
      return keep.apply(this, given);
    };
    addEventListener("message", (it) => { if (JSON.stringify(it.data).includes("one too many")) globalThis.is_full = true; }, true);
  }\n`;
  await ana.page.route("**/core-worker.js", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: body + (await answer.text()) });
  });
  await ana.reloads();
  await ana.tap("Say");
  await ana.tap("A note, only for me");
  await ana.writes("A note", "one too many");
  await ana.tap("Keep it");
  await ana.is_at("Troth had to stop.");
  await ana.sees(
    "This device has no room left. Nothing was lost, but this was not kept. Make room, then do it again.",
  );
  await ana.tap("Start again");
  await ana.unlocks();
  await ana.sees("Home by seven");
  await ana.leave();
});

test("one damaged entry: it says which day it is of, and everything else is here", async ({ browser }) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  await ana.tap("Say");
  await ana.tap("I promise …");
  await ana.writes("I’ll …", "Ring my mother");
  await ana.tap("Promise it");
  await ana.sees("Ring my mother");
  await ana.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("troth");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error());
    });
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const records = database.transaction("records", "readwrite").objectStore("records");
    const frames = (await done(records.getAllKeys())).filter((it) => String(it).startsWith("f/"));
    const last = frames.at(-1);
    if (last === undefined) throw new Error("nothing to damage");
    const bytes: unknown = await done(records.get(last));
    if (!(bytes instanceof Uint8Array)) throw new Error("not bytes");
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    await done(records.put(bytes, last));
    database.close();
  });
  await ana.reloads();
  await ana.sees(/^One entry from .* can’t be read\. Everything else is here\.$/);
  await ana.sees("Home by seven");
  await ana.leave();
});

test("a relay of another version, and one that answers nonsense: everything is kept here", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.page.route("**/api/1/**", (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<html>a hotel's welcome page</html>" }),
  );
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  await ana.sees("Home by seven");
  await ana.tap("Settings");
  await ana.sees(/Everything is kept here/);
  await ana.shuts_the_sheet();
  await ana.page.unroute("**/api/1/**");
  // The account was made without a relay, and this device was locked since: the words that opened it are enough.
  await ana.reloads();
  await ana.tap("Settings");
  await ana.sees("Everything that leaves this device has left.");
  await ana.shuts_the_sheet();
  // One that let it in and does not know it any more asks for them.
  await place.forget();
  await ana.reloads();
  await ana.tap("Bring them in");
  await ana.sees("It does not know this device. Type your words once to sign in.");
  await ana.writes("Your words", "not these");
  await ana.tap("Sign in");
  await ana.sees(/These words don’t open it/);
  await ana.writes("Your words", ana.words);
  await ana.tap("Sign in");
  await ana.is_at("Bring them in?");
  await ana.tap("Not now");
  await ana.tap("Settings");
  await ana.sees("Everything that leaves this device has left.");
  await ana.leave();
});
