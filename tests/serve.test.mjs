// `troth serve` from outside: on loopback, and for two names through Caddy with certificates of this machine.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const troth = join(root, "build", "release", "troth");
const folder = mkdtempSync(join(tmpdir(), "troth-serve-"));
const app = join(folder, "app");
mkdirSync(app);
writeFileSync(join(app, "index.html"), "<!doctype html><title>Troth</title>");
after(() => rmSync(folder, { recursive: true, force: true }));

// Starts `troth serve` and resolves once it has said where it is; `said` grows while it runs.
function start(...given) {
  const child = spawn(troth, ["serve", "--app", app, ...given], { stdio: ["ignore", "pipe", "pipe"] });
  const served = { child, said: "", complained: "", ended: new Promise((resolve) => child.on("close", resolve)) };
  child.stderr.on("data", (bytes) => (served.complained += bytes));
  return new Promise((resolve) => {
    child.stdout.on("data", (bytes) => {
      served.said += bytes;
      if (served.said.includes("Ctrl-C")) resolve(served);
    });
    child.on("close", () => resolve(served));
  });
}

async function end(served) {
  served.child.kill("SIGINT");
  return served.ended;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.on("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// One request to this machine; `options` as node takes them. Refused or unanswered connections reject.
function ask(module, options) {
  return new Promise((resolve, reject) => {
    const request = module.request({ host: "127.0.0.1", ...options }, (answer) => {
      let body = "";
      answer.on("data", (bytes) => (body += bytes));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    request.on("error", reject);
    request.end();
  });
}

describe("on loopback", () => {
  test("it prints an address, and the app and the relay answer there", async () => {
    const data = join(folder, "loopback");
    const served = await start("--port", "0", "--data", data);
    try {
      const port = Number(served.said.match(/^Troth is at http:\/\/127\.0\.0\.1:(\d+)\/$/m)?.[1]);
      assert.ok(port > 0, served.said + served.complained);
      const page = await ask(http, { port, path: "/" });
      assert.equal(page.status, 200);
      assert.match(page.body, /<title>Troth/);
      assert.match(page.headers["content-security-policy"], /default-src 'none'/);
      assert.equal((await ask(http, { port, path: "/healthz" })).status, 200);
      assert.equal(statSync(data).mode & 0o777, 0o700, "the data folder is its owner's alone");
    } finally {
      assert.equal(await end(served), 0, served.complained);
    }
  });

  test("when it ends, the relay has ended too", async () => {
    const served = await start("--port", "0", "--data", join(folder, "ending"));
    const port = Number(served.said.match(/127\.0\.0\.1:(\d+)/)?.[1]);
    await end(served);
    await assert.rejects(ask(http, { port, path: "/healthz" }), { code: "ECONNREFUSED" });
  });
});

describe("wrong words", () => {
  for (const [given, code, sentence] of [
    [["--port", "70000"], 2, /cannot take --port 70000/],
    [["--domain", "Our.Example.org"], 2, /host name in lower case/],
    [["--domain", "a.org { respond 200 }"], 2, /host name in lower case/],
    [["--bogus"], 2, /does not know/],
    [["--app", "/nowhere", "--data", join(folder, "wrong")], 1, /no built app in \/nowhere/],
    [["--origin", "http://our.example.org", "--data", join(folder, "wrong")], 2, /https:\/\//],
  ])
    test(given.join(" "), async () => {
      const served = await start(...given);
      assert.equal(await served.ended, code);
      assert.match(served.complained, sentence);
    });
});

describe("only the app", () => {
  const start = (...given) => {
    const where = given.includes("--app") ? [] : ["--app", app]; // an option is given once
    const child = spawn(troth, ["app", ...where, ...given], { stdio: ["ignore", "pipe", "pipe"] });
    const served = { child, said: "", complained: "", ended: new Promise((resolve) => child.on("close", resolve)) };
    child.stderr.on("data", (bytes) => (served.complained += bytes));
    return new Promise((resolve) => {
      child.stdout.on("data", (bytes) => {
        served.said += bytes;
        if (served.said.includes("\n")) resolve(served);
      });
      child.on("close", () => resolve(served));
    });
  };

  test("it may speak to the relay elsewhere, and to nobody else; there is no relay here", async () => {
    const served = await start("--relay", "https://our.example.org", "--port", "0", "--json");
    try {
      const { app: address, relay } = JSON.parse(served.said);
      assert.equal(relay, "https://our.example.org");
      const port = Number(new URL(address).port);
      const page = await ask(http, { port, path: "/" });
      assert.equal(page.status, 200);
      assert.match(page.headers["content-security-policy"], /connect-src 'self' https:\/\/our\.example\.org;/);
      assert.equal((await ask(http, { port, path: "/api/1/hello", method: "POST" })).status, 404);
    } finally {
      assert.equal(await end(served), 0, served.complained);
    }
  });

  for (const [given, code, sentence] of [
    [[], 2, /--relay takes/],
    [["--relay", "http://our.example.org"], 2, /--relay takes/],
    [["--relay", "https://our.example.org/path"], 2, /--relay takes/],
    [["--relay", "https://our.example.org", "--port", "x"], 2, /--port takes/],
    [["--relay", "https://our.example.org", "--app", "/nowhere"], 1, /no built app/],
  ])
    test(given.join(" ") || "without an address", async () => {
      const served = await start(...given);
      assert.equal(await served.ended, code, served.said);
      assert.match(served.complained, sentence);
    });
});

describe("for two names, through Caddy", () => {
  const names = ["one.troth.test", "two.troth.test"];
  const data = join(folder, "front");
  let served, port, plain, ca;

  before(async () => {
    [port, plain] = [await freePort(), await freePort()];
    served = await start("--data", data, "--authority", "internal", "--https-port", `${port}`, "--http-port", `${plain}`,
      ...names.flatMap((name) => ["--domain", name]));
    const certificate = join(data, "front/certificates/pki/authorities/local/root.crt");
    const tries = AbortSignal.timeout(30_000); // Caddy makes its authority and two certificates first
    for (;;) {
      assert.ok(!tries.aborted, `no answer through Caddy: ${served.complained}`);
      assert.equal(served.child.exitCode, null, served.complained);
      if (existsSync(certificate)) ca = readFileSync(certificate);
      const answers = ca
        ? await Promise.allSettled(names.map((name) => ask(https, { ...secure(name), path: "/healthz" })))
        : [];
      if (answers.length && answers.every(({ value }) => value?.status === 200)) return;
      await pause(100);
    }
  });
  after(() => end(served));
  const secure = (name) => ({ port, ca, servername: name, headers: { Host: `${name}:${port}` }, agent: false });

  for (const name of names)
    test(`${name} has a certificate, the app, and strict transport`, async () => {
      assert.ok(served.said.includes(`Troth is at https://${name}:${port}/`), served.said);
      const page = await ask(https, { ...secure(name), path: "/" });
      assert.equal(page.status, 200);
      assert.match(page.body, /<title>Troth/);
      assert.match(page.headers["strict-transport-security"], /max-age=63072000/);
      assert.match(page.headers["content-security-policy"], /default-src 'none'/);
    });

  test("a page asked for without a certificate is led to it, a device's call is refused", async () => {
    const headers = { Host: `${names[0]}:${plain}` };
    const page = await ask(http, { port: plain, path: "/", headers });
    assert.equal(page.status, 301);
    assert.equal(page.headers.location, `https://${names[0]}:${port}/`);
    assert.equal((await ask(http, { port: plain, path: "/api/1/pull", headers })).status, 400);
  });

  test("a name that was not given is not answered", async () => {
    await assert.rejects(ask(https, { ...secure("three.troth.test"), path: "/" }));
  });

  test("the relay itself is reached by nobody else: its socket lies in its owner's folder", () => {
    assert.equal(statSync(join(data, "front")).mode & 0o777, 0o700);
    assert.ok(existsSync(join(data, "front/relay.sock")));
  });
});
