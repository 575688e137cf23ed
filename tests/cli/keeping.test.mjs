// A copy in one file, checked and brought back; a device taken out; another passphrase; going. The real programs.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Person, Relay, call, link, makeFolder } from "./person.mjs";

const folder = makeFolder();
const relay = new Relay(folder.path);
const ana = new Person(folder.path, "Ana", "quiet harbor lantern seven");
const ben = new Person(folder.path, "Ben", "maple window river stone");
const laptop = new Person(folder.path, "Laptop", "quiet harbor lantern seven");
const again = new Person(folder.path, "Again", "quiet harbor lantern seven");

const file = join(folder.path, "copy.age");
const wordsFile = join(folder.path, "words");
const kitFile = join(folder.path, "kit");
const nextFile = join(folder.path, "next");
const lines = (person) => person.json("moments").map((row) => row.line).sort();

before(async () => {
  await relay.start();
  for (const person of [ana, ben]) person.json("init", person.name, "--relay", relay.origin);
  link(ana, ben);
  ana.json("note", "for me alone");
  ana.mine("mine"); // opened, what was kept goes on its way with the next frame
  ana.json("moment", "You listened", "--tell");
  ben.json("moment", "You called <b>first</b>", "--tell");
  ana.json("sync");
  writeFileSync(kitFile, `${ana.json("kit").kit}\n`);
});
after(async () => {
  await relay.stop();
  folder.remove();
});

describe("a copy in one file", () => {
  test("is sealed with six words that are printed once, and is for its owner alone", () => {
    const { code, out, err } = ana.troth("export", file);
    assert.equal(code, 0, err);
    assert.equal(out.trim().split(" ").length, 6);
    writeFileSync(wordsFile, out);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const bytes = readFileSync(file, "latin1");
    assert.ok(bytes.startsWith("age-encryption.org/v1"));
    for (const words of ["You listened", "for me alone"]) assert.ok(!bytes.includes(words));
  });

  test("is never written over another file", () => {
    const before_ = readFileSync(file);
    const { code, err } = ana.troth("export", file);
    assert.equal(code, 2);
    assert.match(err, /nothing was written/);
    assert.deepEqual(readFileSync(file), before_);
  });

  test("is checked without a home and without a relay", () => {
    const { code, out, err } = call(["verify", file, "--words-file", wordsFile]);
    assert.equal(code, 0, err + out);
    assert.match(out, /is as it was written/);
    const report = JSON.parse(call(["verify", file, "--words-file", wordsFile, "--json"]).out);
    assert.equal(report.whole, true);
    assert.equal(report.of_nobody, 0);
    assert.ok(report.devices.some((one) => one.mine) && report.devices.some((one) => !one.mine));
  });

  test("one changed byte is found, other words do not open it, and another file is none", () => {
    const bytes = readFileSync(file);
    const changed = join(folder.path, "changed.age");
    bytes[bytes.length - 1000] ^= 1;
    writeFileSync(changed, bytes);
    const damaged = call(["verify", changed, "--words-file", wordsFile]);
    assert.notEqual(damaged.code, 0);
    assert.notEqual(damaged.err, "");
    assert.equal(call(["verify", file, "--words-file", ben.passphraseFile]).code, 1);
    assert.equal(call(["verify", kitFile]).code, 1);
    assert.equal(call(["verify", join(folder.path, "nowhere")]).code, 2);
  });

  test("makes a new device, also without a relay; Mine comes under its own passphrase", () => {
    const given = ["import", file, "--words-file", wordsFile, "--kit-file", kitFile, "--relay", relay.origin];
    const offline = again.troth(...given, "--offline", "--json");
    assert.ok([0, 3].includes(offline.code), offline.err);
    assert.deepEqual(JSON.parse(again.troth("moments", "--offline", "--json").out).length, 2);
    assert.equal(again.troth(...given).code, 1, "an account is here already");
    const mine = JSON.parse(again.troth("mine", "--mine-passphrase-file", ana.mineFile, "--json", "--offline").out);
    assert.ok(mine.notes.some((row) => row.words === "for me alone"));
    assert.equal(again.troth("sign-in").code, 0);
    again.json("moment", "Back again", "--tell");
    assert.deepEqual(lines(ben), ["Back again", "You called <b>first</b>", "You listened"]);
    assert.equal(ben.json("devices").filter((row) => !row.mine).length, 2, "the other sees one more device");
  });
});

