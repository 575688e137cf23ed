import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { printed, prompts } from "./prompts.mjs";

test("the terminal asks the questions that the app asks", () => {
  const kept = readFileSync(new URL("../cli/prompt_list.cpp", import.meta.url), "utf8");
  assert.equal(kept, printed(), "print it again: node tools/prompts.mjs > cli/prompt_list.cpp");
  assert.notEqual(kept, printed({ ...prompts(), deep: ["Another?"] }));
});
