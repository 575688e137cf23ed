// Questions for two at two terminals: entered apart, as deep as both said, chosen, sealed, opened together.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Person, Relay, call, link, makeFolder } from "./person.mjs";

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
const does = ({ code, err, out }) => assert.equal(code, 0, err + out);
// Refused, in a sentence, and not as an accident of the program.
const refuses = ({ code, err }, as, sentence) => {
  assert.equal(code, as, err);
  assert.match(err, sentence);
  assert.match(err, /\S\.\n$/);
};
const shown = (person) => person.json("opening");
// Each is online as often as the three steps of a match need.
const meet = () => [ana, ben, ana, ben, ana].forEach((person) => person.json("sync"));
// What is shown of it, but for its name and its times.
const nameless = (person) => JSON.stringify(shown(person)).replace(/[0-9a-f]{32}|\d{13}/g, "…");
// Written into Mine late in a life: every 32 calls everybody is asked to open it once, whatever they write.
const keeps = (person, ...given) => does(person.mine(...given, "--open-mine"));
const mine = (person, verb) => JSON.parse(person.mine(verb, "--json").out);

describe("the questions", () => {
  test("are listed without a home, by depth and by topic", () => {
    const { code, out } = call(["questions"]);
    assert.equal(code, 0);
    assert.match(out, /^light\n {2}What small thing made this week/);
    assert.match(out, /\nDeep, of the topic: Touch\n/);
    const all = JSON.parse(call(["questions", "--json"]).out);
    for (const depth of [1, 2, 3]) assert.ok(all.filter((one) => one.depth === depth && !one.topic).length >= 15);
    assert.equal(new Set(all.map((one) => one.question)).size, all.length);
  });

  test("each verb says what it is for", () => {
    for (const verb of ["opening", "enter", "choose", "seal", "unseal", "close-opening", "questions", "topics", "topic"]) {
      const { code, out } = call([verb, "--help"]);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^troth ${verb}`));
    }
    assert.match(call(["--help"]).out, /Questions for two, opened together/);
  });
});

describe("topics of intimacy", () => {
  test("are off until chosen, one by one, and only their owner sees it", () => {
    refuses(ana.troth("topics"), 1, /Mine/);
    assert.ok(mine(ana, "topics").every((one) => !one.wanted));
    does(ana.troth("topic", "the body"));
    refuses(ana.troth("topic", "money"), 2, /A topic is one of: Touch/);
    assert.deepEqual(mine(ana, "topics").filter((one) => one.wanted).map((one) => one.name), ["The body"]);
    refuses(ana.troth("topic", "the body", "--not-any-more"), 1, /Mine/);
    does(ana.mine("topic", "The body", "--not-any-more"));
    refuses(ana.mine("topic", "the body", "--not-any-more"), 1, /not chosen this topic/);
    assert.ok(mine(ana, "topics").every((one) => !one.wanted));
    assert.ok(mine(ben, "topics").every((one) => !one.wanted));
  });

  test("none comes up that was not chosen, or without going deep", () => {
    refuses(ana.mine("enter", "deep", "--topic", "touch"), 1, /not chosen this topic/);
    refuses(ana.mine("enter", "light", "--topic", "touch"), 2, /deep ones only/);
    refuses(ana.troth("opening"), 1, /./);
  });
});

describe("a question for two", () => {
  let of_a_deep_one;

  test("is entered by each apart, and only what both said is learnt", () => {
    refuses(ana.troth("enter", "bottomless"), 2, /light, personal, deep/);
    does(ana.troth("enter", "deep"));
    refuses(ana.troth("enter", "deep"), 1, /./);
    assert.match(ana.troth("opening").out, /It goes on when they are, too/);
    assert.match(ben.troth("opening").out, /`troth enter` joins/);
    of_a_deep_one = nameless(ben);
    does(ben.troth("enter", "personal"));
    meet();
    for (const person of [ana, ben]) {
      const { opening, offers } = shown(person);
      assert.equal(opening.common_depth, 2);
      assert.equal(opening.matched, true);
      assert.equal(offers.length, 3);
      assert.ok(offers.every((one) => one.depth === 2));
    }
    assert.deepEqual(shown(ana).offers, shown(ben).offers, "both are offered the same");
  });

  test("is not answered before it is chosen, and is chosen by one for both", () => {
    refuses(ben.troth("seal", "too early", "--yes"), 1, /No question is chosen yet/);
    refuses(ben.troth("choose", "9"), 2, /number of one of them/);
    const [, second] = shown(ben).offers;
    does(ben.troth("choose", "2"));
    assert.equal(shown(ana).question, second.question);
    assert.ok(ana.troth("opening").out.includes(second.question));
    refuses(ana.troth("choose", "1"), 1, /./);
  });

  test("is shown before it crosses, sealed, and taken back", () => {
    const asked = ana.troth("seal", "a warm kitchen");
    refuses(asked, 1, /Nothing was told/);
    assert.match(asked.err, /exactly this/);
    assert.match(asked.err, /a warm kitchen/);
    does(ana.troth("seal", "a warm kitchen", "--yes"));
    assert.equal(shown(ben).opening.standing, "theirs_sealed");
    assert.ok(!JSON.stringify(shown(ben)).includes("kitchen"));
    does(ana.troth("unseal"));
    does(ana.troth("seal", "a warm kitchen, and you in it", "--yes"));
  });

  test("opens for both once both have answered, and not before", () => {
    refuses(ben.troth("seal", ""), 1, /./);
    does(ben.troth("seal", "the sea", "--yes"));
    meet();
    assert.equal(shown(ana).opening.their_answers.answer, "the sea");
    assert.equal(shown(ben).opening.their_answers.answer, "a warm kitchen, and you in it");
    assert.match(ana.troth("opening").out, /They\n {4}the sea/);
    refuses(ana.troth("unseal"), 1, /./);
  });

  test("ends with one word for oneself, and is closed by either", () => {
    refuses(ana.troth("understood", "11", "--question"), 2, /0 to 10/);
    keeps(ana, "understood", "9", "--question");
    assert.ok(!JSON.stringify(ben.json("today")).includes("understood_felt"));
    does(ben.troth("close-opening"));
    assert.equal(shown(ana).opening.standing, "closed");
    assert.match(ana.troth("opening").out, /the sea/, "what was opened stays");
  });

  test("can be left before it began, and needs no reason", () => {
    does(ana.troth("enter"));
    assert.equal(nameless(ben), of_a_deep_one, "how deep she would go is not with him: light looks like deep");
    does(ben.troth("close-opening"));
    assert.equal(shown(ana).opening.standing, "closed");
    refuses(ana.troth("choose", "1"), 1, /./);
  });

  test("has one of a topic only when both chose the same", () => {
    for (const person of [ana, ben]) keeps(person, "topic", "touch");
    does(ana.mine("enter", "deep", "--topic", "touch"));
    does(ben.mine("enter", "deep", "--topic", "Touch"));
    meet();
    const { offers, opening } = shown(ben);
    assert.equal(opening.common_topic, 0);
    assert.equal(offers.length, 4);
    assert.ok(offers[3].prompt >= 100);
    does(ben.troth("close-opening"));
    does(ana.mine("enter", "deep", "--topic", "touch"));
    does(ben.troth("enter", "deep"));
    meet();
    assert.equal(shown(ana).opening.common_topic, undefined);
    assert.equal(shown(ana).offers.length, 3);
    does(ana.troth("close-opening"));
  });

  test("without the relay it is kept here, and goes out another time", async () => {
    await relay.stop();
    assert.equal(ana.troth("enter", "light").code, 3);
    await relay.start();
    assert.equal(ana.troth("sync").code, 0);
    assert.equal(shown(ben).opening.standing, "begun");
  });
});
