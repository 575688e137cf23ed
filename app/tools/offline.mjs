// What Vite does not do for us, as one plugin, so that `vite build` alone makes the whole app:
//  - the typeface (tools/font.mjs), before anything;
//  - `troth.wasm` and `troth-rest.wasm`, the core, from where CMake built it;
//  - `virtual:icons`: the few line icons the app shows, as outlines, from the lucide package;
//  - `sw.js`: the service worker with the list of files it keeps, named by a hash of their content;
//  - licences.txt: what we ship of others, in their words;
//  - the checks of tools/after-build.mjs, after everything.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { check_build } from "./after-build.mjs";
import { make_font } from "./font.mjs";

const icons = {
  today: "sun",
  promises: "handshake",
  us: "users-round",
  mine: "book-open",
  close: "x",
  plus: "plus",
  back: "chevron-left",
  settings: "settings",
  check: "check",
  clock: "clock",
  share: "share-2",
  calendar: "calendar-plus",
  help: "life-buoy",
  write: "pen-line",
  print: "printer",
  save: "download",
  lock: "lock",
  key: "key-round",
  language: "languages",
  device: "smartphone",
};

const shipped = ["svelte", "lean-qr", "lucide-static", "@fontsource-variable/literata"];
const require = createRequire(import.meta.url);
const root = new URL("..", import.meta.url).pathname;

// One path an icon: a page that is slow has one element to make and to style where it had up to nine. A filled
// circle is a dot, so small that its stroke and a line across it fill it.
function outline(tag, { d, cx, cy, r, fill, x, y, width, height, rx, x1, y1, x2, y2 }) {
  const bow = (radius, to) => `a${radius} ${radius} 0 0 1 ${to}`;
  switch (tag) {
    case "path":
      return d.startsWith("m") ? `M0 0${d}` : d;
    case "line":
      return `M${x1} ${y1}L${x2} ${y2}`;
    case "circle":
      return `M${cx - r} ${cy}${bow(r, `${2 * r} 0`)}${bow(r, `${-2 * r} 0`)}z${fill ? `h${2 * r}` : ""}`;
    case "rect": {
      const [across, down] = [width - 2 * rx, height - 2 * rx];
      return (
        `M${+x + +rx} ${y}h${across}${bow(rx, `${rx} ${rx}`)}v${down}${bow(rx, `${-rx} ${rx}`)}` +
        `h${-across}${bow(rx, `${-rx} ${-rx}`)}v${-down}${bow(rx, `${rx} ${-rx}`)}z`
      );
    }
    default:
      throw new Error(`an icon with a <${tag}>, which nothing here draws`);
  }
}

function icon_data() {
  const nodes = require("lucide-static/icon-nodes.json");
  const data = Object.fromEntries(
    Object.entries(icons).map(([name, from]) => {
      if (!nodes[from]) throw new Error(`lucide has no icon "${from}"`);
      return [name, nodes[from].map(([tag, attributes]) => outline(tag, attributes)).join("")];
    }),
  );
  return `export default ${JSON.stringify(data)}`;
}

function licences() {
  return shipped
    .map((name) => {
      const folder = join(root, "node_modules", name);
      const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
      if (!file) throw new Error(`${name} ships without its licence`);
      return `== ${name} ==\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    })
    .join("\n");
}

const core = join(root, "../build/wasm/app");

// The demonstration is the same app with another entry and, in place of the store of a browser, one that forgets.
const demo = { entry: ["/src/main.ts", "/src/demo/main.ts"], store: join(root, "src/demo/store.ts") };

const public_files = () =>
  readdirSync(join(root, "public"))
    .filter((name) => !name.startsWith("."))
    .map((name) => [name, readFileSync(join(root, "public", name))]);

export function offline(is_demo = false) {
  let folder = "";
  return {
    name: "troth-offline",
    enforce: "pre",
    buildStart: make_font,
    configResolved: (config) => void (folder = join(config.root, config.build.outDir)),
    transformIndexHtml: {
      order: "pre",
      handler: (page) =>
        is_demo ? page.replace(...demo.entry).replace("<title>Troth", "<title>Troth, a demonstration") : page,
    },
    closeBundle: {
      sequential: true,
      order: "post",
      handler() {
        if (this.meta.watchMode || this.environment?.mode === "dev") return;
        check_build(folder, { is_demo });
      },
    },
    resolveId(id, from) {
      if (id === "virtual:icons") return "\0icons";
      return is_demo && id === "./store" && from?.endsWith("core.worker.ts") ? demo.store : undefined;
    },
    load: (id) => (id === "\0icons" ? icon_data() : undefined),
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        if (!existsSync(core))
          this.warn("build/wasm/app is not there: this app has no core. Run `make app`.");
        else
          for (const fileName of ["troth.wasm", "troth-rest.wasm"])
            this.emitFile({ type: "asset", fileName, source: readFileSync(join(core, fileName)) });
        this.emitFile({ type: "asset", fileName: "licences.txt", source: licences() });
        // The file of each language's words, for public/language.js.
        const page = bundle["index.html"];
        const words = Object.values(bundle).flatMap((it) => {
          const [, language] = /\/src\/words\/(\w+)\/index\.ts$/.exec(it.facadeModuleId ?? "") ?? [];
          return language ? [[language, `/${it.fileName}`]] : [];
        });
        page.source = page.source.replace(
          /data-words='[^']*'/,
          `data-words='${JSON.stringify(Object.fromEntries(words.sort()))}'`,
        );
        if (is_demo) return; // nothing of it is kept, so there is no service worker either
        const files = [
          ...Object.values(bundle).map((it) => [it.fileName, it.type === "chunk" ? it.code : it.source]),
          ...public_files(),
        ]
          .filter(([name]) => name !== "index.html" && !name.endsWith(".map"))
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const hash = createHash("sha256");
        for (const [name, content] of files) hash.update(name).update("\0").update(content).update("\0");
        hash.update(page.source);
        const names = JSON.stringify(["/", ...files.map(([name]) => `/${name}`)]);
        const worker = readFileSync(join(root, "src/offline/sw.js"), "utf8")
          .replace("__VERSION__", hash.digest("hex").slice(0, 16))
          .replace("[/* __FILES__ */]", names);
        this.emitFile({ type: "asset", fileName: "sw.js", source: worker });
      },
    },
  };
}
