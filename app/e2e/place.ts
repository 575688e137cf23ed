// A place to test in: the real relay from this tree's build, serving the real app from dist, on a free port of this machine.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

async function free_port(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || !address) throw new Error("no port");
  return address.port;
}

export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), "troth-e2e-"));
  said = ""; // everything the relay wrote to its output
  #child: ChildProcess | undefined;
  private constructor(
    readonly port: number,
    readonly host: string,
  ) {}

  static async open(host: "127.0.0.1" | "localhost" = "127.0.0.1"): Promise<Place> {
    const place = new Place(await free_port(), host);
    await place.start();
    return place;
  }
  get address(): string {
    return `http://${this.host}:${this.port}`;
  }

  async start(): Promise<void> {
    if (!program) throw new Error("build troth-relay first");
    const given = [
      "--data",
      this.folder,
      "--listen",
      `127.0.0.1:${this.port}`,
      "--app",
      join(tree, "app/dist"),
    ];
    const child = (this.#child = spawn(program, given, { stdio: ["ignore", "pipe", "pipe"] }));
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (it: Buffer) => (this.said += it.toString("latin1")));
    for (let tries = 0; tries < 200; ++tries) {
      if (
        await fetch(`http://127.0.0.1:${this.port}/healthz`).then(
          (it) => it.ok,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error("the relay does not answer");
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
  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
