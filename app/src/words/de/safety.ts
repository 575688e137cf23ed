// Is this for us?

export const safety = {
  heading: "Ist das etwas für uns?",
  line: "Troth kann zwei Menschen helfen, die voreinander sicher sind. Es kann nicht sicher machen, was es nicht ist, und ist nicht dafür da, es zu versuchen.",
  now: "Bist du gerade sicher?",
  now_line:
    "Wenn nicht, ruf die Notrufnummer an. Wenn du nicht sprechen kannst, verlass zuerst den Raum oder das Haus. Troth kann für dich niemanden anrufen.",
  now_choose: "Wähl ein Land, dann steht hier die Notrufnummer.",
  now_elsewhere:
    "Für dort haben wir keine Notrufnummer. Die meisten Telefone können die 112 oder die örtliche Nummer auch gesperrt wählen.",
  no_country: "Alle Länder",
  signs: "Halt hier an, und sprich mit jemandem von außen, wenn eines davon stimmt",
  sign_list: [
    "Ich habe Angst davor, wie mein Gegenüber reagiert.",
    "Ich wurde geschlagen, festgehalten, bedroht oder zu etwas gebracht, das ich nicht wollte.",
    "Mein Telefon, mein Geld, meine Kleidung oder wen ich treffe, wird kontrolliert.",
    "Ich habe das Gefühl, um Erlaubnis bitten zu müssen.",
    "Jemand zwingt mich, das hier zu benutzen.",
    "Ich weiß es nicht genau, und ich wäge jedes Wort ab.",
  ],
  signs_line: "Hier wird nichts gezählt. Eines genügt. Keines ist ein Beweis, dass alles gut ist.",
  help: "Menschen, mit denen du reden kannst",
  which: "Was ist es?",
  all_doors: "Alle wieder zeigen",
  doors: {
    them: "Ich habe Angst vor der anderen Person",
    myself: "Ich habe Angst vor dem, was ich tun könnte",
    life: "Ich will nicht mehr leben",
  },
  door_lines: {
    them: "Dann ist das nichts, woran ihr gemeinsam arbeiten solltet. Ruf eine der Nummern unten an, von einem Telefon, auf das die andere Person nicht schaut. Die Menschen dort kennen Anrufe, die mit „Ich weiß nicht, ob das zählt“ beginnen.",
    myself:
      "Verlass jetzt den Raum, und bring eine Tür und etwas Zeit dazwischen. Dann ruf an. Manche Nummern sind für Menschen da, die Angst vor dem eigenen Handeln haben; wo keine steht, wissen die anderen, an wen du dich wenden kannst.",
    life: "Ruf die Notrufnummer deines Landes an, oder sag es einem Menschen in deiner Nähe, jetzt. Unten stehen Nummern genau dafür, nach Ländern.",
  },
  country: "Land",
  open: "Erreichbar",
  none_listed:
    "Dafür haben wir dort keine Nummer. Das Verzeichnis am Ende der ganzen Liste kennt vielleicht eine.",
  read: (day: string, source: string, dated: string) =>
    `Gelesen am ${day} in einer gespeicherten Kopie von ${source}${dated ? `, mit Datum ${dated}` : ""}. Niemand hat zur Probe angerufen.`,
  stays_in_list:
    "Ein Anruf kann in der Anrufliste dieses Telefons bleiben, auch wenn er nicht auf der Rechnung steht. Dort kannst du ihn löschen.",
  for_whom:
    "Viele dieser Nummern sind für Frauen; wenn das nicht auf dich zutrifft, weiß man dort meist, wen du anrufen kannst.",
  no_calls:
    "Nummern ändern sich. Wenn eine nicht stimmt, hat das Verzeichnis findahelpline.com vielleicht eine neuere. Diese Seite zu lesen öffnet keine Verbindung.",
  traces: "Wer könnte es merken?",
  traces_line:
    "Diese Seite zu lesen hinterlässt nichts in Troth. Die App selbst ist auf diesem Telefon zu sehen, und wer das Telefon, seinen Code oder eine Überwachungssoftware darauf hat, kann mehr sehen, als wir verhindern können. Zum Nachschauen ist eine Bücherei, das Telefon einer Freundin oder eines Freundes oder ein Rechner bei der Arbeit besser.",
  close_line:
    "„Schließen“, oben auf jedem Bildschirm, leert ihn sofort. Dreimal die Umschalttaste tut dasselbe.",
  to_own: "Dein Plan und deine Notizen",
  in_mine:
    "Wenn Meins offen ist, ist hier Platz für einen Plan, für Notizen mit Datum, und um für dich selbst zu sagen, dass du Angst hast. Ist Meins abgeschlossen, zeigt nichts, dass es das gibt.",
} as const;
