// A copy of what was written, for keeping.

export const copy = {
  heading: "Eine Kopie zum Aufheben",
  line: "Eine versiegelte Datei mit allem, was ihr beide lesen könnt, und mit dem, was du geschrieben hast, bevor ihr zu zweit wart.",
  line_alone: "Eine versiegelte Datei mit dem, was du hier geschrieben hast.",
  not_in_it:
    "Meins kommt nur so mit, wie es aufgehoben ist: versiegelt mit seinen eigenen Wörtern. Die Wörter der Datei öffnen es nicht.",
  opens_with:
    "Sie öffnet sich mit sechs Wörtern, die du jetzt bekommst, in der Kommandozeile von Troth und im freien Programm age. Die Seite darin lässt sich ohne Troth lesen.",
  make: "Die Kopie machen",
  words: "Die Wörter dieser Kopie",
  words_line:
    "Nur diese sechs Wörter öffnen die Datei. Schreib sie jetzt auf Papier: Sie werden einmal gezeigt, und niemand kann dir andere schicken.",
  save: "Die Datei speichern",
  where:
    "Wer die Datei und ihre Wörter hat, liest alles darin, solange es sie gibt. Ein Rechner oder eine Cloud, in die jemand anderes schaut, ist kein guter Ort dafür.",
  done: "Ich habe beides",
  file: "papiere.age",
  preface: (me: string, name: string, day: string) =>
    [
      `Eine Kopie von dem, was ${name ? `${me} und ${name}` : me} in Troth geschrieben ${name ? "haben" : "hat"}, gemacht von ${me}, ${day}.`,
      `→ ist von ${me}${name ? `, ← von ${name}` : ""}. Zeiten stehen in UTC. Nichts aus Meins ist auf dieser Seite.`,
      "Dasselbe für Programme: events.jsonl. So, wie es unterschrieben wurde: frames.bin und keys.cbor; „troth verify“ prüft sie.",
    ].join("\n"),
} as const;
