// My own trust: the pulse, and what the readings say. Words before numbers, bands before points; what is not known is said first.
import { counting } from "../time";
import { us } from "./us";

const many = counting("de");
const times = (n: number): string =>
  n === 1 ? "Noch ein Puls" : n === 2 ? "Noch zwei Pulse" : "Noch drei Pulse";

export const pulse = {
  heading: "Wie es gerade ist",
  open: "Den Puls fühlen",
  line: "Zehn Sekunden, in unseren eigenen Worten; es ist kein geprüftes Maß. Nur du siehst es.",
  trust: (name: string) => `Wie sehr vertraust du ${name}, gerade jetzt?`,
  met: "Wie gut ist das erfüllt, gerade jetzt?",
  low: "Gar nicht",
  high: "Ganz",
  low_met: "Gar nicht",
  high_met: "Ganz",
  rather_not: "Lieber nicht",
  leave: "Lass einen, wo er ist, wenn du es lieber nicht sagst.",
  untouched: "Schieb ihn dorthin, wo es für dich ist, oder wähl „Lieber nicht“.",
  keep: "In Meins behalten",
  kept: "In Meins aufgehoben.",
} as const;

export const trust = {
  heading: "Mein Vertrauen",
  line: (name: string) =>
    `Was deine eigenen Pulse, und was du sehen kannst, über dein Vertrauen zu ${name} sagen. Es beschreibt ein Gefühl von dir. Nur du siehst es.`,
  making: "Einen Moment …",
  levels: {
    hardly: "Kaum Vertrauen",
    little: "Ein wenig Vertrauen",
    half: "Halb Vertrauen, halb nicht",
    mostly: "Meist Vertrauen",
    deeply: "Tiefes Vertrauen",
  },
  sure: { sure: "Ziemlich gewiss.", fairly_sure: "Einigermaßen gewiss.", not_sure_yet: "Noch ungewiss." },
  too_early: "Zu früh, um etwas zu sagen.",
  too_early_yet: (missing: number) => `Zu früh, um etwas zu sagen. ${times(missing)}, und ein Bild beginnt.`,
  needs: "Wie gut erfüllt ist, was du brauchst",
  met: {
    hardly: "Kaum erfüllt",
    little: "Ein wenig",
    half: "Halb",
    mostly: "Größtenteils erfüllt",
    deeply: "Ganz erfüllt",
  },
  picture: (from: string) =>
    `Dein Vertrauen seit ${from}: eine Linie mit ihrem Band, und deine eigenen Pulse als Ringe.`,
  legend:
    "Die Linie ist die Mitte; das Band darum sagt, wie gewiss das ist; jeder Ring ist ein Puls von dir.",
  from: (day: string) => `seit ${day}`,
  now: "jetzt",
  in_numbers: "In Zahlen",
  numbers: (low: number, middle: number, high: number) =>
    `Auf einer Linie von 0 bis 100: irgendwo zwischen ${low} und ${high}, etwa bei ${middle}.`,
  from_pulses: (pulses: number) =>
    many(pulses, { one: "Aus einem Puls von dir.", other: `Aus ${pulses} Pulsen von dir.` }),
  day: "Tag",
  band: "Zwischen",
  word: "In Worten",
  why: (day: string) => `Was sich geändert hat seit ${day}`,
  turns: {
    risen: "Es ist gestiegen.",
    fallen: "Es ist gesunken.",
    hardly_changed: "Es hat sich kaum geändert.",
  },
  carries: "Das trägt es",
  weighs: "Das lastet darauf",
  slow_change: "Wie es in letzter Zeit war, über das hinaus, was aufgeschrieben ist.",
  passing_mood: "Diese Tage, mehr als irgendetwas, das passiert ist.",
  no_cause: "Nichts sticht heraus.",
  mine: "In Meins",
  open: "Einiges ist zwischen euch noch offen",
  movers: "Was dein Vertrauen bewegt",
  movers_early: "Zu früh, um etwas zu sagen. Es braucht zwanzig Pulse und ein paar Ereignisse einer Art.",
  movers_none: "Nichts sticht heraus.",
  more: (what: string) => `${what}: das bewegt dich mehr, als es die meisten bewegt.`,
  less: (what: string) => `${what}: das bewegt dich weniger, als es die meisten bewegt.`,
  moving: {
    word_kept: "Ein gehaltenes Wort",
    told_in_time: "Rechtzeitig Bescheid bekommen",
    honesty: "Ehrlichkeit",
    care: "Fürsorge",
    word_broken: "Ein gebrochenes Wort",
    lie: "Eine Lüge oder etwas Verheimlichtes",
    put_down: "Herabsetzung",
  },
  matters: {
    promise: "Ein Versprechen",
    need: "Ein Bedürfnis",
    moment: "Eine kleine Sache",
    hurt: "Etwas, das wehgetan hat",
    owning_up: "Etwas, das gesagt wurde",
    repair: "Etwas beim Wiedergutmachen",
    openness: "Offenheit bei etwas",
    distance: "Abstand halten",
    shaped_me: "Was jemanden von euch geprägt hat",
    agreement: "Eine Abmachung",
    check_in: us.check_in,
    opening: us.opening,
  },
  limits:
    "Aus veröffentlichten Befunden gebaut und an nachgebildeten Paaren erprobt; an wirklichen Paaren nicht geprüft. Es kennt nur, was aufgeschrieben wurde.",
  help_first: "Du hast gesagt, dass du Angst hast. Dann kommt ein Bild vom Vertrauen nicht zuerst.",
  help: "Ist das etwas für uns?",
} as const;
