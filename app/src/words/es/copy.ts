// A copy of what was written, for keeping.

export const copy = {
  heading: "Una copia para guardar",
  line: "Un archivo sellado con todo lo que pueden leer las dos personas, y con lo que escribiste antes de ser dos.",
  line_alone: "Un archivo sellado con lo que has escrito aquí.",
  not_in_it:
    "Lo mío va solo tal como se guarda: sellado con sus propias palabras. Las palabras del archivo no lo abren.",
  opens_with:
    "Se abre con seis palabras que recibes ahora, en la línea de órdenes de Troth y en el programa libre age. La página que lleva dentro se puede leer sin Troth.",
  make: "Hacer la copia",
  words: "Las palabras de esta copia",
  words_line:
    "Solo estas seis palabras abren el archivo. Escríbelas ahora en papel: se muestran una vez, y nadie puede enviarte otras.",
  save: "Guardar el archivo",
  where:
    "Quien tiene el archivo y sus palabras lee todo lo que hay en él, mientras exista. Un equipo o una nube donde mira otra persona no es buen sitio para guardarlo.",
  done: "Tengo las dos cosas",
  file: "papeles.age",
  preface: (me: string, name: string, day: string) =>
    [
      `Una copia de lo que ${name ? `${me} y ${name} escribieron` : `${me} escribió`} en Troth, hecha por ${me}, ${day}.`,
      `→ es de ${me}${name ? `, ← de ${name}` : ""}. Las horas están en UTC. En esta página no hay nada de Lo mío.`,
      "Lo mismo, para programas: events.jsonl. Tal como se firmó: frames.bin y keys.cbor; «troth verify» los comprueba.",
    ].join("\n"),
} as const;
