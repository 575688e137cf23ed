// What the printed types of the core hold, and what no one of them holds. They are printed from its field lists, so what is not
// here travels to nobody.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const printed = readFileSync(join(import.meta.dirname, "troth.gen.ts"), "utf8");
const unions = new Map(
  [...printed.matchAll(/^export type (\w+) =([^;]+);/gm)].map(([, name = "", whole = ""]) => [
    name,
    [...whole.matchAll(/"([^"]+)"|\b([A-Z]\w+)\b/g)].map(([, word, type]) => word ?? type ?? ""),
  ]),
);
const fields = new Map(
  [...printed.matchAll(/^export interface (\w+) \{([^}]*)\}/gm)].map(([, name = "", body = ""]) => [
    name,
    [...body.matchAll(/readonly (\w+)\??: ([^;]+);/g)].map(([, field = "", type = ""]) => ({ field, type })),
  ]),
);
// Every type that can be reached from this one.
function reached_from(...from: string[]): Set<string> {
  const seen = new Set<string>();
  const look = (name: string) => {
    if (seen.has(name) || !(fields.has(name) || unions.has(name))) return;
    seen.add(name);
    for (const { type } of fields.get(name) ?? [])
      for (const [used] of type.matchAll(/\b[A-Z]\w*/g)) look(used);
    for (const used of unions.get(name) ?? []) look(used);
  };
  from.forEach(look);
  return seen;
}
const fields_of = (types: Iterable<string>) =>
  [...types].flatMap((type) => (fields.get(type) ?? []).map(({ field }) => `${type}.${field}`));
const named = (pattern: RegExp, where: readonly string[]) =>
  where.filter((it) => pattern.test(it.split(".").at(-1) ?? it));
const all = fields_of(fields.keys());

describe("what the core can be told and can show", () => {
  it("is read here in full", () => {
    expect(fields.size).toBeGreaterThan(200);
    expect(fields_of(reached_from("Us")).length).toBeGreaterThan(200);
    expect(reached_from("Wish").size).toBeGreaterThan(100);
  });

  // R7: the two lists of the source, and no third.
  it("names what builds trust and what breaks it in two lists, and nowhere else", () => {
    expect(unions.get("Builder")).toEqual([
      "kept_their_word",
      "told_me_in_time",
      "honest_with_me",
      "owned_up",
      "open_about_what_they_do",
      "respected_me",
      "noticed_what_i_need",
      "there_for_me",
      "safe_to_be_with",
    ]);
    expect(unions.get("Breaker")).toEqual([
      "lied",
      "hid_something",
      "broke_a_promise",
      "broke_an_agreement",
      "shamed",
      "criticised",
      "ridiculed",
      "judged",
      "put_me_down",
      "rejected_me",
      "pressured_or_used_me",
    ]);
  });

  // R4, R14, R32: violence is asked about nowhere; a sign of danger can stand beside a note of one's own, and nowhere else.
  it("knows danger in one's own notes of safety alone; nothing that both see has a field for it", () => {
    const signs = [...fields].filter(([, its]) => its.some(({ type }) => type.includes("SafetySign")));
    expect(signs.map(([name]) => name)).toEqual(["KeepSafetyNote", "SafetyNoteRow"]);
    const us = reached_from("Us");
    for (const mine of ["SafetySign", "SafetyView", "Fear", "PulseRow", "Reading"])
      expect(us.has(mine), mine).toBe(false);
    const said = [...us].flatMap((type) => [type, ...(unions.get(type) ?? [])]).concat(fields_of(us));
    expect(named(/unsafe|threat|violen|assault|afraid|fear|danger|weapon|\bhit\b/i, said)).toEqual([]);
    expect(named(/violen|assault|rape|weapon/i, [...all, ...[...unions.values()].flat()])).toEqual([]);
  });

  // S8, C3, C4: who read what, who is here, and that somebody writes, is told to nobody.
  it("tells nobody what was read, who is here, or that somebody writes", () => {
    const about = [...fields_of(reached_from("Us")), ...fields_of(reached_from("Wish"))];
    expect(named(/(^|_)(read|seen|viewed|typing|online|presence|last_here|receipt)(_|$)/, about)).toEqual([]);
  });

  // S19: a nickname, and nothing else about a person.
  it("asks for a nickname, and for nothing else about a person", () => {
    expect(fields.get("FoundAccount")?.map(({ field }) => field)).toEqual(["kind", "nickname", "passphrase"]);
    expect(fields.get("CallMe")?.map(({ field }) => field)).toEqual(["kind", "name"]);
    expect(
      named(
        /e_?mail|phone(?!_lock|_question$)|address|surname|last_name|legal|birth|gender|country|location|photo|contact/,
        all,
      ),
    ).toEqual([]);
  });

  // S2: the signs are read; no kind could keep what somebody thought of them.
  it("has no place for an answer to a sign", () => {
    expect(named(/screen(ing|ed)|questionnaire|sign_answer|signs/, fields_of(reached_from("Wish")))).toEqual(
      [],
    );
  });

  // R26, S21: nothing can be earned, spent, ranked or lost.
  it("has no points, ranks, streaks or prices", () => {
    expect(
      named(
        /point(s|_count)$|(^|_)(score|rank|streak|level|badge|coin|price|reward|ratio|percent|total)(_|s|$)/,
        all.filter((it) => it !== "StepMatch.points"), // points of a curve, as bytes
      ),
    ).toEqual([]);
  });
});
