// A question that both answer, opened together, as deep as both said.

export const opening = {
  heading: "Una pregunta para dos",
  section: "Preguntas para dos",
  line: "Las dos personas responden a la misma pregunta, y las respuestas se abren a la vez. Puedes dejarlo en cualquier punto.",
  begin: "Abrir una pregunta",
  begun: (name: string) => `Aquí hay una pregunta para ti y ${name}.`,
  how_deep: "¿Hasta dónde puede llegar hoy?",
  depths: { d1: "Ligera", d2: "Personal", d3: "Profunda" },
  how_deep_line: (name: string) =>
    `Lo dices para ti. Tú y ${name} saben solo hasta dónde llegarían las dos personas; quien iría más lejos sabe que la otra, hoy, no.`,
  closed:
    "Las preguntas más profundas descansan mientras haya algo serio abierto entre ustedes. Vuelven sin que hagas nada.",
  topic: "¿También un tema de intimidad? (puedes dejarlo en blanco)",
  topic_none: "hoy ninguno",
  topic_line: "Solo aparece cuando las dos personas eligen el mismo. Si no, nadie se entera.",
  topics_locked: "Los temas de intimidad se eligen en Lo mío. Ábrelo primero si hoy quieres uno de ellos.",
  enter: "Empezar",
  join: "Participar",
  joins: (name: string) => `${name} quiere abrir una pregunta contigo. Puedes participar, o dejarlo estar.`,
  waits: (name: string) => `Ya está por tu parte. Sigue cuando ${name} también participe. No hay prisa.`,
  finding:
    "Los dispositivos están averiguando hasta dónde llegarían las dos personas. Los dos necesitan haber tenido conexión una vez.",
  choose: "Elige una de estas, o déjalo",
  choose_line: "Quien elige primero, elige para las dos personas.",
  choose_go: "Esta",
  too_deep:
    "La pregunta elegida va más hondo de lo que dijeron las dos personas. No se muestra aquí. Puedes cerrar esto.",
  unknown: "Esta pregunta es de un Troth más nuevo. Actualiza, y se mostrará.",
  answer: "Tu respuesta",
  nothing: "Primero escribe unas palabras, o déjalo.",
  exactly: (name: string) =>
    `${name} verá exactamente esto cuando las dos personas lo hayan dado por listo. Se puede guardar y mostrar:`,
  theirs: (name: string) => `La respuesta de ${name}`,
  yours: "Tu respuesta",
  close: "Cerrarla",
  close_line: "Cerrar vale para las dos personas, y no necesita motivo.",
  closed_now: "Cerrada.",
  topics: "Temas de intimidad",
  topics_line:
    "Para personas adultas. Ninguno está activo hasta que lo eliges, y nadie ve lo que has elegido. Un tema solo aparece cuando las dos personas lo han elegido y las dos dicen «Profunda».",
  topic_on: "Quiero este",
  topic_off: "Ya no",
  topic_is_on: "Elegido.",
} as const;
