import assert from "node:assert/strict";
import { test } from "node:test";
import { helplines_text, stale_helplines } from "./helplines.mjs";

const day = (text) => Date.parse(`${text}T12:00:00Z`);
const rows = 'const them = row("them", "2026-11-22");\nrow("life", "2026-12-01")("Spain", "024");';

test("rows that were read lately are shipped", () => {
  assert.deepEqual(stale_helplines(rows, day("2026-12-02")), []);
  assert.deepEqual(stale_helplines(rows, day("2027-05-20")), []);
});
test("one row that was read more than 180 days ago stops a release, and is named", () => {
  const wrong = stale_helplines(rows, day("2027-05-25"));
  assert.equal(wrong.length, 1);
  assert.match(wrong[0], /2026-11-22/);
});
test("a list without days, a day that is none and a day to come stop it, too", () => {
  assert.equal(stale_helplines("export const helplines = [];").length, 1);
  assert.match(stale_helplines('row("them", "soon")', day("2027-01-01"))[0], /no day/);
  assert.match(stale_helplines('row("them", "2028-01-01")', day("2027-01-01"))[0], /still to come/);
});
test("the app's own rows have a day each, and all of them will be too old one day", () => {
  const text = helplines_text();
  const doors = text.match(/\b(them|myself|life|row\("\w+", "[^"]+"\))\(\s*(?:"|\w+,)/g) ?? [];
  const rows_shipped = text.match(/^ {2}(them|myself|life|row)\(/gm) ?? [];
  assert.equal(doors.length, rows_shipped.length, "each row is made with a door and a day");
  assert.ok(rows_shipped.length > 30);
  assert.ok(stale_helplines(text, day("2030-01-01")).length > 0);
});
