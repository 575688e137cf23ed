// Days and hours as a person says them, on this person's clock.

const day_ms = 86_400_000;
const language = "en-GB";

const hour = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat(language, { weekday: "long" });
const day_month = new Intl.DateTimeFormat(language, { weekday: "short", day: "numeric", month: "long" });
const day_year = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" });

// Midnight at the start of this day, here.
export function day_start(at: number): number {
  const date = new Date(at);
  date.setHours(0, 0, 0, 0);
  return date.getTime();
}
// By how many days `at` lies after `now`; yesterday is -1.
export const days_from = (at: number, now: number): number =>
  Math.round((day_start(at) - day_start(now)) / day_ms);

export const hour_of = (at: number): string => hour.format(at);

export function day_of(at: number, now: number): string {
  const days = days_from(at, now);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  if (days > 0 && days < 7) return weekday.format(at);
  if (Math.abs(days) < 300) return day_month.format(at).replace(",", "");
  return day_year.format(at);
}

export interface DueLike {
  readonly at: number;
  readonly precision: "minute" | "day";
}
// "19:00" when it is today and now is near; "tomorrow, 19:00"; "Friday".
export function due_of(due: DueLike, now: number): string {
  const day = day_of(due.at, now);
  if (due.precision === "day") return day;
  return day === "today" ? hour_of(due.at) : `${day}, ${hour_of(due.at)}`;
}
// For a place in the middle of a sentence: "today, 18:20".
export const when = (at: number, now: number): string =>
  days_from(at, now) === 0 ? hour_of(at) : `${day_of(at, now)}, ${hour_of(at)}`;

// Always with its day: "today, 18:20".
export const day_and_hour = (at: number, now: number): string => `${day_of(at, now)}, ${hour_of(at)}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
