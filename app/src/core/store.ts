// The records of this device, in IndexedDB, each sealed by the core before it comes here. A write is one transaction, all or
// nothing, and counts only when the browser says that it is on disk ("strict").
import type { Record as StoreRecord } from "./troth.gen";

const page_bytes_max = 1 << 20;

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

  // Every record whose key begins with `prefix` and comes after `after`, in the order of the keys, up to about 1 MiB.
  read(
    prefix: string,
    after = "",
    bytes_max = page_bytes_max,
  ): Promise<{ records: StoreRecord[]; more: boolean }> {
    return new Promise((resolve, reject) => {
      const records: StoreRecord[] = [];
      let size = 0;
      const from = after > prefix ? after : prefix;
      const range = IDBKeyRange.bound(from, `${prefix}\uffff`, from === after);
      const request = this.#database.transaction("records").objectStore("records").openCursor(range);
      request.onerror = () => reject(request.error ?? new Error("the store does not read"));
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return resolve({ records, more: false });
        if (size >= bytes_max) return resolve({ records, more: true });
        const bytes: unknown = cursor.value;
        if (typeof cursor.key === "string" && bytes instanceof Uint8Array) {
          records.push({ key: cursor.key, bytes });
          size += bytes.length;
        }
        cursor.continue();
      };
    });
  }
}
