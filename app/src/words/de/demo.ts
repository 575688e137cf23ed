// The words of the demonstration (src/demo), which two people's app does not contain.

export const demo_words = {
  heading: (name: string) => `Eine Vorführung: das Fenster von ${name}`,
  line: (name: string, partner: string) =>
    `${name} und ${partner} sind erfunden, und alles, was sie geschrieben haben, auch. Was du hier tust, kommt im anderen Fenster an. Nichts davon wird behalten.`,
  words: "Wörter",
  mine: "Wörter für Meins",
  over: "Dieses Fenster war schon einmal offen und wurde geschlossen. Starte die Vorführung neu, um weiterzumachen.",
  broken: "Die Vorführung ist nicht mehr da. Starte sie wieder mit: troth demo",
} as const;
