// Seguir a solas: separarse de alguien; y lo que se contó hasta entonces, para leer.

export const part = {
  heading: "Seguir a solas",
  offer:
    "Te separas aquí y sigues por tu cuenta, con las mismas palabras, la misma hoja de rescate y el mismo Mío.",
  open: "Qué significa",
  keeps: "Qué conserva cada cual",
  keeps_you: "Conservas lo que se contó entre los dos, solo para leerlo. Está en Ajustes, en «Lo que fue».",
  keeps_them: (name: string) =>
    `${name} conserva lo que se contó hasta ahora, puede leerlo y puede enseñarlo. Lo de Mío nunca le llega.`,
  keeps_mine: "Mío sigue siendo tuyo, tal como está, con sus propias palabras.",
  keeps_relay:
    "La estafeta conserva cartas selladas que no puede leer, y se le dice que esta pareja ya no es la tuya.",
  changes: "Qué cambia",
  changes_here: "Lo que cualquiera de los dos escriba desde ahora ya no le llega al otro.",
  changes_devices: "Tus otros dispositivos siguen en cuanto se escriban allí tus palabras.",
  changes_again:
    "Puedes volver a invitar a alguien: a otra persona o a la misma, con una invitación nueva. Lo que fue queda aparte.",
  sees: (name: string) => `Qué ve ${name}`,
  sees_silence: (name: string) =>
    `Solo con esto, a ${name} no se le dice nada, y ve lo que parece silencio. Si quieres que ${name} lo sepa por ti, termínalo antes con palabras y sepárate después.`,
  sees_words: (name: string) => `${name} ve que lo has terminado, y las palabras que elegiste.`,
  they_ended: (name: string) => `${name} lo terminó, y con esto no se le dice nada más.`,
  say_first: "Terminarlo con palabras",
  waits: (name: string) =>
    `Algo que contaste todavía no ha salido de este dispositivo. Si te separas ahora, se queda aquí y a ${name} no le llega.`,
  next: "Al último paso",
  last: "El último paso",
  last_line: "Todavía no ha pasado nada. Si vuelves ahora, todo está como estaba.",
  back: "Dejarlo como está",
  go: "Separarme y seguir a solas",
  done: "Ahora estás aquí por tu cuenta.",
  done_line: (name: string) =>
    `Lo que se contó entre ${name} y tú se queda, para leerlo: en Ajustes, en «Lo que fue».`,
  done_mine: "Mío está como estaba. Puedes invitar a alguien cuando quieras, o dejarlo así.",
  done_read: "Leer lo que fue",
};

export const archive = {
  heading: "Lo que fue",
  open: "Lo que fue",
  none: "Aquí no hay nada. Cuando dos se separan, lo que ambos contaron se queda con cada cual, y aquí se lee.",
  none_where: "Está en los dispositivos que había entonces. Una copia para guardar lo lleva a uno nuevo.",
  several: "Cada uno está aquí por separado. Lo que se contó se puede leer; no se añade nada.",
  with: (name: string) => `${name} y tú`,
  somebody: "Alguien y tú",
  from_to: (from: string, to: string) => `Desde ${from} hasta ${to}`,
  read: "Leerlo",
  past: "Esto ya pasó. Está aquí para leerlo: no se añade nada, y nada de ello va a ningún sitio.",
  all: "Todo lo que fue",
  empty: "Aquí no se contó nada.",
  if_then: "Si …, entonces …",
  looks_like: "En qué se nota que se cumple",
};
