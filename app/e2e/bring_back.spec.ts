// A copy to keep becomes a new device. Every wrong file and every wrong word is one sentence, and nothing is changed by it.
import { test, type Browser } from "@playwright/test";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { by_keyboard } from "./keys";
import { two_kept, words_for_mine } from "./kept";
import { Person } from "./people";
import { Place } from "./place";

test.describe.configure({ mode: "serial" });
const folder = mkdtempSync(join(tmpdir(), "troth-copy-"));
const file = join(folder, "papers.age");
let place: Place;
let ana: Person;
let ben: Person;
let file_words = "";
let kit = "";

test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_kept(browser, place, words_for_mine);
  await ana.opens_mine(words_for_mine);
  await ana.tap("Write a note");
  await ana.writes("A note", "for me alone, persimmon");
  await ana.tap("Keep it");
  await ana.sees("for me alone, persimmon");
  // It travels with what is told next, and a copy holds it as it travels.
  await ana.tap("Say");
  await ana.tap("I noticed …");
  await ana.writes("They …", "Waited with the soup.");
  await ana.tap("Tell them");
  await ben.goes("Us");
  await ben.sees("Waited with the soup.");
  await ben.tap("Say");
  await ben.tap("I noticed …");
  await ben.writes("They …", "Made coffee before I was up.");
  await ben.tap("Tell them");
  await ana.goes("Us");
  await ana.sees("Made coffee before I was up.");

  await ana.goes("Today");
  await ana.tap("Settings");
  await ana.tap("Show my kit page");
  kit = await ana.keeps_the_kit();
  await ana.tap("A copy to keep");
  await ana.writes("Your words", ana.words);
  await ana.tap("Make the copy");
  const offered = ana.page.getByLabel("The words of this copy", { exact: true });
  await expect(offered).toHaveText(/^\w+( \w+){5}$/);
  file_words = (await offered.textContent()) ?? "";
  const [download] = await Promise.all([ana.page.waitForEvent("download"), ana.tap("Save the file")]);
  await download.saveAs(file);
  await ana.tap("I have both");
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
  rmSync(folder, { recursive: true, force: true });
});

async function at_the_file(browser: Browser): Promise<Person> {
  const it = await Person.arrive(browser, place, "Ana");
  it.words = ana.words;
  await it.tap("Bring mine back with a kit page");
  await it.tap("I have a copy in a file");
  await it.is_at("Bring mine back from a copy");
  return it;
}
const chooses = (it: Person, chosen: string | { name: string; buffer: Buffer }) =>
  it.page
    .getByLabel(/^Choose (the|another) file$/)
    .setInputFiles(typeof chosen === "string" ? chosen : { mimeType: "", ...chosen });
async function fills(
  it: Person,
  of: { file_words?: string; kit?: string; words?: string } = {},
): Promise<void> {
  await it.writes("The six words of the file", of.file_words ?? file_words);
  await it.writes("The kit, from your page", of.kit ?? kit);
  await it.writes("Your words", of.words ?? it.words);
  await it.tap("Bring it in");
}
const nothing_is_here = (it: Person) =>
  it.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("troth");
        request.onerror = () => reject(request.error ?? new Error());
        request.onsuccess = () => {
          const count = request.result.transaction("records").objectStore("records").count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );

test("what is wrong with a file is said at once, in one sentence, and leaves nothing", async ({
  browser,
}) => {
  const it = await at_the_file(browser);
  await it.tap("Bring it in");
  await it.sees("Choose the file first.");
  await chooses(it, { name: "holiday.jpg", buffer: Buffer.from("JFIF, a beach") });
  await it.sees(/^This file is not a sealed copy/);
  await seen_by_all(it);
  await chooses(it, { name: "empty.age", buffer: Buffer.alloc(0) });
  await it.sees(/^There is nothing in this file/);
  await chooses(it, { name: "later.age", buffer: Buffer.from("age-encryption.org/v2\n…") });
  await it.sees(/^This file is sealed in a newer way/);
  // Sealed for a key, by somebody else.
  await chooses(it, {
    name: "keys.age",
    buffer: Buffer.from("age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n"),
  });
  await it.sees("keys.age, 1 kB");
  await fills(it);
  await it.sees(/^This file is sealed, but it is not a copy that Troth made/);
  const bytes = readFileSync(file);
  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 1000] = (damaged.at(-1000) ?? 0) ^ 1;
  for (const buffer of [damaged, bytes.subarray(0, bytes.length - 4000), bytes.subarray(0, 260)]) {
    await chooses(it, { name: "papers.age", buffer });
    await it.sees_not(/^This file is damaged/);
    await it.tap("Bring it in");
    await it.sees(/^This file is damaged: something in it is missing or was changed/);
  }
  expect(await nothing_is_here(it)).toBe(0);
  await it.leave();
});

