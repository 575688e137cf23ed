// Put before core-worker.js by ten_years.mjs, because the browser's tools refuse to slow a worker: after each piece of work (a call
// of the core, JSON, what the store hands over) it does nothing for as long again as makes it SLOWER times slower. Argon2id is left
// at full speed and its time told apart. What was worked is told on a channel.
{
  const channel = new BroadcastChannel("bench");
  const sum = {};
  let depth = 0;
  const slow = (what, work) =>
    function (...given) {
      if (depth > 0) return work.apply(this, given);
      depth += 1;
      const from = performance.now();
      try {
        return work.apply(this, given);
      } finally {
        depth -= 1;
        const took = performance.now() - from;
        sum[what] = (sum[what] ?? 0) + took;
        if (what === "core") sum[`of ${kind}`] = (sum[`of ${kind}`] ?? 0) + took;
        if (what === "core" || what === "stretch") channel.postMessage({ ...sum });
        if (what !== "stretch") while (performance.now() < from + SLOWER * took);
      }
    };
  JSON.parse = slow("json", JSON.parse);
  const stringify = JSON.stringify;
  let kind = "";
  JSON.stringify = slow("json", (value, ...more) => {
    kind = value?.request?.kind ?? kind;
    return stringify(value, ...more);
  });
  const heard_slowly = (of, name) => {
    const { set } = Object.getOwnPropertyDescriptor(of, name);
    Object.defineProperty(of, name, {
      set(heard) {
        set.call(this, slow("store", heard));
      },
    });
  };
  heard_slowly(IDBRequest.prototype, "onsuccess");
  heard_slowly(IDBTransaction.prototype, "oncomplete");
  const { get } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, "result"); // read when it is asked for
  Object.defineProperty(IDBRequest.prototype, "result", { get: slow("store", get) });
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const { exports } = await instantiate(...given);
    return {
      exports: {
        ...exports,
        troth_call: slow("core", exports.troth_call),
        troth_stretch: slow("stretch", exports.troth_stretch),
      },
    };
  };
}
