import { describe, expect, it } from "vitest";
import { begins_with_but, is_about_a_place, is_hard_to_keep, sounds_like_a_verdict } from "./heard";

// People write in the language they like, whatever the app speaks.
describe("what somebody’s own sentence sounds like", () => {
  it("is heard in every language of the app", () => {
    for (const it of [
      "Home by seven",
      "Um sieben zu Hause",
      "Zurück um acht",
      "En casa a las siete",
      "Te recojo en la estación",
    ])
      expect(is_about_a_place(it), it).toBe(true);
    for (const it of ["Call before I leave", "Den Müll rausbringen", "Llamar al médico"])
      expect(is_about_a_place(it), it).toBe(false);
    for (const it of [
      "I will always call",
      "Ich rufe immer an",
      "Nie wieder lügen",
      "Llamaré siempre",
      "Nunca más",
      "Jamás",
    ])
      expect(is_hard_to_keep(it), it).toBe(true);
    for (const it of ["You are late again", "Du bist nie da", "Eres así", "Nunca llamas"])
      expect(sounds_like_a_verdict(it), it).toBe(true);
    for (const it of ["But you …", "Aber du …", "Pero tú …"]) expect(begins_with_but(it), it).toBe(true);
  });
  it("is heard in whole words only", () => {
    for (const it of ["das Niveau", "himmerlich", "siempreviva", "a hallway", "die Immergrünen"])
      expect(is_hard_to_keep(it) || sounds_like_a_verdict(it), it).toBe(false);
    for (const it of ["Butter kaufen", "abermals", "un perol"]) expect(begins_with_but(it), it).toBe(false);
    for (const it of ["nichts dazu", "der Türke", "dasselbe", "casarse"])
      expect(is_about_a_place(it), it).toBe(false);
  });
});
