// The service worker: keeps the app's own files on this device, so that it opens without a network. It never sees a
// word that a person writes: requests to the relay (/api) pass by untouched, and nothing of them is kept.
// The build fills in the version and the files (tools/offline.mjs). A new version waits until every window of the old one
// is closed; nobody's screen changes under their hands.
const version = "__VERSION__";
const files = [/* __FILES__ */];
const kept = `troth-${version}`;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "reload" })))),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/api/") || url.pathname === "/healthz") return;
  const path = event.request.mode === "navigate" ? "/" : url.pathname;
  if (!files.includes(path)) return;
  event.respondWith(
    caches
      .open(kept)
      .then((cache) => cache.match(path))
      .then((found) => found ?? fetch(event.request)),
  );
});
