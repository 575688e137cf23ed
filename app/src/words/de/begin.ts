// The first ten minutes, the lock, and the page that brings everything back.

export const begin = {
  name: "Wie sollen wir dich nennen?",
  name_hint: "Ein Vorname oder ein Spitzname. Mehr wird nicht gefragt, und es gibt kein Konto anzulegen.",
  first: "Eine kleine Sache",
  first_promise: "Eine kleine Sache, die du diese Woche für dein Gegenüber tust?",
  first_moment: "Oder eine kleine Sache, die dein Gegenüber getan hat?",
  choose: "Welche?",
  i_will: "Etwas, das ich tue",
  they_did: "Etwas, das mir aufgefallen ist",
  act: "Ich werde …",
  act_hint: "Eine Sache, ein Zeitpunkt. Klein ist gut: „anrufen, bevor ich losfahre“.",
  did: "Was es war …",
  did_hint: "In einer Zeile: „hat Kaffee gemacht, bevor ich wach war“.",
  lay: "Auf Heute legen",
  lies_promise: "Es liegt auf Heute: ein Knoten, noch nicht geknüpft.",
  lies_moment: "Es liegt auf Heute: ein kleiner Punkt zwischen zwei Linien.",
  not_kept_yet: "Es ist noch nicht gespeichert. Schließ es zuerst ab.",
  lock: "Abschließen",
  words_heading: "Diese Wörter schließen ab",
  words_line:
    "Nur diese Wörter öffnen, was du hier schreibst. Niemand kann dir neue schicken. Es sind englische Wörter. Schreib sie auf Papier, bevor du weitermachst.",
  words_offered: "Deine Wörter",
  words_type: "Tippe sie einmal ein",
  words_type_hint: "Alles klein, mit Leerzeichen.",
  words_own: "Lieber ein eigener Satz",
  words_offered_again: "Lieber die sechs Wörter",
  words_own_label: "Dein eigener Satz",
  words_own_hint:
    "Mindestens fünf Wörter, die nicht zusammengehören. Ein Name oder ein Geburtstag ist im Nu erraten.",
  words_short: "Das ist zu kurz, um jemanden draußen zu halten. Nimm mindestens fünf Wörter.",
  words_differ: "Das sind nicht die Wörter von oben. Prüfe jedes einzeln.",
  locking: "Deine Schlüssel entstehen. Das dauert ein paar Sekunden …",
  bring_in: "Dein Gegenüber dazuholen?",
  bring_in_line: "Troth lohnt sich auch allein. Das geht jederzeit.",
  here: "Wir sind im selben Raum",
  send: "Einen Link schicken",
  not_now: "Nicht jetzt",
  enough: "Das ist genug für heute.",
  to_today: "Zu Heute",
} as const;

export const unlock = {
  heading: "Troth ist abgeschlossen",
  label: "Deine Wörter",
  open: "Öffnen",
  opening: "Wird geöffnet …",
  show: "Zeigen, was ich tippe",
  wrong_again:
    "Großbuchstaben? Ein fehlendes Leerzeichen? Das Schlüsselblatt allein öffnet nicht; es braucht auch die Wörter.",
} as const;

export const recover = {
  heading: "Meines zurückholen",
  line: "Mit dem Schlüsselblatt und deinen Wörtern, auf diesem Gerät. Es braucht einmal das Netz.",
  kit: "Der Schlüssel von deinem Blatt",
  kit_hint:
    "48 Buchstaben und Ziffern in acht Gruppen. Leerzeichen und kleine Buchstaben spielen keine Rolle.",
  go: "Zurückholen",
  waiting: "Die Poststelle wird gefragt …",
  from_copy: "Ich habe eine Kopie in einer Datei",
  from_copy_line: "Ohne das Netz, oder wenn die Poststelle es verloren hat:",
} as const;

export const kit = {
  heading: "Das Schlüsselblatt",
  line: "Wenn dieses Telefon verloren geht, holen dieses Blatt und deine Wörter alles zurück. Eins ohne das andere öffnet nichts.",
  paper: "Bewahre es dort auf, wo dein Pass liegt, nicht auf diesem Telefon.",
  code: "Dein Schlüssel",
  where: "Wo",
  made: "Gemacht",
  words_are: "Deine Wörter stehen nicht auf diesem Blatt. Schreib sie nicht darauf.",
  show: "Mein Schlüsselblatt zeigen",
  passphrase: "Deine Wörter",
  save: "Als Datei speichern",
  print: "Drucken",
  later: "Später",
  kept: "Ich habe es",
  file: "blatt.txt",
  file_title: "Troth, das Schlüsselblatt",
  offered: "Wenn dieses Telefon verloren geht, holt dieses Blatt alles zurück.",
} as const;
