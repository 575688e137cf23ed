// Says which help numbers were read too long ago at their sources to be given to anybody. Used by every build of the app
// (app/tools/after-build.mjs) and before a release:
//
//   node tools/helplines.mjs [DAY]      as of this day (today), with exit code 1 when a row is too old
//
// A row is `row("door", "YYYY-MM-DD")(...)`, directly or by a name (app/src/words/helplines.ts, emergency.ts).
import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const days_max = 180;
const day_ms = 86_400_000;

// What is wrong with the rows in this text on this day, in sentences; none: they can be shipped.
export function stale_helplines(text, today = Date.now()) {
  const wrong = [];
  const days = [...text.matchAll(/\brow\("\w+",\s*"([^"]*)"\)/g)].map(([, day]) => day);
  if (days.length === 0) wrong.push("There is no help number with the day on which it was read.");
  for (const day of new Set(days)) {
    const read = Date.parse(`${day}T00:00:00Z`);
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(read)) wrong.push(`"${day}" is no day.`);
    else if (read > today + day_ms) wrong.push(`Help numbers cannot have been read on ${day}, which is still to come.`);
    else if (today - read > days_max * day_ms)
      wrong.push(
        `Help numbers were read on ${day}, more than ${days_max} days ago. ` +
          "Read each row again at its source, then change its day in app/src/words/helplines.ts.",
      );
  }
  return wrong;
}

export function helplines_text() {
  return ["helplines", "emergency"]
    .map((name) => readFileSync(new URL(`../app/src/words/${name}.ts`, import.meta.url), "utf8"))
    .join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = process.argv[2];
  const wrong = stale_helplines(helplines_text(), given ? Date.parse(`${given}T12:00:00Z`) : Date.now());
  for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
  if (wrong.length === 0) process.stdout.write("Every help number was read within the last 180 days.\n");
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
