// Other words for Troth.

export const passphrase = {
  heading: "Deine Wörter ändern",
  adopt_heading: "Wörter, die anderswo geändert wurden",
  line: "Zuerst die Wörter, die du jetzt hast. Dann bekommst du sechs neue, oder du wählst einen eigenen Satz.",
  old: "Die Wörter bis jetzt",
  fresh: "Die neuen Wörter",
  changed: "Geändert. Von jetzt an öffnen nur die neuen Wörter Troth hier.",
  changed_kit: "Das Schlüsselblatt bleibt, wie es ist. Dazu braucht es nun die neuen Wörter.",
  changed_devices: "Deine anderen Geräte fragen einmal nach den alten und den neuen Wörtern.",
  changed_mine: "Meins behält die Wörter, die es hat.",
  adopt_line:
    "Du hast deine Wörter auf einem anderen Gerät geändert. Tippe einmal beide ein, dann übernimmt dieses Gerät die neuen.",
  adopt_go: "Die neuen Wörter hier benutzen",
  adopted: "Angefragt. Sobald die Poststelle ja sagt, öffnet dieses Gerät mit den neuen Wörtern.",
} as const;
