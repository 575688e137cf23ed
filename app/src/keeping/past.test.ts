import { describe, expect, it } from "vitest";
import { past_of } from "./past";
import type { CheckInRow, EventId, HurtRow, OpeningRow, Us } from "../core/troth.gen";
import { words } from "../words/mending";
import { words as together } from "../words/together";

const id = "0".repeat(32) as EventId;
const nothing = {
  promises: [],
  needs: [],
  moments: [],
  hurts: [],
  owning_ups: [],
  repairs: [],
  openness: [],
  distances: [],
  shaped_me: [],
  agreements: [],
  check_ins: [],
  openings: [],
};
// Only what is read of it here.
const us_with = (rows: object) => ({ ...nothing, ...rows }) as unknown as Us;
const said = (us: Us, matter: "check_in" | "opening" | "hurt") =>
  past_of(us, matter, id, "Ben").said.filter(([, it]) => it !== undefined);

describe("what was", () => {
  it("holds what both brought to a check-in, each under their name", () => {
    const row: Partial<CheckInRow> = {
      id,
      story: [],
      my_answers: { valued: "You waited" },
      their_answers: { valued: "You asked", on_mind: "The money" },
    };
    expect(said(us_with({ check_ins: [row] }), "check_in")).toEqual([
      ["Ben: Valued", "You asked"],
      ["Ben: On my mind", "The money"],
      ["You: Valued", "You waited"],
    ]);
  });
  it("names the question that was answered, and none that went deeper than both said", () => {
    const row: Partial<OpeningRow> = { id, story: [], depth: 3, prompt: 0, deeper_than_both: false };
    const title = (it: Partial<OpeningRow>) =>
      past_of(us_with({ openings: [it] }), "opening", id, "Ben").title;
    expect(title(row)).toBe(together.prompts.deep[0]);
    expect(title({ ...row, deeper_than_both: true })).toBe(together.opening.heading);
    expect(title({ ...row, depth: 0 })).toBe(together.opening.heading);
  });
  it("does not speak of what goes on, because nothing does", () => {
    const row = (standing: HurtRow["standing"]) =>
      us_with({ hurts: [{ id, observation: "You laughed.", standing, story: [] }] });
    const ended = (standing: HurtRow["standing"]) => past_of(row(standing), "hurt", id, "Ben").ended;
    expect(ended("in_repair")).toBe("");
    expect(ended("open")).toBe("");
    expect(ended("repaired")).toBe(words.hurt.standings.repaired);
  });
  it("has a line for everything, also for what its reader never opened", () => {
    for (const matter of ["promise", "owning_up", "agreement", "repair", "need"] as const)
      expect(past_of(us_with({}), matter, id, "Ben").title).not.toBe("");
  });
});
