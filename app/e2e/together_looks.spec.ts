// How readings, check-ins, agreements and questions for two look and read, with made-up contents: the checks of look.ts.
import { screen } from "./fake/core";
import {
  agreed,
  answered,
  choosing,
  joining,
  opened,
  preparing,
  resting,
  sealed,
  strange,
  with_fear,
  with_reading,
} from "./fake/together";
import { said } from "./said";
import { here, look_at_each, then, to, type Walk } from "./walk";

const the_check_in = then(here("Us"), here(/Look at it ?: Check-in/));
const the_question = then(here("Us"), here(/Look at it ?: A question for two/));

const screens: [string, unknown, Walk][] = [
  ["trust", with_reading, then(here("Mine"), to("My trust"))],
  ["trust-why", with_reading, then(here("Mine"), to("What moves your trust"))],
  [
    "trust-numbers",
    with_reading,
    then(here("Mine"), (page) => page.getByText(said("In numbers"), { exact: true }).click()),
  ],
  ["trust-early", screen, then(here("Mine"), to("My trust"))],
  ["trust-fear", with_fear, then(here("Mine"), to("My trust"))],
  ["pulse", with_reading, then(here("Mine"), here("Take a pulse"))],
  ["together-us", preparing, then(here("Us"), to("Check-in"))],
  ["check-in-slot", screen, then(here("Us"), here("Propose a time for it"))],
  ["check-in-prepare", preparing, then(here("Us"), here("Prepare it, only for me"))],
  ["check-in-write", preparing, the_check_in],
  ["check-in-exactly", preparing, then(the_check_in, here("Next"))],
  ["check-in-sealed", sealed, the_check_in],
  ["check-in-opened", opened, then(the_check_in, here("Go on"), here("Go on"))],
  ["check-in-strange", strange, the_check_in],
  ["agreements", agreed, then(here("Us"), to("What you agreed on"))],
  ["agreement", agreed, then(here("Us"), here(/Look at it ?: We put the phones/))],
  ["agreement-new", agreed, then(here("Us"), here("Agree on something"))],
  [
    "question-enter",
    preparing,
    then(here("Us"), here("Open a question"), (page) =>
      page.getByRole("radio", { name: said("Deep") }).check(),
    ),
  ],
  ["question-join", joining, the_question],
  ["question-choose", choosing, the_question],
  ["question-opened", answered, the_question],
  ["question-resting", resting, then(here("Us"), here("Open a question"))],
];

look_at_each(screens);
