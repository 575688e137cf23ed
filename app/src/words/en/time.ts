// How this language says days, hours and numbers: the name that `Intl` knows it by, and a named day inside a sentence.

export const time = {
  locale: "en-GB",
  named: (day: string) => day,
} as const;
