// Where a typed word can be found: on the screen, in anything that the browser keeps, or in anything that the relay keeps.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Person } from "./people";
import type { Place } from "./place";

// Every record that this browser keeps, by name and size.
export async function kept_by(person: Person): Promise<string[]> {
  return person.page.evaluate(async () => {
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error());
      });
      for (const store of database.objectStoreNames)
        await new Promise<void>((resolve) => {
          const walk = database.transaction(store).objectStore(store).openCursor();
          walk.onsuccess = () => {
            if (!walk.result) return resolve();
            const value: unknown = walk.result.value;
            const size = value instanceof Uint8Array ? value.length : (JSON.stringify(value) ?? "").length;
            found.push(`${name}/${store}/${JSON.stringify(walk.result.key)}: ${size}`);
            walk.result.continue();
          };
        });
      database.close();
    }
    return [...found, ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie];
  });
}

export async function where_is(person: Person, place: Place, word: string): Promise<string[]> {
  const found = await person.page.evaluate(async (it) => {
    const places: string[] = [];
    const utf16 = (text: string) => [...text].map((char) => `${char}\0`).join("");
    const has = (bytes: Uint8Array) => {
      const text = new TextDecoder("latin1").decode(bytes);
      return text.includes(it) || text.includes(utf16(it));
    };
    const bytes_of = (value: unknown) =>
      value instanceof Uint8Array
        ? value
        : value instanceof ArrayBuffer
          ? new Uint8Array(value)
          : new TextEncoder().encode(JSON.stringify(value) ?? "");
    if (document.documentElement.outerHTML.includes(it) || document.title.includes(it))
      places.push("the screen");
    if (location.href.includes(it)) places.push("the address");
    if (JSON.stringify({ ...localStorage }).includes(it)) places.push("local storage");
    if (JSON.stringify({ ...sessionStorage }).includes(it)) places.push("session storage");
    if (document.cookie.includes(it)) places.push("cookies");
    let kept = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? "");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error());
      });
      for (const store of database.objectStoreNames) {
        const all = <Value>(request: IDBRequest<Value>) =>
          new Promise<Value>((resolve) => (request.onsuccess = () => resolve(request.result)));
        const records = database.transaction(store).objectStore(store);
        for (const value of [...(await all(records.getAll())), ...(await all(records.getAllKeys()))]) {
          kept += 1;
          if (has(bytes_of(value))) places.push(`database ${name}`);
        }
      }
      database.close();
    }
    if (kept === 0) places.push("nowhere: nothing is kept at all");
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (has(new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? [])))
          places.push(`cache ${name}`);
    }
    return places;
  }, word);
  for (const name of readdirSync(place.folder, { recursive: true, encoding: "utf8" })) {
    const file = join(place.folder, name);
    if (statSync(file).isFile() && readFileSync(file).includes(word)) found.push(`the relay's ${name}`);
  }
  if (place.said.includes(word)) found.push("what the relay said");
  return [...new Set(found)];
}
