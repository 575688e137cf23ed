// Is this for us?

export const safety = {
  heading: "Is this for us?",
  line: "Troth can help two people who are safe with each other. It can’t make an unsafe one safe, and it is not meant to try.",
  now: "Are you safe right now?",
  now_line:
    "If not, call the emergency number. If you can’t speak, leave the room or the house first. Troth can’t call anybody for you.",
  now_choose: "Choose a country, and its emergency number stands here.",
  now_elsewhere:
    "We have no emergency number for there. Most phones can call 112 or the local one even when locked.",
  no_country: "All countries",
  signs: "Stop here, and talk to somebody outside, if one of these is true",
  sign_list: [
    "I am afraid of how they will react.",
    "I have been hit, held, threatened, or made to do something I did not want.",
    "They check my phone, my money, my clothes, or whom I see.",
    "I feel that I have to ask for leave.",
    "Somebody is making me use this.",
    "I am not sure, and I weigh every word.",
  ],
  signs_line: "There is no score here. One is enough. None of them is a proof that all is well.",
  help: "People to talk to",
  which: "Which one is it?",
  all_doors: "Show all of them again",
  doors: {
    them: "I’m afraid of them",
    myself: "I’m afraid of what I might do",
    life: "I don’t want to live",
  },
  door_lines: {
    them: "Then this is not something to work on together. Call one of the lines below, from a phone they don’t look at. The people there are used to calls that begin with “I don’t know if this counts”.",
    myself:
      "Leave the room now and put a door and some time in between. Then call. Some lines are there for people who fear their own acts; where none is listed, the others know where to send you.",
    life: "Call the emergency number of your country, or tell one person near you, now. Below are lines for exactly this, by country.",
  },
  country: "Country",
  open: "Open",
  none_listed: "We have no line for that there. The directory at the end of the whole list may know one.",
  read: (day: string, source: string, dated: string) =>
    `Read on ${day} in a stored copy of ${source}${dated ? `, dated ${dated}` : ""}. Nobody has dialled it to try.`,
  stays_in_list:
    "A call can stay in this phone’s list of calls, even when it is not on the bill. You can take it out there.",
  for_whom: "Many of these lines are for women; if that is not you, they usually know whom to call.",
  no_calls:
    "Numbers change. If one does not work, the directory at findahelpline.com may have a newer one. Reading this page opens no connection.",
  traces: "Who could notice?",
  traces_line:
    "Reading this page leaves nothing in Troth. The app itself can be seen on this phone, and somebody who has the phone, its passcode, or watching software on it can see more than we can prevent. A library, a friend’s phone or a work computer is safer for looking things up.",
  close_line: "Close, at the top of every screen, empties it at once. So does Shift, three times.",
  to_own: "Your plan and your notes",
  in_mine:
    "With Mine open there is room here for a plan, dated notes, and to say for yourself that you are afraid. With Mine locked, nothing shows that it is there.",
} as const;
