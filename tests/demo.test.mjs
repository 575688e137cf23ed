// `troth demo` from outside: three months are lived at a real relay, each window gets its own device, and nothing is left when it
// ends. What the windows show is tried in a browser (app/e2e/demo.spec.ts).
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const troth = join(root, "build", process.env.TROTH_BUILD ?? "release", "troth");
const bundle = mkdtempSync(join(tmpdir(), "troth-demo-test-"));
writeFileSync(join(bundle, "index.html"), '<meta name="troth-relay" content="" />');
after(() => rmSync(bundle, { recursive: true, force: true }));

const passing = () =>
  ["/dev/shm", tmpdir()].filter(existsSync).flatMap((where) =>
    readdirSync(where).filter((name) => /^troth-demo-\w{6}$/.test(name)).map((name) => join(where, name)));

describe("a demonstration", () => {
  let child, ended, links;
  const earlier = new Set(passing());
  let said = "";
  let complained = "";

  before(async () => {
    child = spawn(troth, ["demo", "--app", bundle, "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    ended = new Promise((resolve) => child.on("close", resolve));
    child.stderr.on("data", (bytes) => (complained += bytes));
    await new Promise((resolve) => {
      child.stdout.on("data", (bytes) => ((said += bytes), said.includes("\n") && resolve()));
      ended.then(resolve);
    });
    assert.ok(said, complained);
    links = JSON.parse(said);
  });

  // A message of the core: size, JSON, attachments (core/codec/json.h).
  const windowAt = async (link) => {
    const bytes = Buffer.from(await (await fetch(`${link}window.bin`)).arrayBuffer());
    return JSON.parse(bytes.subarray(4, 4 + bytes.readUInt32LE(0)).toString("utf8"));
  };

  test("prints two links on two ports of this machine", () => {
    const [mila, jonas] = [new URL(links.mila), new URL(links.jonas)];
    assert.deepEqual([mila.hostname, jonas.hostname], ["127.0.0.1", "127.0.0.1"]);
    assert.notEqual(mila.port, jonas.port);
  });

  test("each window is given one person's device, locked, and the words that open it", async () => {
    const [mila, jonas] = [await windowAt(links.mila), await windowAt(links.jonas)];
    assert.deepEqual([mila.name, mila.partner, jonas.name, jonas.partner], ["Mila", "Jonas", "Jonas", "Mila"]);
    assert.equal(mila.words.split(" ").length, 6);
    assert.notEqual(mila.words, jonas.words);
    for (const { records } of [mila, jonas]) {
      const frames = records.filter(({ key }) => key.startsWith("f/")).length;
      assert.ok(frames > 150, `three months are more than ${frames} frames`);
    }
  });

  test("the page knows the relay, and the two windows have the same one", async () => {
    const relayOf = async (link) => (await (await fetch(link)).text()).match(/content="(http[^"]+)"/)?.[1];
    const relay = await relayOf(links.mila);
    assert.equal(relay, await relayOf(links.jonas));
    assert.equal((await fetch(`${relay}/healthz`)).status, 200);
  });

  test("no word of their life lies readable where it passes", async () => {
    const [folder] = passing().filter((path) => !earlier.has(path));
    assert.ok(folder, "it lives in a folder that will go");
    const bytes = Buffer.from(await (await fetch(`${links.mila}window.bin`)).arrayBuffer()).toString("latin1");
    for (const words of ["Home by seven", "bathroom", "listen for the car"]) assert.ok(!bytes.includes(words), words);
  });

  test("when it ends, nothing is left", async () => {
    child.kill("SIGINT");
    assert.equal(await ended, 0, complained);
    assert.deepEqual(passing().filter((path) => !earlier.has(path)), []);
    await assert.rejects(fetch(links.mila));
  });
});
