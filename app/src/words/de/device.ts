// The devices of one person: one more, and one that is taken out.

export const device = {
  yours: "Deine",
  theirs: (name: string) => `Von ${name}`,
  added: (day: string) => `hinzugefügt ${day}`,
  this_one: "Dieses hier.",
  removed: "Herausgenommen.",
  two_histories:
    "Dieses Gerät zeigt zwei Verläufe. Fragt einander, ob ein Telefon kopiert oder wiederhergestellt wurde.",
  damaged: "Was sich nicht lesen lässt",
  damaged_line:
    "Etwas im Speicher dieses Geräts ist beschädigt. Der Rest ist hier. Was vorher gesagt wurde, kommt wieder von deinem anderen Gerät oder von der anderen Person, wenn sie online sind.",
  damaged_entry: (entry: string, day: string) => `${entry}${day ? `, ${day}` : ""}`,
  add: "Troth auch auf einem anderen Gerät benutzen",
  add_line:
    "Öffne dort dieselbe Adresse und wähle „Meines mit einem Schlüsselblatt zurückholen“. Es wird nach dem Schlüssel gefragt, den du hier zeigen kannst, und nach deinen Wörtern. Von da an steht es in dieser Liste, für immer.",
  take_out: "Herausnehmen …",
  heading: "Ein Gerät herausnehmen",
  does: [
    "Es bekommt von jetzt an nichts Neues.",
    "Was jemand von jetzt an damit schreibt, gilt nicht.",
    "Es bleibt in der Liste, als ein Gerät, das herausgenommen wurde. Das lässt sich nicht rückgängig machen.",
  ],
  no_eraser:
    "Was schon darauf ist, bleibt dort: Das hier löscht da nichts. Wer es hat und deine Wörter kennt, kann das lesen.",
  go: "Herausnehmen",
  is_out: "Es ist draußen.",
  words_too: "Wenn jemand deine Wörter kennen könnte, ändere sie jetzt, in den Einstellungen.",
} as const;
