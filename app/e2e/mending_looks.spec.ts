// How the screens of mending and safety look and read, with made-up contents: the checks of look.ts.
import type { Page } from "@playwright/test";
import { alone, at, fresh, id, screen } from "./fake/core";
import {
  afraid,
  hurt_one,
  mending,
  mending_mine,
  repair,
  repaired,
  together,
  with_repair,
} from "./fake/mending";
import { said } from "./said";
import { here, look_at_each, reached, then, writes } from "./walk";

const picks = (label: string, word: string) => async (page: Page) => {
  await reached(page).getByLabel(said(label), { exact: true }).selectOption(word);
};
const to_repair = then(here("Us"), here(/Look at it ?: Mending this/));
const safety = here("Is this for us?");

const two_devices = {
  ...screen,
  devices: [
    ...screen.devices,
    { log: id(52), mine: true, this_one: false, added: at(-3), removed: false, two_histories: false },
    { log: id(53), mine: true, this_one: false, added: at(-20), removed: true, two_histories: false },
    { log: id(54), mine: false, this_one: false, added: at(-9), removed: false, two_histories: true },
  ],
  troubles: [{ fault: "store_damaged", around: at(-3), entries: 1, entry: `f/${id(50)}/0000000000000017` }],
};
const left = { ...screen, relay: { ...screen.relay, phase: "left" } };
const ended = {
  ...screen,
  us: {
    ...screen.us,
    parting: {
      ...screen.us?.parting,
      they_ended: true,
      their_end: at(-1),
      their_reason: "trust_did_not_come_back",
      their_line: "Thank you for the years.",
    },
  },
};
const unfold = (summary: string) => (page: Page) =>
  reached(page).getByText(said(summary), { exact: true }).last().click();

const screens: [string, unknown, ((page: Page) => Promise<void>)?][] = [
  ["safety-first", fresh, then(here("Is this for us?"), picks("Country", "Germany"))],
  [
    "safety-door",
    fresh,
    then(here("Is this for us?"), picks("Country", "Australia"), (page) =>
      page.getByRole("radio", { name: said("I don’t want to live") }).check(),
    ),
  ],
  ["safety-mine", screen, safety],
  ["safety-afraid", { ...mending, mine: { ...mending_mine, safety: afraid } }, safety],
  [
    "safety-own",
    { ...mending, mine: { ...mending_mine, safety: afraid } },
    then(safety, here("Your plan and your notes")),
  ],
  ["safety-mine-locked", { ...screen, mine_open: false, mine: undefined }, safety],
  ["mending-today", mending],
  ["mending-us", mending, here("Us")],
  ["mending-mine", mending, here("Mine")],
  ["hurt", screen, then(here("Say"), here("This hurt …"))],
  [
    "hurt-kept",
    screen,
    then(
      here("Say"),
      here("This hurt …"),
      writes("What happened", "You did not call."),
      here("Keep it in Mine"),
    ),
  ],
  ["hurt-afraid", mending, then(here("Mine"), here("Raise it"))],
  [
    "hurt-raise",
    mending,
    then(
      here("Mine"),
      here("Raise it"),
      here("No"),
      writes("What I ask for (you may leave this out)", "You never listen."),
    ),
  ],
  ["hurt-preview", mending, then(here("Mine"), here("Raise it"), here("Skip this"), here("Next"))],
  ["hurt-theirs", mending, then(here("Us"), here(/Look at it ?: On Saturday/))],
  ["hurt-mine", mending, then(here("Us"), here(/Look at it ?: You laughed/))],
  ["owning-up", screen, then(here("Say"), here("I have to tell you …"), picks("What is it?", "lied"))],
  [
    "owning-up-preview",
    screen,
    then(
      here("Say"),
      here("I have to tell you …"),
      picks("What is it?", "forgot"),
      writes("What I did", "I forgot to ring the school."),
      here("Tell Ben …"),
    ),
  ],
  ["owning-up-opened", mending, then(here("Us"), here(/Look at it ?: I have lent/))],
  ["repair-doer", with_repair(repair), to_repair],
  ["repair-hurt-one", with_repair(hurt_one), to_repair],
  ["repair-together", with_repair(together), to_repair],
  ["repair-repaired", with_repair(repaired), then(here("Us"), here(/Repaired/))],
  ["therapist", with_repair(repair), then(to_repair, here("A page for a therapist"))],
  ["openness", screen, then(here("Us"), here("I’ll be open about …"))],
  ["openness-ask", screen, then(here("Us"), here("Ask for openness"))],
  ["distance", screen, then(here("Us"), here("I keep my distance"))],
  ["shaped-me", screen, then(here("Mine"), here("What shaped me"))],
  ["leaving", screen, then(here("Settings"), here("Step away"))],
  ["leaving-quietly", screen, then(here("Settings"), here("Step away"), unfold("Leave quietly"))],
  ["leaving-alone", alone, then(here("Settings"), here("Step away"), unfold("Remove everything here"))],
  ["left", left, then(here("Settings"), here("Step away"))],
  ["ended", ended],
  ["devices", two_devices, then(here("Settings"), unfold("What can’t be read"))],
  ["device-out", two_devices, then(here("Settings"), here("Take it out …"))],
  ["new-words", screen, then(here("Settings"), here("Change your words"))],
  [
    "new-words-offered",
    screen,
    then(here("Settings"), here("Change your words"), writes("The words until now", "one two"), here("Next")),
  ],
  ["copy", screen, then(here("Settings"), here("A copy to keep"))],
  [
    "copy-made",
    screen,
    then(here("Settings"), here("A copy to keep"), writes("Your words", "one two"), here("Make the copy")),
  ],
];

look_at_each(screens);
