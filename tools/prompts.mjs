// The questions of an opening are written once, in app/src/words/en/prompts.ts. This prints them for the command line:
//
//   node tools/prompts.mjs > cli/prompt_list.cpp
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

// The file is one object of texts: what is TypeScript about it stands around it.
export function prompts() {
  const text = readFileSync(join(root, "app/src/words/en/prompts.ts"), "utf8");
  const object = text.match(/export const prompts = (\{[\s\S]*\}) as const;\s*$/)?.[1];
  if (!object) throw new Error("app/src/words/en/prompts.ts is not one object any more");
  return runInNewContext(`(${object})`);
}

const literal = (text) => JSON.stringify(text);
const list = (name, questions) =>
  `constexpr std::string_view ${name}[] = {\n${questions.map((it) => `    ${literal(it)},\n`).join("")}};\n`;

export function printed({ light, personal, deep, topics } = prompts()) {
  return `// Printed by tools/prompts.mjs from app/src/words/en/prompts.ts. Not written by hand.
// clang-format off
#include "cli/prompts.h"

namespace troth::cli {
namespace {

${list("light", light)}${list("personal", personal)}${list("deep", deep)}${topics.map((it, i) => list(`topic_${i}`, it.questions)).join("")}
constexpr std::span<const std::string_view> depths[] = {light, personal, deep};
constexpr PromptTopic topics[] = {
${topics.map((it, i) => `    {${literal(it.name)}, topic_${i}},\n`).join("")}};

}  // namespace

std::span<const std::span<const std::string_view>> prompts_by_depth() { return depths; }
std::span<const PromptTopic> prompt_topics() { return topics; }

}  // namespace troth::cli
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(printed());
