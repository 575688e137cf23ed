// What is done together, and one's own readings, at two terminals.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
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
});
after(async () => {
  await relay.stop();
  folder.remove();
});
// The verb ends well, and the relay was reached.
const does = ({ code, err, out }) => assert.equal(code, 0, err + out);
const read = (person, verb, ...given) => {
  const { code, out, err } = person.mine(verb, ...given);
  assert.equal(code, 0, err);
  return out;
};

describe("one's own readings", () => {
  test("a pulse is kept in Mine without opening it, and under three it is too early to say", () => {
    assert.equal(ana.troth("pulse").code, 2);
    assert.equal(ana.troth("pulse", "101").code, 2);
    assert.equal(ana.json("pulse", "70").kept, true);
    assert.match(read(ana, "readings"), /what you can see: too early to say/);
    assert.match(read(ana, "why"), /Too early to say/);
    assert.equal(ana.troth("why", "a3f2").code, 2);
    assert.equal(ana.troth("readings").code, 1, "Mine needs its own passphrase");
  });

  test("then it is said in words first, and in numbers for who asks", () => {
    for (const felt of ["72", "74"]) ana.json("pulse", felt);
    const said = read(ana, "readings");
    assert.match(said, /Mostly trusting, (sure|fairly sure|not sure yet)/);
    assert.doesNotMatch(said, /between \d+ and/);
    assert.match(said, /not been validated on couples/);
    assert.match(read(ana, "readings", "--numbers"), /between \d+ and \d+, around \d+/);
    const reading = JSON.parse(read(ana, "readings", "--json"));
    assert.equal(reading.answers, 3);
    assert.equal(reading.movers_too_early, true);
  });

  test("one need in turn is asked about", () => {
    ana.json("need", "a clear word");
    does(ana.mine("pulse", "70", "--met", "30"));
    const [need] = JSON.parse(read(ana, "readings", "--json")).needs;
    assert.equal(need.trust, undefined, "once is too early");
  });

  test("nothing of it is with the other", () => {
    assert.ok(!JSON.stringify(ben.json("today")).includes("pulse"));
    assert.equal(JSON.parse(read(ben, "readings", "--json")).answers, 0);
  });
});

describe("an agreement", () => {
  const row = (person) => person.json("agreements")[0];

  test("counts once both agreed to the same words", () => {
    const { made } = ana.json("agree-on", "phones away at dinner", "--yes");
    assert.equal(row(ben).standing, "proposed");
    assert.equal(ana.troth("consent", made).code, 1, "one's own is the other's to agree to");
    does(ben.troth("consent", made));
    assert.equal(row(ana).standing, "in_force");
  });

  test("is changed by both, left by one, and that is told", () => {
    const { id } = row(ben);
    does(ben.troth("change-agreement", id, "phones away at dinner and in bed", "--yes"));
    assert.equal(row(ana).words, "phones away at dinner");
    does(ana.troth("pass-over", id));
    assert.equal(row(ben).versions.length, 2);
    does(ana.troth("consent", id));
    assert.equal(row(ben).words, "phones away at dinner and in bed");
    does(ben.troth("leave-agreement", id, "--line", "my shifts"));
    assert.equal(row(ana).standing, "withdrawn");
    assert.equal(row(ana).withdrawn_line, "my shifts");
  });
});

describe("a check-in", () => {
  const row = (person) => person.json("check-in");

  test("suits both at a time, and is prepared apart", () => {
    does(ana.troth("slot", "sunday", "20:00"));
    does(ben.troth("sync"));
    does(ben.troth("slot"));
    assert.equal(ana.json("today").slot.agreed, true);
    assert.equal(ana.troth("slot", "someday", "20:00").code, 2);
    assert.equal(ana.json("prepare", "--valued", "you waited with soup").kept, true);
    assert.ok(!JSON.stringify(ben.json("today")).includes("soup"));
  });

  test("opens together once both are ready, and not before", () => {
    does(ana.troth("check-in", "--begin"));
    does(ana.mine("ready", "--yes"));
    assert.equal(row(ben).standing, "theirs_sealed");
    assert.equal(row(ben).their_answers, undefined);
    does(ana.troth("not-ready"));
    does(ana.mine("ready", "--yes"));
    does(ben.troth("ready", "--valued", "you asked", "--on-mind", "the money", "--yes"));
    ana.json("sync");
    assert.equal(row(ben).their_answers.valued, "you waited with soup");
    assert.equal(row(ana).their_answers.on_mind, "the money");
    assert.equal(ana.troth("not-ready").code, 1);
  });

  test("is said back, promised out of, and closed", () => {
    does(ana.troth("say-back", "you worry about money"));
    does(ben.troth("that-is-it"));
    does(ana.troth("small-promise", "open the letters", "--by", "tomorrow"));
    assert.equal(ana.troth("small-promise", "and another").code, 1, "one each, at most");
    does(ben.troth("understood", "9"));
    does(ben.troth("close-check-in"));
    assert.equal(row(ana).standing, "closed");
    assert.match(ana.troth("check-in").out, /the money/, "what was opened stays");
    assert.ok(ben.json("promises").some((it) => it.act === "open the letters"));
  });
});