test("which words or which kit do not fit is said beside them", async ({ browser }) => {
  const it = await at_the_file(browser);
  await chooses(it, file);
  await fills(it, { file_words: ana.words });
  await it.sees(/^These words don’t open the file\. Check each of the six/);
  await seen_by_all(it);
  const slip = kit.startsWith("A") ? "B" : "A";
  await fills(it, { kit: slip + kit.slice(1) });
  await it.sees(/^This kit does not go with this copy/);
  await fills(it, { words: "not these words at all" });
  await it.sees(/^The file opened, but your words don’t open what is in it/);
  await fills(it, { words: "" });
  await it.sees("Write a few words first.");
  expect(await nothing_is_here(it)).toBe(0);
  await it.leave();
});

test("a huge file is never read, a hostile one does not hold the page, and Close works meanwhile", async ({
  browser,
}) => {
  const it = await at_the_file(browser);
  const huge = join(folder, "huge.age");
  writeFileSync(huge, readFileSync(file).subarray(0, 300));
  truncateSync(huge, 3 * 1024 * 1024 * 1024);
  await chooses(it, huge);
  await it.sees(/^This file is larger than 134\.2 MB/);
  // It asks for as much work as reading allows.
  const work = (n: number) =>
    Buffer.concat([
      Buffer.from(
        `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} ${n}\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`,
      ),
      Buffer.alloc(1 << 20, 7),
    ]);
  await chooses(it, { name: "more.age", buffer: work(30) });
  await fills(it);
  await it.sees(/^Opening this file takes more memory than there is here/);
  await chooses(it, { name: "most.age", buffer: work(18) });
  await it.tap("Bring it in");
  await it.sees("Opening it. This takes some seconds …");
  // The page goes on while the worker works.
  expect(await it.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(1))))).toBe(1);
  await expect(it.button("One moment …")).toBeDisabled();
  await it.sees(/^(These words don’t open the file|Opening this file takes more memory)/);
  await it.tap("Bring it in");
  await it.tap(/^Close/);
  await expect(it.page.getByText("Bring mine back from a copy")).toHaveCount(0);
  await it.leave();
});

test("by keyboard: it becomes a device of its own, with all that both told, and Mine behind its own words", async ({
  browser,
}) => {
  const it = by_keyboard(await at_the_file(browser));
  await chooses(it, file);
  await it.sees(/^papers\.age, [\d.]+ (kB|MB)$/);
  await it.sees(/It stands in the list of devices for good/);
  await fills(it);
  await it.is_at("Today");
  await it.goes("Promises");
  await it.sees("Home by seven");
  await it.goes("Us");
  await it.sees("Made coffee before I was up.");
  await it.goes("Mine");
  await it.sees("Mine. It opens with your words. Locked, it looks the same empty or full.");
  await it.opens_mine(words_for_mine);
  await it.sees("for me alone, persimmon");
  await it.goes("Today");
  await it.tap("Settings");
  const rows = (who: Person, whose: string) =>
    who.here.getByRole("listitem").filter({ hasText: new RegExp(`^${whose}, added`) });
  await expect(rows(it, "Yours")).toHaveCount(2);
  await it.shuts_the_sheet();
  // It writes, and the other sees both what it wrote and that it is one more device.
  await it.tap("Say");
  await it.tap("I noticed …");
  await it.writes("They …", "Rang my mother for me.");
  await it.tap("Tell them");
  await ben.goes("Us");
  await ben.sees("Rang my mother for me.");
  await ben.goes("Today");
  await ben.tap("Settings");
  await expect(rows(ben, "Ana’s")).toHaveCount(2);
  await it.leave();
});

test("without the network it is all there, too", async ({ browser }) => {
  const it = await at_the_file(browser);
  await chooses(it, file);
  await it.context.setOffline(true);
  await fills(it);
  await it.is_at("Today");
  await it.goes("Us");
  await it.sees("Made coffee before I was up.");
  await it.leave();
});
