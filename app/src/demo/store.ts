// In the demonstration, in place of core/store.ts: the records of a made-up person's device, in the memory of this worker. It
// names no store of the browser, so it can neither read nor harm what a real person keeps (tools/after-build.mjs checks that).
import type { Record as StoreRecord } from "../core/troth.gen";
import { keep, what_was_kept } from "./kept";
import { load_window } from "./window";

const page_bytes_max = 1 << 20;

export class Store {
  readonly #records = new Map<string, Uint8Array>();

  static async open(): Promise<Store> {
    const store = new Store();
    const [{ records }, change] = await Promise.all([load_window(), what_was_kept()]);
    store.#apply(records, []);
    store.#apply(change.puts, change.drops);
    return store;
  }

  keep(puts: readonly StoreRecord[], drops: readonly string[]): Promise<void> {
    this.#apply(puts, drops);
    keep({ puts, drops });
    return Promise.resolve();
  }

  read(
    prefix: string,
    after = "",
    bytes_max = page_bytes_max,
  ): Promise<{ records: StoreRecord[]; more: boolean }> {
    const records: StoreRecord[] = [];
    let size = 0;
    for (const key of [...this.#records.keys()].sort()) {
      const bytes = this.#records.get(key);
      if (!bytes || !key.startsWith(prefix) || key <= after) continue;
      if (size >= bytes_max) return Promise.resolve({ records, more: true });
      records.push({ key, bytes });
      size += bytes.length;
    }
    return Promise.resolve({ records, more: false });
  }

  count(prefix: string, after = ""): Promise<number> {
    return Promise.resolve(
      [...this.#records.keys()].filter((key) => key.startsWith(prefix) && key > after).length,
    );
  }

  #apply(puts: readonly StoreRecord[], drops: readonly string[]): void {
    for (const { key, bytes } of puts) this.#records.set(key, bytes);
    for (const key of drops) this.#records.delete(key);
  }
}
