// How this language says days, hours and numbers (words/en/time.ts). A named day takes its article: "hasta el sábado".

export const time = {
  locale: "es",
  named: (day: string) => `el ${day}`,
} as const;
