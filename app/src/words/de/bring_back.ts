// Alles aus einer Kopie zum Aufheben zurückholen.

export const bring_back = {
  heading: "Meines aus einer Kopie zurückholen",
  line: "Mit der Datei, ihren sechs Wörtern, dem Schlüsselblatt und deinen Wörtern. Es geht ohne Netz.",
  new_device:
    "Das wird ein eigenes Gerät mit eigenen Schlüsseln. Es steht für immer in der Liste der Geräte; seid ihr zu zweit, wird es auch drüben gesehen.",
  file: "Die Datei",
  choose: "Datei auswählen",
  other: "Andere Datei auswählen",
  hint: "Ihr Name endet auf .age, wenn du sie nicht umbenannt hast.",
  chosen: (name: string, size: string) => `${name}, ${size}`,
  file_words: "Die sechs Wörter der Datei",
  file_words_hint:
    "Die du aufgeschrieben hast, als die Kopie gemacht wurde. Es sind nicht deine Wörter für Troth.",
  go: "Zurückholen",
  no_file: "Wähle zuerst die Datei aus.",
  reading: "Die Datei wird gelesen …",
  opening: "Sie wird geöffnet. Das dauert einige Sekunden …",
  wrong: {
    empty: "In dieser Datei ist nichts. Wähle eine andere; nichts ging verloren.",
    not_sealed:
      "Diese Datei ist keine versiegelte Kopie. Wähle die, die mit ihren sechs Wörtern gesichert wurde; nichts ging verloren.",
    newer_seal:
      "Diese Datei ist auf eine neuere Art versiegelt, als dieses Troth sie kennt. Aktualisiere Troth hier und wähle sie noch einmal; nichts ging verloren.",
    too_large: (size: string) =>
      `Diese Datei ist größer als ${size}, mehr als eine Seite öffnen kann. Die Kommandozeile von Troth holt sie zurück; nichts ging verloren.`,
    unreadable: "Dieses Gerät konnte die Datei nicht lesen. Wähle sie noch einmal; nichts ging verloren.",
    file_words:
      "Diese Wörter öffnen die Datei nicht. Prüfe jedes der sechs und ihre Reihenfolge; nichts ging verloren.",
    own_words:
      "Die Datei ging auf, aber deine Wörter öffnen nicht, was darin liegt. Es sind die, die du für Troth benutzt; nichts ging verloren.",
    kit: "Dieser Schlüssel gehört nicht zu dieser Kopie, oder er enthält einen Tippfehler. Vergleiche ihn Buchstabe für Buchstabe mit deinem Blatt; nichts ging verloren.",
    another:
      "Diese Datei ist versiegelt, aber sie ist keine Kopie von Troth. Wähle eine andere; nichts ging verloren.",
    damaged:
      "Diese Datei ist beschädigt: Etwas fehlt darin oder wurde verändert. Nimm eine andere Kopie davon; hier hat sich nichts geändert.",
    newer:
      "Diese Kopie wurde von einem neueren Troth gemacht. Aktualisiere Troth hier und hole sie dann zurück; die Datei bleibt, wie sie ist.",
    memory:
      "Diese Datei zu öffnen braucht mehr Speicher, als hier ist. Schließe andere Seiten oder nimm ein größeres Gerät; nichts ging verloren.",
  },
};
