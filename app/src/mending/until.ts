// How long something lasts, as the chips offer it.
const day_ms = 86_400_000;

export const until_of = { days: 3 * day_ms, week: 7 * day_ms, month: 30 * day_ms } as const;
export type Lasting = keyof typeof until_of;
