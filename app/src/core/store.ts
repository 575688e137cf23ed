// The records of this device, in IndexedDB, each sealed by the core before it comes here. A write is one transaction, all or
// nothing, and counts only when the browser says that it is on disk ("strict").
import type { Record as StoreRecord } from "./troth.gen";

const page_bytes_max = 1 << 20;
const records_at_once = 256;

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the store gave up"));
  });
}

export class Store {
  readonly #database: IDBDatabase;
  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  static open(): Promise<Store> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open("troth", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("records");
      request.onsuccess = () => resolve(new Store(request.result));
      request.onerror = () => reject(request.error ?? new Error("the store does not open"));
      request.onblocked = () => reject(new Error("the store is held by another window"));
    });
  }

  async keep(puts: readonly StoreRecord[], drops: readonly string[]): Promise<void> {
    const transaction = this.#database.transaction("records", "readwrite", { durability: "strict" });
    const records = transaction.objectStore("records");
    for (const { key, bytes } of puts) records.put(bytes, key);
    for (const key of drops) records.delete(key);
    await done(transaction);
  }

  // Every record whose key begins with `prefix` and comes after `after`, in the order of the keys, up to about 1 MiB. They are
  // handed over many at a time: after ten years there are ninety thousand.
  async read(
    prefix: string,
    after = "",
    bytes_max = page_bytes_max,
  ): Promise<{ records: StoreRecord[]; more: boolean }> {
    const records: StoreRecord[] = [];
    let last = after;
    for (let size = 0, more = true; more;) {
      if (size >= bytes_max) return { records, more: true };
      const some = await this.#some(behind(prefix, last));
      more = some.length === records_at_once;
      for (const { key, bytes } of some) {
        last = key;
        if (!(bytes instanceof Uint8Array)) continue;
        records.push({ key, bytes });
        size += bytes.length;
      }
    }
    return { records, more: false };
  }
  #some(range: IDBKeyRange): Promise<{ key: string; bytes: unknown }[]> {
    const transaction = this.#database.transaction("records");
    const records = transaction.objectStore("records");
    const keys = records.getAllKeys(range, records_at_once);
    const values: IDBRequest<unknown[]> = records.getAll(range, records_at_once);
    return new Promise((resolve, reject) => {
      values.onerror = () => reject(values.error ?? new Error("the store does not read"));
      values.onsuccess = () => {
        const all = values.result;
        resolve(keys.result.map((key, i) => ({ key: String(key), bytes: all[i] })));
      };
    });
  }

  // Those of these records that are there, in this order. They are looked at when all have come: nobody is called for each.
  async these(keys: readonly string[]): Promise<StoreRecord[]> {
    const transaction = this.#database.transaction("records");
    const records = transaction.objectStore("records");
    const asked = keys.map((key): { key: string; request: IDBRequest<unknown> } => ({
      key,
      request: records.get(key),
    }));
    if (asked.length > 0) await done(transaction);
    return asked.flatMap(({ key, request: { result } }) =>
      result instanceof Uint8Array ? [{ key, bytes: result }] : [],
    );
  }

  // How many there are to read.
  count(prefix: string, after = ""): Promise<number> {
    const request = this.#database.transaction("records").objectStore("records").count(behind(prefix, after));
    return new Promise((resolve, reject) => {
      request.onerror = () => reject(request.error ?? new Error("the store does not read"));
      request.onsuccess = () => resolve(request.result);
    });
  }
}

function behind(prefix: string, after: string): IDBKeyRange {
  const from = after > prefix ? after : prefix;
  return IDBKeyRange.bound(from, `${prefix}\uffff`, from === after);
}
