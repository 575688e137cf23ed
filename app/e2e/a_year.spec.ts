// A year of one couple, from January to December, on the real screens of two browsers and one relay, with a clock that the test moves.
// Everything is tapped and typed; nothing is asked of the core behind the screens. At each season the screens are kept as pictures.
//
// It ends where it has to: all devices tell the same story, and what Ana reads about her own trust is what such a year does to one.
import { test } from "@playwright/test";
import { expect } from "./expect";
import { as_both_tell_it } from "./both";
import { is_lied_to, they_mend_it } from "./breach";
import { all_of_us, Clock, shown_to } from "./clock";
import {
  answers,
  cannot,
  goes,
  is_done_with,
  is_pictured,
  on_card,
  meet,
  notices,
  promises,
  puts_away,
  reads_my_trust,
  says,
  says_how,
  takes_a_pulse,
  tells_a_need,
  will_be_late,
  type Read,
} from "./living";
import { Person } from "./people";
import { Place } from "./place";

test.describe.configure({ mode: "serial" });
test.setTimeout(600_000);
let place: Place;
let ana: Person;
let ben: Person;
let laptop: Person; // Ana's, from September on
// They find each other on the day on which this runs, because an invitation lives for two days of the relay's clock, and that one
// nobody moves. Their year begins with the next January.
const clock = new Clock(new Date().getFullYear() + 1);
let february: Read;
let may: Read;
let june: Read;

test.beforeAll(async () => {
  place = await Place.open();
});
test.afterAll(async () => {
  for (const it of [ana, ben, laptop]) await it?.leave();
  await place.close();
});

async function keeps_mine_open(it: Person): Promise<void> {
  await goes(it, "Today");
  await it.tap("Settings");
  await it.page.getByLabel("Lock Mine after").selectOption("as long as Troth is open");
  await it.shuts_the_sheet();
}
// A promise on its day: made in the morning, kept in the evening, and both look at how it is.
async function keeps(
  it: Person,
  act: string,
  [month, day]: readonly [number, number],
  trust: { readonly ana: number; readonly met?: number; readonly ben?: number },
): Promise<void> {
  await clock.is(month, day, 9);
  await promises(it, act, "18:30");
  await clock.is(month, day, 19);
  await says_how(it, act, /home|there|\bbe\b/i.test(act) ? "I was there" : "I did it");
  await clock.is(month, day, 21);
  await takes_a_pulse(ana, ben, trust.ana, trust.met);
  if (trust.ben !== undefined) await takes_a_pulse(ben, ana, trust.ben);
}

test("January: two find each other; a need, a first promise kept, and it is too early to say anything", async ({
  browser,
}) => {
  ana = await Person.arrive(browser, place, "Ana");
  await clock.is_worn_by(ana);
  await ana.begins("Home by seven");
  ben = await Person.arrive(browser, place, "Ben", await ana.invites());
  await clock.is_worn_by(ben);
  await ben.accepts();
  expect((await ben.lines()).reverse()).toEqual(await ana.lines());
  await ana.confirms("Home by seven");
  await ben.sees("The first thing Ana tells you");
  await ben.takes_the_first();
  for (const it of [ana, ben]) await keeps_mine_open(it);

  await clock.is(1, 4, 10);
  await says_how(ana, "Home by seven", "I was there");

  await tells_a_need(ana, ben, "To hear it before it gets late.", "Reliability");
  await goes(ben, "Us");
  await ben.sees("To hear it before it gets late.");
  await ben.tap("Heard");
  await ben.sees_not("Tell me more");
  await ben.tap("One small thing I’ll do");
  await ben.writes("I’ll …", "Write when I leave the office");
  await ben.writes("At", "18:00");
  await ben.tap("Promise it");
  await ana.opens_mine();
  await ana.sees("Too early to say. Three pulses, and a picture begins.");
  await clock.is(1, 4, 19);
  await says_how(ben, "Write when I leave the office", "I did it");
  await takes_a_pulse(ana, ben, 58, 50);
  await ana.sees("Too early to say. Two more pulses, and a picture begins.");
  await takes_a_pulse(ben, ana, 70);
  await goes(ben, "Today");
  await ben.tap("Show my kit page");
  await ben.keeps_the_kit();

  await keeps(ben, "Home for dinner", [1, 13], { ana: 60, met: 55, ben: 71 });
  await notices(ana, ben, "Rang me from the train", "Told me in time");
  // Told in time, and thanked for.
  await clock.is(1, 24, 9);
  await promises(ben, "Pick Mila up", "17:00");
  await clock.is(1, 24, 16, 20);
  await will_be_late(ben, ana, "Pick Mila up");
  await answers(ana, "Pick Mila up", "Thanks for telling me");
  await clock.is(1, 24, 18);
  await says_how(ben, "Pick Mila up", "I was there");
  await takes_a_pulse(ana, ben, 62, 58);
  await goes(ana, "Us");
  await ana.tap("Propose a time for it");
  await ana.picks("Day", "Sunday");
  await ana.tap("Propose it");
  await goes(ben, "Us");
  await ben.tap("That suits me");
  await ana.sees("You both like Sunday, 20:00.");
  await clock.is(1, 31, 20);
  await meet(ana, ben, { valued: "You rang from the train." }, { valued: "You asked about my mother." });
});

