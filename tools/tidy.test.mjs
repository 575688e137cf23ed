// Every rule of tidy.mjs is shown to bite: a small tree that is right, one planted mistake, exactly that finding.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { findings } from "./tidy.mjs";

const right = {
  "core/LAYERS": "# a comment\nbase:\ncrypto/check: base\ncrypto/open: base crypto/check\ndomain: base\ntroth: base domain crypto/open\nrelay: base crypto/check\n",
  "core/base/result.h": "#pragma once\n",
  "core/crypto/check/hash.h": '#pragma once\n#include "base/result.h"\n',
  "core/crypto/check/hash.cpp": '#include "crypto/check/hash.h"\n#include <sodium.h>\n',
  "core/crypto/open/seal.h": '#pragma once\n#include "crypto/check/hash.h"\n',
  "core/domain/heads_up.h": '#pragma once\n#include "base/result.h"\n',
  "core/domain/heads_up_test.cpp": '#include "domain/heads_up.h"\n',
  "core/troth.h": '#pragma once\n#include "domain/heads_up.h"\n#include "crypto/open/seal.h"\n',
  "core/troth.cpp": '#include "troth.h"\n',
  "relay/store.h": '#pragma once\n#include "crypto/check/hash.h"\n',
  "relay/main.cpp": '#include "relay/store.h"\n#include <sqlite3.h>\n',
  "app/index.html": '<script src="/src/main.ts"></script>\n',
  "app/src/main.ts": 'import Today from "./screens/Today.svelte";\nconst kind = "late" as const;\n',
  "app/src/screens/Today.svelte": "<p></p>\n",
  "docs/words.md": "A **heads-up** is told in time. See [the page](architecture.md).\n",
  "docs/architecture.md": "Back to [the words](words.md).\n",
  "README.md": "Read [how it is built](docs/architecture.md).\n",
};

