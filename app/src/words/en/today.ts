// Today, and the one + with its sentences.

export const today = {
  heading: "Today",
  strands: "Seven days, the two of you",
  strands_alone: "Seven days",
  all: "The whole time line",
  empty: "Nothing is waiting. Small things count; write one down when it happens.",
  knot_open: "A promise, not yet tied",
  first_next: "What would you like to say?",
  kit_offer: "The kit page",
  alone_offer: "Bring them in",
  sealed: "Yours is sealed.",
  nothing_waits: "Nothing waits for you.",
} as const;

export const say = {
  heading: "Say something",
  promise: "I promise …",
  moment: "I noticed …",
  need: "I need …",
  ask: "Would you …",
  note: "A note, only for me",
} as const;
