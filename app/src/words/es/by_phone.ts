// The phone's own lock, on the screen that asks for the words.

export const by_phone = {
  open: "Abrir con el bloqueo de este teléfono",
  waiting: "Este teléfono pide su bloqueo …",
  or: "O con tus palabras",
  stopped:
    "No se ha usado el bloqueo de este teléfono: se interrumpió, tardó demasiado o ha perdido su llave para Troth. No se ha perdido nada. Tus palabras abren Troth.",
  cannot:
    "El bloqueo de este teléfono no se puede usar aquí. No se ha perdido nada. Tus palabras abren Troth.",
  differs:
    "El bloqueo de este teléfono ha dado una llave que no encaja. No se ha perdido nada. Abre Troth con tus palabras, y vuelve a activarlo en Ajustes.",
} as const;