// The findings in a tree that is right but for `planted`.
function found(planted) {
  const root = mkdtempSync(join(tmpdir(), "tidy-"));
  try {
    for (const [path, text] of Object.entries({ ...right, ...planted })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return findings(root).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const plant = (name, planted, ...expected) => test(name, () => assert.deepEqual(found(planted), expected));

plant("a tree that is right has no findings", {});

describe("layers", () => {
  plant("the domain may not reach up to the door", { "core/domain/heads_up.h": '#pragma once\n#include "base/result.h"\n#include "troth.h"\n' }, "core/domain/heads_up.h:3 layers");
  plant("the relay may not name the domain", { "relay/store.h": '#pragma once\n#include "domain/heads_up.h"\n#include "crypto/check/hash.h"\n' }, "relay/store.h:2 layers");
  plant("the relay may check but not open", { "relay/store.h": '#pragma once\n#include "crypto/open/seal.h"\n' }, "relay/store.h:2 layers");
  plant("a test may include no more than its layer", { "core/domain/heads_up_test.cpp": '#include "domain/heads_up.h"\n#include "crypto/check/hash.h"\n' }, "core/domain/heads_up_test.cpp:2 layers");
  plant("check may not use open", { "core/crypto/check/hash.cpp": '#include "crypto/check/hash.h"\n#include "crypto/open/seal.h"\n' }, "core/crypto/check/hash.cpp:2 layers");
  plant("a folder without a layer is told", { "core/loose/thing.cpp": "int thing;\n" }, "core/loose/thing.cpp:1 layers", "core/loose/thing.cpp:1 dead");
  plant("a layer may use only lower ones", { "core/LAYERS": "base: domain\ncrypto/check: base\ncrypto/open: base crypto/check\ndomain: base\ntroth: base domain crypto/open\nrelay: base crypto/check\n" }, "core/LAYERS:1 layers");
  plant("an include of nothing is told", { "core/troth.cpp": '#include "troth.h"\n#include "base/gone.h"\n' }, "core/troth.cpp:2 missing");
});

describe("doors", () => {
  plant("only crypto speaks to libsodium", { "core/troth.cpp": '#include "troth.h"\n#include <sodium.h>\n' }, "core/troth.cpp:2 door");
  plant("not even the relay does", { "relay/main.cpp": '#include "relay/store.h"\n#include <sodium/crypto_aead_xchacha20poly1305.h>\n' }, "relay/main.cpp:2 door");
  plant("the core keeps no files", { "core/troth.cpp": '#include "troth.h"\n#include <sqlite3.h>\n' }, "core/troth.cpp:2 door");
  plant("the core opens no sockets", { "core/troth.cpp": '#include "troth.h"\n#include <boost/asio.hpp>\n' }, "core/troth.cpp:2 door");
});

describe("bans", () => {
  const core = (line) => ({ "core/troth.cpp": `#include "troth.h"\n${line}\n` });
  plant("the core prints nothing", core('void f() { std::cout << "x"; }'), "core/troth.cpp:2 output");
  plant("chance is an argument", core("int f() { return rand(); }"), "core/troth.cpp:2 chance");
  plant("time is an argument", core("auto f() { return std::chrono::system_clock::now(); }"), "core/troth.cpp:2 clock");
  plant("bytes are compared in constant time", core("int f(void* a) { return memcmp(a, a, 1); }"), "core/troth.cpp:2 compare");
  plant("the core throws nothing", core("void f() { throw 1; }"), "core/troth.cpp:2 exception");
  plant("the core has no threads", core("#include <thread>"), "core/troth.cpp:2 header");
  plant("nothing is left unfinished", core("// TODO: later"), "core/troth.cpp:2 unfinished");
  plant("no test is skipped", { "core/domain/heads_up_test.cpp": '#include "domain/heads_up.h"\nvoid f() { GTEST_SKIP(); }\n' }, "core/domain/heads_up_test.cpp:2 skipped");
  plant("no test sleeps", { "core/domain/heads_up_test.cpp": '#include "domain/heads_up.h"\nvoid f() { sleep(1); }\n' }, "core/domain/heads_up_test.cpp:2 sleep");
  plant("no type is forced", { "app/src/main.ts": 'import Today from "./screens/Today.svelte";\nconst kind = reply as Reply;\n' }, "app/src/main.ts:2 any");
  plant("nothing is of any type", { "app/src/main.ts": 'import Today from "./screens/Today.svelte";\nlet kind: any;\n' }, "app/src/main.ts:2 any");
  plant("no complaint is silenced", { "app/src/main.ts": 'import Today from "./screens/Today.svelte";\n// @ts-ignore\n' }, "app/src/main.ts:2 silence");
  plant("words are never markup", { "app/src/screens/Today.svelte": "{@html words}\n" }, "app/src/screens/Today.svelte:1 html");
  plant("a union of strings, not an enum", { "app/src/main.ts": 'import Today from "./screens/Today.svelte";\nenum Kind { late }\n' }, "app/src/main.ts:2 enum");
  plant("no path of one machine", { "README.md": "Read [how it is built](docs/architecture.md).\nSee /wo" + "rk/main/core.\n" }, "README.md:2 machine");
  plant("no registry's address", { "app/package-lock.json": '{ "resolved": "' + 'https://example.org/x.tgz" }\n' }, "app/package-lock.json:1 registry");
  plant("no claim that is not true", { "README.md": "Read [how it is built](docs/architecture.md).\nIt was audited.\n" }, "README.md:2 promise");
  plant("a comment may speak of what is banned", core("// rand() would not replay"));
  plant("and so may a string", core('const char* f() { return "throw me"; }'));
  plant("one line may be excused with a reason", core("int f() { return rand(); }  // NOLINT(chance): because this is a test of tidy"));
  plant("but not without one", core("int f() { return rand(); }  // NOLINT(chance)"), "core/troth.cpp:2 chance");
});

describe("files", () => {
  plant("a header that nobody includes is dead", { "core/base/alone.h": "#pragma once\n" }, "core/base/alone.h:1 dead");
  plant("a part that no screen imports is dead", { "app/src/parts/Card.svelte": "<p></p>\n" }, "app/src/parts/Card.svelte:1 dead");
  plant("a source too deep for its layer is never compiled", { "core/domain/deep/x.cpp": "int x;\n" }, "core/domain/deep/x.cpp:1 dead");
  plant("a header begins with #pragma once", { "core/base/result.h": "int twice;\n" }, "core/base/result.h:1 once");
  plant("no drawers", { "core/base/string_utils.cpp": "int x;\n" }, "core/base/string_utils.cpp:1 name");
  plant("C++ files are in snake_case", { "core/base/HashMap.cpp": "int x;\n" }, "core/base/HashMap.cpp:1 name");
  plant("a long file holds two ideas", { "core/troth.cpp": '#include "troth.h"\n' + "int f();\n".repeat(700) }, "core/troth.cpp:1 large");
  plant("large data is made, not kept", { "tests/vectors/all.json": " ".repeat(700 * 1024) }, "tests/vectors/all.json:1 large");
});

describe("claims", () => {
  const source = (row) => {
    const rows = Array.from({ length: 33 }, (_, i) => `| R${i + 1} | it is so | \`core/domain/heads_up.h\` | \`Home.IsTold\` | "I’ll be late" |`);
    if (row) rows[4] = row;
    rows.push(...Array.from({ length: 8 }, (_, i) => `| J${i + 1} | a way | \`Home.IsTold\` |`));
    return {
      "docs/source.md": `${rows.join("\n")}\n`,
      "docs/words.md": "A **heads-up** is told in time. See [the page](architecture.md), [the source](source.md).\n",
      "core/domain/heads_up.h": '#pragma once\n#include "base/result.h"\nbool in_time;\n',
      "core/domain/heads_up_test.cpp": '#include "domain/heads_up.h"\nTEST_F(Home,\n       IsTold) {}\n',
      "app/src/words/late.ts": 'export const late = "I’ll be late";\n',
      "app/src/main.ts": 'import Today from "./screens/Today.svelte";\nimport { late } from "./words/late";\n',
      "app/e2e/late.spec.ts": 'test("two taps, \\"late\\"", () => {});\nfor (const form of ["soup"]) test(`${form}: huge`, () => {});\n',
    };
  };
  plant("rows that name what is there are right", source());
  plant("a test of the app is found by its sentence", source('| R5 | so | `core/domain/heads_up.h` | "soup: huge" | everywhere |'));
  plant("a name that a loop does not make is none", source('| R5 | so | `core/domain/heads_up.h` | "bread: huge" | everywhere |'), "docs/source.md:5 claim");
  plant("a C++ test that is not there", source('| R5 | so | `core/domain/heads_up.h` | `Home.IsGone` | everywhere |'), "docs/source.md:5 claim");
  plant("a test of the app that is not there", source('| R5 | so | `core/domain/heads_up.h` | `Home.IsTold`, "three taps" | everywhere |'), "docs/source.md:5 claim");
  plant("a file that is not there", source('| R5 | so | `core/domain/gone.h` | `Home.IsTold` | everywhere |'), "docs/source.md:5 claim");
  plant("a name that its file does not speak of", source('| R5 | so | `too_late` in `core/domain/heads_up.h` | `Home.IsTold` | everywhere |'), "docs/source.md:5 claim");
  plant("a row without code, without a test, without a screen", source("| R5 | so | the code | by hand | |"), "docs/source.md:5 claim", "docs/source.md:5 claim", "docs/source.md:5 claim");
  plant("words that no screen says", source('| R5 | so | `core/domain/heads_up.h` | `Home.IsTold` | "I am early" |'), "docs/source.md:5 claim");
  plant("a row twice", source('| R6 | so | `core/domain/heads_up.h` | `Home.IsTold` | everywhere |'), "docs/source.md:1 claim");
  plant("a rule of safety without a test says why not yet", {
    "docs/safety.md": [...Array.from({ length: 28 }, (_, i) => `S${i + 1}`), ...Array.from({ length: 16 }, (_, i) => `C${i + 1}`)]
      .map((id) => `| ${id} | so | ${id === "S7" ? "later" : "not yet: there is no such door"} |`)
      .join("\n"),
    "docs/words.md": "A **heads-up** is told in time. See [the page](architecture.md), [the rules](safety.md).\n",
  }, "docs/safety.md:7 claim");
});

describe("documents", () => {
  plant("a link leads somewhere", { "docs/architecture.md": "[gone](gone.md) [the words](words.md)\n" }, "docs/architecture.md:1 link");
  plant("every document can be found", { "docs/lost.md": "Hello.\n" }, "docs/lost.md:1 dead");
  plant("a noun of the domain is in the glossary", { "core/domain/hurt.h": "#pragma once\n", "core/domain/hurt.cpp": '#include "domain/hurt.h"\n' }, "core/domain/hurt.h:1 glossary");
  plant("a fact is in the glossary", {
    "core/domain/event.h": "#pragma once\nstruct Body\n    : std::variant<\n    // ours\n    Told> {\n  using variant::variant;\n};\n",
    "core/domain/heads_up.h": '#pragma once\n#include "base/result.h"\n#include "domain/event.h"\nstruct Told {\n  int x;\n  static constexpr Kind kind{9, "told"};\n};\n',
    "docs/words.md": "A **heads-up**, an **event**. [The page](architecture.md).\n",
  }, "core/domain/heads_up.h:4 glossary");
});
