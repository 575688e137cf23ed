// Two quiet hints while writing, made on this device and kept nowhere. Each can be put away, and neither holds anything up.

const verdict = /\b(always|never|you are|you’re|you're)\b/i;
const excuse = /^\s*(but|aber|pero|mais|ma)\b/i;

export const sounds_like_a_verdict = (words: string): boolean => verdict.test(words);
export const begins_with_but = (words: string): boolean => excuse.test(words);
