// What this window has written since it was opened. It lives in the window's own session, which the browser forgets with the
// window; so a reload goes on where it was, and nothing is left behind. The worker cannot reach that session: the two talk here.
import type { Record as StoreRecord } from "../core/troth.gen";

const name = "troth-demo";

export interface Change {
  puts: readonly StoreRecord[];
  drops: readonly string[];
}
type Said =
  { kind: "what was kept" } | { kind: "this was kept"; change: Change } | { kind: "keep"; change: Change };

const text_of = (bytes: Uint8Array): string => {
  let text = "";
  for (const one of bytes) text += String.fromCharCode(one);
  return btoa(text);
};
const bytes_of = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

// In the page: remembers what the worker of this window keeps, and says it to a worker that starts.
export function remember(): void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.kind === "keep") {
      for (const { key, bytes } of data.change.puts) sessionStorage.setItem(`${name}:${key}`, text_of(bytes));
      for (const key of data.change.drops) sessionStorage.setItem(`${name}:${key}`, "");
    }
    if (data.kind !== "what was kept") return;
    const puts: StoreRecord[] = [];
    const drops: string[] = [];
    for (let i = 0; i < sessionStorage.length; ++i) {
      const at = sessionStorage.key(i);
      if (!at?.startsWith(`${name}:`)) continue;
      const key = at.slice(name.length + 1);
      const text = sessionStorage.getItem(at) ?? "";
      if (text === "") drops.push(key);
      else puts.push({ key, bytes: bytes_of(text) });
    }
    channel.postMessage({ kind: "this was kept", change: { puts, drops } } satisfies Said);
  };
}

// In the worker.
export function keep(change: Change): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage({ kind: "keep", change } satisfies Said);
  channel.close();
}

// What was kept before this worker started; nothing when no window answers, which is so in a window opened anew.
export function what_was_kept(): Promise<Change> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(name);
    const settle = (change: Change) => {
      channel.close();
      resolve(change);
    };
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind === "this was kept") settle(data.change);
    };
    setTimeout(() => settle({ puts: [], drops: [] }), 1000);
    channel.postMessage({ kind: "what was kept" } satisfies Said);
  });
}
