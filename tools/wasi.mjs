// Starts one WebAssembly command program (cmake --preset wasm) as if it were a native one.
// Run: node tools/wasi.mjs PROGRAM.wasm [ARGUMENT...]   Standard streams and the exit code are the program's.
// It sees no files but what --dir=FOLDER, given first, opens to it as "/".
import { readFileSync } from "node:fs";
import process from "node:process";

process.removeAllListeners("warning"); // node calls WASI experimental at every start
const { WASI } = await import("node:wasi");

const given = process.argv.slice(2);
const preopens = given[0]?.startsWith("--dir=") ? { "/": given.shift().slice("--dir=".length) } : {};
if (given.length === 0) {
  process.stderr.write("usage: node tools/wasi.mjs [--dir=FOLDER] PROGRAM.wasm [ARGUMENT...]\n");
  process.exit(2);
}
const wasi = new WASI({ version: "preview1", args: given, preopens, returnOnExit: true });
const program = await WebAssembly.compile(readFileSync(given[0]));
process.exitCode = wasi.start(await WebAssembly.instantiate(program, wasi.getImportObject()));
