// The devices of one person: one more, and one that is taken out.

export const device = {
  yours: "Los tuyos",
  theirs: (name: string) => `Los de ${name}`,
  added: (day: string) => `añadido ${day}`,
  this_one: "Este.",
  removed: "Sacado.",
  two_histories:
    "Este dispositivo muestra dos historias. Pregúntense si se ha copiado o restaurado un teléfono.",
  damaged: "Lo que no se puede leer",
  damaged_line:
    "Algo se ha dañado en el almacén de este dispositivo. El resto está aquí. Lo que ya se dijo vuelve a llegar desde tu otro dispositivo o desde el de la otra persona, cuando tengan conexión.",
  damaged_entry: (entry: string, day: string) => `${entry}${day ? `, ${day}` : ""}`,
  add: "Usar Troth también en otro dispositivo",
  add_line:
    "Abre allí la misma dirección y elige «Recuperar lo mío con una hoja de rescate». Pide el código de rescate, que puedes mostrar aquí, y tus palabras. Desde entonces está en esta lista, para siempre.",
  take_out: "Sacarlo …",
  heading: "Sacar un dispositivo",
  does: [
    "Desde ahora no recibe nada nuevo.",
    "Lo que alguien escriba con él desde ahora no cuenta.",
    "Sigue en la lista, como un dispositivo que se sacó. Eso no se puede deshacer.",
  ],
  no_eraser:
    "Lo que ya tiene, lo conserva: esto no borra nada allí. Quien lo tenga y sepa tus palabras puede leerlo.",
  go: "Sacarlo",
  is_out: "Está fuera.",
  words_too: "Si alguien puede saber tus palabras, cámbialas ahora, en Ajustes.",
} as const;