test("February and March: an agreement, a promise that is hard to hear about, one changed together, openness", async () => {
  await clock.is(2, 1, 20);
  await goes(ana, "Us");
  await ana.tap("Agree on something");
  await ana.writes("We …", "put the phones away at dinner");
  await ana.tap("Propose it to Ben");
  await goes(ben, "Today");
  await ben.sees("Ana proposes an agreement.");
  await ben.tap("Look at it");
  await ben.tap("I agree");
  await ben.sees("Agreed by both.");
  await keeps(ben, "Home by six", [2, 9], { ana: 63, met: 60, ben: 72 });
  await keeps(ana, "Be at the school play", [2, 17], { ana: 64, ben: 73 });
  await notices(ben, ana, "Waited with the soup", "There for me");
  await clock.is(2, 28, 20);
  await meet(ana, ben, { valued: "Home by six, as you said." }, { valued: "The soup." });
  february = await reads_my_trust(ana);
  await is_pictured(ana, "1-winter");
  await is_pictured(ben, "1-winter", true);

  await clock.is(3, 8, 9);
  await promises(ben, "Home by eight", "20:00");
  await clock.is(3, 8, 19);
  await will_be_late(ben, ana, "Home by eight");
  await answers(ana, "Home by eight", "This is hard for me", "I had cooked.");
  await goes(ben, "Today");
  await ben.sees("I had cooked.");
  await ben.tap("I hear you");
  await clock.is(3, 8, 21);
  await says_how(ben, "Home by eight", "I was there");
  await takes_a_pulse(ana, ben, 61, 55);
  await clock.is(3, 16, 9);
  await promises(ben, "Take Mila on Saturday", "18:00");
  await goes(ben, "Promises");
  await ben.page
    .locator("main article")
    .filter({ hasText: "Take Mila" })
    .getByRole("button", { name: /Look at it/ })
    .click();
  await ben.tap("Let’s change it");
  await ben.writes("What it is", "Take Mila on Sunday");
  await ben.tap("Propose it");
  await goes(ana, "Today");
  await ana.tap("Agree");
  await clock.is(3, 16, 19);
  await says_how(ben, "Take Mila on Sunday", "I did it");
  await takes_a_pulse(ana, ben, 66, 62);
  await goes(ben, "Us");
  await ben.tap("I’ll be open about …");
  await ben.writes("I’ll …", "tell you where I am when I’m late");
  await ben.tap("Tell Ana");
  await goes(ana, "Us");
  await on_card(ana, "tell you where I am when I’m late", "Thanks");
  await clock.is(3, 28, 20);
  await meet(ben, ana, { valued: "You agreed to Sunday." }, { valued: "That you tell me where you are." });
});

