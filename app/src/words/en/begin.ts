// The first ten minutes, the lock, and the page that brings everything back.

export const begin = {
  name: "What should we call you?",
  name_hint: "A first name or a nickname. Nothing else is asked, and there is no account to make.",
  first: "One small thing",
  first_promise: "One small thing you’ll do for them this week?",
  first_moment: "Or one small thing they did?",
  choose: "Which one?",
  i_will: "Something I’ll do",
  they_did: "Something they did",
  act: "I’ll …",
  act_hint: "One act, one time. Small is good: “call before I leave work”.",
  did: "They …",
  did_hint: "In one line: “made coffee before I was up”.",
  lay: "Put it on Today",
  lies_promise: "It lies on Today: a knot not yet tied.",
  lies_moment: "It lies on Today: a small dot between two lines.",
  not_kept_yet: "It is not kept yet. Lock it first.",
  lock: "Lock it",
  words_heading: "These words lock it",
  words_line:
    "Only these words open what you write here. Nobody can send you new ones. Write them on paper before you go on.",
  words_offered: "Your words",
  words_type: "Type them once",
  words_type_hint: "All small letters, with spaces.",
  words_own: "Use a sentence of my own",
  words_offered_again: "Use the six words",
  words_own_label: "Your own sentence",
  words_own_hint:
    "At least five words that do not belong together. A name or a birthday is guessed in a moment.",
  words_short: "That is too short to keep anybody out. Take at least five words.",
  words_differ: "That is not the same as the words above. Check each one.",
  locking: "Making your keys. This takes a few seconds …",
  bring_in: "Bring them in?",
  bring_in_line: "Troth is worth it alone, too. You can do this at any time.",
  here: "They’re here",
  send: "Send a link",
  not_now: "Not now",
  enough: "That’s all for today.",
  to_today: "To Today",
} as const;

export const unlock = {
  heading: "Troth is locked",
  label: "Your words",
  open: "Open",
  opening: "Opening …",
  show: "Show what I type",
  wrong_again: "Caps? A missing space? The kit page alone does not open it; it needs the words, too.",
} as const;

export const recover = {
  heading: "Bring mine back",
  line: "With the kit page and your words, on this device. It needs the network once.",
  kit: "The kit, from your page",
  kit_hint: "48 letters and digits in eight groups. Spaces and small letters do not matter.",
  go: "Bring it back",
  waiting: "Asking the relay …",
} as const;

export const kit = {
  heading: "The kit page",
  line: "If this phone is lost, this page and your words bring everything back. One without the other opens nothing.",
  paper: "Keep it where you keep your passport, not on this phone.",
  code: "Your kit",
  where: "Where",
  made: "Made on",
  words_are: "Your words are not on this page. Do not write them on it.",
  show: "Show my kit page",
  passphrase: "Your words",
  save: "Save as a file",
  print: "Print",
  later: "Later",
  kept: "I have it",
  file: "page.txt",
  file_title: "Troth, the kit page",
  offered: "If this phone is lost, this page brings everything back.",
} as const;
