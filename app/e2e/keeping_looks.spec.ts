// How going on alone, what was, and bringing back from a copy look and read, with made-up contents: the checks of look.ts.
import type { Page } from "@playwright/test";
import { alone, at, fresh, id, screen } from "./fake/core";
import { mending, repaired, with_repair } from "./fake/mending";
import { opened } from "./fake/together";
import { said } from "./said";
import { here, look_at_each, reached, then, type Walk } from "./walk";

const unfolds = (words: RegExp) => (page: Page) =>
  reached(page).locator("summary", { hasText: words }).first().click();
const what_was = then(here("Settings"), here("What was"));
const part = then(here("Settings"), here("Step away"), here("What it means"));
const bring_back = then(here("Bring mine back with a kit page"), here("I have a copy in a file"));
const chooses = (name: string, text: string) => (page: Page) =>
  page.getByLabel(said("Choose the file")).setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });

const ended = {
  ...screen.us?.parting,
  i_ended: true,
  my_end: at(-400),
  my_reason: "trust_did_not_come_back",
  my_line: "Thank you for the years.",
};
const row = (n: number, partner_name: string | undefined, began: number, last: number) => ({
  space: id(n),
  partner_name,
  began: at(began),
  last: at(last),
});
const one = {
  ...alone,
  archives: [row(90, "Ben", -900, -400)],
  archive: {
    ...with_repair(repaired).us,
    check_ins: opened.us.check_ins,
    page: 0,
    more: true,
    parting: ended,
  },
};
const several = {
  ...alone,
  archives: [
    row(90, "Ben", -900, -400),
    row(91, "Maximiliane-Anastasia von und zu Wolkenstein", -390, -20),
    row(92, undefined, -12, -9),
  ],
};

const screens: [string, unknown, Walk][] = [
  ["part", screen, part],
  ["part-ended", { ...screen, us: { ...screen.us, parting: ended } }, part],
  [
    "part-last",
    { ...screen, relay: { ...screen.relay, waiting_to_leave: true } },
    then(part, here("To the last step")),
  ],
  ["what-was-none", mending, what_was],
  ["what-was-one", one, then(what_was, unfolds(/./))],
  ["what-was-several", several, what_was],
  ["bring-back", fresh, bring_back],
  ["bring-back-chosen", fresh, then(bring_back, chooses("papers.age", "age-encryption.org/v1\n"))],
  ["bring-back-wrong", fresh, then(bring_back, chooses("holiday.jpg", "JFIF"))],
];

look_at_each(screens);
