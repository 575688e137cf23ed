// Allein weitergehen: sich von jemandem trennen; und was bis dahin gesagt wurde, zum Lesen.

export const part = {
  heading: "Allein weitergehen",
  offer:
    "Du trennst dich hier und gehst allein weiter, mit denselben Wörtern, demselben Schlüsselblatt und demselben Meins.",
  open: "Was das heißt",
  keeps: "Was ihr beide behaltet",
  keeps_you:
    "Du behältst, was ihr beide gesagt habt, nur noch zum Lesen. Es liegt in den Einstellungen, unter „Was war“.",
  keeps_them: (name: string) =>
    `${name} behält, was bis jetzt gesagt wurde, kann es lesen und kann es zeigen. Meins kommt dort nie an.`,
  keeps_mine: "Meins bleibt deins, so wie es ist, mit seinen eigenen Wörtern.",
  keeps_relay:
    "Die Poststelle behält versiegelte Briefe, die dort nicht zu lesen sind, und erfährt, dass dieses Paar nicht mehr deines ist.",
  changes: "Was sich ändert",
  changes_here: "Was ihr ab jetzt schreibt, kommt drüben nicht mehr an.",
  changes_devices: "Deine anderen Geräte folgen, sobald dort deine Wörter getippt werden.",
  changes_again:
    "Du kannst wieder jemanden dazuholen: dieselbe Person oder eine andere, mit einer neuen Einladung. Was war, bleibt davon getrennt.",
  sees: (name: string) => `Was ${name} sieht`,
  sees_silence: (name: string) =>
    `Allein dadurch erfährt ${name} nichts und sieht, wie Stille aussieht. Soll ${name} es von dir wissen, dann beende es zuerst mit Worten und trenne dich danach.`,
  sees_words: (name: string) => `${name} sieht, dass du es beendet hast, und die Worte, die du gewählt hast.`,
  they_ended: (name: string) => `${name} hat es beendet und erfährt hierdurch nichts weiter.`,
  say_first: "Mit Worten beenden",
  waits: (name: string) =>
    `Etwas, das du gesagt hast, hat dieses Gerät noch nicht verlassen. Trennst du dich jetzt, bleibt es hier, und ${name} bekommt es nicht.`,
  next: "Zum letzten Schritt",
  last: "Der letzte Schritt",
  last_line: "Noch ist nichts geschehen. Gehst du jetzt zurück, ist alles, wie es war.",
  back: "So lassen, wie es ist",
  go: "Trennen und allein weitergehen",
  done: "Du bist hier jetzt für dich.",
  done_line: (name: string) =>
    `Was du und ${name} einander gesagt habt, bleibt zum Lesen: in den Einstellungen, unter „Was war“.`,
  done_mine: "Meins ist, wie es war. Du kannst jederzeit jemanden dazuholen, und du musst nicht.",
  done_read: "Lesen, was war",
};

export const archive = {
  heading: "Was war",
  open: "Was war",
  none: "Hier liegt nichts. Wenn zwei sich trennen, bleibt jedem, was beide gesagt haben, und hier wird es gelesen.",
  none_where:
    "Es liegt auf den Geräten, die damals dabei waren. Eine Kopie zum Aufheben bringt es auf ein neues.",
  several: "Jedes liegt hier für sich. Was ihr beide gesagt habt, kann gelesen werden; hinzu kommt nichts.",
  with: (name: string) => `Du und ${name}`,
  somebody: "Du und jemand",
  from_to: (from: string, to: string) => `Von ${from} bis ${to}`,
  read: "Lesen",
  past: "Das ist vergangen. Es ist zum Lesen da: Nichts kommt hinzu, und nichts davon geht irgendwohin.",
  all: "Alles, was war",
  empty: "Hier wurde nichts gesagt.",
  if_then: "Wenn …, dann …",
  looks_like: "Woran man sieht, dass es erfüllt ist",
};
