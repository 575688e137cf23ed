// Small things noticed.

export const moment = {
  heading: "He notado …",
  label: "Qué fue …",
  hint: "Una cosa pequeña que ha hecho tu pareja, por ti o por otra persona.",
  builder: "¿Qué fue? (puedes dejarlo en blanco)",
  builders: {
    kept_their_word: "Cumplió su palabra",
    told_me_in_time: "Me avisó a tiempo",
    honest_with_me: "Me habló con sinceridad",
    owned_up: "Reconoció algo",
    open_about_what_they_do: "Habla abiertamente de lo que hace",
    respected_me: "Me respetó",
    noticed_what_i_need: "Notó lo que necesito",
    there_for_me: "Estuvo a mi lado",
    safe_to_be_with: "A su lado siento calma",
  },
  tell: "Decirlo",
  keep: "Guardarlo para mí",
  thank: "Gracias",
  thanked: (who: string) => `${who}: gracias.`,
  kept: "Guardado para mí",
  remove: "Quitarlo",
  none: "nada de eso",
  told_by: (who: string) => `${who}: algo notado`,
} as const;
