// Going on alone: parting from somebody, and what was told until then, to be read.

export const part = {
  heading: "Seguir por mi cuenta",
  offer:
    "Aquí te separas y sigues por tu cuenta, con las mismas palabras, la misma hoja de rescate y lo mismo en Lo mío.",
  open: "Qué significa",
  keeps: "Qué conserva cada persona",
  keeps_you:
    "Tú conservas lo que dijeron las dos personas, para leerlo y nada más. Está en Ajustes, en «Lo que fue».",
  keeps_them: (name: string) =>
    `${name} conserva lo que se dijo hasta ahora, puede leerlo y puede mostrarlo. Lo mío nunca le llega.`,
  keeps_mine: "Lo mío sigue siendo tuyo, como está, con sus propias palabras.",
  keeps_relay:
    "La estafeta conserva cartas selladas que no puede leer, y se entera de que esta pareja ya no es la tuya.",
  changes: "Qué cambia",
  changes_here: "Lo que cualquiera escriba desde ahora ya no llega a la otra persona.",
  changes_devices: "Tus otros dispositivos siguen en cuanto se escriban tus palabras en ellos.",
  changes_again:
    "Puedes volver a invitar a alguien: a otra persona, o a la misma, con una invitación nueva. Lo que fue queda aparte.",
  sees: (name: string) => `Qué ve ${name}`,
  sees_silence: (name: string) =>
    `Solo con esto, a ${name} no se le dice nada, y ve lo que se ve en el silencio. Si quieres que ${name} lo sepa por ti, termina primero con palabras, y sepárate después.`,
  sees_words: (name: string) => `${name} ve que lo terminaste, y las palabras que elegiste.`,
  they_ended: (name: string) => `${name} lo terminó, y con esto no se entera de nada más.`,
  say_first: "Terminar, con palabras",
  waits: (name: string) =>
    `Algo que dijiste aún no ha salido de este dispositivo. Si te separas ahora, se queda aquí y ${name} no lo recibe.`,
  next: "Al último paso",
  last: "El último paso",
  last_line: "Aún no ha pasado nada. Si vuelves atrás ahora, todo está como estaba.",
  back: "Dejarlo como está",
  go: "Separarme y seguir por mi cuenta",
  done: "Ahora sigues aquí por tu cuenta.",
  done_line: (name: string) =>
    `Lo que tú y ${name} se dijeron se queda, para leerlo: en Ajustes, en «Lo que fue».`,
  done_mine: "Lo mío está como estaba. Puedes invitar a alguien cuando quieras, y no hace falta.",
  done_read: "Leer lo que fue",
} as const;

export const archive = {
  heading: "Lo que fue",
  open: "Lo que fue",
  none: "Aquí no hay nada. Cuando dos se separan, lo que dijeron se queda con cada persona, y aquí es donde se lee.",
  none_where: "Está en los dispositivos que había entonces. Una copia para guardar lo lleva a uno nuevo.",
  several:
    "Cada uno está aquí por separado. Lo que dijeron las dos personas se puede leer; no se puede añadir nada.",
  with: (name: string) => `Tú y ${name}`,
  somebody: "Tú y alguien",
  from_to: (from: string, to: string) => `Desde ${from} hasta ${to}`,
  read: "Leerlo",
  past: "Esto es pasado. Está aquí para leerlo: no se puede añadir nada, y nada de ello va a ninguna parte.",
  all: "Todo lo que fue",
  empty: "Aquí no se dijo nada.",
  if_then: "Si …, entonces …",
  looks_like: "En qué se nota cuando se cumple",
} as const;
