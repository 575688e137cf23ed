// What two say to each other besides promises: needs and their answers, small things, questions; and the devices of both.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { two_kept } from "./kept";
import { Person } from "./people";
import { Place } from "./place";

test.describe.configure({ mode: "serial" });
let place: Place;
let ana: Person;
let ben: Person;
test.beforeAll(async ({ browser }) => {
  place = await Place.open();
  [ana, ben] = await two_kept(browser, place);
});
test.afterAll(async () => {
  await ana.leave();
  await ben.leave();
  await place.close();
});

test("a need is told word for word, heard, asked about, and answered with one small promise", async () => {
  await ana.tap("Say");
  await ana.tap("I need …");
  await ana.writes("I need …", "To hear it before it happens.");
  await ana.writes("How it looks when it is met (you may leave this out)", "A short message, even unsure.");
  await ana.page.getByRole("checkbox", { name: "Reliability" }).check();
  await ana.page.getByRole("checkbox", { name: "Care" }).check();
  await expect(ana.page.getByRole("checkbox", { name: "Honesty" })).toBeDisabled();
  await ana.tap("Tell Ben");
  await ana.sees("Ben will see exactly this, can keep it, and can show it:");
  await ana.sees("Is somebody making you tell this?");
  await ana.tap("Tell Ben");
  await ben.sees("Ana needs");
  await ben.sees("A short message, even unsure.");
  await ben.tap("Tell me more");
  await ana.sees("Ben would like to know more.");
  await ana.tap("Say more");
  await ana.writes("A little more about it", "Since last winter I count the minutes.");
  await ana.tap("Tell Ben");
  await ben.goes("Us");
  await ben.tap(/Look at it/);
  await ben.sees("Since last winter I count the minutes.");
  await ben.shuts_the_sheet();
  await ben.tap("Heard");
  await ana.goes("Us");
  await ana.sees("Ben heard it.");
  await ben.goes("Us");
  await ben.tap("One small thing I’ll do");
  await ben.writes("I’ll …", "Write when I leave the office");
  await ben.tap("Promise it");
  await ana.goes("Promises");
  await ana.sees("Write when I leave the office");
  await ana.goes("Us");
  await ana.tap("Let it rest");
  await ana.goes("Today");
  await ana.sees_not("Ben would like to know more.");
});

test("a small thing: told, and thanked for; or kept for me, and told later", async () => {
  await ben.tap("Say");
  await ben.tap("I noticed …");
  await ben.writes("They …", "Made soup for my mother");
  await ben.page.getByLabel("What was it? (you may leave this out)").selectOption("There for me");
  await ben.tap("Tell them");
  await ana.goes("Today");
  await ana.sees("Made soup for my mother");
  await ana.page
    .locator("article")
    .filter({ hasText: "soup" })
    .getByRole("button", { name: "Thanks" })
    .click();
  await ben.goes("Us");
  await ben.sees("Ana said thanks.");

  await ben.goes("Mine");
  await ben.locks_mine(); // it may be open
  await ben.tap("Say");
  await ben.tap("I noticed …");
  await ben.writes("They …", "Let me sleep on Sunday");
  await ben.tap("Keep for me");
  await ben.sees_not("Let me sleep on Sunday");
  await ben.opens_mine();
  await ben.sees("Let me sleep on Sunday");
  await ben.tap("Tell them");
  await ben.sees("Ana will see exactly this, can keep it, and can show it:");
  await ben.tap("Tell Ana");
  await ana.goes("Today");
  await ana.sees("Let me sleep on Sunday");
  await ben.locks_mine();
  await ben.sees("Mine. It opens with your words. Locked, it looks the same empty or full.");
});

test("asking for a promise: a yes binds, and a no and no answer look the same", async () => {
  for (const act of ["take Mila on Saturday?", "ring the plumber?"]) {
    await ana.goes("Promises");
    await ana.tap("Ask Ben for one");
    await ana.writes("Would you …", act);
    await ana.tap("Ask");
    await ana.sees(act);
  }
  await ben.goes("Today");
  const asked = (act: string) => ben.page.locator("main article").filter({ hasText: act });
  await asked("Mila").getByRole("button", { name: "Yes, I promise" }).click();
  await asked("plumber").getByRole("button", { name: "No", exact: true }).click();
  await expect(asked("plumber")).toHaveCount(0);
  const card = (act: string) => ana.page.locator("main article").filter({ hasText: act });
  await expect(card("Mila")).toContainText("Ben promised");
  await expect(card("plumber")).toContainText("You asked for this.");
  await expect(card("plumber").getByRole("button", { name: "Take it back" })).toBeVisible();
});

test("a promise changed together, and one let go", async () => {
  await ben.goes("Promises");
  const mila = ben.page.locator("main article").filter({ hasText: "Mila" });
  await mila.getByRole("button", { name: /Look at it/ }).click();
  await ben.tap("Let’s change it");
  await ben.writes("What it is", "take Mila on Sunday");
  await ben.tap("Propose it");
  await ana.goes("Today");
  await ana.sees("Ben proposes:");
  await ana.tap("Agree");
  await ben.goes("Promises");
  await ben.sees("take Mila on Sunday");
  await ana.goes("Promises");
  const office = ana.page.locator("main article").filter({ hasText: "Write when I leave" });
  await office.getByRole("button", { name: /Look at it/ }).click();
  await ana.tap("Let it go");
  await ana.shuts_the_sheet();
  await ben.unfolds("The ones that ended");
  await ben.sees("Let go.");
});

test("both see which devices there are, who carries the post, and what that person could do", async () => {
  await ana.goes("Today");
  await ana.tap("Settings");
  await expect(ana.page.getByRole("listitem").filter({ hasText: "This one" })).toHaveCount(1);
  await ana.sees(/Yours, added today/);
  await ana.sees(/Ben’s, added today/);
  await ana.sees(`${place.address} keeps sealed letters for you both until they are fetched.`);
  await ana.sees(/Whoever runs that address can see when this device writes/);
  await ana.sees("Everything that leaves this device has left.");
  await ana.writes("What should we call you?", "Anna");
  await ana.tap("Change it");
  await ana.shuts_the_sheet();
  await ben.goes("Us");
  await ben.sees("Ben and Anna");
});
