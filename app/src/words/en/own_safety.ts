// What a person keeps about their own safety, in Mine.

export const own_safety = {
  heading: "Only for you",
  line: "This is in Mine. With Mine locked, nothing shows that it is there, and nothing of it is ever told.",
  fear: "If you are afraid",
  fear_line:
    "Say it here, for yourself. Then Troth offers you nothing to do together with them, for as long as you want. Their screen stays as it is.",
  fears: { of_them: "I’m afraid of them", of_myself: "I’m afraid of what I might do" },
  since: (day: string) =>
    `You said on ${day} that you are afraid. Since then, nothing to do together is offered to you.`,
  again: "I’m afraid, still",
  clear: "I’m not afraid any more",
  clear_line:
    "This takes two steps, at least seven days apart, so that nobody can make you take both in one evening. Fear that comes back begins it anew.",
  begun: (day: string) => `You took the first step on ${day}.`,
  from: (day: string) => `The second is possible from ${day}. There is no need to.`,
  finish: "Take the second step",
  plan: "Your plan",
  plan_hint:
    "Where you would go, whom you would call, what you would take: papers, keys, money, medicine. A plan also for who is with you.",
  plan_save: "Keep the plan",
  plan_kept: "Kept in Mine.",
  notes: "Notes with a day",
  notes_line: "What happened, and when, as you saw it. Some people need it later.",
  note: "What happened",
  note_day: "When it was (you may leave this out)",
  sign: "Was it one of these? (you may leave this out)",
  no_sign: "none of these",
  signs: { threatened: "They threatened me", made_me_feel_unsafe: "They made me feel unsafe" },
  note_save: "Keep the note",
  happened: (day: string) => `On ${day}`,
  written: (day: string) => `Written ${day}`,
  remove: "Remove it",
  leave: "If you want to leave",
  leave_line:
    "Settings, “Step away”, says what stays with whom. You need nobody’s consent, and you choose whether anything is said. A phone that they have in their hands is not a good place for a plan; a copy on paper at a friend’s is.",
} as const;
