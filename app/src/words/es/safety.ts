// Is this for us?

export const safety = {
  heading: "¿Nos conviene esto?",
  line: "Troth puede ayudar a dos personas que no corren peligro juntas. No puede quitar el peligro donde lo hay, y no está hecho para intentarlo.",
  now: "¿Corres peligro ahora mismo?",
  now_line:
    "Si es así, llama al número de emergencias. Si no puedes hablar, sal primero de la habitación o de la casa. Troth no puede llamar a nadie por ti.",
  now_choose: "Elige un país, y aquí aparece su número de emergencias.",
  now_elsewhere:
    "No tenemos número de emergencias para allí. La mayoría de los teléfonos pueden llamar al 112 o al número local incluso bloqueados.",
  no_country: "Todos los países",
  signs: "Para aquí, y habla con alguien de fuera, si alguna de estas frases es verdad",
  sign_list: [
    "Tengo miedo de cómo va a reaccionar mi pareja.",
    "Me han pegado, sujetado, amenazado u obligado a algo que no quería.",
    "Me controlan el teléfono, el dinero, la ropa o a quién veo.",
    "Siento que tengo que pedir permiso.",
    "Alguien me obliga a usar esto.",
    "No lo sé, y mido cada palabra.",
  ],
  signs_line: "Aquí no se cuenta nada. Basta con una. Ninguna demuestra que todo vaya bien.",
  help: "Personas con quienes hablar",
  which: "¿Qué es?",
  all_doors: "Volver a mostrarlas todas",
  doors: {
    them: "Tengo miedo de la otra persona",
    myself: "Tengo miedo de lo que yo podría hacer",
    life: "No quiero vivir",
  },
  door_lines: {
    them: "Entonces no es algo en lo que trabajar en pareja. Llama a uno de los números de abajo, desde un teléfono que la otra persona no mire. Allí conocen las llamadas que empiezan con «No sé si esto cuenta».",
    myself:
      "Sal ahora de la habitación y pon una puerta y algo de tiempo por medio. Después llama. Algunos números son para quien teme sus propios actos; donde no hay ninguno, los demás saben a dónde dirigirte.",
    life: "Llama al número de emergencias de tu país, o díselo a una persona cercana, ahora. Abajo hay números exactamente para esto, por países.",
  },
  country: "País",
  open: "Horario",
  none_listed:
    "No tenemos ningún número para eso allí. Quizá lo conozca el directorio del final de la lista completa.",
  read: (day: string, source: string, dated: string) =>
    `Leído el ${day} en una copia guardada de ${source}${dated ? `, con fecha ${dated}` : ""}. Nadie lo ha marcado para probarlo.`,
  stays_in_list:
    "Una llamada puede quedar en la lista de llamadas de este teléfono, aunque no salga en la factura. Allí la puedes borrar.",
  for_whom:
    "Muchos de estos números son para mujeres; si no es tu caso, allí suelen saber a quién puedes llamar.",
  no_calls:
    "Los números cambian. Si uno no funciona, el directorio findahelpline.com puede tener otro más nuevo. Leer esta página no abre ninguna conexión.",
  traces: "¿Quién podría notarlo?",
  traces_line:
    "Leer esta página no deja nada en Troth. La aplicación misma se ve en este teléfono, y quien tenga el teléfono, su código o un programa que lo vigile puede ver más de lo que podemos impedir. Para buscar cosas es mejor una biblioteca, el teléfono de una amistad o un equipo del trabajo.",
  close_line:
    "«Cerrar», arriba en cada pantalla, la vacía al momento. También lo hace pulsar Mayús tres veces.",
  to_own: "Tu plan y tus notas",
  in_mine:
    "Con Lo mío abierto, aquí hay sitio para un plan, para notas con fecha y para decirte que tienes miedo. Con Lo mío cerrado, nada muestra que existe.",
} as const;
