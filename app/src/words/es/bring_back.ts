// Recuperarlo todo a partir de una copia para guardar.

export const bring_back = {
  heading: "Recuperar lo mío de una copia",
  line: "Con el archivo, sus seis palabras, la hoja de rescate y tus palabras. Funciona sin red.",
  new_device:
    "Esto pasa a ser un dispositivo propio, con sus propias llaves. Queda para siempre en la lista de dispositivos; si hay dos personas, la otra también lo ve.",
  file: "El archivo",
  choose: "Elegir el archivo",
  other: "Elegir otro archivo",
  hint: "Su nombre acaba en .age, si no se lo has cambiado.",
  chosen: (name: string, size: string) => `${name}, ${size}`,
  file_words: "Las seis palabras del archivo",
  file_words_hint: "Las que apuntaste cuando se hizo la copia. No son tus palabras de Troth.",
  go: "Recuperarlo",
  no_file: "Elige primero el archivo.",
  reading: "Leyendo el archivo …",
  opening: "Abriéndolo. Tarda unos segundos …",
  wrong: {
    empty: "En este archivo no hay nada. Elige otro; no se ha perdido nada.",
    not_sealed:
      "Este archivo no es una copia sellada. Elige el que se guardó con sus seis palabras; no se ha perdido nada.",
    newer_seal:
      "Este archivo está sellado de una manera más nueva de la que conoce este Troth. Actualiza Troth aquí y elígelo de nuevo; no se ha perdido nada.",
    too_large: (size: string) =>
      `Este archivo pasa de ${size}, más de lo que puede abrir una página. La línea de órdenes de Troth lo recupera; no se ha perdido nada.`,
    unreadable: "Este dispositivo no ha podido leer el archivo. Elígelo de nuevo; no se ha perdido nada.",
    file_words:
      "Estas palabras no abren el archivo. Comprueba cada una de las seis y su orden; no se ha perdido nada.",
    own_words:
      "El archivo se abrió, pero tus palabras no abren lo que hay dentro. Son las que usas para Troth; no se ha perdido nada.",
    kit: "Este código no va con esta copia, o tiene una errata. Compáralo letra por letra con tu hoja; no se ha perdido nada.",
    another:
      "Este archivo está sellado, pero no es una copia hecha por Troth. Elige otro; no se ha perdido nada.",
    damaged:
      "Este archivo está dañado: le falta algo o ha cambiado. Toma otra copia; aquí no ha cambiado nada.",
    newer:
      "Esta copia la hizo un Troth más nuevo. Actualiza Troth aquí y recupérala después; el archivo se queda como está.",
    memory:
      "Abrir este archivo necesita más memoria de la que hay aquí. Cierra otras páginas o usa un dispositivo más grande; no se ha perdido nada.",
  },
};
