// Today, and the one + with its sentences.

export const today = {
  heading: "Heute",
  strands: "Sieben Tage, ihr beide",
  strands_alone: "Sieben Tage",
  all: "Alles, nach Monaten",
  empty: "Nichts wartet. Kleine Dinge zählen; schreib eines auf, wenn es passiert.",
  knot_open: "Ein Versprechen, noch nicht geknüpft",
  first_next: "Was möchtest du sagen?",
  kit_offer: "Das Schlüsselblatt",
  alone_offer: "Dein Gegenüber dazuholen",
  sealed: "Deins ist versiegelt.",
  nothing_waits: "Nichts wartet auf dich.",
  // What waits, by why it does. Of what it says, nothing is on Today.
  notices: {
    answer_hurt: (name: string) =>
      `${name} hat dir von etwas geschrieben, das wehgetan hat. Öffne es, wenn du Platz dafür hast.`,
    room_for_something_hard: (name: string) =>
      `${name} hat dir etwas Schweres zu sagen. Hast du Platz dafür?`,
    answer_questions: (name: string) => `${name} fragt nach etwas, das du gesagt hast.`,
    join_repair: (name: string) => `${name} möchte mit dir etwas wiedergutmachen. Du kannst es auch lassen.`,
    repair_waits: (name: string) =>
      `Beim Wiedergutmachen mit ${name} wartet etwas auf ein Wort von dir. Es eilt nicht.`,
    say_more_about_hurt: (name: string) => `${name} bittet dich, mehr davon zu sagen, was wehgetan hat.`,
    answer_agreement: (name: string) => `${name} schlägt eine Abmachung vor.`,
    review_agreement: (name: string) => `Der Tag ist da, eine Abmachung mit ${name} noch einmal anzuschauen.`,
    answer_openness: (name: string) =>
      `${name} bittet dich, bei etwas offen zu sein. Du kannst es auch lassen.`,
    new_openness: (name: string) => `${name} bietet an, eine Zeit lang bei etwas offen zu sein.`,
    new_distance: (name: string) => `${name} hält Abstand und sagt es.`,
    new_shaped_me: (name: string) => `${name} hat dir eine Zeile davon gesagt, was prägend war.`,
    check_in_there: (name: string) => `Ein Austausch mit ${name} liegt hier.`,
    opening_there: (name: string) => `Eine Frage für dich und ${name} liegt hier.`,
  },
} as const;

export const say = {
  heading: "Etwas sagen",
  promise: "Ich verspreche …",
  moment: "Mir ist aufgefallen …",
  need: "Ich brauche …",
  hurt: "Das hat wehgetan …",
  owning_up: "Ich muss dir etwas sagen …",
  ask: "Würdest du …",
  note: "Eine Notiz, nur für mich",
} as const;
