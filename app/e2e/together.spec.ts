// Agreements that both consent to, and questions that open together, as deep as both said.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { two_kept } from "./kept";
import { puts_away } from "./living";
import type { Person } from "./people";
import { Place } from "./place";
import { where_is } from "./traces";

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

test("an agreement counts once both agreed to the same words", async () => {
  await ana.goes("Us");
  await ana.tap("Agree on something");
  await ana.writes("We …", "put the phones away at dinner");
  await ana.sees(/Ben will see exactly this/);
  await seen_by_all(ana);
  await ana.tap("Propose it to Ben");
  await ana.sees("You proposed it. It counts once Ben agrees.");
  await ben.goes("Today");
  await ben.sees("Ana proposes an agreement.");
  await ben.tap("Look at it");
  await ben.sees("Is somebody making you do this?");
  await seen_by_all(ben);
  await ben.tap("I agree");
  await ben.sees("Agreed by both.");
  await ana.sees("Agreed by both.");
});

test("a change waits for the other; what stands stays", async () => {
  await ben.tap("Change the words");
  await ben.writes("From now on, we …", "put the phones away at dinner and in bed");
  await ben.tap("Propose it to Ana");
  await ben.sees(/You proposed to say it like this from now on/);
  await ana.goes("Us");
  await ana.sees("Ben proposes to say it like this from now on");
  await ana.tap("I agree");
  await expect(
    ana.page.getByRole("heading", { name: "put the phones away at dinner and in bed" }),
  ).toBeVisible();
  await ben.sees("Agreed by both, today.");
});

test("leaving it is one tap and a line, and it is told", async () => {
  await ben.tap("Leave this agreement");
  await ben.sees("Ana will see that you left it, and when.");
  await ben.writes("A line to go with it (you may leave this out)", "It did not fit my shifts.");
  await ben.tap("Leave it now");
  await ben.sees("You left this agreement.");
  await ben.shuts_the_sheet();
  await ana.goes("Us");
  await ana.tap(/put the phones away/);
  await ana.sees("Ben left this agreement.");
  await ana.sees("It did not fit my shifts.");
  await ana.shuts_the_sheet();
});

test("a question opens as deep as both said, and nobody learns who would go deeper", async () => {
  await ana.tap("Open a question");
  await ana.chooses("Deep");
  await seen_by_all(ana);
  await ana.tap("Begin");
  await ben.goes("Today");
  await ben.sees("A question for you and Ana lies here.");
  await ben.tap("Look at it");
  await ben.chooses("Personal");
  await ben.tap("Join");
  await ben.sees("Choose one of these, or leave it");
  await expect(ben.page.getByRole("dialog").getByRole("listitem")).toHaveCount(3);
  const question = (await ben.page.getByRole("dialog").locator("li .said").first().textContent()) ?? "";
  await seen_by_all(ben);
  await ben.tap(/This one/);
  await ana.goes("Us");
  await ana.tap(/Look at it ?: A question for two/);
  await ana.sees(question.trim());
  await ana.writes("Your answer", "When the door is open, quince.");
  await ana.tap("Next");
  await ana.sees("Ben will see exactly this, once both of you are ready. They can keep it, and can show it:");
  await ana.tap("I am ready");
  await ana.sees("Yours is sealed. It opens when both are.");
  expect(await where_is(ben, place, "quince")).toEqual([]);
  await ben.writes("Your answer", "On the stairs.");
  await ben.tap("Next");
  await ben.tap("I am ready");
  await ben.sees("When the door is open, quince.");
  await ana.sees("On the stairs.");
  await seen_by_all(ana);
  await ana.tap("Close it");
});

test("a serious hurt that is open rests the deeper questions for both, and names nobody", async () => {
  await ben.shuts_the_sheet();
  await ben.tap("Say");
  await ben.tap("This hurt …");
  await ben.writes("What happened", "You read my letter.");
  await ben.chooses("Large");
  await ben.tap("Keep it in Mine");
  await ben.tap("Raise it now");
  await ben.tap("No");
  await ben.tap("Next");
  await ben.tap("Raise it with Ana");
  for (const it of [ana, ben]) {
    await it.page.keyboard.press("Escape");
    await it.goes("Us");
    await it.sees(
      "The deeper questions rest while something serious is open between you. They come back by themselves.",
    );
    await it.tap("Open a question");
    await expect(it.page.getByRole("radio", { name: "Deep" })).toHaveCount(0);
    await it.shuts_the_sheet();
  }
});

test("what is open and out of sight is not begun once more, and Mine shows it again", async () => {
  await ana.opens_mine();
  await ana.goes("Us");
  await ana.tap("Begin a check-in");
  await ana.tap("Hide this from me");
  await puts_away(ana);
  const answer = "One is open already, and you put it out of sight. In Mine you can show it again.";
  await ana.page.evaluate(() => scrollTo(0, 330));
  await ana.tap("Begin a check-in");
  await ana.sees(answer);
  await expect(ana.page.getByText(answer)).toBeInViewport(); // however far down it was asked
  await seen_by_all(ana);
  await ana.tap("Done");
  await ana.sees_not(answer);
  await ana.tap("Begin a check-in");
  await ana.sees(answer);
  await ana.goes("Mine");
  await ana.sees_not(answer);
  const aside = ana.page.getByRole("region", { name: "What you put out of sight" });
  await expect(aside.getByText("A check-in")).toBeVisible();
  await ana.tap("Show it again");
  await expect(aside).toHaveCount(0);
  await ana.goes("Us");
  await ana.sees("A check-in lies here for you and Ben.");
});
