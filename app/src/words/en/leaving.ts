// Stepping away: for a while, with words, together.

export const leaving = {
  heading: "Step away",
  line: "You can leave. Here is exactly what stays with whom.",
  stays_you: "You keep everything that was told, and everything in Mine.",
  stays_them: (name: string) =>
    `${name} keeps what was told until now, can read it and can show it. Mine never reaches them.`,
  stays_relay: "The relay keeps sealed frames that it can’t read.",
  away: "For a while",
  away_line: (name: string) => `${name} will see that you are away, and until when if you say it.`,
  away_until: "Until (you may leave this out)",
  away_words: "A line to go with it (you may leave this out)",
  away_go: "Say that I am away",
  away_now: "You are away.",
  away_they: (name: string) => `${name} is away for a while.`,
  away_they_until: (name: string, day: string) => `${name} is away until ${day}.`,
  back: "I am back",
  words: "End it, with words",
  words_line: (name: string) =>
    `${name} will see that you ended it, and the words you choose. It needs nobody’s consent, and it names no fault.`,
  reason: "What do you want to say?",
  reasons: {
    no_reason: "Only that it ends",
    trust_did_not_come_back: "Our trust did not come back",
    done_together: "We decided it together",
  },
  farewell: "Your words (you may leave this out)",
  preview: (name: string) => `${name} will see exactly this, can keep it, and can show it:`,
  preview_end: "I end our use of Troth.",
  end_go: "End it",
  quiet: "Leave quietly",
  quiet_line: "Nothing is said. They see what silence looks like.",
  alone: "You are not linked with anybody. Nobody would see that you leave.",
  you_ended: (day: string) => `You ended it, ${day}.`,
  they_ended: (name: string, day: string) => `${name} ended it, ${day}.`,
  over: "What was told stays readable. Mine stays yours, and Troth is worth it alone, too.",
  together: "You both said that it ends.",
} as const;
