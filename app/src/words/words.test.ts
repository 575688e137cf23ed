import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emergency } from "./emergency";
import { helplines } from "./helplines";
import { words } from "./index";

describe("the words", () => {
  it("say something for every fault", () => {
    for (const [code, sentence] of Object.entries(words.faults))
      expect(sentence.length, code).toBeGreaterThan(15);
  });
  // S18: before anything is installed, begun or joined.
  it("say who it is not for in the README, on the first screen and to whom is invited", () => {
    const at = (path: string) =>
      readFileSync(join(import.meta.dirname, "../../..", path), "utf8").replace(/\s+/g, " ");
    expect(at("README.md")).toMatch(/Not for somebody who is afraid of their partner/);
    expect(at("README.md")).toMatch(/If somebody may be looking at your phone, use another one/);
    expect(words.welcome.not_for).toMatch(/^Not for you if you are afraid/);
    expect(words.welcome.watched).toMatch(/use another one/);
    for (const screen of ["Welcome", "Join"])
      expect(at(`app/src/screens/${screen}.svelte`)).toMatch(/\bnot_for\} \{[\w.]*watched\}/);
  });
});

describe("the help numbers", () => {
  it("each have a source and the day on which it was read", () => {
    for (const row of helplines) {
      expect(row.source).toMatch(/\w+\.\w+/);
      expect(row.read).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(row.dated ?? "2026").toMatch(/^20\d\d(-\d\d){0,2}$/);
      expect(row.contacts.length).toBeGreaterThan(0);
    }
  });
  it("are there for fear of them, for fear of oneself, and for not wanting to live", () => {
    const countries = (door: string) =>
      new Set(helplines.filter((it) => it.door === door).map((it) => it.country.split(",")[0]));
    expect(countries("them").size).toBeGreaterThanOrEqual(15);
    expect(countries("life").size).toBeGreaterThanOrEqual(10);
    expect(countries("myself").size).toBeGreaterThanOrEqual(3);
  });
  it("have an emergency number for every country that has lines", () => {
    for (const row of emergency) {
      expect(row.source, row.country).toMatch(/\w+\.\w+/);
      expect(row.read).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(row.numbers.join()).toMatch(/^\d+(,\d+)*$/);
    }
    const there = new Set(emergency.map((it) => it.country));
    const wanted = new Set(helplines.map((it) => it.country.split(",")[0] ?? ""));
    wanted.delete("Elsewhere");
    expect([...wanted].filter((it) => !there.has(it))).toEqual([]);
  });
  it("leave out what nobody could verify", () => {
    const text = JSON.stringify(helplines);
    for (const doubtful of ["0808 802 1414", "0800 917 1414", "9610-0180", "1-866-863-0511"])
      expect(text).not.toContain(doubtful);
  });
});
