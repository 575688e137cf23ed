// Going on alone: parting from somebody, and what was told until then, to be read.

export const part = {
  heading: "Go on alone",
  offer: "You part here and go on by yourself, with the same words, the same kit page and the same Mine.",
  open: "What it means",
  keeps: "What each of you keeps",
  keeps_you: "You keep what both of you told, to be read and no more. It lies in Settings, under “What was”.",
  keeps_them: (name: string) =>
    `${name} keeps what was told until now, can read it and can show it. Mine never reaches them.`,
  keeps_mine: "Mine stays yours, as it is, with its own words.",
  keeps_relay:
    "The relay keeps sealed frames that it can’t read, and is told that this pair is not yours any more.",
  changes: "What changes",
  changes_here: "What either of you writes from now on reaches the other no more.",
  changes_devices: "Your other devices follow, once your words are typed there.",
  changes_again:
    "You can bring someone in again: somebody else, or them, with a new invitation. What was stays apart from it.",
  sees: (name: string) => `What ${name} sees`,
  sees_silence: (name: string) =>
    `By this alone ${name} is told nothing, and sees what silence looks like. If you want ${name} to know it from you, end it with words first, and part after that.`,
  sees_words: (name: string) => `${name} sees that you ended it, and the words you chose.`,
  they_ended: (name: string) => `${name} ended it, and is told nothing more by this.`,
  say_first: "End it, with words",
  waits: (name: string) =>
    `Something you told has not left this device yet. If you part now, it stays here and ${name} does not get it.`,
  next: "To the last step",
  last: "The last step",
  last_line: "Nothing has happened yet. If you go back now, all is as it was.",
  back: "Leave it as it is",
  go: "Part, and go on alone",
  done: "You are on your own here now.",
  done_line: (name: string) =>
    `What you and ${name} told each other stays, to be read: in Settings, under “What was”.`,
  done_mine: "Mine is as it was. You can bring someone in whenever you want to, and you don’t have to.",
  done_read: "Read what was",
} as const;

export const archive = {
  heading: "What was",
  open: "What was",
  none: "Nothing lies here. When two part, what both of them told stays with each, and this is where you read it.",
  none_where: "It lies on the devices that were there then. A copy to keep brings it to a new one.",
  several: "Each lies here for itself. What both of you told can be read; nothing can be added.",
  with: (name: string) => `You and ${name}`,
  somebody: "You and somebody",
  from_to: (from: string, to: string) => `From ${from} to ${to}`,
  read: "Read it",
  past: "This is past. It is here to be read: nothing can be added, and nothing of it goes anywhere.",
  all: "All that was",
  empty: "Nothing was told here.",
  if_then: "If …, then …",
  looks_like: "How it looks when it is met",
} as const;
