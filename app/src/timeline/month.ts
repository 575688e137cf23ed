// Months of the calendar here, counted in a row, so that the one before is one less.
export type Month = number;

export const month_of = (at: number): Month => {
  const date = new Date(at);
  return date.getFullYear() * 12 + date.getMonth();
};
// Its first midnight, here; daylight saving is the calendar's to know.
export const start_of = (month: Month): number => {
  const date = new Date(2000, 0, 1);
  date.setFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
};
// As a number in an address of a page or a value of a choice: "2026-05".
export const code_of = (month: Month): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;

// The month after which nothing more is known: one that lies further back than a calendar has is none.
export const first_month: Month = 1970 * 12;

// All months from `newest` back to `first`, for a choice.
export function months_between(newest: Month, first: Month): Month[] {
  const from = Math.max(first, first_month);
  return Array.from({ length: Math.max(newest - from + 1, 0) }, (_, i) => newest - i);
}
