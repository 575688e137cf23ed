// What people mistype and what disks do: a clear sentence, the code that the help names, and nothing lost.
import assert from "node:assert/strict";
import { closeSync, openSync, readFileSync, readdirSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Person, call, makeFolder } from "./person.mjs";

const folder = makeFolder();
const ana = new Person(folder.path, "Ana", "quiet harbor lantern seven");

before(() => {
  const begun = ana.troth("init", "Ana", "--offline");
  assert.equal(begun.code, 3, begun.err);
  assert.equal(ana.troth("promise", "Water the plants", "--by", "tomorrow", "--offline").code, 3, "kept here, not sent");
});
after(() => folder.remove());

const isPlain = (said) => {
  assert.match(said, /\S\.?\n$/);
  assert.doesNotMatch(said, /error|exception|invalid|Fault|errno|!/i);
};

describe("a slip of the hand", () => {
  test("as JSON it has a name and the same sentence", () => {
    const { code, out, err } = call(["today", "--loud", "--json"]);
    assert.equal(code, 2);
    const { fault, sentence } = JSON.parse(out);
    assert.equal(fault, "wrong_use");
    assert.equal(`${sentence}\n`, err);
  });

  for (const [what, given] of [
    ["no verb", []],
    ["a verb that is none", ["frobnicate"]],
    ["an option that is none", ["today", "--loud"]],
    ["a value that is missing", ["today", "--home"]],
    ["words that are missing", ["promise"]],
    ["words that are too many", ["today", "now"]],
    ["a passphrase as an argument", ["today", "--passphrase", "quiet harbor"]],
  ])
    test(what, () => {
      const { code, out, err } = call(given);
      assert.equal(code, 2);
      isPlain(err || out);
      assert.doesNotMatch(err, /quiet harbor/);
    });

  for (const [what, given] of [
    ["a time that is none", ["promise", "Call", "--by", "soonish"]],
    ["both ways at once", ["heads-up", "abcd", "--until", "19:00", "--cannot"]],
    ["neither way", ["moment", "He listened"]],
    ["an id that is none", ["keep", "the plants"]],
    ["a kind of moment that is none", ["moment", "He listened", "--tell", "--as", "charm"]],
    ["a relay that is none", ["relay", "http://relay.example.org"]],
    ["a page that is none", ["log", "--page", "-1"]],
  ])
    test(what, () => {
      const { code, err } = ana.troth(...given, "--offline");
      assert.equal(code, 2, err);
      isPlain(err);
    });

  test("a time that has passed", () => {
    const { code, err } = ana.troth("promise", "Call", "--by", "2020-01-01", "--offline");
    assert.equal(code, 1);
    isPlain(err);
  });

  test("a thing that is not there", () => {
    const { code, out } = ana.troth("keep", "ffffffff", "--offline", "--json");
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).fault, "not_found");
  });

  test("the wrong passphrase", () => {
    const { code, err, out } = call(
      ["today", "--json", "--home", ana.home, "--passphrase-file", ana.mineFile, "--offline"]);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).fault, "wrong_passphrase");
    isPlain(err);
  });

  test("no passphrase, and nobody to ask", () => {
    const { code, err } = call(["today", "--home", ana.home, "--offline"]);
    assert.equal(code, 2);
    assert.match(err, /--passphrase-file/);
  });

  test("a passphrase by an open file descriptor", () => {
    const { code } = call(["today", "--home", ana.home, "--passphrase-fd", "0", "--offline"], {
      input: readFileSync(ana.passphraseFile, "utf8"),
    });
    assert.equal(code, 0);
  });

  test("a home that is new", () => {
    const { code, err } = call(
      ["today", "--home", join(folder.path, "new"), "--passphrase-file", ana.passphraseFile]);
    assert.equal(code, 1);
    assert.match(err, /troth init/);
  });

  test("beginning twice", () => {
    assert.equal(ana.troth("init", "Ana", "--offline").code, 1);
    assert.equal(ana.json("promises", "--offline").length, 1);
  });

  test("words that reorder or hide text are taken out, and too many are refused", () => {
    const { made } = ana.json("promise", "Buy \u202Ebread", "--offline", 3);
    assert.equal(ana.json("promises", "--offline").find(({ id }) => id === made).act, "Buy bread");
    assert.equal(ana.troth("promise", "x".repeat(5000), "--offline").code, 1);
    assert.equal(ana.troth("promise", "   ", "--offline").code, 1);
  });
});

describe("help", () => {
  const { out } = call(["--help"]);
  const verbs = [...out.matchAll(/^ {2}([a-z-]+) {2,}\S/gm)].map(([, name]) => name);
  test("every verb has help of its own", () => {
    assert.ok(verbs.length > 30);
    for (const verb of verbs) {
      const about = call([verb, "--help"]);
      assert.equal(about.code, 0, verb);
      assert.match(about.out + about.err, new RegExp(`troth ${verb}|schema`));
    }
  });
});

describe("a disk that fails", () => {
  test("a file that may not grow keeps all that was there", () => {
    const full = ana.troth("note", "y".repeat(9000), "--offline", { limit: 8 });
    assert.equal(full.code, 4, full.err);
    isPlain(full.err);
    assert.equal(ana.troth("today", "--offline").code, 0);
    assert.ok(ana.json("promises", "--offline").some(({ act }) => act === "Water the plants"));
  });

  test("a damaged store is said to be damaged, and is left as it is", () => {
    const bea = new Person(folder.path, "Bea", "maple window river stone");
    assert.equal(bea.troth("init", "Bea", "--offline").code, 3);
    const file = join(bea.home, readdirSync(bea.home).find((name) => name.endsWith(".sqlite")));
    const hurt = openSync(file, "r+");
    writeSync(hurt, Buffer.alloc(4096, 0x5a), 0, 4096, 0);
    closeSync(hurt);
    const before = readFileSync(file);
    const { code, err } = bea.troth("today", "--offline");
    assert.equal(code, 4);
    isPlain(err);
    assert.deepEqual(readFileSync(file), before);
  });

  test("something that is no store", () => {
    const cid = new Person(folder.path, "Cid", "maple window river stone");
    writeFileSync(cid.home, "a file, no folder");
    assert.equal(cid.troth("today").code, 4);
  });
});
