// Wie diese Sprache Tage, Stunden und Zahlen sagt (words/en/time.ts).

export const time = {
  locale: "de",
  named: (day: string) => day,
} as const;
