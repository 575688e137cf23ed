// A place to test in: the real relay from this tree's build, serving the real app from dist, on a free port of this machine.
import { spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tree = fileURLToPath(new URL("../..", import.meta.url));
const program = [
  process.env.TROTH_RELAY,
  "build/release/troth-relay",
  "build/dev/troth-relay",
  "build/debug/troth-relay",
]
  .filter((it) => it !== undefined)
  .map((it) => (it.startsWith("/") ? it : join(tree, it)))
  .find((it) => existsSync(it));

// What a relay that was stopped has kept, by the names of its files.
export type Stock = ReadonlyMap<string, Buffer>;

export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), "troth-e2e-"));
  said = ""; // everything the relay wrote to its output
  #child: ChildProcess | undefined;
  #port = 0; // the relay chooses one that is free, and is asked for the same one after that
  private constructor(readonly host: string) {}

  static async open(host: "127.0.0.1" | "localhost" = "127.0.0.1"): Promise<Place> {
    const place = new Place(host);
    await place.start();
    return place;
  }
  get address(): string {
    return `http://${this.host}:${this.#port}`;
  }

  async start(): Promise<void> {
    if (!program) throw new Error("build troth-relay first");
    const given = [
      "--data",
      this.folder,
      "--listen",
      `127.0.0.1:${this.#port}`,
      "--app",
      join(tree, "app/dist"),
    ];
    const child = (this.#child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"] }));
    // Its own word that it listens: whoever else answers at a port may be another relay.
    this.#port = await new Promise<number>((resolve, reject) => {
      let heard = "";
      const hear = (it: Buffer) => {
        heard += it.toString("latin1");
        this.said += it.toString("latin1");
        const port = /ready on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(heard)?.[1];
        if (port) resolve(Number(port));
      };
      for (const stream of [child.stdout, child.stderr]) stream?.on("data", hear);
      child.once("exit", () => {
        if (this.#child === child) this.#child = undefined;
        reject(new Error(`the relay ended: ${heard}`));
      });
      child.once("error", reject);
    });
  }
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return;
    const over = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await over;
  }
  // As if somebody had deleted the relay's database.
  async forget(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
    await this.start();
  }
  // Stops, and hands out what it has kept.
  async hands_out(): Promise<Stock> {
    await this.stop();
    const names = readdirSync(this.folder, { recursive: true, encoding: "utf8" });
    const files = names.filter((it) => statSync(join(this.folder, it)).isFile());
    return new Map(files.map((it) => [it, readFileSync(join(this.folder, it))]));
  }
  // Goes on with what another one has kept, as if it had moved to this address.
  async takes_over(stock: Stock): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
    for (const [name, bytes] of stock) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), bytes);
    }
    await this.start();
  }
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
