// The relay's figures, and beside them in the same run those of NATS JetStream (Debian: nats-server), where it is installed. NATS
// answers before anything is on the disk, and knows no keys: it is here as the fastest neighbour, not as the same promise.
//
//   node bench/relay/run.mjs [FRAMES]       build/release/relay_bench comes from: make native
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const frames = Number(process.argv[2] ?? 4000);
const frame = Buffer.alloc(3440, 7); // the smallest frame that two people's devices send

const cpuOf = (pid) =>
  readdirSync(`/proc/${pid}/task`).reduce(
    (sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]) / 1000, 0);
const memoryOf = (pid) => (Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * 4096) / 2 ** 20;

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.on("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// One connection that speaks the NATS client protocol; each publish waits for the stream's own answer.
class Client {
  #waiting = [];
  #in = Buffer.alloc(0);
  static async to(port, number) {
    const client = new Client();
    for (;;) {
      client.socket = connect(port, "127.0.0.1");
      const ready = await new Promise((resolve) => {
        client.socket.once("data", () => resolve(true));
        client.socket.once("error", () => resolve(false));
      });
      if (ready) break;
      await pause(5);
    }
    client.inbox = `inbox.${number}`;
    client.socket.setNoDelay(true);
    client.socket.on("data", (bytes) => client.#read(bytes));
    client.socket.write(`CONNECT {"verbose":false,"pedantic":false}\r\nSUB ${client.inbox} 1\r\n`);
    return client;
  }
  #read(bytes) {
    this.#in = Buffer.concat([this.#in, bytes]);
    for (;;) {
      const end = this.#in.indexOf("\r\n");
      if (end < 0) return;
      const line = this.#in.subarray(0, end).toString();
      if (line === "PING") this.socket.write("PONG\r\n");
      if (!line.startsWith("MSG ")) {
        this.#in = this.#in.subarray(end + 2);
        continue;
      }
      const size = Number(line.split(" ").at(-1));
      if (this.#in.length < end + 2 + size + 2) return;
      const body = this.#in.subarray(end + 2, end + 2 + size).toString();
      this.#in = this.#in.subarray(end + 2 + size + 2);
      this.#waiting.shift()?.(body);
    }
  }
  ask(subject, body) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.socket.write(Buffer.concat([Buffer.from(`PUB ${subject} ${this.inbox} ${body.length}\r\n`), body, Buffer.from("\r\n")]));
    });
  }
}

async function nats() {
  const folder = mkdtempSync(join(tmpdir(), "troth-bench-nats-"));
  const port = await freePort();
  const begun = performance.now();
  const child = spawn("nats-server", ["-a", "127.0.0.1", "-p", `${port}`, "-js", "-sd", folder], { stdio: "ignore" });
  try {
    const clients = [await Client.to(port, 0)];
    console.log(`NATS: start to first answer ${(performance.now() - begun).toFixed(0)} ms, memory ${memoryOf(child.pid).toFixed(1)} MiB`);
    while (clients.length < 16) clients.push(await Client.to(port, clients.length));
    const made = JSON.parse(await clients[0].ask("$JS.API.STREAM.CREATE.FRAMES",
      Buffer.from(JSON.stringify({ name: "FRAMES", subjects: ["frame.*"], storage: "file" }))));
    if (made.error) throw new Error(made.error.description);
    const figures = {};
    for (const many of [1, 16]) {
      const each = Math.floor(frames / (many === 1 ? 4 : many));
      const cpu = cpuOf(child.pid);
      const from = performance.now();
      await Promise.all(clients.slice(0, many).map(async (client, i) => {
        for (let n = 0; n < each; ++n) {
          const answer = JSON.parse(await client.ask(`frame.${i}`, frame));
          if (!answer.seq) throw new Error("not taken");
        }
      }));
      const took = (performance.now() - from) / 1000;
      figures[many] = { rate: (each * many) / took, cpu: (cpuOf(child.pid) - cpu) / (each * many) };
      console.log(`NATS, not on the disk yet, ${String(many).padStart(2)} in flight: ${figures[many].rate.toFixed(0).padStart(8)} /s   server CPU ${figures[many].cpu.toFixed(1)} us each`);
    }
    console.log(`NATS: memory afterwards ${memoryOf(child.pid).toFixed(1)} MiB`);
    for (const client of clients) client.socket.destroy();
    return figures;
  } finally {
    const over = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await over;
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const hasNats = spawnSync("nats-server", ["--version"]).status === 0;
const beside = [];
if (hasNats) beside.push(await nats());
const own = spawnSync(join(root, "build/release/relay_bench"), [`${frames}`], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
if (own.status !== 0) throw new Error("build/release/relay_bench did not run; `make native` builds it");
process.stdout.write(own.stdout);
if (!hasNats) {
  console.log("NATS is not installed (apt install nats-server): no figure beside these.");
} else {
  beside.push(await nats());
  for (const many of [1, 16]) {
    const lines = [...own.stdout.matchAll(new RegExp(`append, durable, +${many} in flight: +(\\d+) /s.*CPU +([\\d.]+) us`, "g"))];
    const rate = median(lines.map(([, it]) => Number(it))) / median(beside.map((it) => it[many].rate));
    const cpu = median(lines.map(([, , it]) => Number(it))) / median(beside.map((it) => it[many].cpu));
    console.log(`relay to NATS, ${String(many).padStart(2)} in flight: ${rate.toFixed(2)} of its rate, ${cpu.toFixed(1)} of its CPU each; the relay's are on the disk and verified`);
  }
}
