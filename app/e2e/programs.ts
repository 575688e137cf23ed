// The programs of this tree as a person at a terminal starts them.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const tree = fileURLToPath(new URL("../..", import.meta.url));
export const troth = join(tree, "build", process.env.TROTH_BUILD ?? "release", "troth");

// Somebody who has only a terminal.
export class AtATerminal {
  readonly #folder = mkdtempSync(join(tmpdir(), "troth-terminal-"));
  readonly #words = join(this.#folder, "words");
  constructor(readonly name: string) {
    mkdirSync(join(this.#folder, "home"));
    writeFileSync(this.#words, "maple window river stone seven\n");
  }
  leave(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
  // Ends with 0, or the test ends.
  says(verb: string, given: readonly string[] = [], input = ""): string {
    const { status, stdout, stderr } = spawnSync(
      troth,
      [
        verb,
        "--home",
        join(this.#folder, "home"),
        "--passphrase-file",
        this.#words,
        "--mine-passphrase-file",
        this.#words,
        ...given,
      ],
      { input, encoding: "utf8", timeout: 60_000, env: { ...process.env, TZ: "Europe/Berlin" } },
    );
    if (status !== 0) throw new Error(`troth ${verb} ended with ${status}: ${stderr}`);
    return stdout;
  }
  hears<T>(verb: string, given: readonly string[] = []): T {
    const heard: T = JSON.parse(this.says(verb, ["--json", ...given]));
    return heard;
  }
}
