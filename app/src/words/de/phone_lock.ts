// The phone's own lock (finger, face, PIN), where it opens Troth beside the words: in Settings.

export const phone_lock = {
  heading: "Mit der Sperre dieses Telefons öffnen",
  does: [
    "Der Finger, das Gesicht oder die PIN, die dieses Telefon öffnet, öffnet auch Wir hier. Deine Wörter tun es immer.",
    "Meins bleibt zu, bis du seine Wörter tippst. Was sonst nach deinen Wörtern fragt, fragt weiterhin.",
    "Wer dieses Telefon öffnen kann, kann dann auch Wir öffnen: jemand, der die PIN kennt, einen eigenen Finger oder ein eigenes Gesicht darin gespeichert hat oder dich dazu bringt, es zu berühren.",
    "Das gilt auch nach „Schließen“. Nach dem Schließen und dem Abschließen öffnet die Sperre dieses Telefons Wir wieder.",
    "Das Telefon bewahrt einen Schlüssel für diese Adresse auf. Er kann in den Einstellungen des Telefons zu sehen sein, und auf anderen Geräten mit demselben Konto.",
  ],
  words_first: "Zuerst deine Wörter",
  now: "Deine Wörter stimmen. Jetzt die Sperre dieses Telefons, ein- oder zweimal.",
  go: "Die Sperre dieses Telefons benutzen",
  waiting: "Dieses Telefon fragt nach seiner Sperre …",
  on: (day: string) => `An, seit ${day}.`,
  off: "Ausschalten",
  another: "Auch eine andere Sperre dieses Geräts benutzen",
  done: "Es ist an. Von jetzt an öffnet die Sperre dieses Telefons Wir hier.",
  turned_off: "Es ist aus. Nur deine Wörter öffnen Troth hier.",
  off_too:
    "Die Sperre dieses Telefons öffnet Troth nicht mehr. Du kannst sie in den Einstellungen wieder einschalten.",
  stopped:
    "Die Sperre dieses Telefons wurde nicht benutzt: Sie wurde abgebrochen oder dauerte zu lange. Nichts wurde geändert.",
  cannot:
    "Die Sperre dieses Telefons kann das nicht. Nichts wurde geändert. Deine Wörter öffnen Troth wie bisher.",
  again: "Das hat zu lange gedauert. Tippe deine Wörter noch einmal; nichts wurde geändert.",
  key_name: "Dieses Gerät",
} as const;
