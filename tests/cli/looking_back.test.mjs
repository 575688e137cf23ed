// Looking back at two terminals: the history by month, and words that were said.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Person, Relay, link, makeFolder } from "./person.mjs";

const folder = makeFolder();
const relay = new Relay(folder.path);
const ana = new Person(folder.path, "Ana", "quiet harbor lantern seven");
const ben = new Person(folder.path, "Ben", "maple window river stone");

before(async () => {
  await relay.start();
  for (const person of [ana, ben]) assert.equal(person.troth("init", person.name, "--relay", relay.origin).code, 0);
  link(ana, ben);
  assert.equal(ben.json("mine-passphrase", "--mine-passphrase-file", ben.mineFile).kept, true);
  ana.json("moment", "Baked a cake for Zoë", "--tell");
  ana.json("note", "the violin, only mine");
});
after(async () => {
  await relay.stop();
  folder.remove();
});
const bytes = (path) =>
  readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((it) => statSync(it).isFile())
    .sort()
    .map((it) => readFileSync(it).toString("latin1"))
    .join("\n");

describe("the history by month", () => {
  test("this month holds what was said, with its mark", () => {
    const { code, out } = ben.troth("timeline");
    assert.equal(code, 0);
    assert.match(out, /^[A-Z][a-z]+ \d{4}\n/);
    assert.match(out, /· a small thing · Baked a cake for Zoë\n/);
    const { happenings } = ben.json("timeline");
    assert.equal(happenings.length, 1);
    assert.equal(happenings[0].mark, "dot");
  });
  test("an earlier month is quiet, and says where there is more", () => {
    const { code, out } = ben.troth("timeline", "--month", "2020-02");
    assert.equal(code, 0);
    assert.match(out, /^February 2020\n {2}Nothing was written in this month\.\n/);
    assert.match(out, /\nLater: troth timeline --month \d{4}-\d{2}\n/);
    assert.doesNotMatch(out, /Earlier/);
  });
  test("what is no month is refused", () => {
    for (const typed of ["2020-13", "may", "2020"]) assert.equal(ben.troth("timeline", "--month", typed).code, 2, typed);
  });
});

describe("words that were said", () => {
  test("are found whatever case and accents, with who said them", () => {
    for (const typed of [["zoe"], ["CAKE", "baked"]]) {
      const { code, out } = ben.troth("search", ...typed);
      assert.equal(code, 0);
      assert.match(out, /· a small thing · Ana\n {8}Baked a cake for Zoë\n/);
    }
    assert.match(ana.troth("search", "zoe").out, /· a small thing · you\n/);
    assert.match(ben.troth("search", "nowhere").out, /^Nothing here reads like that\.\n/);
  });
  test("can be typed where the shell does not remember them", () => {
    assert.match(ben.troth("search", { input: "zoë\n" }).out, /Baked a cake/);
    assert.equal(ben.troth("search", { input: "" }).code, 2);
  });
  test("of Mine only with Mine open, and marked", () => {
    assert.match(ana.troth("search", "violin").out, /^Nothing here/);
    const { code, out } = ana.mine("search", "violin", "--open-mine");
    assert.equal(code, 0);
    assert.match(out, /in Mine, only you see it: a note\n {8}the violin, only mine\n/);
    assert.match(ben.mine("search", "violin", "--open-mine").out, /^Nothing here/);
  });
  test("a search leaves no trace in the home or at the relay", () => {
    const sought = "canary-sought";
    assert.equal(ana.troth("search", sought, "--offline").code, 0);
    assert.equal(ana.troth("search", sought).code, 0);
    assert.ok(!bytes(ana.home).includes(sought));
    assert.ok(bytes(ana.home).length > 0 && bytes(relay.data).length > 0);
    assert.ok(!bytes(relay.data).includes(sought) && !relay.output.includes(sought));
  });
});