test("April and May: what is only mine, what shaped me, and trust has risen", async () => {
  await clock.is(4, 5, 20);
  await says(ana, "A note, only for me");
  await ana.writes("A note", "It is easier since winter, bergamot.");
  await ana.tap("Keep it");
  await says(ana, "I promise …");
  await ana.writes("I’ll …", "Call my daughter before the hike");
  await ana.chooses("Myself or someone else");
  await ana.writes("To whom, if not yourself?", "Mila");
  await ana.writes("At", "21:00");
  await ana.tap("Promise it");
  await ana.opens_mine();
  await ana.tap("What shaped me");
  await ana.writes("In your words", "My father said he would come, and did not.");
  await ana.tap("Keep it in Mine");
  await ana.tap("Tell a line of it");
  await ana.writes("One line", "Waiting at the window is old for me.");
  await ana.tap("Tell Ben");
  await goes(ben, "Us");
  await ben.sees("Waiting at the window is old for me.");
  await ben.tap("I hear you");
  await clock.is(4, 5, 22);
  await ana.opens_mine();
  await ana.tap("Kept");
  await keeps(ben, "Home before you wait", [4, 13], { ana: 68, met: 66, ben: 74 });
  await notices(ana, ben, "Said it before I asked", "Honest with me");
  await goes(ana, "Promises");
  await ana.tap("Ask Ben for one");
  await ana.writes("Would you …", "ring the plumber?");
  await ana.tap("Ask");
  await answers(ben, "ring the plumber?", "Yes, I promise");
  await clock.is(4, 22, 20);
  await goes(ana, "Promises");
  await ana.page
    .locator("main article")
    .filter({ hasText: "plumber" })
    .getByRole("button", { name: /Look at it/ })
    .click();
  await ana.tap("Let it go");
  await puts_away(ana);
  await keeps(ben, "Home by seven with bread", [4, 27], { ana: 70, met: 70, ben: 74 });
  await clock.is(4, 30, 20);
  await meet(ana, ben, { valued: "You heard the line about the window." }, { valued: "That you told me." });

  await clock.is(5, 4, 18);
  await goes(ana, "Today");
  await ana.sees("The day to look at an agreement with Ben again has come.");
  await ana.tap("Look at it");
  await ana.tap("Looked at, it stays as it is");
  await puts_away(ana);
  await keeps(ben, "Home when the film begins", [5, 11], { ana: 72, met: 72, ben: 75 });
  await clock.is(5, 18, 9);
  await promises(ben, "Come to the lake", "15:00");
  await clock.is(5, 18, 13);
  await cannot(ben, "Come to the lake");
  await answers(ana, "Come to the lake", "Thanks for telling me");
  await takes_a_pulse(ana, ben, 72, 74);
  await keeps(ben, "Home by seven for the guests", [5, 26], { ana: 75, met: 76, ben: 76 });
  await notices(ana, ben, "Set the table before I was up", "Noticed what I need");
  await clock.is(5, 30, 20);
  await meet(ben, ana, { valued: "The lake without me, and no word of it." }, { valued: "The table." });
  may = await reads_my_trust(ana);
  expect(may.middle).toBeGreaterThan(february.middle + 3);
  expect(may.text).toContain("Mostly trusting");
  await is_pictured(ana, "2-spring", true);
  await is_pictured(ben, "2-spring");
});

test("June: a lie; it hurts, it is raised, and trust falls", async () => {
  await is_lied_to(ana, ben, clock);
  await clock.is(6, 16, 21);
  await takes_a_pulse(ana, ben, 28, 42);
  await takes_a_pulse(ben, ana, 70);
  june = await reads_my_trust(ana);
  expect(june.middle).toBeLessThan(may.middle - 15);
  expect(june.text).toContain("It has fallen.");
  expect(june.text).toMatch(/This weighs on it[^]*You said the savings were still there\./);
  expect(june.text).toMatch(
    /Some things are still open between you[^]*You said the savings were still there\./,
  );
});

test("June and July: they mend it, the serious way, at the pace of the slower", async () => {
  await they_mend_it(ana, ben, clock);
  await is_pictured(ana, "3-summer");
  await is_pictured(ben, "3-summer", true);

  await keeps(ben, "Open the letters at home", [7, 6], { ana: 40, met: 55, ben: 71 });
  await notices(ana, ben, "Showed me the account unasked", "Honest with me");
  await keeps(ben, "Home by six with the bank papers", [7, 15], { ana: 46, met: 60, ben: 72 });
  await keeps(ben, "Be there at the bank", [7, 24], { ana: 50, met: 64, ben: 72 });
  await clock.is(7, 28, 20);
  await meet(
    ana,
    ben,
    { valued: "The account, unasked.", on_mind: "I still look twice at every letter." },
    { valued: "That you came to the bank." },
  );
  await goes(ana, "Us");
  await ana.tap("I am nearer again");
});

