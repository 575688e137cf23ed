// A question that both answer, opened together, as deep as both said.

export const opening = {
  heading: "Eine Frage für beide",
  section: "Fragen für beide",
  line: "Ihr beantwortet beide dieselbe Frage, und die Antworten öffnen sich gemeinsam. Du kannst es an jeder Stelle lassen.",
  begin: "Eine Frage öffnen",
  begun: (name: string) => `Eine Frage für dich und ${name} liegt hier.`,
  how_deep: "Wie tief darf es heute gehen?",
  depths: { d1: "Leicht", d2: "Persönlich", d3: "Tief" },
  how_deep_line: (name: string) =>
    `Du sagst es für dich. Du und ${name} erfahrt nur, wie tief ihr beide gehen würdet; wer weiter gehen würde, erfährt, dass die andere Person es heute nicht würde.`,
  closed:
    "Die tieferen Fragen ruhen, solange zwischen euch etwas Ernstes offen ist. Sie kommen von selbst wieder.",
  topic: "Auch ein Thema der Nähe? (kann leer bleiben)",
  topic_none: "heute keins",
  topic_line: "Es kommt nur, wenn ihr beide dasselbe wählt. Sonst erfährt niemand davon.",
  topics_locked:
    "Themen der Nähe werden in Meins gewählt. Öffne es zuerst, wenn du heute eins davon möchtest.",
  enter: "Anfangen",
  join: "Mitmachen",
  joins: (name: string) => `${name} möchte mit dir eine Frage öffnen. Du kannst mitmachen oder es lassen.`,
  waits: (name: string) => `Du bist dabei. Es geht weiter, wenn auch ${name} dabei ist. Es eilt nicht.`,
  finding:
    "Eure Geräte finden heraus, wie tief ihr beide gehen würdet. Beide müssen dafür einmal online gewesen sein.",
  choose: "Wähl eine davon, oder lass es",
  choose_line: "Wer zuerst wählt, wählt für beide.",
  choose_go: "Diese",
  too_deep:
    "Die gewählte Frage geht tiefer, als ihr beide gesagt habt. Sie wird hier nicht gezeigt. Du kannst das hier schließen.",
  unknown:
    "Diese Frage ist aus einem neueren Troth. Bring deines auf den neuen Stand, dann wird sie gezeigt.",
  answer: "Deine Antwort",
  nothing: "Schreib zuerst ein paar Worte, oder lass es.",
  exactly: (name: string) =>
    `${name} wird genau das sehen, sobald ihr beide so weit seid. Es kann behalten und gezeigt werden:`,
  theirs: (name: string) => `Die Antwort von ${name}`,
  yours: "Deine Antwort",
  close: "Schließen",
  close_line: "Geschlossen wird für beide, und es braucht keinen Grund.",
  closed_now: "Geschlossen.",
  topics: "Themen der Nähe",
  topics_line:
    "Für Erwachsene. Keines ist an, bis du es wählst, und niemand sieht, was du gewählt hast. Ein Thema kommt nur, wenn ihr beide es gewählt habt und beide „Tief“ sagt.",
  topic_on: "Das möchte ich",
  topic_off: "Nicht mehr",
  topic_is_on: "Gewählt.",
} as const;
