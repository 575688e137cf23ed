import { describe, expect, it } from "vitest";
import { words } from "./index";
import { words as mending } from "./mending";
import { of_the_app, of_the_terminal } from "./sentences";

const all = [...of_the_app, ...of_the_terminal];
// What a pattern finds, but for sentences that say exactly why they may.
const found = (pattern: RegExp, allowed: readonly string[] = []) =>
  all.filter(({ sentence }) => pattern.test(sentence) && !allowed.includes(sentence));
const none = (pattern: RegExp, allowed: readonly string[] = []) =>
  expect(found(pattern, allowed).map(({ where, sentence }) => `${where}: ${sentence}`)).toEqual([]);

describe("every sentence that a person can read", () => {
  it("is looked at, in the app and at the terminal", () => {
    const files = new Set(of_the_app.map(({ where }) => where));
    for (const file of [
      "./en/faults.ts",
      "./en/repair.ts",
      "./en/own_safety.ts",
      "./en/device.ts",
      "./helplines.ts",
    ])
      expect(files).toContain(file);
    expect(of_the_app.length).toBeGreaterThan(600);
    expect(of_the_terminal.length).toBeGreaterThan(300);
  });
  it("is complete", () => {
    none(/undefined|\[object|NaN|\bTODO\b/);
    expect(of_the_app.filter(({ sentence }) => /^\s|\s$| {2}|,,|\.\./.test(sentence))).toEqual([]);
  });
  it("does not shout, praise or scold, and keeps no score", () => {
    expect(of_the_app.filter(({ sentence }) => sentence.includes("!"))).toEqual([]);
    none(/great job|well done|good job|proud of you|congratulat|\boverdue\b|\bstreak|\bpoints\b|\bgoals?\b/i);
    none(/\bscore\b/i, [
      words.safety.signs_line,
      ...of_the_terminal.map(({ sentence }) => sentence).filter((it) => it.includes("there is no score")),
    ]);
  });

  // C16: no word that nobody can keep, and none that comforts falsely.
  it("claims nobody to be safe or unseen", () => {
    none(/\b(anonymous|anonymously|untraceable|undetectable|invisible|unbreakable|unhackable)\b/i); // NOLINT(promise): because it is refused here
    none(/\b100 ?%|\bguarantee|\bimpossible to|military.grade|\baudited\b/i); // NOLINT(promise): because it is refused here
    none(/\b(completely|perfectly|totally|absolutely|always) (safe|secure|private)\b/i);
    // "safe" is said only of what is not, or as a question.
    none(/\b(is|are|keeps?|makes?|stays?) (you |it |this |them |everything )?safe\b/i, [
      words.safety.line,
      words.safety.now,
      ...found(/make an unsafe one safe|if that is not safe/i).map(({ sentence }) => sentence),
    ]);
    none(
      /(can’t|can't|cannot|never|nobody will) (know|find out|see|notice) (that|whether) you (are|were) (here|afraid)/i,
    );
  });
  it("comforts nobody with what it can't know", () => {
    none(
      /everything will be|it will be fine|will be alright|will get better|trust is restored|as good as new/i,
    );
    none(/never be (restored|repaired)|can(’|')t be repaired|\bmove on\b/i);
    none(/we will (call|alert|help)|we(’|')ll (call|alert|help)/i);
  });

  // S23: forgiving is a word of the one who was hurt; nobody is asked for it, and nothing waits for it.
  it("asks nobody to forgive", () => {
    none(/forgiv/i, [
      mending.repair.forgiven,
      mending.repair.said_words.forgiven("Ben"),
      mending.mending.lines.forgiven("Ben"),
      // The list of what can be said in a repair.
      ...all.map(({ sentence }) => sentence).filter((it) => it.includes("relied-again, forgiven;")),
    ]);
    none(/apologi[sz]e now|say sorry now|accept (their|the|his|her) apology/i);
  });
  it("shames nobody, and calls no ending a failure", () => {
    none(
      /\b(guilty|your fault|should be ashamed|abuser|victim|liar|cheater|unforgivable|weak person|shame on)\b/i,
    );
    none(/you (have )?(failed|ruined)|how could you|you should have|you ought to/i);
    none(/(?<!none (of them )?is a )\bfailure\b/i);
  });

  // S1, S9: nobody is pushed to stay or to work on it, and nobody has to prove anything.
  it("pushes nobody, and asks for no proof", () => {
    none(
      /talk it through|try harder|another chance|save your (relationship|marriage)|work on your relationship/i,
    );
    none(
      /screenshot|location sharing|(show|hand) (them|me|him|her) your phone|share your (password|location)/i,
    );
    none(/don(’|')t (leave|give up)|are you sure you want/i);
  });
});
