// Every sentence that a person can read, for the tests that judge them: all files of words, whoever adds one, and what the
// command line says.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

export interface Said {
  readonly where: string; // the file
  readonly sentence: string;
}

// Names and days as they are filled in; enough of them for every function.
const filled = ["Ben", "today", "Ana", "19:00", "small", "home"] as const;

export function sentences_in(it: unknown): string[] {
  if (typeof it === "string") return [it];
  if (typeof it === "function") return sentences_in(it(...filled));
  if (typeof it === "object" && it !== null) return Object.values(it).flatMap(sentences_in);
  return [];
}

type Files = Record<string, Record<string, unknown>>;
const said_in = (files: Files): readonly Said[] =>
  Object.entries(files).flatMap(([where, exported]) =>
    sentences_in(exported).map((sentence) => ({ where, sentence })),
  );
export const of_the_app = said_in(
  import.meta.glob(["./en/*.ts", "!./en/index.ts", "!./en/late.ts", "./helplines.ts", "./emergency.ts"], {
    eager: true,
  }),
);
export const in_german = said_in(
  import.meta.glob(["./de/*.ts", "!./de/index.ts", "!./de/late.ts"], { eager: true }),
);
export const in_spanish = said_in(
  import.meta.glob(["./es/*.ts", "!./es/index.ts", "!./es/late.ts"], { eager: true }),
);

// String literals of C++, joined where one follows the other: "a" "b" is one sentence.
const literal = /"((?:[^"\\\n]|\\.)*)"/g;
function literals_in(code: string): string[] {
  const joined = code.replace(/^\s*\/\/.*$/gm, "").replace(/"\s*\n\s*"/g, "");
  return [...joined.matchAll(literal)].map(([, text = ""]) => text).filter((it) => it.includes(" "));
}
const programs = join(import.meta.dirname, "../../../cli");
export const of_the_terminal: readonly Said[] = readdirSync(programs)
  .filter((it) => it.endsWith(".cpp") && !it.endsWith("_test.cpp"))
  .flatMap((it) => {
    const code = readFileSync(join(programs, it), "utf8");
    return literals_in(code).map((sentence) => ({ where: `cli/${it}`, sentence }));
  });
