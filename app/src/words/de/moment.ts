// Small things noticed.

export const moment = {
  heading: "Mir ist aufgefallen …",
  label: "Was es war …",
  hint: "Eine kleine Sache, die dein Gegenüber getan hat, für dich oder für jemand anderen.",
  builder: "Was war es? (kann leer bleiben)",
  builders: {
    kept_their_word: "Wort gehalten",
    told_me_in_time: "Rechtzeitig Bescheid gesagt",
    honest_with_me: "Ehrlich zu mir",
    owned_up: "Etwas zugegeben",
    open_about_what_they_do: "Offen mit dem eigenen Tun",
    respected_me: "Hat mich respektiert",
    noticed_what_i_need: "Hat bemerkt, was ich brauche",
    there_for_me: "War für mich da",
    safe_to_be_with: "Bei dir fühle ich mich geborgen",
  },
  tell: "Sagen",
  keep: "Für mich behalten",
  thank: "Danke",
  thanked: (who: string) => `${who}: danke.`,
  kept: "Für mich behalten",
  remove: "Entfernen",
  none: "keins davon",
  told_by: (who: string) => `${who}: aufgefallen`,
} as const;
