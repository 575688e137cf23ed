// What stands in the rows of help (words/helplines.ts, words/emergency.ts) beside numbers and names: it is written there in English.

export const help = {
  said: (english: string) => english,
} as const;
