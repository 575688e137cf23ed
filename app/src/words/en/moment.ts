// Small things noticed.

export const moment = {
  heading: "I noticed …",
  label: "They …",
  hint: "One small thing they did, for you or for someone else.",
  builder: "What was it? (you may leave this out)",
  builders: {
    kept_their_word: "Kept their word",
    told_me_in_time: "Told me in time",
    honest_with_me: "Honest with me",
    owned_up: "Owned up",
    open_about_what_they_do: "Open about what they do",
    respected_me: "Respected me",
    noticed_what_i_need: "Noticed what I need",
    there_for_me: "There for me",
    safe_to_be_with: "Safe to be with",
  },
  tell: "Tell them",
  keep: "Keep for me",
  thank: "Thanks",
  thanked: (who: string) => `${who} said thanks.`,
  kept: "Kept for me",
  remove: "Remove it",
  none: "none",
  told_by: (who: string) => `${who} noticed`,
} as const;
