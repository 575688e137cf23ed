// What stands around every screen, and the first one.

export const app = {
  name: "Troth",
  skip: "Zur Seite",
  close: "Schließen",
  close_help: "Leert den Bildschirm sofort. Dreimal die Umschalttaste tut dasselbe.",
  places: "Orte",
  today: "Heute",
  promises: "Versprechen",
  us: "Wir",
  mine: "Meins",
  settings: "Einstellungen",
  language: "Sprache",
  add: "Etwas sagen",
  add_short: "Sagen",
  shut: "Nicht jetzt",
  done: "Fertig",
  back: "Zurück",
  cancel: "Abbrechen",
  save: "Behalten",
  next: "Weiter",
  undo: "Rückgängig",
  is_this_for_us: "Ist das etwas für uns?",
  working: "Einen Moment …",
  not_loaded: "Dieser Teil ist nicht angekommen. Er braucht einmal das Netz; nichts von dir ist verloren.",
  new_version: "Eine neue Version von Troth ist da. Sie gilt ab dem nächsten Start.",
  loading: "Was hier liegt, wird geöffnet …",
} as const;

export const standing = {
  elsewhere: "Troth ist in einem anderen Fenster offen.",
  elsewhere_line: "Nur ein Fenster kann gleichzeitig schreiben, damit nichts verloren geht.",
  use_here: "Hier benutzen",
  stopped: "Troth musste anhalten.",
  again: "Noch einmal starten",
} as const;

export const welcome = {
  line: "Ein Ort für zwei, um Wort zu halten und Dinge wiedergutzumachen.",
  not_for: "Nichts für euch, wenn jemand von euch Angst vor der anderen Person hat.",
  start: "Anfangen",
  unsure: "Ich weiß nicht, ob das sicher ist",
  watched: "Wenn jemand auf dieses Telefon schauen könnte, nimm ein anderes.",
  bring_back: "Meines mit einem Schlüsselblatt zurückholen",
  invited: "Jemand hat mir zwölf Wörter gegeben",
} as const;
