import { describe, expect, it } from "vitest";
import { given } from "./given";
import { begins_with_but, sounds_like_a_verdict } from "../words/heard";

describe("the hints while writing", () => {
  it("see always, never and you are, as whole words only", () => {
    for (const said of ["You always do this", "never again", "You are cold", "You’re late"])
      expect(sounds_like_a_verdict(said), said).toBe(true);
    for (const said of ["You went to bed", "Nevertheless I stayed", "On the hallways", "Are you there?", ""])
      expect(sounds_like_a_verdict(said), said).toBe(false);
  });
  it("see an explanation that begins with but, and no other", () => {
    for (const said of ["But you were late", "  but", "Aber du"])
      expect(begins_with_but(said), said).toBe(true);
    for (const said of ["I butter bread", "Button", "I was late, but", "Butter was out"])
      expect(begins_with_but(said), said).toBe(false);
  });
  // S20: help does not wait for a word, and no word calls for it.
  it("say nothing at a word of danger, or at one that only holds it", () => {
    for (const said of [
      "The white door",
      "I hit the gym",
      "He hit me",
      "I am afraid",
      "kill time",
      "a gun",
    ]) {
      expect(sounds_like_a_verdict(said), said).toBe(false);
      expect(begins_with_but(said), said).toBe(false);
    }
  });
});

describe("what is given", () => {
  it("leaves out what was left empty", () => {
    expect(given({ meant: "  much ", feeling: " ", need: "" })).toEqual({ meant: "much" });
  });
});
