// What a person keeps about their own safety, in Mine.

export const own_safety = {
  heading: "Nur für dich",
  line: "Das ist in Meins. Ist Meins abgeschlossen, zeigt nichts, dass es das gibt, und nichts davon wird je gesagt.",
  fear: "Wenn du Angst hast",
  fear_line:
    "Sag es hier, für dich selbst. Dann bietet Troth dir nichts an, was ihr gemeinsam tun könntet, so lange du willst. Auf der anderen Seite bleibt alles, wie es ist.",
  fears: {
    of_them: "Ich habe Angst vor der anderen Person",
    of_myself: "Ich habe Angst vor dem, was ich tun könnte",
  },
  since: (day: string) =>
    `Du hast gesagt, dass du Angst hast (${day}). Seitdem wird dir nichts Gemeinsames angeboten.`,
  again: "Ich habe Angst, immer noch",
  clear: "Ich habe keine Angst mehr",
  clear_line:
    "Das geht in zwei Schritten, mit mindestens sieben Tagen dazwischen, damit niemand dich an einem Abend zu beiden bringen kann. Angst, die wiederkommt, beginnt es von vorn.",
  begun: (day: string) => `Den ersten Schritt hast du gemacht: ${day}.`,
  from: (day: string) => `Der zweite ist möglich ab ${day}. Es muss nicht sein.`,
  finish: "Den zweiten Schritt machen",
  plan: "Dein Plan",
  plan_hint:
    "Wohin du gehen würdest, wen du anrufen würdest, was du mitnehmen würdest: Papiere, Schlüssel, Geld, Medikamente. Ein Plan auch für die, die bei dir sind.",
  plan_save: "Den Plan behalten",
  plan_kept: "In Meins aufgehoben.",
  notes: "Notizen mit einem Tag",
  notes_line: "Was passiert ist, und wann, so, wie du es gesehen hast. Manche brauchen es später.",
  note: "Was passiert ist",
  note_day: "Wann es war (kann leer bleiben)",
  sign: "War es eines davon? (kann leer bleiben)",
  no_sign: "keins davon",
  signs: {
    threatened: "Ich wurde bedroht",
    made_me_feel_unsafe: "Ich habe mich nicht sicher gefühlt",
  },
  note_save: "Die Notiz behalten",
  happened: (day: string) => `Passiert: ${day}`,
  written: (day: string) => `Geschrieben: ${day}`,
  remove: "Entfernen",
  leave: "Wenn du gehen willst",
  leave_line:
    "Einstellungen, „Weggehen“, sagt, was bei wem bleibt. Du brauchst von niemandem eine Zustimmung, und du wählst, ob etwas gesagt wird. Ein Telefon, das die andere Person in der Hand hat, ist kein guter Ort für einen Plan; eine Kopie auf Papier bei jemandem, dem du traust, schon.",
} as const;
