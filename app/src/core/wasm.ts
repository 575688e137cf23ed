// The core as WebAssembly: one message in, one message out (core/bridge/bridge.cpp). The imports are what a program without
// files, clock or network still asks of a WASI host: chance, and a place to stop.
//
// It comes in two pieces (tools/split_core.sh): what a first visit calls to start, and the rest, which is fetched when somebody
// begins, and joined to the first before anything else is asked. Until then its functions are placeholders.
import { bytes_of_hex, hex_of } from "./hex";
import { decode_message, encode_message } from "./message";
import type { Asked, Reply, Request } from "./troth.gen";

interface Exports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  troth_alloc: (size: number) => number;
  troth_free: (at: number) => void;
  troth_call: (request: number, size: number, reply_size: number) => number;
  troth_stretch: (words: number, size: number, salt: number, key: number) => number;
  troth_rehearse: () => void;
}

function is_core(exports: WebAssembly.Exports): exports is WebAssembly.Exports & Exports {
  return exports.memory instanceof WebAssembly.Memory && typeof exports.troth_call === "function";
}

const rest_address = "/troth-rest.wasm";
const pieces = new Map<string, Promise<WebAssembly.Module>>();

// Compiled while it comes, and what a browser compiled well it may keep beside the file for the next time.
async function fetched(address: string): Promise<WebAssembly.Module> {
  const response = await fetch(address);
  if (!response.ok) throw new Error("the core could not be loaded");
  return WebAssembly.compileStreaming(response);
}
function piece(address: string): Promise<WebAssembly.Module> {
  const known = pieces.get(address) ?? fetched(address);
  pieces.set(address, known);
  known.catch(() => pieces.delete(address)); // asked for again the next time
  return known;
}
interface Started {
  core: Exports;
  join: (rest: WebAssembly.Module) => void;
}

async function start(): Promise<Started> {
  const started: { memory?: WebAssembly.Memory } = {};
  const view = () => new DataView(started.memory?.buffer ?? new ArrayBuffer(0));
  const nothing = (count: number, bytes: number) => {
    view().setUint32(count, 0, true);
    view().setUint32(bytes, 0, true);
    return 0;
  };
  const host = {
    random_get: (at: number, size: number) => {
      for (let done = 0; done < size; done += 65536)
        crypto.getRandomValues(new Uint8Array(view().buffer, at + done, Math.min(65536, size - done)));
      return 0;
    },
    environ_sizes_get: nothing,
    environ_get: () => 0,
    args_sizes_get: nothing,
    args_get: () => 0,
    fd_write: () => 8, // there is nothing to write to: EBADF
    fd_close: () => 8,
    fd_seek: () => 8,
    fd_fdstat_get: () => 8,
    proc_exit: (code: number) => {
      throw new Error(`the core stopped (${code})`);
    },
  };
  const first = await piece("/troth.wasm");
  const not_here = () => {
    throw new Error("the rest of the core is not here yet");
  };
  const placeholders = Object.fromEntries(
    WebAssembly.Module.imports(first)
      .filter(({ module }) => module === "p")
      .map(({ name }) => [name, not_here]),
  );
  const instance = await WebAssembly.instantiate(first, { wasi_snapshot_preview1: host, p: placeholders });
  let is_whole = false;
  const join = (rest: WebAssembly.Module) => {
    if (!is_whole) void new WebAssembly.Instance(rest, { q: instance.exports });
    is_whole = true;
  };
  const { exports } = instance;
  if (!is_core(exports)) throw new Error("not the core");
  started.memory = exports.memory;
  exports._initialize?.();
  return { core: exports, join };
}

// What the first piece answers by itself: that nothing is kept here yet.
export const is_of_a_first_visit = (request: Request): boolean =>
  request.kind === "start" && request.records.length === 0;

export interface Core {
  call(asked: Asked): Reply;
  whole(): Promise<void>; // the rest of it is here; rejects when it could not be fetched
  rehearse(): void; // what a reading will need is compiled well by then; the core is whole, and nobody waits for it
  wipe(): void; // everything it ever held; it can be asked nothing more
}

export async function load_core(): Promise<Core> {
  const { core, join } = await start();
  return {
    whole: () => piece(rest_address).then(join),
    call(asked) {
      const message = encode_message(asked);
      const at = core.troth_alloc(message.length);
      const size_at = core.troth_alloc(4);
      if (at === 0 || size_at === 0) {
        message.fill(0);
        core.troth_free(at);
        core.troth_free(size_at);
        return { effects: [], fault: "limit_reached", fault_detail: 0 };
      }
      new Uint8Array(core.memory.buffer, at, message.length).set(message);
      const reply_at = core.troth_call(at, message.length, size_at);
      const reply_size = new DataView(core.memory.buffer).getUint32(size_at, true);
      const reply = new Uint8Array(core.memory.buffer, reply_at, reply_size).slice();
      // The request may have held a passphrase.
      new Uint8Array(core.memory.buffer, at, message.length).fill(0);
      message.fill(0);
      core.troth_free(at);
      core.troth_free(size_at);
      return decode_message<Reply>(reply);
    },
    rehearse: () => core.troth_rehearse(),
    wipe: () => void new Uint8Array(core.memory.buffer).fill(0),
  };
}

// Argon2id takes 64 MiB, and such memory never shrinks: so every passphrase is stretched in an instance of its own, which is
// dropped together with what it held. Returns null when this device does not have that much memory.
export async function stretch(words: string | Uint8Array, salt: string): Promise<string | null> {
  const { core, join } = await start();
  join(await piece(rest_address));
  const text = typeof words === "string" ? new TextEncoder().encode(words) : words;
  const text_at = core.troth_alloc(Math.max(text.length, 1));
  const salt_at = core.troth_alloc(16);
  const key_at = core.troth_alloc(32);
  new Uint8Array(core.memory.buffer, text_at, text.length).set(text);
  new Uint8Array(core.memory.buffer, salt_at, 16).set(bytes_of_hex(salt));
  const done = core.troth_stretch(text_at, text.length, salt_at, key_at) === 1;
  const key = done ? hex_of(new Uint8Array(core.memory.buffer, key_at, 32)) : null;
  new Uint8Array(core.memory.buffer, text_at, text.length).fill(0);
  new Uint8Array(core.memory.buffer, key_at, 32).fill(0);
  text.fill(0);
  return key;
}
