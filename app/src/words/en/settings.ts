// This device, and who carries the post.

import { counting } from "../time";

const many = counting("en");

export const settings = {
  heading: "Settings",
  lock: "Lock Troth when it was out of sight for",
  minutes: (minutes: number) =>
    minutes === 60 ? "an hour" : many(minutes, { one: "1 minute", other: `${minutes} minutes` }),
  mine: "Lock Mine after",
  mine_open: "as long as Troth is open",
  lock_now: "Lock now",
  step_away: "Step away",
  devices: "Devices",
  kit: "The kit page and your words",
  change_words: "Change your words",
  changed_elsewhere: "I changed my words on another device",
  copy: "A copy to keep",
  what_was: "What was",
  name: "What you are called",
  name_go: "Change it",
  relay: "Who carries your post",
  relay_who: "Who carries your post, and what could they do?",
  relay_line: (address: string) => `${address} keeps sealed letters for you both until they are fetched.`,
  relay_can:
    "Whoever runs that address can see when this device writes and how much, from which network, and can lose or hold back letters. They can’t read a word, change one unseen, or write one in your name.",
  relay_app:
    "The same address also gives you this app. Somebody who changes the app there could change what it does. If your partner runs it, run the app yourself on your own computer.",
  relay_app_own: (address: string) =>
    `This app does not come from there but from ${address}. Whoever runs the other address can’t change it.`,
  relay_state: {
    offline: "Not reached. Everything is kept here and goes out when you are online.",
    reaching: "On the way …",
    in_step: "Everything that leaves this device has left.",
    asks_sign_in: "It does not know this device. Type your words once to sign in.",
    refused: "It refuses this device.",
    leaving: "You are leaving, quietly, as soon as it can be reached.",
    left: "You left, quietly. What is here stays on this device.",
  },
  sign_in: "Sign in",
  waiting: "Something is kept here and has not left.",
  licences: "What Troth is made of",
  bring: "Bring them in",
  troubles: (day: string) => `One entry from ${day} can’t be read. Everything else is here.`,
} as const;
