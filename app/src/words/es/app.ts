// What stands around every screen, and the first one.

export const app = {
  name: "Troth",
  skip: "A la página",
  close: "Cerrar",
  close_help: "Vacía la pantalla al momento. Pulsar Mayús tres veces hace lo mismo.",
  places: "Lugares",
  today: "Hoy",
  promises: "Promesas",
  us: "Lo nuestro",
  mine: "Lo mío",
  settings: "Ajustes",
  language: "Idioma",
  add: "Decir algo",
  add_short: "Decir",
  shut: "Ahora no",
  done: "Listo",
  back: "Atrás",
  cancel: "Cancelar",
  save: "Guardar",
  next: "Seguir",
  undo: "Deshacer",
  is_this_for_us: "¿Nos conviene esto?",
  working: "Un momento …",
  not_loaded: "Esta parte no ha llegado. Necesita la red una vez; no se ha perdido nada de lo tuyo.",
  new_version: "Hay una versión nueva de Troth. Se usará la próxima vez que se abra.",
  loading: "Abriendo lo que hay aquí …",
} as const;

export const standing = {
  elsewhere: "Troth está abierto en otra ventana.",
  elsewhere_line: "Solo una ventana puede escribir a la vez, para que no se pierda nada.",
  use_here: "Usarlo aquí",
  stopped: "Troth ha tenido que parar.",
  again: "Volver a empezar",
} as const;

export const welcome = {
  line: "Un lugar para dos, para cumplir la palabra y reparar las cosas.",
  not_for: "No es para quienes se tienen miedo.",
  start: "Empezar",
  unsure: "No sé si es seguro",
  watched: "Si alguien puede mirar este teléfono, usa otro.",
  bring_back: "Recuperar lo mío con una hoja de rescate",
  invited: "Me han dado doce palabras",
} as const;
