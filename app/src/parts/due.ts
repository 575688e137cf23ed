// From the chips and inputs of a form to the moment that the core takes.

export type DayChoice = "today" | "tomorrow" | "other" | "none";
export interface DueChoice {
  day: DayChoice;
  date: string; // YYYY-MM-DD, for "other"
  hour: string; // HH:MM; empty: some time that day
}
export interface DueValue {
  readonly at: number;
  readonly offset_minutes: number;
  readonly precision: "minute" | "day";
}

const minute_ms = 60_000;
export const offset_at = (at: number): number => -new Date(at).getTimezoneOffset();
const two = (it: number) => String(it).padStart(2, "0");
export const date_text = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
export const hour_text = (at: number): string => {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
};

const minute_value = (at: number): DueValue => ({ at, offset_minutes: offset_at(at), precision: "minute" });

// Null: no time, or not chosen yet.
export function due_of_choice(choice: DueChoice, now: number): DueValue | null {
  if (choice.day === "none") return null;
  const day = new Date(now);
  day.setHours(12, 0, 0, 0);
  if (choice.day === "tomorrow") day.setDate(day.getDate() + 1);
  if (choice.day === "other") {
    const [year, month, date] = choice.date.split("-").map(Number);
    if (!year || !month || !date) return null;
    day.setFullYear(year, month - 1, date);
  }
  if (choice.hour === "")
    return { at: day.getTime(), offset_minutes: offset_at(day.getTime()), precision: "day" };
  const [hour, minute] = choice.hour.split(":").map(Number);
  day.setHours(hour ?? 12, minute ?? 0, 0, 0);
  return minute_value(day.getTime());
}

// So many minutes after the due or after now, whichever is later, on the next full five minutes.
export function later_by(minutes: number, due_at: number | undefined, now: number): DueValue {
  const from = Math.floor(Math.max(due_at ?? now, now) / minute_ms) * minute_ms;
  const at = Math.ceil((from + minutes * minute_ms) / (5 * minute_ms)) * 5 * minute_ms;
  return minute_value(at);
}

// The next time the clock shows this hour, after `after`.
export function next_at(hour: string, after: number): DueValue | null {
  const [hours, minutes] = hour.split(":").map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const day = new Date(after);
  day.setHours(hours, minutes, 0, 0);
  if (day.getTime() <= after) day.setDate(day.getDate() + 1);
  return minute_value(day.getTime());
}
