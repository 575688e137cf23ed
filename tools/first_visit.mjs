// A first visit to the core, in its instrumented form: it starts where nothing is kept yet. Prints nothing; writes which
// functions were called.
// Run: node tools/first_visit.mjs INSTRUMENTED.wasm PROFILE     (tools/split_core.sh does)
import { randomFillSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

const [program, profile] = process.argv.slice(2);
const nothing = () => 8; // there is no stream, file, clock or environment here
const host = new Proxy(
  { random_get: (at, size) => (randomFillSync(new Uint8Array(core.memory.buffer, at, size)), 0) },
  { get: (known, name) => known[name] ?? nothing },
);
const { instance } = await WebAssembly.instantiate(readFileSync(program), { wasi_snapshot_preview1: host });
const core = instance.exports;
core._initialize();

// One message in, one out: u32le size of the JSON | JSON. No attachment is needed on the way in.
function call(request) {
  const text = new TextEncoder().encode(JSON.stringify({ now: 1_764_000_000_000, offset_minutes: 60, request }));
  const at = core.troth_alloc(4 + text.length);
  const size_at = core.troth_alloc(4);
  new DataView(core.memory.buffer).setUint32(at, text.length, true);
  new Uint8Array(core.memory.buffer, at + 4, text.length).set(text);
  const reply_at = core.troth_call(at, 4 + text.length, size_at);
  core.troth_free(at);
  core.troth_free(size_at);
  const size = new DataView(core.memory.buffer).getUint32(reply_at, true);
  return JSON.parse(new TextDecoder().decode(new Uint8Array(core.memory.buffer, reply_at + 4, size)));
}

const { fault } = call({ kind: "start", origin: "https://troth.example", records: [] });
if (fault) throw new Error("The core did not start.");

const size = core.__write_profile(0, 0);
const at = core.troth_alloc(size);
core.__write_profile(at, size);
writeFileSync(profile, new Uint8Array(core.memory.buffer, at, size));
