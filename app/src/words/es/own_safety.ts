// What a person keeps about their own safety, in Mine.

export const own_safety = {
  heading: "Solo para ti",
  line: "Esto está en Lo mío. Con Lo mío cerrado, nada muestra que existe, y nunca se dice nada de ello.",
  fear: "Si tienes miedo",
  fear_line:
    "Dilo aquí, para ti. Entonces Troth no te ofrece nada que hacer en pareja, durante el tiempo que quieras. En la otra pantalla no cambia nada.",
  fears: {
    of_them: "Tengo miedo de la otra persona",
    of_myself: "Tengo miedo de lo que yo podría hacer",
  },
  since: (day: string) =>
    `Dijiste que tienes miedo (${day}). Desde entonces no se te ofrece nada para hacer en pareja.`,
  again: "Sigo teniendo miedo",
  clear: "Ya no tengo miedo",
  clear_line:
    "Esto lleva dos pasos, con al menos siete días entre uno y otro, para que nadie pueda hacerte dar los dos en una noche. Si el miedo vuelve, se empieza de nuevo.",
  begun: (day: string) => `Diste el primer paso: ${day}.`,
  from: (day: string) => `El segundo se puede dar desde ${day}. No hace falta.`,
  finish: "Dar el segundo paso",
  plan: "Tu plan",
  plan_hint:
    "A dónde irías, a quién llamarías, qué te llevarías: papeles, llaves, dinero, medicinas. Un plan también para quien está contigo.",
  plan_save: "Guardar el plan",
  plan_kept: "Guardado en Lo mío.",
  notes: "Notas con fecha",
  notes_line: "Qué pasó, y cuándo, tal como lo viste. A algunas personas les hace falta después.",
  note: "Qué pasó",
  note_day: "Cuándo fue (puedes dejarlo en blanco)",
  sign: "¿Fue una de estas? (puedes dejarlo en blanco)",
  no_sign: "ninguna",
  signs: { threatened: "Me amenazó", made_me_feel_unsafe: "Me hizo sentir en peligro" },
  note_save: "Guardar la nota",
  happened: (day: string) => `Pasó: ${day}`,
  written: (day: string) => `Escrito: ${day}`,
  remove: "Quitarla",
  leave: "Si quieres irte",
  leave_line:
    "Ajustes, «Marcharse», dice qué se queda con quién. No necesitas el permiso de nadie, y eliges si se dice algo. Un teléfono que la otra persona tiene en la mano no es buen sitio para un plan; una copia en papel en casa de alguien de confianza, sí.",
} as const;
