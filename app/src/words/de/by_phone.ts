// The phone's own lock, on the screen that asks for the words.

export const by_phone = {
  open: "Mit der Sperre dieses Telefons öffnen",
  waiting: "Dieses Telefon fragt nach seiner Sperre …",
  or: "Oder mit deinen Wörtern",
  stopped:
    "Die Sperre dieses Telefons wurde nicht benutzt: Sie wurde abgebrochen, dauerte zu lange oder hat ihren Schlüssel für Troth verloren. Nichts ist verloren. Deine Wörter öffnen Troth.",
  cannot:
    "Die Sperre dieses Telefons lässt sich hier nicht benutzen. Nichts ist verloren. Deine Wörter öffnen Troth.",
  differs:
    "Die Sperre dieses Telefons gab einen Schlüssel, der nicht passt. Nichts ist verloren. Öffne Troth mit deinen Wörtern, und schalte sie in den Einstellungen wieder ein.",
} as const;
