// Stepping away: for a while, with words, together, without a word; and removing what is here.

export const leaving = {
  heading: "Weggehen",
  line: "Du kannst gehen. Hier steht genau, was bei wem bleibt.",
  stays_you: "Du behältst alles, was gesagt wurde, und alles in Meins.",
  stays_them: (name: string) =>
    `${name} behält, was bis jetzt gesagt wurde, kann es lesen und kann es zeigen. Meins kommt dort nie an.`,
  stays_relay: "Die Poststelle behält versiegelte Briefe, die dort nicht zu lesen sind.",
  away: "Für eine Weile",
  away_line: (name: string) => `${name} wird sehen, dass du weg bist, und bis wann, wenn du es sagst.`,
  away_until: "Bis (kann leer bleiben)",
  away_words: "Eine Zeile dazu (kann leer bleiben)",
  away_go: "Sagen, dass ich weg bin",
  away_now: "Du bist weg.",
  away_they: (name: string) => `${name} ist für eine Weile weg.`,
  away_they_until: (name: string, day: string) => `${name} ist weg bis ${day}.`,
  back: "Ich bin wieder da",
  words: "Beenden, mit Worten",
  words_line: (name: string) =>
    `${name} wird sehen, dass du es beendet hast, und die Worte, die du wählst. Es braucht von niemandem eine Zustimmung, und es nennt keine Schuld.`,
  reason: "Was möchtest du sagen?",
  reasons: {
    no_reason: "Nur, dass es endet",
    trust_did_not_come_back: "Unser Vertrauen ist nicht zurückgekommen",
    done_together: "Wir haben es gemeinsam entschieden",
  },
  farewell: "Deine Worte (kann leer bleiben)",
  preview: (name: string) => `${name} wird genau das sehen, kann es behalten und kann es zeigen:`,
  preview_end: "Ich beende, dass wir Troth benutzen.",
  end_go: "Beenden",
  quiet_heading: "Ohne ein Wort",
  quiet: "Still gehen",
  quiet_line: (name: string) => `Zu ${name} wird nichts gesagt. Dort ist nur Stille.`,
  quiet_does: [
    "Die Poststelle wirft dein Konto weg: deine Schlüssel und die versiegelten Briefe, die nur du öffnen könntest.",
    "Was auf diesem Gerät ist, bleibt, um hier gelesen zu werden. Nichts geht mehr hinaus, und nichts kommt mehr herein.",
    "Danach holt das Schlüsselblatt nichts mehr zurück. Das lässt sich nicht rückgängig machen.",
  ],
  silence:
    "Plötzliche Stille kann auffallen. Wenn du Angst hast, was sie auslösen kann, lies zuerst das hier, allein.",
  quiet_go: "Jetzt gehen, ohne ein Wort",
  quiet_waits:
    "Vorgemerkt. Es geschieht, sobald die Poststelle erreichbar ist; auch dann wird nichts gesagt.",
  quiet_done: "Du bist gegangen, still. Was hier ist, bleibt, und nichts verlässt dieses Gerät mehr.",
  copy: "Eine Kopie, bevor du gehst",
  copy_line: "Du kannst alles mitnehmen, was ihr beide lesen könnt, in einer versiegelten Datei.",
  copy_line_alone: "Du kannst mitnehmen, was du geschrieben hast, in einer versiegelten Datei.",
  erase_heading: "Auf diesem Gerät",
  erase: "Hier alles entfernen",
  erase_line: "Alles von dir wird von diesem Gerät entfernt. Auf deinen anderen Geräten bleibt es.",
  erase_line_two: (name: string) =>
    `Alles von dir wird von diesem Gerät entfernt. Auf deinen anderen Geräten bleibt es, und auch, was ${name} hat.`,
  erase_kit:
    "Das Schlüsselblatt und deine Wörter holen es zurück, solange die Poststelle es aufhebt. Ohne sie ist es hier für immer weg.",
  erase_for_good:
    "Du hast die Poststelle verlassen, also holt es nichts zurück. Mach zuerst eine Kopie, wenn du eine willst.",
  erase_go: "Von diesem Gerät entfernen",
  alone: "Du bist mit niemandem verbunden. Niemand würde sehen, dass du gehst.",
  you_ended: (day: string) => `Du hast es beendet, ${day}.`,
  they_ended: (name: string, day: string) => `${name} hat es beendet, ${day}.`,
  over: "Was gesagt wurde, bleibt lesbar. Meins bleibt deins, und Troth lohnt sich auch allein.",
  together: "Ihr habt beide gesagt, dass es endet.",
} as const;
