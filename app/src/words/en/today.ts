// Today, and the one + with its sentences.

export const today = {
  heading: "Today",
  strands: "Seven days, the two of you",
  strands_alone: "Seven days",
  all: "All of it, by month",
  empty: "Nothing is waiting. Small things count; write one down when it happens.",
  knot_open: "A promise, not yet tied",
  first_next: "What would you like to say?",
  kit_offer: "The kit page",
  alone_offer: "Bring them in",
  sealed: "Yours is sealed.",
  nothing_waits: "Nothing waits for you.",
  // What waits, by why it does. Of what it says, nothing is on Today.
  notices: {
    answer_hurt: (name: string) =>
      `${name} wrote to you about something that hurt. Open it when you have room for it.`,
    room_for_something_hard: (name: string) =>
      `${name} has something hard to tell you. Have you room for it?`,
    answer_questions: (name: string) => `${name} asks about what you told.`,
    join_repair: (name: string) => `${name} would like to mend something with you. You can leave it.`,
    repair_waits: (name: string) =>
      `Something you are mending with ${name} waits for a word of yours. No hurry.`,
    say_more_about_hurt: (name: string) => `${name} asks you to say more about what hurt.`,
    answer_agreement: (name: string) => `${name} proposes an agreement.`,
    review_agreement: (name: string) => `The day to look at an agreement with ${name} again has come.`,
    answer_openness: (name: string) => `${name} asks you to be open about something. You can leave it.`,
    new_openness: (name: string) => `${name} offers to be open about something for a while.`,
    new_distance: (name: string) => `${name} keeps their distance, and says so.`,
    new_shaped_me: (name: string) => `${name} told you a line of what shaped them.`,
    check_in_there: (name: string) => `A check-in with ${name} lies here.`,
    opening_there: (name: string) => `A question for you and ${name} lies here.`,
  },
} as const;

export const say = {
  heading: "Say something",
  promise: "I promise …",
  moment: "I noticed …",
  need: "I need …",
  hurt: "This hurt …",
  owning_up: "I have to tell you …",
  ask: "Would you …",
  note: "A note, only for me",
} as const;
