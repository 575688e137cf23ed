// What this app does not do. Its whole source is searched for the ways in which a browser would let it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const app = join(import.meta.dirname, "..");
const files = ["src", "public"].flatMap((folder) =>
  readdirSync(join(app, folder), { recursive: true, encoding: "utf8" })
    .filter((it) => /\.(ts|js|svelte|html|webmanifest)$/.test(it) && !/\.test\.ts$/.test(it))
    .map((it) => `${folder}/${it}`),
);
const code = new Map(
  [...files, "index.html"].map((path) => [
    path,
    readFileSync(join(app, path), "utf8").replace(/^\s*\/\/.*$/gm, ""), // comments may speak of it
  ]),
);
const where = (pattern: RegExp) => [...code].filter(([, text]) => pattern.test(text)).map(([path]) => path);

describe("the app", () => {
  it("is searched in full", () => {
    for (const path of [
      "src/main.ts",
      "src/core/core.worker.ts",
      "src/offline/sw.js",
      "src/screens/Today.svelte",
    ])
      expect(files).toContain(path);
    expect(where(/navigator\.serviceWorker/)).toEqual(["src/offline/keep.ts"]); // a search that finds nothing shows nothing
  });

  // S6, C6
  it("sends no notification and asks for none", () => {
    expect(where(/\bNotification\b|showNotification|PushManager|pushManager|"push"|setAppBadge/)).toEqual([]);
  });

  // S7, C5
  it("reaches for no place, person, picture, sound or sensor of the device", () => {
    expect(
      where(
        /geolocation|getUserMedia|mediaDevices|navigator\.contacts|ContactsManager|Device(Motion|Orientation)|Accelerometer|Gyroscope|navigator\.(bluetooth|usb|hid|serial|nfc|getBattery|connection)|NDEFReader|IdleDetector|SpeechRecognition|capture=/,
      ),
    ).toEqual([]);
  });

  // S25, S15: its own relay and its own files, and no other place.
  it("speaks to the relay it came from, and to nobody else", () => {
    expect(where(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts/)).toEqual(
      [],
    );
    // The last is the demonstration's, and asks its own server for its two made-up people.
    expect(where(/\bfetch\([^)]/).sort()).toEqual([
      "src/core/relay.ts",
      "src/core/wasm.ts",
      "src/demo/window.ts",
      "src/offline/sw.js",
    ]);
    const addresses = [...code]
      .filter(([path]) => !/\/words\//.test(path))
      .flatMap(([, text]) => text.match(/https?:\/\/[\w.-]+/g) ?? []);
    expect(addresses.filter((it) => !/^http:\/\/www\.w3\.org$/.test(it))).toEqual([]); // the name of SVG
  });

  // S26
  it("changes under nobody's hands: a new version waits, and takes over no open window", () => {
    expect(where(/skipWaiting|clients\.claim/)).toEqual([]);
  });

  // S9
  it("has no way to watch another device, browser or account", () => {
    expect(
      where(/getDisplayMedia|captureStream|chrome\.|browser\.(tabs|history)|execCommand|clipboard\.read/),
    ).toEqual([]);
  });
});