test("August: a month apart without a network, and both go on writing", async () => {
  await clock.is(8, 1, 10);
  await is_done_with(ben, "open every letter with you");
  await is_done_with(ben, "ask about it again on Friday");
  await is_done_with(ana, "ask before I am worried");
  await goes(ben, "Today");
  await ben.tap("Settings");
  await ben.tap("Step away");
  await ben.writes("A line to go with it (you may leave this out)", "On the ship until September.");
  await ben.tap("Say that I am away");
  await ben.sees("You are away.");
  await goes(ana, "Today");
  await ana.sees(/Ben is away/);
  await ben.context.setOffline(true);
  await clock.is(8, 10, 20);
  await says(ben, "I noticed …");
  await ben.writes("They …", "Packed the blue coat for me");
  await ben.tap("Tell them");
  await says(ana, "I noticed …");
  await ana.writes("They …", "Left a letter in every drawer");
  await ana.page.getByLabel("What was it? (you may leave this out)").selectOption("There for me");
  await ana.tap("Tell them");
  await takes_a_pulse(ana, ben, 54, 66);
  await takes_a_pulse(ben, ana, 74);
  await clock.is(8, 24, 20);
  await promises(ben, "Ring from the harbour", "21:30");
  await promises(ana, "Water your plants", "21:30");
  await clock.is(8, 24, 22);
  await says_how(ana, "Water your plants", "I did it");
  await says_how(ben, "Ring from the harbour", "I did it");
  await takes_a_pulse(ana, ben, 57);
  await goes(ana, "Promises");
  await ana.sees_not("Ring from the harbour");
  await clock.is(9, 1, 18);
  await ben.context.setOffline(false);
  await goes(ben, "Today");
  await ben.tap("Settings");
  await ben.tap("Step away");
  await ben.tap("I am back");
  await puts_away(ben);
  await goes(ana, "Us");
  await ana.sees("Packed the blue coat for me");
  await goes(ben, "Us");
  await ben.sees("Left a letter in every drawer");
});

test("September: a second device, relied on again, and it is repaired", async ({ browser }) => {
  await clock.is(9, 4, 20);
  await goes(ana, "Today");
  await ana.tap("Settings");
  await ana.unfolds("Use Troth on another device, too");
  await ana.tap("Show my kit page");
  const kit = await ana.keeps_the_kit();
  laptop = await Person.arrive(browser, place, "Ana");
  await clock.is_worn_by(laptop);
  laptop.words = ana.words;
  await laptop.tap("Bring mine back with a kit page");
  await laptop.writes("The kit, from your page", kit);
  await laptop.writes("Your words", ana.words);
  await laptop.tap("Bring it back");
  await laptop.is_at("Today");
  await keeps(ben, "Home by seven, with the account", [9, 9], { ana: 62, met: 70, ben: 75 });
  await keeps(ben, "Home before the news", [9, 16], { ana: 65, met: 72, ben: 75 });
  await clock.is(9, 20, 20);
  await goes(ana, "Us");
  await ana.tap(/Look at it ?: Mending this/);
  await ana.unfolds("Something you can say at any time");
  await ana.tap("I relied on you again");
  await ana.tap("It is repaired");
  await goes(ben, "Us");
  await ben.tap(/Look at it ?: Mending this/);
  await ben.sees("Ana says: it is repaired.");
  await ben.tap("It is repaired");
  for (const it of [ana, ben]) await it.sees("Repaired. The mended place stays visible.");
  await takes_a_pulse(ana, ben, 68, 74);
  await notices(laptop, ben, "Read every letter with me", "Open about what they do");
  await clock.is(9, 27, 20);
  await meet(ana, ben, { valued: "Every letter, together." }, { valued: "That you came back." });
  await is_pictured(ana, "4-autumn", true);
  await is_pictured(ben, "4-autumn");
});

