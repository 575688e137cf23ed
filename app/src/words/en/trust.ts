// My own trust: the pulse, and what the readings say. Words before numbers, bands before points; what is not known is said first.

import { counting } from "../time";
import { us } from "./us";

const many = counting("en");
const times = (n: number): string =>
  n === 1 ? "One more pulse" : n === 2 ? "Two more pulses" : "Three pulses";

export const pulse = {
  heading: "How it is right now",
  open: "Take a pulse",
  line: "Ten seconds, in our own words; it is no validated measure. Only you see it.",
  trust: (name: string) => `Right now, how much do you trust ${name}?`,
  met: "How well is this met, right now?",
  low: "Not at all",
  high: "Completely",
  low_met: "Not at all",
  high_met: "Fully",
  rather_not: "Rather not",
  leave: "Leave one where it is if you’d rather not say.",
  untouched: "Move it to where it is for you, or choose “Rather not”.",
  keep: "Keep it in Mine",
  kept: "Kept in Mine.",
} as const;

export const trust = {
  heading: "My trust",
  line: (name: string) =>
    `What your own pulses, and what you can see, say about your trust in ${name}. It describes a feeling of yours. Only you see it.`,
  making: "One moment …",
  levels: {
    hardly: "Hardly trusting",
    little: "A little trusting",
    half: "Half trusting, half not",
    mostly: "Mostly trusting",
    deeply: "Deeply trusting",
  },
  sure: { sure: "Quite sure.", fairly_sure: "Fairly sure.", not_sure_yet: "Not sure yet." },
  too_early: "Too early to say.",
  too_early_yet: (missing: number) => `Too early to say. ${times(missing)}, and a picture begins.`,
  needs: "How well your needs are met",
  met: {
    hardly: "Hardly met",
    little: "A little",
    half: "Half",
    mostly: "Mostly met",
    deeply: "Fully met",
  },
  picture: (from: string) => `Your trust since ${from}: a line with its band, and your own pulses as rings.`,
  legend: "The line is the middle; the band around it says how sure that is; each ring is a pulse of yours.",
  from: (day: string) => `since ${day}`,
  now: "now",
  in_numbers: "In numbers",
  numbers: (low: number, middle: number, high: number) =>
    `On a line from 0 to 100: somewhere between ${low} and ${high}, around ${middle}.`,
  from_pulses: (pulses: number) =>
    many(pulses, { one: "From one pulse of yours.", other: `From ${pulses} pulses of yours.` }),
  day: "Day",
  band: "Between",
  word: "In words",
  why: (day: string) => `What changed since ${day}`,
  turns: { risen: "It has risen.", fallen: "It has fallen.", hardly_changed: "It has hardly changed." },
  carries: "This carries it",
  weighs: "This weighs on it",
  slow_change: "How it has been lately, beyond what was written down.",
  passing_mood: "These days, more than anything that happened.",
  no_cause: "Nothing stands out.",
  mine: "In Mine",
  open: "Some things are still open between you",
  movers: "What moves your trust",
  movers_early: "Too early to say. It takes twenty pulses, and a few events of a kind.",
  movers_none: "Nothing stands out.",
  more: (what: string) => `${what}: it moves you more than it moves most people.`,
  less: (what: string) => `${what}: it moves you less than it moves most people.`,
  moving: {
    word_kept: "A word kept",
    told_in_time: "Being told in time",
    honesty: "Honesty",
    care: "Care",
    word_broken: "A word broken",
    lie: "A lie, or something hidden",
    put_down: "Being put down",
  },
  matters: {
    promise: "A promise",
    need: "A need",
    moment: "A small thing",
    hurt: "Something that hurt",
    owning_up: "Something that was told",
    repair: "Something being mended",
    openness: "Being open about something",
    distance: "Keeping a distance",
    shaped_me: "What shaped one of you",
    agreement: "An agreement",
    check_in: us.check_in,
    opening: us.opening,
  },
  limits:
    "Built from published findings and tried on simulated couples; not validated on couples. It knows only what was written down.",
  help_first: "You said that you are afraid. Then a picture of trust is not what comes first.",
  help: "Is this for us?",
} as const;
