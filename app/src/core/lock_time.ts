// When the app locks by itself: after so many minutes out of sight. Mine locks two minutes after it was last used, or stays
// open as long as the app is. Both are choices of this device; they say nothing about what is kept.

export const lock_choices = [1, 5, 15, 60] as const;
export const mine_choices = [2, 10, 0] as const; // 0: while the app is unlocked

const read = (key: string, allowed: readonly number[], otherwise: number): number => {
  const value = Number(localStorage.getItem(key) ?? otherwise);
  return allowed.includes(value) ? value : otherwise;
};
export const lock_minutes = (): number => read("lock_minutes", lock_choices, 15);
export const mine_minutes = (): number => read("mine_minutes", mine_choices, 2);
export const set_lock_minutes = (minutes: number): void =>
  localStorage.setItem("lock_minutes", String(minutes));
export const set_mine_minutes = (minutes: number): void =>
  localStorage.setItem("mine_minutes", String(minutes));

const minute_ms = 60_000;

// Returns how to stop watching. A phone may stop the clock of a hidden page, so coming back looks at the time as well.
export function lock_when_hidden(lock: () => void): () => void {
  let hidden_at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") {
      hidden_at = Date.now();
      timer = setTimeout(lock, lock_minutes() * minute_ms);
    } else {
      if (hidden_at && Date.now() - hidden_at >= lock_minutes() * minute_ms) lock();
      hidden_at = 0;
    }
  };
  document.addEventListener("visibilitychange", watch);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", watch);
  };
}
