// Is this for us?

export const safety = {
  heading: "Is this for us?",
  line: "Troth can help two people who are safe with each other. It can’t make an unsafe one safe, and it is not meant to try.",
  now: "Not safe right now?",
  now_line:
    "Call the emergency number of your country. If you can’t speak, leave the room or the house first. Troth can’t call anybody for you.",
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
  doors: "Which one is it?",
  door_list: [
    [
      "I’m afraid of them",
      "Then this is not something to work on together. Call one of the lines below, from a phone they don’t look at. The people there are used to calls that begin with “I don’t know if this counts”.",
    ],
    [
      "I’m afraid of what I might do",
      "Leave the room now and put a door and some time in between. Then call. Some lines are there for people who fear their own acts: choose it below. Where none is listed, the others know where to send you.",
    ],
    [
      "I don’t want to live",
      "Call the emergency number of your country, or tell one person near you, now. Below are lines for exactly this, by country.",
    ],
  ],
  help: "People to talk to",
  country: "Country",
  all: "All",
  open: "Open",
  about: "What it is about",
  none_listed: "We have no line for that there. The directory at the end of the whole list may know one.",
  read: (day: string, source: string, dated: string) =>
    `Read on ${day} in a stored copy of ${source}${dated ? `, dated ${dated}` : ""}. Nobody has dialled it to try.`,
  call_log:
    "The call can stay in this phone’s list of calls, even when it is not on the bill. Many of these lines are for women; if that is not you, they usually know whom to call.",
  no_calls:
    "Numbers change. If one does not work, the directory at findahelpline.com may have a newer one. Reading this page opens no connection.",
  traces: "Who could notice?",
  traces_line:
    "Reading this page leaves nothing in Troth. The app itself can be seen on this phone, and somebody who has the phone, its passcode, or watching software on it can see more than we can prevent. A library, a friend’s phone or a work computer is safer for looking things up.",
  close_line: "Close, at the top of every screen, empties it at once. So does Shift, three times.",
} as const;
