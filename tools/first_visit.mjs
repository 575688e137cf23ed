// A first visit to the core, in its instrumented form: what a new phone asks until an account is founded and its kit is shown,
// and what it is told when something typed is not good. Prints nothing; writes which functions were called.
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

function stretched(words, salt) {
  const given = new TextEncoder().encode(words);
  const [words_at, salt_at, key_at] = [given.length || 1, 16, 32].map((size) => core.troth_alloc(size));
  new Uint8Array(core.memory.buffer, words_at, given.length).set(given);
  new Uint8Array(core.memory.buffer, salt_at, 16).set(Buffer.from(salt, "hex"));
  if (core.troth_stretch(words_at, given.length, salt_at, key_at) !== 1) throw new Error("nothing was stretched");
  return Buffer.from(core.memory.buffer, key_at, 32).toString("hex");
}

// A request and what it leads to, as the app's worker does it; no relay answers. The first reply's fault, if it has one.
function ask(request) {
  let fault;
  const todo = [request];
  for (let it = todo.shift(); it; it = todo.shift()) {
    const reply = call(it);
    fault ??= reply.fault;
    for (const effect of reply.effects) {
      if (effect.kind === "keep") todo.push({ kind: "kept", keep: effect.keep });
      if (effect.kind === "load") todo.push({ kind: "loaded", records: [], more: false });
      if (effect.kind === "post") todo.push({ kind: "answered", post: effect.post, status: 0, body: { at: 0, size: 0 } });
      if (effect.kind === "stretch")
        todo.push({ kind: "stretched", keys: effect.tasks.map(({ salt }) => stretched(request.passphrase, salt)) });
    }
  }
  return fault;
}
const must = (is_so, what) => {
  if (!is_so) throw new Error(`The first visit went otherwise than it should: ${what}.`);
};

const passphrase = "four words in a row";
must(!ask({ kind: "start", origin: "https://troth.example", records: [] }), "it did not start");
must(ask({ kind: "found_account", nickname: "", passphrase }), "a name of nothing was taken");
must(ask({ kind: "found_account", nickname: "Ana", passphrase: "" }), "no passphrase was taken for one");
must(!ask({ kind: "found_account", nickname: "Ana", passphrase }), "no account was founded");
must(!ask({ kind: "show_kit", passphrase }), "no kit was shown");

const size = core.__write_profile(0, 0);
const at = core.troth_alloc(size);
core.__write_profile(at, size);
writeFileSync(profile, new Uint8Array(core.memory.buffer, at, size));
