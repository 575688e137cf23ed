// The devices of one person: one more, and one that is taken out.

export const device = {
  yours: "Yours",
  theirs: (name: string) => `${name}’s`,
  added: (day: string) => `added ${day}`,
  this_one: "This one.",
  removed: "Taken out.",
  two_histories: "This device shows two histories. Ask each other whether a phone was copied or restored.",
  damaged: "What can’t be read",
  damaged_line:
    "Something in this device’s store was damaged. The rest is here. What was told before comes again from your other device or from theirs, when they are online.",
  damaged_entry: (entry: string, day: string) => `${entry}${day ? `, from ${day}` : ""}`,
  add: "Use Troth on another device, too",
  add_line:
    "Open the same address there and choose “Bring mine back with a kit page”. It asks for the kit, which you can show here, and for your words. From then on it stands in this list, for good.",
  take_out: "Take it out …",
  heading: "Take a device out",
  does: [
    "It gets nothing new from now on.",
    "What somebody writes with it from now on counts for nothing.",
    "It stays in the list, as a device that was taken out. That can’t be undone.",
  ],
  no_eraser:
    "What it holds already, it keeps: this erases nothing there. Whoever has it and knows your words can read that.",
  go: "Take it out",
  is_out: "It is out.",
  words_too: "If somebody may know your words, change them now, in Settings.",
} as const;
