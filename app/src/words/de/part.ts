// Going on alone: parting from somebody, and what was told until then, to be read.

export const part = {
  heading: "Allein weitergehen",
  offer:
    "Du trennst dich hier und gehst für dich weiter, mit denselben Wörtern, demselben Schlüsselblatt und demselben Meins.",
  open: "Was das heißt",
  keeps: "Was jede Person von euch behält",
  keeps_you:
    "Du behältst, was ihr beide gesagt habt, zum Lesen und nicht mehr. Es liegt in den Einstellungen, unter „Was war“.",
  keeps_them: (name: string) =>
    `${name} behält, was bis jetzt gesagt wurde, kann es lesen und kann es zeigen. Meins kommt dort nie an.`,
  keeps_mine: "Meins bleibt deins, wie es ist, mit seinen eigenen Wörtern.",
  keeps_relay:
    "Die Poststelle behält versiegelte Briefe, die dort nicht zu lesen sind, und erfährt, dass dieses Paar nicht mehr deins ist.",
  changes: "Was sich ändert",
  changes_here: "Was jemand von euch von jetzt an schreibt, erreicht die andere Person nicht mehr.",
  changes_devices: "Deine anderen Geräte folgen, sobald dort deine Wörter eingetippt wurden.",
  changes_again:
    "Du kannst wieder jemanden dazuholen: jemand anderen, oder dieselbe Person, mit einer neuen Einladung. Was war, bleibt davon getrennt.",
  sees: (name: string) => `Was ${name} sieht`,
  sees_silence: (name: string) =>
    `Davon allein erfährt ${name} nichts und sieht, wie Stille aussieht. Wenn ${name} es von dir wissen soll, beende es zuerst mit Worten, und trenn dich danach.`,
  sees_words: (name: string) => `${name} sieht, dass du es beendet hast, und die Worte, die du gewählt hast.`,
  they_ended: (name: string) => `${name} hat es beendet und erfährt hiervon nichts weiter.`,
  say_first: "Beenden, mit Worten",
  waits: (name: string) =>
    `Etwas, das du gesagt hast, hat dieses Gerät noch nicht verlassen. Wenn du dich jetzt trennst, bleibt es hier, und ${name} bekommt es nicht.`,
  next: "Zum letzten Schritt",
  last: "Der letzte Schritt",
  last_line: "Noch ist nichts passiert. Wenn du jetzt zurückgehst, ist alles, wie es war.",
  back: "Lassen, wie es ist",
  go: "Trennen und allein weitergehen",
  done: "Du bist hier jetzt für dich.",
  done_line: (name: string) =>
    `Was du und ${name} einander gesagt habt, bleibt, zum Lesen: in den Einstellungen, unter „Was war“.`,
  done_mine:
    "Meins ist, wie es war. Du kannst jemanden dazuholen, wann immer du willst, und du musst es nicht.",
  done_read: "Lesen, was war",
} as const;

export const archive = {
  heading: "Was war",
  open: "Was war",
  none: "Hier liegt nichts. Wenn zwei sich trennen, bleibt bei jeder Person, was beide gesagt haben, und hier ist es zu lesen.",
  none_where:
    "Es liegt auf den Geräten, die damals dabei waren. Eine Kopie zum Aufheben bringt es auf ein neues.",
  several:
    "Jedes liegt hier für sich. Was ihr beide gesagt habt, ist zu lesen; nichts lässt sich hinzufügen.",
  with: (name: string) => `Du und ${name}`,
  somebody: "Du und jemand",
  from_to: (from: string, to: string) => `Von ${from} bis ${to}`,
  read: "Lesen",
  past: "Das ist vergangen. Es ist zum Lesen da: Nichts lässt sich hinzufügen, und nichts davon geht irgendwohin.",
  all: "Alles, was war",
  empty: "Hier wurde nichts gesagt.",
  if_then: "Wenn …, dann …",
  looks_like: "Woran man merkt, dass es erfüllt ist",
} as const;
