// Starts one WebAssembly command program (cmake --preset wasm) as if it were a native one.
// Run: node tools/wasi.mjs PROGRAM.wasm [ARGUMENT...]   Standard streams and the exit code are the program's.
//
// The program gets arguments, the three standard streams, clocks and random bytes, and nothing else: no files, no
// environment. node's own "node:wasi" is not used: node 20 crashes in its fast calls after the memory has grown
// (docs/decisions/0009-own-wasi-host.md).
import { randomFillSync } from "node:crypto";
import { readFileSync, readSync, writeSync } from "node:fs";
import process from "node:process";

const given = process.argv.slice(2);
if (given.length === 0) {
  process.stderr.write("usage: node tools/wasi.mjs PROGRAM.wasm [ARGUMENT...]\n");
  process.exit(2);
}

const [ok, badDescriptor, ioError, notSupported] = [0, 8, 29, 52]; // errno of WASI preview 1
let memory;
const view = () => new DataView(memory.buffer); // anew each time: growing the memory detaches the old one
const bytes = (at, size) => new Uint8Array(memory.buffer, at, size);
class Exit extends Error {
  constructor(code) {
    super();
    this.code = code;
  }
}

// Walks the {address, size} pairs that readv and writev hand over, until `move` moves less than a whole part.
function vector(at, parts, movedAt, move) {
  let moved = 0;
  for (let i = 0; i < parts; i++) {
    const part = bytes(view().getUint32(at + 8 * i, true), view().getUint32(at + 8 * i + 4, true));
    const now = move(part);
    moved += now;
    if (now < part.length) break;
  }
  view().setUint32(movedAt, moved, true);
  return ok;
}

function writeAll(descriptor, part) {
  for (let at = 0; at < part.length; ) {
    try {
      at += writeSync(descriptor, part, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error; // a full pipe: its reader is slower than the program
    }
  }
  return part.length;
}

function readSome(part) {
  for (;;) {
    try {
      return part.length === 0 ? 0 : readSync(0, part);
    } catch (error) {
      if (error.code === "EOF") return 0;
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

function guarded(act) {
  try {
    return act();
  } catch {
    return ioError;
  }
}

const encoded = given.map((text) => new TextEncoder().encode(`${text}\0`));
const host = {
  args_sizes_get(countAt, sizeAt) {
    view().setUint32(countAt, encoded.length, true);
    view().setUint32(sizeAt, encoded.reduce((sum, one) => sum + one.length, 0), true);
    return ok;
  },
  args_get(tableAt, at) {
    for (const [i, one] of encoded.entries()) {
      view().setUint32(tableAt + 4 * i, at, true);
      bytes(at, one.length).set(one);
      at += one.length;
    }
    return ok;
  },
  environ_sizes_get(countAt, sizeAt) {
    view().setUint32(countAt, 0, true);
    view().setUint32(sizeAt, 0, true);
    return ok;
  },
  environ_get: () => ok,
  clock_time_get(clock, _precision, at) {
    const now = clock === 0 ? BigInt(Date.now()) * 1_000_000n : process.hrtime.bigint();
    view().setBigUint64(at, now, true);
    return ok;
  },
  random_get(at, size) {
    for (let done = 0; done < size; done += 65536) randomFillSync(bytes(at + done, Math.min(65536, size - done)));
    return ok;
  },
  proc_exit(code) {
    throw new Exit(code);
  },
  fd_write: (descriptor, at, parts, movedAt) =>
    descriptor === 1 || descriptor === 2
      ? guarded(() => vector(at, parts, movedAt, (part) => writeAll(descriptor, part)))
      : badDescriptor,
  fd_read: (descriptor, at, parts, movedAt) =>
    descriptor === 0 ? guarded(() => vector(at, parts, movedAt, readSome)) : badDescriptor,
  // The three streams are character devices that cannot be sought: the C library then buffers them by lines.
  fd_fdstat_get(descriptor, at) {
    if (descriptor > 2) return badDescriptor;
    bytes(at, 24).fill(0);
    view().setUint8(at, 2);
    view().setBigUint64(at + 8, 0xffff_ffffn, true);
    return ok;
  },
  fd_seek: () => 70, // a pipe has no place
  fd_close: () => ok,
  fd_prestat_get: () => badDescriptor,
};
// What a program names but must not use answers "not supported" instead of failing to start.
const imports = new Proxy(host, { get: (known, name) => known[name] ?? (() => notSupported) });

const { instance } = await WebAssembly.instantiate(readFileSync(given[0]), { wasi_snapshot_preview1: imports });
memory = instance.exports.memory;
try {
  instance.exports._start();
} catch (error) {
  if (!(error instanceof Exit)) throw error;
  process.exitCode = error.code;
}
