import { describe, expect, it } from "vitest";
import { words } from "./index";

const { threats } = words;

const listed = (lines: readonly string[]) =>
  (lines.length > 0 ? lines : [threats.nothing]).map((it) => `- ${it}`).join("\n");

function page(): string {
  const parts = threats.list.map(
    ({ who, promised, not }) =>
      `## ${who}\n\n**${threats.promised}**\n\n${listed(promised)}\n\n**${threats.not}**\n\n${listed(not)}\n`,
  );
  return [
    `# ${threats.heading}\n`,
    `<!-- Printed from app/src/words/en/threats.ts, which the app shows: make threats -->\n`,
    `${threats.line}\n`,
    ...parts,
    `## ${threats.also}\n\n${listed(threats.also_list)}\n`,
    "What each promise rests on is in [architecture.md](architecture.md), [wire.md](wire.md) and [safety.md](safety.md).\n",
  ].join("\n");
}

describe("what is promised, and what is not", () => {
  it("says the same in the app and in docs/threats.md", async () => {
    await expect(page()).toMatchFileSnapshot("../../../docs/threats.md");
  });
  it("names for each who might want in what is not promised", () => {
    for (const { who, not } of threats.list) expect(not.length, who).toBeGreaterThan(0);
  });
  it("uses no word that nobody can keep", () => {
    const kept_by_nobody = /\b(audited|anonymous|unbreakable|military|100 ?%|guarantee\w*|safe)\b/i; // NOLINT(promise): because it is refused here
    expect(page()).not.toMatch(kept_by_nobody);
  });
});
