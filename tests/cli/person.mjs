// A person at a terminal, and the relay between two of them, for tests: the real programs, each in a folder of its own.
import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const programs = join(root, "build", process.env.TROTH_BUILD ?? "release");
export const troth = join(programs, "troth");

export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), "troth-cli-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

// Without a terminal, and without anything of the person who runs the test.
export function call(given, { input = "", env = {}, limit } = {}) {
  const program = limit ? ["bash", ["-c", `ulimit -f ${limit}; exec "$@"`, "troth", troth, ...given]] : [troth, given];
  const done = spawnSync(program[0], program[1], {
    input,
    encoding: "utf8",
    env: { PATH: process.env.PATH, TZ: "Europe/Madrid", HOME: "/nonexistent", ...env },
    timeout: 60_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

export class Person {
  constructor(folder, name, passphrase) {
    this.name = name;
    this.home = join(folder, name);
    const secrets = join(folder, `${name}-secrets`);
    mkdirSync(secrets);
    this.passphraseFile = join(secrets, "passphrase");
    this.mineFile = join(secrets, "mine");
    writeFileSync(this.passphraseFile, `${passphrase}\n`);
    writeFileSync(this.mineFile, `${passphrase} of mine\n`);
  }
  troth(verb, ...given) {
    const options = typeof given.at(-1) === "object" ? given.pop() : {};
    return call([verb, "--home", this.home, "--passphrase-file", this.passphraseFile, ...given], options);
  }
  // The verb as JSON; it must end well, or with the code that is awaited.
  json(verb, ...given) {
    const awaited = typeof given.at(-1) === "number" ? given.pop() : 0;
    const { code, out, err } = this.troth(verb, "--json", ...given);
    if (code !== awaited) throw new Error(`troth ${verb} ended with ${code}: ${err}${out}`);
    return JSON.parse(out);
  }
  mine(verb, ...given) {
    return this.troth(verb, "--mine-passphrase-file", this.mineFile, ...given);
  }
}

export class Relay {
  constructor(folder) {
    this.data = join(folder, "relay");
    this.port = 0;
    this.output = ""; // all that it ever said
  }
  async start() {
    this.child = spawn(join(programs, "troth-relay"), ["--data", this.data, "--listen", `127.0.0.1:${this.port}`], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child.stderr.on("data", (bytes) => (this.output += bytes));
    this.ended = new Promise((resolve) => this.child.on("close", resolve));
    await new Promise((resolve, reject) => {
      let said = "";
      this.child.stdout.on("data", (bytes) => {
        said += bytes;
        this.output += bytes;
        const port = said.match(/127\.0\.0\.1:(\d+)/)?.[1];
        if (port) resolve((this.port = Number(port)));
      });
      this.ended.then(() => reject(new Error("the relay ended")));
    });
  }
  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }
  // Is one of these texts in its memory? Null where this user may not look into another program (not root). The relay
  // forbids its own user to look, too.
  inMemory(texts) {
    const wanted = texts.map((text) => Buffer.from(text));
    const found = new Set();
    let memory;
    try {
      memory = openSync(`/proc/${this.child.pid}/mem`, "r");
    } catch {
      return null;
    }
    const piece = Buffer.alloc(4 << 20);
    for (const line of readFileSync(`/proc/${this.child.pid}/maps`, "utf8").split("\n")) {
      const place = line.match(/^([0-9a-f]+)-([0-9a-f]+) rw/);
      if (!place) continue;
      const end = BigInt(`0x${place[2]}`);
      for (let at = BigInt(`0x${place[1]}`); at < end; at += BigInt(piece.length - 64)) {
        let size = 0;
        try {
          size = readSync(memory, piece, 0, Math.min(piece.length, Number(end - at)), at);
        } catch {
          break; // a part that was never used
        }
        const bytes = piece.subarray(0, size);
        wanted.forEach((text, i) => bytes.includes(text) && found.add(texts[i]));
      }
    }
    closeSync(memory);
    return [...found];
  }
  async stop() {
    this.child.kill("SIGTERM");
    await this.ended;
  }
}

// Invites, joins and confirms, as the two would.
export function link(ana, ben) {
  const invitation = ana.json("invite");
  ben.troth("join", { input: `${invitation.link}\n` });
  ana.json("confirm", "--match", "--mine-passphrase-file", ana.mineFile);
  ben.json("sync");
}
