// One of the two has only a terminal: the same relay, the same words, the same promise on both screens.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { Person } from "./people";
import { Place } from "./place";
import { AtATerminal } from "./programs";

interface PromiseRow {
  id: string;
  act: string;
  by_me: boolean;
  telling: string;
  standing: string;
  heads_up?: { answer?: string };
}
interface Pairing {
  phase: string;
  my_line?: string;
  their_line?: string;
}

let place: Place;
let ben: AtATerminal;
test.beforeEach(async () => {
  place = await Place.open();
  ben = new AtATerminal("Ben");
});
test.afterEach(async () => {
  ben.leave();
  await place.close();
});

test("a promise made in a browser and one made at a terminal, each told in time to the other", async ({
  browser,
}) => {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins("Home by seven");
  const link = await ana.invites();
  ben.says("init", ["Ben", "--relay", place.address]);
  ben.says("join", [], `${link}\n`);

  await ana.sees("You read");
  const [reads, hears] = await ana.page.locator("p.line").allTextContents();
  const lines = ben.hears<Pairing>("confirm");
  expect([lines.my_line, lines.their_line]).toEqual([hears, reads]);
  await ana.confirms("Home by seven");
  expect(ben.hears<{ pairing: Pairing }>("sync").pairing.phase).toBe("linked");
  ben.says("mine-passphrase");

  // Hers, told late on the page, reaches the terminal as told in time, and is answered there.
  const [hers] = ben.hears<PromiseRow[]>("promises");
  expect(hers?.act).toBe("Home by seven");
  await ana.tap("I’ll be late");
  await ana.page.getByRole("button", { name: /30 minutes later/ }).click();
  await ana.sees("Left this phone.");
  const [told] = ben.hears<PromiseRow[]>("promises");
  expect(told?.telling).toBe("in_time");
  ben.says("answer", [told?.id ?? "", "thanks"]);
  await ana.page.keyboard.press("Escape");
  await ana.goes("Promises");
  await ana.tap(/Look at it/);
  await ana.sees("Ben: thanks for telling me");
  await ana.shuts_the_sheet();

  // His, told from the terminal, is the one card on her page.
  const { made } = ben.hears<{ made: string }>("promise", ["Bring the bread", "--by", "in 2h"]);
  await ana.goes("Today");
  await ana.sees("Bring the bread");
  ben.says("heads-up", [made, "--until", "in 3h", "--why", "The queue"]);
  await ana.sees(/Will be later/);
  await ana.tap("Thanks for telling me");
  await expect
    .poll(() => ben.hears<PromiseRow[]>("promises").find((it) => it.id === made)?.heads_up?.answer)
    .toBe("thanks");
  await ana.leave();
});