test("October and November: Ana owns up, one thing is remembered differently, and a question goes deeper", async () => {
  await clock.is(10, 3, 18);
  await says(ana, "I have to tell you …");
  await ana.picks("What is it?", "I hid something");
  await ana.writes("What I did", "I lent Tom two hundred and did not say so.");
  await ana.writes("What I’ll do about it", "Ask him for it this week.");
  await ana.tap("Tell Ben …");
  await ana.tap("Tell Ben");
  await goes(ben, "Today");
  await ben.sees("Ana has something hard to tell you. Have you room for it?");
  await goes(ben, "Us");
  await ben.tap("Now");
  await ben.sees("I lent Tom two hundred and did not say so.");
  await ben.tap(/Look at it ?: I lent Tom/);
  await ben.tap("I heard it");
  await ben.sees("You: I heard it.");
  await takes_a_pulse(ben, ana, 72);
  await keeps(ben, "Home by six for the walk", [10, 12], { ana: 71, met: 76, ben: 75 });
  await keeps(ana, "Get the money back home", [10, 18], { ana: 72, met: 77, ben: 78 });
  await goes(ben, "Promises");
  await ben.unfolds("The ones that ended");
  await ben.page
    .locator("main article")
    .filter({ hasText: "Get the money back home" })
    .getByRole("button", { name: "I remember it differently" })
    .click();
  await ben.page.getByRole("radio", { name: "Later" }).check();
  await ben.tap("Keep it");
  await ben.sees("You remember this differently. Both are here.");
  await clock.is(10, 25, 20);
  await meet(ben, ana, { valued: "That you told me about Tom." }, { valued: "That you only heard it." });
  await keeps(ben, "Home by seven on the first cold day", [11, 6], { ana: 74, met: 79, ben: 78 });

  await clock.is(11, 14, 20);
  await goes(ana, "Us");
  await ana.tap("Open a question");
  await ana.chooses("Personal");
  await ana.tap("Begin");
  await goes(ben, "Us");
  await ben.tap(/Look at it ?: A question for two/);
  await ben.chooses("Deep");
  await ben.tap("Join");
  await ben.sees("Choose one of these, or leave it");
  await ben.page
    .getByRole("dialog")
    .getByRole("button", { name: /This one/ })
    .first()
    .click();
  await goes(ana, "Us");
  await ana.tap(/Look at it ?: A question for two/);
  for (const [it, answer] of [
    [ana, "When I hear the key before I begin to count."],
    [ben, "When I do not have to hide a number."],
  ] as const) {
    await it.writes("Your answer", answer);
    await it.tap("Next");
    await it.tap("I am ready");
  }
  await ana.sees("When I do not have to hide a number.");
  await ben.sees("When I hear the key before I begin to count.");
  await ana.tap("Close it");
  await takes_a_pulse(ana, ben, 76, 80);
  await keeps(ben, "Home by six with chestnuts", [11, 22], { ana: 76, met: 80, ben: 79 });
  await clock.is(11, 29, 20);
  await meet(ana, ben, { valued: "Your answer." }, { valued: "Yours." });
});

test("December: what such a year does to trust, in words and with its band", async () => {
  await keeps(ben, "Home by seven for the candles", [12, 6], { ana: 77, met: 82, ben: 80 });
  await notices(ana, ben, "Said the number before I opened the letter", "Honest with me");
  await keeps(ben, "Be there at the school concert", [12, 15], { ana: 79, met: 83, ben: 80 });
  await clock.is(12, 20, 20);
  await meet(
    ana,
    ben,
    { valued: "The number, before the letter." },
    { valued: "That we can laugh about it." },
  );
  await keeps(ben, "Home by four on Christmas Eve", [12, 24], { ana: 80, met: 84, ben: 81 });
  await clock.is(12, 31, 20);
  const december = await reads_my_trust(ana);
  for (const it of [february, may, june, december]) {
    expect(it.low).toBeLessThan(it.middle);
    expect(it.middle).toBeLessThan(it.high);
  }
  expect(december.middle).toBeGreaterThan(june.middle + 15);
  expect(december.high - december.low).toBeLessThanOrEqual(february.high - february.low);
  expect(december.text).toMatch(/(Mostly|Deeply) trusting/);
  expect(december.text).not.toMatch(/still open between you/);
  expect(december.text).not.toMatch(/Too early to say/);
  const of_ben = await reads_my_trust(ben);
  expect(of_ben.text).toMatch(/(Mostly|Deeply) trusting/);
  console.log(
    `Ana: February ${said(february)}, May ${said(may)}, June ${said(june)}, December ${said(december)}; Ben: December ${said(of_ben)}`,
  );
  await is_pictured(ana, "5-december");
  await is_pictured(ben, "5-december", true);
});
const said = ({ low, middle, high }: Read): string => `${middle} (${low} to ${high})`;

test("at the end all devices tell the same year, and nobody has what is only the other’s", async () => {
  const pages = new Map<Person, unknown[]>();
  for (const it of [ana, ben, laptop]) {
    await goes(it, "Us");
    const [me, them] = it === ben ? ["Ben", "Ana"] : ["Ana", "Ben"];
    pages.set(
      it,
      (await all_of_us(it)).map((us) => as_both_tell_it(us, me ?? "", them ?? "")),
    );
  }
  const of_ana = pages.get(ana) ?? [];
  expect(of_ana.length).toBeGreaterThan(1);
  expect(JSON.stringify(of_ana)).toContain("You said the savings were still there.");
  for (const it of [ana, ben, laptop])
    expect(JSON.stringify(await shown_to(it))).not.toContain('"theirs_does_not_open":true');
  expect(pages.get(ben)).toEqual(of_ana);
  expect(pages.get(laptop)).toEqual(of_ana);
  expect(JSON.stringify(await shown_to(ana))).toContain("bergamot");
  expect(JSON.stringify(await shown_to(ben))).not.toContain("bergamot");
});
