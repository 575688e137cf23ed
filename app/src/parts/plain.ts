// Words as the core wants them: one form of each letter, one space between two.
export const plain = (typed: string): string => typed.normalize("NFC").trim().replace(/\s+/g, " ");
