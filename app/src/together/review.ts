// When an agreement is looked at again, as the chips offer it.
const day_ms = 86_400_000;
const days = { month: 30, quarter: 91, half_year: 182, never: 0 } as const;
export type Review = keyof typeof days;

export const review_at = (review: Review, now: number): number | undefined =>
  days[review] ? now + days[review] * day_ms : undefined;
