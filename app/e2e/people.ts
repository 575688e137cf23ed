// Two people in two browsers, spoken of as in the journeys.
import { expect, type Browser, type BrowserContext, type Page } from "@playwright/test";
import type { Place } from "./place";

export class Person {
  words = "";
  private constructor(
    readonly name: string,
    readonly context: BrowserContext,
    public page: Page,
    readonly place: Place,
  ) {}

  static async arrive(browser: Browser, place: Place, name: string, at = place.address): Promise<Person> {
    const context = await browser.newContext({ serviceWorkers: "allow" });
    const page = await context.newPage();
    const person = new Person(name, context, page, place);
    await page.goto(at);
    return person;
  }
  async leave(): Promise<void> {
    await this.context.close();
  }

  button(name: string | RegExp) {
    return this.page.getByRole("button", { name, exact: true });
  }
  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).first().click();
  }
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }
  async goes(to: "Today" | "Promises" | "Us" | "Mine"): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name: to, exact: true }).click();
  }

  // Writes the six offered words down, and types them once.
  async lock_it(): Promise<void> {
    const offered = this.page.getByLabel("Your words", { exact: true });
    await expect(offered).toHaveText(/\w+( \w+){5}/);
    this.words = ((await offered.textContent()) ?? "").trim();
    await this.page.getByLabel("Type them once").fill(this.words);
    await this.tap("Lock it");
  }
  // From the first screen to the first thing on Today, locked.
  async begins(act: string): Promise<void> {
    await this.tap("Start");
    await this.page.getByRole("textbox", { name: "What should we call you?" }).fill(this.name);
    await this.tap("Next");
    await this.page.getByRole("textbox", { name: "I’ll …" }).fill(act);
    await this.tap("Put it on Today");
    await this.sees("It lies on Today: a knot not yet tied.");
    await this.tap("Lock it");
    await this.lock_it();
    await this.sees("Bring them in?");
  }
  async unlocks(): Promise<void> {
    await this.page.getByLabel("Your words", { exact: true }).fill(this.words);
    await this.tap("Open");
    await expect(this.page.getByRole("navigation")).toBeVisible();
  }
  async reloads(): Promise<void> {
    await this.page.reload();
    await this.unlocks();
  }
  async keeps_the_kit(): Promise<string> {
    await this.page.getByLabel("Your words", { exact: true }).fill(this.words);
    await this.tap("Show my kit page");
    const kit = (await this.page.locator("dd").first().textContent()) ?? "";
    await this.tap("I have it");
    return kit.trim();
  }
  // Until the other's answer has come, the link and the twelve words are on the screen.
  async invites(): Promise<string> {
    await this.tap("Send a link");
    if (await this.page.getByRole("heading", { name: "The kit page" }).isVisible())
      await this.keeps_the_kit();
    const link = this.page.getByText(/#i=/);
    await expect(link).toBeVisible();
    return ((await link.textContent()) ?? "").trim();
  }
  async accepts(): Promise<void> {
    await this.tap("Join");
    await this.page.getByRole("textbox", { name: "What should we call you?" }).fill(this.name);
    await this.tap("Next");
    await this.lock_it();
  }
  async confirms(crossing: string): Promise<void> {
    await this.tap("Both lines are the same");
    await this.page.getByLabel("Your words", { exact: true }).fill(this.words);
    await this.tap("Next");
    await this.page.getByRole("radio", { name: crossing }).check();
    await this.tap("Link us");
    await this.sees("You are two.");
    await this.tap("To Today");
  }
}

// Ana begins, invites Ben, and tells him her promise first.
export async function two_people(
  browser: Browser,
  place: Place,
  act = "Home by seven",
): Promise<[Person, Person]> {
  const ana = await Person.arrive(browser, place, "Ana");
  await ana.begins(act);
  const link = await ana.invites();
  const ben = await Person.arrive(browser, place, "Ben", link);
  await ben.accepts();
  await ana.sees("You read");
  await ben.sees("You read");
  const lines = async (it: Person) => it.page.locator("p.line").allTextContents();
  const [ana_reads, ana_hears] = await lines(ana);
  const [ben_reads, ben_hears] = await lines(ben);
  expect(ben_hears).toBe(ana_reads);
  expect(ana_hears).toBe(ben_reads);
  await ana.confirms(act);
  await ben.sees("The first thing Ana tells you");
  await ben.sees(act);
  await ben.tap("Thanks");
  await ben.sees("Words for Mine");
  await ben.page.getByLabel("Your words", { exact: true }).fill(ben.words);
  await ben.tap("Set the words for Mine");
  await ben.sees("That’s all for today.");
  await ben.tap("To Today");
  return [ana, ben];
}
