// Bringing everything back out of a copy to keep.

export const bring_back = {
  heading: "Meines aus einer Kopie zurückholen",
  line: "Mit der Datei, ihren sechs Wörtern, dem Schlüsselblatt und deinen Wörtern. Es geht ohne das Netz.",
  new_device:
    "Das hier wird ein eigenes Gerät, mit eigenen Schlüsseln. Es steht für immer in der Liste der Geräte; wenn ihr darin zu zweit seid, sieht es auch die andere Person.",
  file: "Die Datei",
  choose: "Die Datei wählen",
  other: "Eine andere Datei wählen",
  hint: "Ihr Name endet auf .age, wenn du ihn nicht geändert hast.",
  chosen: (name: string, size: string) => `${name}, ${size}`,
  file_words: "Die sechs Wörter der Datei",
  file_words_hint:
    "Die du aufgeschrieben hast, als die Kopie gemacht wurde. Es sind nicht deine Wörter für Troth.",
  go: "Hereinholen",
  no_file: "Wähl zuerst die Datei.",
  reading: "Die Datei wird gelesen …",
  opening: "Sie wird geöffnet. Das dauert ein paar Sekunden …",
  wrong: {
    empty: "In dieser Datei ist nichts. Wähl eine andere; nichts ist verloren.",
    not_sealed:
      "Diese Datei ist keine versiegelte Kopie. Wähl die, die mit ihren sechs Wörtern gespeichert wurde; nichts ist verloren.",
    newer_seal:
      "Diese Datei ist auf eine neuere Art versiegelt, als dieses Troth kennt. Bring Troth hier auf den neuen Stand, und wähl sie noch einmal; nichts ist verloren.",
    too_large: (size: string) =>
      `Diese Datei ist größer als ${size}, und das ist mehr, als eine Seite öffnen kann. Die Kommandozeile von Troth holt sie herein; nichts ist verloren.`,
    unreadable: "Dieses Gerät konnte die Datei nicht lesen. Wähl sie noch einmal; nichts ist verloren.",
    file_words:
      "Diese Wörter öffnen die Datei nicht. Prüfe jedes der sechs und ihre Reihenfolge; nichts ist verloren.",
    own_words:
      "Die Datei ging auf, aber deine Wörter öffnen nicht, was darin ist. Es sind die, die du für Troth benutzt; nichts ist verloren.",
    kit: "Dieser Schlüssel gehört nicht zu dieser Kopie, oder es ist ein Tippfehler darin. Vergleiche ihn Zeichen für Zeichen mit deinem Blatt; nichts ist verloren.",
    another:
      "Diese Datei ist versiegelt, aber keine Kopie, die Troth gemacht hat. Wähl eine andere; nichts ist verloren.",
    damaged:
      "Diese Datei ist beschädigt: Etwas darin fehlt oder wurde verändert. Nimm eine andere Kopie davon; hier wurde nichts geändert.",
    newer:
      "Diese Kopie wurde mit einem neueren Troth gemacht. Bring Troth hier auf den neuen Stand, und hol sie dann herein; die Datei bleibt, wie sie ist.",
    memory:
      "Diese Datei zu öffnen braucht mehr Speicher, als hier da ist. Schließ andere Seiten, oder nimm ein größeres Gerät; nichts ist verloren.",
  },
} as const;
