// Two people at two terminals, one relay: the story of the project, and what can go wrong on the way.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Person, Relay, makeFolder } from "./person.mjs";

const folder = makeFolder();
const relay = new Relay(folder.path);
const ana = new Person(folder.path, "Ana", "quiet harbor lantern seven");
const ben = new Person(folder.path, "Ben", "maple window river stone");

before(() => relay.start());
after(async () => {
  await relay.stop();
  folder.remove();
});

const one = (rows, words) => rows.find((row) => (row.act ?? row.words ?? row.line) === words);

describe("two people at two terminals", () => {
  test("each begins alone, and the first promise is a knot not yet tied", () => {
    for (const person of [ana, ben]) {
      const begun = person.troth("init", person.name, "--relay", relay.origin);
      assert.equal(begun.code, 0, begun.err);
    }
    const made = ana.json("promise", "Water the plants", "--by", "tomorrow");
    assert.match(made.made, /^[0-9a-f]{32}$/);
    assert.equal(one(ana.json("promises"), "Water the plants").standing, "open");
  });

  test("they are invited, both read the same two lines, and are linked", () => {
    const invitation = ana.json("invite");
    assert.equal(invitation.phase, "inviting");
    assert.equal(invitation.words.split(/\s+/).length, 12);
    assert.deepEqual(ana.json("invite").link, invitation.link);

    const joined = ben.troth("join", { input: `${invitation.link}\n` });
    assert.equal(joined.code, 0, joined.err);

    const [hers, his] = [ana.json("confirm"), ben.json("confirm")];
    assert.equal(hers.phase, "comparing");
    assert.deepEqual([hers.my_line, hers.their_line], [his.their_line, his.my_line]);
    assert.ok(hers.my_line.length > 0);

    const confirmed = ana.troth("confirm", "--match", "--mine-passphrase-file", ana.mineFile);
    assert.equal(confirmed.code, 0, confirmed.err);
    assert.equal(ben.json("sync").pairing.phase, "linked");
    assert.equal(ben.json("mine-passphrase", "--mine-passphrase-file", ben.mineFile).kept, true);
    assert.equal(ana.json("sync").pairing.phase, "linked");
    assert.equal(ana.json("today").partner_name, "Ben");
    assert.equal(ben.json("today").partner_name, "Ana");
  });

  test("told before the other had to wonder", () => {
    const { made } = ben.json("promise", "Home for dinner", "--by", "in 2h");
    const promised = one(ana.json("promises"), "Home for dinner");
    assert.equal(promised.id, made);
    assert.equal(promised.by_me, false);

    const told = ben.troth("heads-up", made.slice(0, 8), "--until", "in 3h", "--why", "The bus");
    assert.equal(told.code, 0, told.err);
    assert.match(told.out, /^Told, today/);

    const today = ana.json("today");
    assert.equal(today.today.cards[0].what, "answer_heads_up");
    assert.equal(one(today.promises, "Home for dinner").telling, "in_time");
    assert.equal(ana.troth("answer", made.slice(0, 8), "thanks").code, 0);

    assert.equal(one(ben.json("promises"), "Home for dinner").heads_up.answer, "thanks");
    assert.equal(ben.troth("keep", made.slice(0, 8)).code, 0);
    assert.equal(one(ana.json("promises"), "Home for dinner").standing, "told_in_time_then_kept");
    const story = ana.troth("show", made.slice(0, 8));
    assert.match(story.out, /Ben told: it will be later/);
    assert.match(story.out, /The bus/);
  });

  test("a need is told and answered, a moment is noticed and thanked", () => {
    const need = ana.json("need", "To know when plans change", "--tell", "--about", "reliability");
    assert.equal(ben.troth("answer", need.made, "heard").code, 0);
    assert.equal(one(ana.json("needs"), "To know when plans change").answer, "heard");
    const moment = ben.json("moment", "She called before I asked", "--tell", "--as", "told me in time");
    assert.equal(ana.troth("thank", moment.made).code, 0);
    assert.equal(one(ben.json("moments"), "She called before I asked").thanked, true);
  });

  test("a need of Mine that is told has one name for both", () => {
    const kept = JSON.parse(ana.mine("need", "A line before seven", "--json").out);
    const told = JSON.parse(ana.mine("tell", kept.made, "--yes", "--json").out);
    assert.notEqual(told.made, kept.made, "what is told is a fact of its own");
    assert.equal(one(ben.json("needs"), "A line before seven").id, told.made);
  });

  test("what is told while the relay is away is kept here, is in time, and goes out later", async () => {
    const { made } = ben.json("promise", "Call the doctor", "--by", "in 1h");
    ana.json("sync");
    await relay.stop();
    const told = ben.troth("heads-up", made, "--cannot");
    assert.equal(told.code, 3, told.err);
    assert.match(told.out, /Kept here\. It goes out when you are online\./);
    assert.equal(ana.troth("today").code, 0, "what is here is shown without a relay");
    await relay.start();
    assert.equal(ben.troth("sync").code, 0);
    assert.equal(one(ana.json("promises"), "Call the doctor").telling, "in_time");
  });

  test("what is written for oneself stays with oneself", () => {
    assert.equal(ana.json("note", "I count on Fridays").kept, true);
    assert.equal(ana.json("moment", "He listened", "--for-me").kept, true);
    const mine = JSON.parse(ana.mine("mine", "--json").out);
    assert.equal(mine.notes[0].words, "I count on Fridays");
    assert.equal(mine.moments[0].line, "He listened");
    assert.ok(mine.before.some((row) => row.words === "Water the plants"), "from before they were two");
    assert.ok(!JSON.stringify(ben.json("today")).includes("Fridays"));
    assert.equal(ana.troth("mine").code, 1, "Mine needs its own passphrase");
    assert.equal(ana.troth("mine", "--mine-passphrase-file", ana.passphraseFile).code, 1);
  });

  test("both devices are shown to both", () => {
    assert.equal(ana.json("devices").length, ben.json("devices").length);
    assert.ok(ana.json("devices").some((row) => row.this_one));
  });

  const typed = ["Home for dinner", "The bus", "Fridays", "plans change", "Ana", "quiet harbor", "called before"];

  test("nothing that a person typed lies readable in a home or at the relay", () => {
    const scan = (path) => {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        if (entry.isDirectory()) scan(join(path, entry.name));
        else if (entry.isFile()) {
          const bytes = readFileSync(join(path, entry.name), "latin1");
          for (const words of typed) assert.ok(!bytes.includes(words), `${words} in ${entry.name}`);
        }
      }
    };
    for (const path of [ana.home, ben.home, relay.data]) scan(path);
  });

  test("nor in what the relay says, nor in its memory", (t) => {
    for (const words of typed) assert.ok(!relay.output.includes(words), `${words} in ${relay.output}`);
    const address = `127.0.0.1:${relay.port}`;
    const found = relay.inMemory([address, ...typed]);
    if (found === null) return t.skip("only root may look into another program");
    assert.deepEqual(found, [address], "the search finds what is there, and nothing else is");
  });
});
