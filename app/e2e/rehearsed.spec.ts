// What is done once where nobody sees it, so that the first act after opening does not wait for it.
import { test, type Page } from "@playwright/test";
import { expect } from "./expect";
import { Person } from "./people";
import { Place } from "./place";
import { kept_by } from "./traces";

let place: Place;
test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => place.close());

// What each core of the worker that was asked something answered, as a page hears it on a channel.
interface Answered {
  core: number;
  fault?: string;
  wants: string[];
  keeps: string[];
}
const telling = `{
  const channel = new BroadcastChannel("cores");
  const instantiate = WebAssembly.instantiate;
  let cores = 0;
  WebAssembly.instantiate = async (...given) => {
    const { exports } = await instantiate(...given);
    const core = ++cores;
    const troth_call = (...request) => {
      const at = exports.troth_call(...request);
      const size = new DataView(exports.memory.buffer).getUint32(at, true);
      const { fault, effects } = JSON.parse(new TextDecoder().decode(new Uint8Array(exports.memory.buffer, at + 4, size)));
      const keeps = effects.filter((it) => it.kind === "keep").flatMap((it) => it.puts.map(({ key }) => key));
      channel.postMessage({ core, fault, wants: effects.map((it) => it.kind), keeps });
      return at;
    };
    return { exports: { ...exports, troth_call } };
  };
}\n`;
async function tells_of_cores(page: Page): Promise<() => Promise<Answered[]>> {
  await page.route("**/core-worker.js", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: telling + (await answer.text()) });
  });
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    new BroadcastChannel("cores").onmessage = ({ data }) => heard.push(data);
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "heard") as Answered[]);
}

test("an act is rehearsed by a core of its own: it goes through, and nothing of it is kept", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  await ana.tap("Not now");
  const answered = await tells_of_cores(ana.page);
  await ana.reloads();
  await ana.sees("Home by seven");
  // Two acts, each kept, after a beginning that is kept, too.
  const rehearsed = async () => (await answered()).filter((it) => it.core > 1);
  const keeps = async () => (await rehearsed()).filter((it) => it.wants.includes("keep"));
  await expect.poll(async () => (await keeps()).length).toBe(3);
  expect((await rehearsed()).map((it) => it.fault).filter(Boolean)).toEqual([]);
  expect(new Set((await rehearsed()).map((it) => it.core)).size).toBe(1);
  const kept = (await kept_by(ana)).join("\n");
  const keys = (await keeps()).flatMap((it) => it.keeps).filter((it) => it.startsWith("f/"));
  expect(keys.length).toBeGreaterThanOrEqual(2);
  for (const key of keys) expect(kept).not.toContain(key);
  await ana.leave();
});
