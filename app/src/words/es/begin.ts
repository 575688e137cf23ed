// The first ten minutes, the lock, and the page that brings everything back.

export const begin = {
  name: "¿Cómo quieres que te llamemos?",
  name_hint: "Un nombre o un apodo. No se pide nada más, y no hay que crear ninguna cuenta.",
  first: "Una cosa pequeña",
  first_promise: "¿Una cosa pequeña que harás esta semana por tu pareja?",
  first_moment: "¿O una cosa pequeña que ha hecho tu pareja?",
  choose: "¿Cuál?",
  i_will: "Algo que haré",
  they_did: "Algo que he notado",
  act: "Voy a …",
  act_hint: "Una cosa, un momento. Mejor pequeña: «llamar antes de salir del trabajo».",
  did: "Qué fue …",
  did_hint: "En una línea: «hizo café antes de que me levantara».",
  lay: "Ponerlo en Hoy",
  lies_promise: "Está en Hoy: un nudo aún sin atar.",
  lies_moment: "Está en Hoy: un punto pequeño entre dos líneas.",
  not_kept_yet: "Aún no está guardado. Primero ciérralo con llave.",
  lock: "Cerrar con llave",
  words_heading: "Estas palabras son la llave",
  words_line:
    "Solo estas palabras abren lo que escribes aquí. Nadie puede enviarte otras. Son palabras inglesas. Escríbelas en papel antes de seguir.",
  words_offered: "Tus palabras",
  words_type: "Escríbelas una vez",
  words_type_hint: "Todo en minúsculas, con espacios.",
  words_own: "Prefiero una frase mía",
  words_offered_again: "Prefiero las seis palabras",
  words_own_label: "Tu propia frase",
  words_own_hint:
    "Al menos cinco palabras que no tengan que ver unas con otras. Un nombre o un cumpleaños se adivina enseguida.",
  words_short: "Es demasiado corta para que no entre nadie. Usa al menos cinco palabras.",
  words_differ: "No son las mismas palabras de arriba. Revísalas una a una.",
  locking: "Creando tus llaves. Tarda unos segundos …",
  bring_in: "¿Invitar a tu pareja?",
  bring_in_line: "Troth también vale la pena a solas. Puedes hacerlo en cualquier momento.",
  here: "Está aquí conmigo",
  send: "Enviar un enlace",
  not_now: "Ahora no",
  enough: "Eso es todo por hoy.",
  to_today: "Ir a Hoy",
} as const;

export const unlock = {
  heading: "Troth está cerrado con llave",
  label: "Tus palabras",
  open: "Abrir",
  opening: "Abriendo …",
  show: "Mostrar lo que escribo",
  wrong_again:
    "¿Mayúsculas? ¿Falta un espacio? La hoja de rescate sola no abre; también necesita las palabras.",
} as const;

export const recover = {
  heading: "Recuperar lo mío",
  line: "Con la hoja de rescate y tus palabras, en este dispositivo. Necesita la red una vez.",
  kit: "El código de rescate, de tu hoja",
  kit_hint: "48 letras y cifras en ocho grupos. Los espacios y las minúsculas no importan.",
  go: "Recuperarlo",
  waiting: "Preguntando a la estafeta …",
  from_copy: "Tengo una copia en un archivo",
  from_copy_line: "Sin la red, o cuando la estafeta lo ha perdido:",
} as const;

export const kit = {
  heading: "La hoja de rescate",
  line: "Si se pierde este teléfono, esta hoja y tus palabras lo recuperan todo. La una sin las otras no abre nada.",
  paper: "Guárdala donde guardas el pasaporte, no en este teléfono.",
  code: "Tu código de rescate",
  where: "Dónde",
  made: "Hecha",
  words_are: "Tus palabras no están en esta hoja. No las escribas en ella.",
  show: "Mostrar mi hoja de rescate",
  passphrase: "Tus palabras",
  save: "Guardar como archivo",
  print: "Imprimir",
  later: "Más tarde",
  kept: "Ya la tengo",
  file: "hoja.txt",
  file_title: "Troth, la hoja de rescate",
  offered: "Si se pierde este teléfono, esta hoja lo recupera todo.",
} as const;
