// A neutral calendar entry as one's own reminder: it says "Reminder" and a time, and nothing of what it is about, because other
// people and other apps read calendars. The form is RFC 5545.
import type { DueValue } from "./due";
import { words } from "../words";

const two = (it: number) => String(it).padStart(2, "0");
const utc = (at: number): string => {
  const date = new Date(at);
  return (
    `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}` +
    `T${two(date.getUTCHours())}${two(date.getUTCMinutes())}00Z`
  );
};
const local_day = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
};

export function calendar_entry(due: DueValue, now: number, uid: string): string {
  const time =
    due.precision === "day"
      ? [`DTSTART;VALUE=DATE:${local_day(due.at)}`]
      : [`DTSTART:${utc(due.at)}`, `DTEND:${utc(due.at)}`];
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Reminder//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${utc(now)}`,
    ...time,
    `SUMMARY:${words.promise.calendar_title}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${words.promise.calendar_title}`,
    "TRIGGER:-PT40M",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

export function reminder(due: DueValue): void {
  const link = document.createElement("a");
  const entry = calendar_entry(due, Date.now(), crypto.randomUUID());
  link.href = URL.createObjectURL(new Blob([entry], { type: "text/calendar" }));
  link.download = words.promise.calendar_file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
