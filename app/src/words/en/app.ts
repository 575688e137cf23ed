// What stands around every screen, and the first one.

export const app = {
  name: "Troth",
  skip: "To the page",
  close: "Close",
  close_help: "Empties the screen at once. Shift three times does the same.",
  places: "Places",
  today: "Today",
  promises: "Promises",
  us: "Us",
  mine: "Mine",
  settings: "Settings",
  language: "Language",
  add: "Something to say",
  add_short: "Say",
  shut: "Not now",
  done: "Done",
  back: "Back",
  cancel: "Cancel",
  save: "Keep it",
  next: "Next",
  undo: "Undo",
  is_this_for_us: "Is this for us?",
  working: "One moment …",
  not_loaded: "This part did not come. It needs the network once; nothing you wrote is lost.",
  new_version: "A new version of Troth is here. It is used from the next start.",
  loading: "Opening what is kept here …",
} as const;

export const standing = {
  elsewhere: "Troth is open in another window.",
  elsewhere_line: "Only one window can write at a time, so that nothing is lost.",
  use_here: "Use it here",
  stopped: "Troth had to stop.",
  again: "Start again",
} as const;

export const welcome = {
  line: "A place for two to keep their word and mend things.",
  not_for: "Not for you if you are afraid of each other.",
  start: "Start",
  unsure: "I’m not sure it’s safe",
  watched: "If somebody may be looking at this phone, use another one.",
  bring_back: "Bring mine back with a kit page",
  invited: "Someone gave me twelve words",
} as const;
