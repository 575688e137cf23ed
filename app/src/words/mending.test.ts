import { describe, expect, it } from "vitest";
import { words } from "./index";
import { words as mending } from "./mending";

function sentences(it: unknown): string[] {
  if (typeof it === "string") return [it];
  if (typeof it === "function") return [String(it("Ben", "today"))];
  if (typeof it === "object" && it !== null) return Object.values(it).flatMap(sentences);
  return [];
}
const late = sentences(mending);
const all = [...sentences(words), ...late];
const none = (pattern: RegExp, among = all) => expect(among.filter((it) => pattern.test(it))).toEqual([]);

describe("the words of mending and safety", () => {
  it("are all there", () => {
    expect(late.length).toBeGreaterThan(250);
    expect(late.filter((it) => it.includes("undefined"))).toEqual([]);
  });
  it("never shout, praise, scold or keep a score", () => {
    none(/!/);
    none(/great job|well done|good job|proud of you|congratulat|overdue|streak|\bpoints\b|\bgoal\b/i);
  });
  it("shame nobody, and call no ending a failure", () => {
    none(
      /\b(guilty|your fault|you should be ashamed|abuser|victim|liar|cheater|unforgivable|weak person)\b/i,
    );
    none(/you (failed|must|have failed|ruined)|how could you/i);
    expect(late.filter((it) => /failure/i.test(it))).toEqual([mending.repair.end_line]);
  });
  // Forgiving can be said by the one who was hurt, and is never asked for, timed or suggested (S23).
  it("ask nobody to forgive", () => {
    expect(all.filter((it) => /forgiv/i.test(it)).sort()).toEqual(
      [
        mending.repair.forgiven,
        mending.repair.said_words.forgiven("Ben"),
        mending.mending.lines.forgiven("Ben"),
      ].sort(),
    );
    none(/apologi[sz]e now|say sorry now|accept (their|the) apology|move on/i);
  });
  // No claim of being safe or unseen; what is not promised is not said (C16).
  it("give no false comfort", () => {
    none(
      /completely safe|you are safe now|perfectly safe|anonymous|untraceable|100 ?%|guarantee|impossible to/i,
    );
    none(/everything will be|it will be fine|trust is restored|as good as new|never be restored/i);
    none(/we will (call|alert|help you)|we’ll (call|alert|help you)/i);
  });
  // Nobody is told to stay, to talk it through under fear, or to prove anything (S1, S9).
  it("push nobody, and ask for no proof", () => {
    none(
      /talk it through|try harder|give (them|it) another chance|save your relationship|work on your relationship/i,
    );
    none(/screenshot|location sharing|show (them|me) your phone|share your password/i);
  });
});
