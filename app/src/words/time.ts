// Days and hours as a person says them, on this person's clock, in the language that is spoken; and sentences with a number in them.
import { words } from "./index";

const day_ms = 86_400_000;

function formats_of(locale: string) {
  const day = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  return {
    locale,
    near: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
    hour: day({ hour: "2-digit", minute: "2-digit" }),
    weekday: day({ weekday: "long" }),
    weekday_letter: day({ weekday: "narrow", timeZone: "UTC" }),
    day_month: day({ weekday: "short", day: "numeric", month: "long" }),
    month_day: day({ day: "numeric", month: "long" }),
    day_year: day({ day: "numeric", month: "long", year: "numeric" }),
    month_year: day({ month: "long", year: "numeric" }),
  };
}
let made: ReturnType<typeof formats_of> | undefined;
const formats = () => (made?.locale === words.time.locale ? made : (made = formats_of(words.time.locale)));

// Midnight at the start of this day, here.
export function day_start(at: number): number {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
// By how many days `at` lies after `now`; yesterday is -1.
export const days_from = (at: number, now: number): number =>
  Math.round((day_start(at) - day_start(now)) / day_ms);

export const hour_of = (at: number): string => formats().hour.format(at);

// As it stands inside a sentence: "today", "Saturday", "Sat 20 June", "20 June 2024".
export function day_of(at: number, now: number): string {
  const { near, weekday, day_month, day_year } = formats();
  const days = days_from(at, now);
  if (Math.abs(days) <= 1) return near.format(days, "day");
  if (days > 0 && days < 7) return words.time.named(weekday.format(at));
  if (Math.abs(days) < 300) return words.time.named(day_month.format(at).replace(",", ""));
  return words.time.named(day_year.format(at));
}
// The day alone, however near it is: "3 May".
export const date_of = (at: number): string => words.time.named(formats().month_day.format(at));
// The day with its year, for what is read long after: "3 May 2026".
export const full_date_of = (at: number): string => words.time.named(formats().day_year.format(at));
// A month, or several in a row: "May 2026", "March – May 2026".
export const month_name = (from: number, to = from): string =>
  from === to ? formats().month_year.format(from) : formats().month_year.formatRange(from, to);
// One letter for a day that was counted in UTC, for a row of seven.
export const weekday_letter = (at: number): string => formats().weekday_letter.format(at);

export interface DueLike {
  readonly at: number;
  readonly precision: "minute" | "day";
}
// "19:00" when it is today and now is near; "tomorrow, 19:00"; "Friday".
export function due_of(due: DueLike, now: number): string {
  return due.precision === "day" ? day_of(due.at, now) : when(due.at, now);
}
// For a place in the middle of a sentence: "18:20" today, "yesterday, 18:20" otherwise.
export const when = (at: number, now: number): string =>
  days_from(at, now) === 0 ? hour_of(at) : day_and_hour(at, now);

// Always with its day: "today, 18:20".
export const day_and_hour = (at: number, now: number): string => `${day_of(at, now)}, ${hour_of(at)}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

// A sentence with a number in it, in the form that a language has for that number.
export interface Forms {
  readonly one: string;
  readonly other: string; // every other number, whatever more forms a language has for large ones
}
export function counting(locale: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  return (n, { one, other }) => (rules.select(n) === "one" ? one : other);
}
