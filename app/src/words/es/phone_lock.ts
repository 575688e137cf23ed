// The phone's own lock (finger, face, PIN), where it opens Troth beside the words: in Settings.

export const phone_lock = {
  heading: "Abrir con el bloqueo de este teléfono",
  does: [
    "El dedo, la cara o el PIN que abre este teléfono abre aquí también Lo nuestro. Tus palabras lo abren siempre.",
    "Lo mío sigue cerrado hasta que escribas sus palabras. Lo demás que pide tus palabras las sigue pidiendo.",
    "Quien pueda abrir este teléfono puede abrir entonces Lo nuestro: alguien que sabe el PIN, que tiene guardado en él su dedo o su cara, o que te hace tocarlo.",
    "También es así después de «Cerrar». Después de cerrar, con llave o sin ella, el bloqueo de este teléfono vuelve a abrir Lo nuestro.",
    "El teléfono guarda una llave para esta dirección. Puede verse en los ajustes del teléfono, y en otros dispositivos de la misma cuenta.",
  ],
  words_first: "Primero tus palabras",
  now: "Tus palabras son correctas. Ahora el bloqueo de este teléfono, una o dos veces.",
  go: "Usar el bloqueo de este teléfono",
  waiting: "Este teléfono pide su bloqueo …",
  on: (day: string) => `Activado, desde ${day}.`,
  off: "Desactivarlo",
  another: "Usar también otro bloqueo de este dispositivo",
  done: "Está activado. Desde ahora el bloqueo de este teléfono abre aquí Lo nuestro.",
  turned_off: "Está desactivado. Solo tus palabras abren Troth aquí.",
  off_too: "El bloqueo de este teléfono ya no abre Troth. Puedes volver a activarlo en Ajustes.",
  stopped:
    "No se ha usado el bloqueo de este teléfono: se interrumpió o tardó demasiado. No se ha cambiado nada.",
  cannot:
    "El bloqueo de este teléfono no puede hacer eso. No se ha cambiado nada. Tus palabras abren Troth como antes.",
  again: "Ha tardado demasiado. Escribe tus palabras otra vez; no se ha cambiado nada.",
  key_name: "Este dispositivo",
} as const;
