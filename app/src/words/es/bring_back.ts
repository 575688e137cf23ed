// Bringing everything back out of a copy to keep.

export const bring_back = {
  heading: "Recuperar lo mío de una copia",
  line: "Con el archivo, sus seis palabras, la hoja de rescate y tus palabras. Funciona sin la red.",
  new_device:
    "Este será un dispositivo propio, con llaves propias. Está para siempre en la lista de dispositivos; si hay dos personas en ella, la otra también lo ve.",
  file: "El archivo",
  choose: "Elegir el archivo",
  other: "Elegir otro archivo",
  hint: "Su nombre termina en .age, si no se lo has cambiado.",
  chosen: (name: string, size: string) => `${name}, ${size}`,
  file_words: "Las seis palabras del archivo",
  file_words_hint: "Las que apuntaste cuando se hizo la copia. No son tus palabras para Troth.",
  go: "Traerlo",
  no_file: "Elige primero el archivo.",
  reading: "Leyendo el archivo …",
  opening: "Abriéndolo. Tarda unos segundos …",
  wrong: {
    empty: "En este archivo no hay nada. Elige otro; no se ha perdido nada.",
    not_sealed:
      "Este archivo no es una copia sellada. Elige el que se guardó con sus seis palabras; no se ha perdido nada.",
    newer_seal:
      "Este archivo está sellado de una manera más nueva de la que conoce este Troth. Actualiza Troth aquí y elígelo otra vez; no se ha perdido nada.",
    too_large: (size: string) =>
      `Este archivo pasa de ${size}, y es más de lo que puede abrir una página. La línea de órdenes de Troth lo trae; no se ha perdido nada.`,
    unreadable: "Este dispositivo no ha podido leer el archivo. Elígelo otra vez; no se ha perdido nada.",
    file_words:
      "Estas palabras no abren el archivo. Revisa cada una de las seis, y su orden; no se ha perdido nada.",
    own_words:
      "El archivo se abrió, pero tus palabras no abren lo que lleva dentro. Son las que usas para Troth; no se ha perdido nada.",
    kit: "Este código de rescate no es de esta copia, o hay una errata en él. Compáralo letra a letra con tu hoja; no se ha perdido nada.",
    another:
      "Este archivo está sellado, pero no es una copia que haya hecho Troth. Elige otro; no se ha perdido nada.",
    damaged:
      "Este archivo está dañado: algo falta en él o se ha cambiado. Usa otra copia de él; aquí no se ha cambiado nada.",
    newer:
      "Esta copia la hizo un Troth más nuevo. Actualiza Troth aquí y tráela después; el archivo se queda como está.",
    memory:
      "Abrir este archivo necesita más memoria de la que hay aquí. Cierra otras páginas, o usa un dispositivo más grande; no se ha perdido nada.",
  },
} as const;
