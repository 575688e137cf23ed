// A question that both answer, opened together, as deep as both said.

export const opening = {
  heading: "A question for two",
  section: "Questions for two",
  line: "Both answer the same question, and the answers open together. You may leave it at any point.",
  begin: "Open a question",
  begun: (name: string) => `A question for you and ${name} lies here.`,
  how_deep: "How deep may it go today?",
  depths: { d1: "Light", d2: "Personal", d3: "Deep" },
  how_deep_line: (name: string) =>
    `You say it for yourself. You and ${name} learn only how deep both of you would go; whoever would go further learns that the other would not, today.`,
  closed:
    "The deeper questions rest while something serious is open between you. They come back by themselves.",
  topic: "A topic of intimacy, too? (you may leave this out)",
  topic_none: "none today",
  topic_line: "It comes up only when both of you choose the same one. Otherwise nobody learns of it.",
  topics_locked: "Topics of intimacy are chosen in Mine. Open it first if you want one of them today.",
  enter: "Begin",
  join: "Join",
  joins: (name: string) => `${name} would like to open a question with you. You can join, or leave it.`,
  waits: (name: string) => `You are in. It goes on when ${name} is, too. There is no hurry.`,
  finding: "Your devices are finding out how deep both of you would go. Both need to have been online once.",
  choose: "Choose one of these, or leave it",
  choose_line: "Whoever chooses first, chooses for both.",
  choose_go: "This one",
  too_deep:
    "The question that was chosen goes deeper than both of you said. It is not shown here. You can close this.",
  unknown: "This question is of a newer Troth. Update, and it is shown.",
  answer: "Your answer",
  nothing: "Write a few words first, or leave it.",
  exactly: (name: string) =>
    `${name} will see exactly this, once both of you are ready. They can keep it, and can show it:`,
  theirs: (name: string) => `${name}’s answer`,
  yours: "Your answer",
  close: "Close it",
  close_line: "Closing is for both, and needs no reason.",
  closed_now: "Closed.",
  topics: "Topics of intimacy",
  topics_line:
    "For adults. None is on until you choose it, and nobody sees what you chose. A topic comes up only when both of you chose it and both say “Deep”.",
  topic_on: "I want this",
  topic_off: "Not any more",
  topic_is_on: "Chosen.",
} as const;
