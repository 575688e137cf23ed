// Today, and the one + with its sentences.

export const today = {
  heading: "Hoy",
  strands: "Siete días, los de las dos personas",
  strands_alone: "Siete días",
  all: "Todo, por meses",
  empty: "No espera nada. Las cosas pequeñas cuentan; apunta una cuando pase.",
  knot_open: "Una promesa, aún sin atar",
  first_next: "¿Qué te gustaría decir?",
  kit_offer: "La hoja de rescate",
  alone_offer: "Invitar a tu pareja",
  sealed: "Lo tuyo está sellado.",
  nothing_waits: "Nada te espera.",
  // What waits, by why it does. Of what it says, nothing is on Today.
  notices: {
    answer_hurt: (name: string) =>
      `${name} te ha escrito sobre algo que dolió. Ábrelo cuando tengas espacio para ello.`,
    room_for_something_hard: (name: string) =>
      `${name} tiene algo difícil que decirte. ¿Tienes espacio para ello?`,
    answer_questions: (name: string) => `${name} pregunta por algo que dijiste.`,
    join_repair: (name: string) => `${name} quiere reparar algo contigo. Puedes dejarlo estar.`,
    repair_waits: (name: string) =>
      `Algo que estás reparando con ${name} espera una palabra tuya. No hay prisa.`,
    say_more_about_hurt: (name: string) => `${name} te pide que digas más sobre lo que dolió.`,
    answer_agreement: (name: string) => `${name} propone un acuerdo.`,
    review_agreement: (name: string) => `Ha llegado el día de volver a mirar un acuerdo con ${name}.`,
    answer_openness: (name: string) => `${name} te pide apertura sobre algo. Puedes dejarlo estar.`,
    new_openness: (name: string) => `${name} ofrece hablar abiertamente de algo durante un tiempo.`,
    new_distance: (name: string) => `${name} toma distancia, y lo dice.`,
    new_shaped_me: (name: string) => `${name} te ha contado una línea de lo que le marcó.`,
    check_in_there: (name: string) => `Aquí hay un encuentro con ${name}.`,
    opening_there: (name: string) => `Aquí hay una pregunta para ti y ${name}.`,
  },
} as const;

export const say = {
  heading: "Decir algo",
  promise: "Prometo …",
  moment: "He notado …",
  need: "Necesito …",
  hurt: "Esto me dolió …",
  owning_up: "Tengo que decirte algo …",
  ask: "¿Podrías …?",
  note: "Una nota, solo para mí",
} as const;