describe("devices and the passphrase", () => {
  test("a device that is taken out reads nothing new", () => {
    laptop.json("recover", "--kit-file", kitFile, "--relay", relay.origin);
    laptop.json("moment", "From the laptop", "--tell");
    ana.json("sync");
    const row = laptop.json("devices").find((one) => one.this_one);
    assert.equal(ana.troth("revoke", "ffffffff").code, 2);
    assert.equal(ben.troth("revoke", row.log).code, 1, "it is not his to take out");
    const done = ana.troth("revoke", row.log.slice(0, 8));
    assert.equal(done.code, 0, done.err);
    ana.json("moment", "After it", "--tell");
    assert.ok(lines(ben).includes("After it"));
    assert.ok(ben.json("devices").some((one) => one.log === row.log && one.removed));
    laptop.troth("sync");
    assert.ok(!lines(laptop).includes("After it"));
    assert.ok(lines(ben).includes("From the laptop"), "taking out erases nothing");
  });

  test("another passphrase holds here at once, and on the others once they take it over", () => {
    writeFileSync(nextFile, "seven words that are quite new to us\n");
    const changed = ana.troth("passphrase", "--new-passphrase-file", nextFile);
    assert.equal(changed.code, 0, changed.err);
    assert.equal(ana.troth("today").code, 1);
    writeFileSync(ana.passphraseFile, readFileSync(nextFile));
    assert.equal(ana.troth("today").code, 0);
    const adopted = again.troth("passphrase", "--adopt", "--new-passphrase-file", nextFile);
    assert.equal(adopted.code, 0, adopted.err);
    writeFileSync(again.passphraseFile, readFileSync(nextFile));
    again.json("moment", "Still me", "--tell");
    assert.ok(lines(ben).includes("Still me"));
  });
});

describe("going", () => {
  test("asks first, and says what stays", () => {
    for (const verb of ["leave", "erase"]) {
      const { code, err } = again.troth(verb);
      assert.equal(code, 1);
      assert.match(err, /Nothing was done/);
    }
  });

  test("erasing leaves nothing here and everything there", () => {
    const { code, out, err } = again.troth("erase", "--yes");
    assert.equal(code, 0, err);
    assert.match(out, /Nothing of yours/);
    assert.equal(again.troth("today").code, 1);
    for (const entry of readdirSync(again.home))
      assert.ok(!readFileSync(join(again.home, entry), "latin1").includes("TRF1"), `a frame is left in ${entry}`);
    assert.ok(lines(ben).includes("Still me"));
  });

  test("parting leaves an archive to read, and silence to the other", () => {
    const dora = new Person(folder.path, "Dora", "a boat a bell a bird a book");
    const emil = new Person(folder.path, "Emil", "paper clip sugar moon seven");
    for (const person of [dora, emil]) person.json("init", person.name, "--relay", relay.origin);
    link(dora, emil);
    emil.json("moment", "You waited", "--tell");
    assert.deepEqual(lines(dora), ["You waited"]);
    assert.equal(dora.troth("unpair").code, 1, "it asks first");
    const parted = dora.troth("unpair", "--yes");
    assert.equal(parted.code, 0, parted.err);
    const before_ = emil.json("today");
    emil.json("moment", "Where are you?", "--tell");
    const [row] = dora.json("archive");
    assert.equal(row.partner_name, "Emil");
    assert.deepEqual(dora.json("archive", row.space.slice(0, 8)).moments.map((one) => one.line), ["You waited"]);
    assert.match(dora.troth("archive", row.space.slice(0, 8)).out, /You waited/);
    assert.equal(dora.troth("archive", "ffff").code, 2);
    assert.equal(dora.json("promise", "Feed the cat").kept, true, "she goes on alone");
    assert.equal(before_.partner_name, "Dora");
    assert.equal(emil.json("today").partner_name, "Dora");
  });

  test("leaving without the relay is kept, and told when it is reached", async () => {
    await relay.stop();
    assert.equal(ana.troth("leave", "--yes").code, 3);
    await relay.start();
    assert.equal(ana.troth("sync").code, 0);
  });

  test("leaving is silence to the other, and what is here stays readable", () => {
    const before_ = ben.json("today");
    assert.equal(ana.troth("leave", "--yes").code, 0);
    assert.ok(lines(ana).includes("You listened"));
    assert.deepEqual(ben.json("today"), before_);
    ben.json("moment", "Are you there?", "--tell");
    assert.ok(!lines(ana).includes("Are you there?"));
    assert.ok(existsSync(ana.home));
  });
});
