// The phone's lock, with Chromium's own virtual authenticator: turned on with the words, opens Us and never Mine, and the words
// always open. No phone of flesh and glass is here.
import { test, type CDPSession } from "@playwright/test";
import { expect } from "./expect";
import { seen_by_all } from "./checker";
import { look } from "./look";
import { two_kept, words_for_mine } from "./kept";
import { Person } from "./people";
import { Place } from "./place";
import { where_is } from "./traces";

const on_settings = "Open with this phone’s lock";
const on_locked = "Open with this phone’s lock";
const stopped =
  "This phone’s lock was not used: it was stopped, took too long, or has lost its key for Troth. Nothing was lost. Your words open Troth.";

// The lock of this person's phone: the platform's keys, as Chromium plays them.
class PhoneLock {
  #id = "";
  private constructor(readonly cdp: CDPSession) {}
  static async of(it: Person): Promise<PhoneLock> {
    const lock = new PhoneLock(await it.context.newCDPSession(it.page));
    await lock.cdp.send("WebAuthn.enable");
    await lock.is_there();
    return lock;
  }
  async is_there(answers = true): Promise<void> {
    const { authenticatorId } = await this.cdp.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: answers,
        automaticPresenceSimulation: true,
        isUserVerified: true,
      },
    });
    this.#id = authenticatorId;
  }
  async is_gone(): Promise<void> {
    await this.cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: this.#id });
  }
  async knows_the_finger(is_known: boolean): Promise<void> {
    await this.cdp.send("WebAuthn.setUserVerified", {
      authenticatorId: this.#id,
      isUserVerified: is_known,
    });
  }
  async loses_its_keys(): Promise<void> {
    await this.cdp.send("WebAuthn.clearCredentials", { authenticatorId: this.#id });
  }
  async keys() {
    return (await this.cdp.send("WebAuthn.getCredentials", { authenticatorId: this.#id })).credentials;
  }
}

async function settings(it: Person): Promise<void> {
  if (await it.page.getByRole("dialog").count()) await it.shuts_the_sheet();
  await it.goes("Today");
  await it.tap("Settings");
}
async function turns_it_on(it: Person): Promise<void> {
  await settings(it);
  await it.unfolds(on_settings);
  await it.writes("Your words first", it.words);
  await it.tap("Next");
  await it.tap("Use this phone’s lock");
  await it.sees("It is on. From now on this phone’s lock opens Us here.");
}
async function locks(it: Person): Promise<void> {
  await settings(it);
  await it.tap("Lock now");
  await it.is_at("Troth is locked");
}
async function begun(it: Person): Promise<void> {
  await it.begins("Home by seven");
  await it.tap("Not now");
}

test.describe("of two", () => {
  test.describe.configure({ mode: "serial" });
  let place: Place;
  let ana: Person;
  let ben: Person;
  let phone: PhoneLock;
  const answers: string[] = []; // what the platform gave the page, byte for byte
  test.beforeAll(async ({ browser }) => {
    place = await Place.open("localhost");
    [ana, ben] = await two_kept(browser, place, words_for_mine);
    await ana.context.exposeFunction("heard", (it: string) => void answers.push(it));
    await ana.context.addInitScript(() => {
      for (const way of ["create", "get"] as const) {
        const real = navigator.credentials[way].bind(navigator.credentials);
        navigator.credentials[way] = async (
          options?: CredentialCreationOptions & CredentialRequestOptions,
        ) => {
          const it = await real(options);
          const first =
            it instanceof PublicKeyCredential
              ? it.getClientExtensionResults().prf?.results?.first
              : undefined;
          if (first instanceof ArrayBuffer)
            await Reflect.apply(Reflect.get(window, "heard"), window, [
              String.fromCharCode(...new Uint8Array(first)),
            ]);
          return it;
        };
      }
    });
    phone = await PhoneLock.of(ana);
    await ana.reloads();
  });
  test.afterAll(async () => {
    for (const it of [ana, ben]) await it.leave();
    await place.close();
  });

  test("it says what it means, and asks for the words before the phone is asked for anything", async () => {
    await settings(ana);
    await ana.sees_not("On, since");
    await ana.unfolds(on_settings);
    await ana.sees("Whoever can open this phone can then open Us");
    await ana.sees("Mine stays closed until you type its words.");
    await look(ana.page, "phone-lock-before");
    await ana.writes("Your words first", "some words that are wrong");
    await ana.tap("Next");
    await ana.sees("These words don’t open it.");
    expect(await phone.keys()).toEqual([]);
    await ana.writes("Your words first", ana.words);
    await ana.tap("Next");
    await ana.sees("Your words are right.");
    expect(await phone.keys()).toEqual([]);
    await seen_by_all(ana);
    await ana.tap("Use this phone’s lock");
    await ana.sees("It is on. From now on this phone’s lock opens Us here.");
    await ana.sees(/On, since today/);
    const [key, ...others] = await phone.keys();
    expect(others).toEqual([]);
    expect(key).toMatchObject({ rpId: "localhost", isResidentCredential: true, userName: "This device" });
    // The phone gets nothing of a person to keep.
    const kept = JSON.stringify(key);
    for (const personal of ["Ana", "Ben", "Home by seven", "Troth"]) expect(kept).not.toContain(personal);
    await look(ana.page, "phone-lock-on");
  });

  test("it opens Us, and Mine still asks for its own words", async () => {
    await locks(ana);
    await look(ana.page, "phone-lock-locked");
    await ana.tap(on_locked);
    await ana.is_at("Today");
    await ana.goes("Mine");
    await ana.sees("Mine. It opens with your words. Locked, it looks the same empty or full.");
    await ana.writes("Your words for Mine", ana.words);
    await ana.tap("Open Mine");
    await ana.sees("These words don’t open it.");
    await ana.opens_mine(words_for_mine);
    // What is told this way arrives.
    await ana.tap("Say");
    await ana.tap("I noticed …");
    await ana.writes("They …", "Made tea without being asked.");
    await ana.tap("Tell them");
    await ben.goes("Us");
    await ben.sees("Made tea without being asked.");
  });

  test("it does nothing else that asks for the words", async () => {
    await settings(ana);
    await ana.tap("Change your words");
    await ana.writes("The words until now", "some words that are wrong");
    await ana.tap("Next");
    await ana.sees("These words don’t open it.");
    await settings(ana);
    await ana.here.getByRole("button", { name: "Show my kit page", exact: true }).last().click();
    await ana.writes("Your words", "some words that are wrong");
    await ana.tap("Show my kit page");
    await ana.sees("These words don’t open it.");
    await ana.shuts_the_sheet();
  });

  test("locked, nothing that opens is kept in this browser", async () => {
    await locks(ana);
    await ana.page.reload();
    await ana.is_at("Troth is locked");
    expect(answers.length).toBeGreaterThanOrEqual(2);
    // As the browser reads bytes, which is how the search does it.
    const read = (text: string) =>
      ana.page.evaluate(
        (it) => new TextDecoder("latin1").decode(Uint8Array.from(it, (char) => char.charCodeAt(0))),
        text,
      );
    const hex = (text: string) => Buffer.from(text, "latin1").toString("hex");
    for (const answer of new Set(answers)) {
      expect(answer).toHaveLength(32);
      expect(await where_is(ana, place, await read(answer))).toEqual([]);
      expect(await where_is(ana, place, hex(answer))).toEqual([]);
    }
    for (const words of [ana.words, words_for_mine]) expect(await where_is(ana, place, words)).toEqual([]);
    // The same search finds what does lie there in clear: the name of the key.
    const [key] = await phone.keys();
    const name = Buffer.from(key?.credentialId ?? "", "base64").toString("latin1");
    expect(await where_is(ana, place, await read(name))).toEqual(["database troth"]);
  });

  test("after Close it opens as after locking", async () => {
    await ana.tap(on_locked);
    await ana.is_at("Today");
    await ana.page.getByRole("button", { name: "Close", exact: true }).click();
    await ana.page.waitForURL("about:blank");
    await ana.page.goto(place.address);
    await ana.is_at("Troth is locked");
    await ana.tap(on_locked);
    await ana.is_at("Today");
    await ana.goes("Mine");
    await ana.sees("Mine. It opens with your words.");
  });

  test("a finger that the phone does not know opens nothing, and the words do", async () => {
    await locks(ana);
    await phone.knows_the_finger(false);
    await ana.tap(on_locked);
    await ana.sees(stopped);
    await ana.is_at("Troth is locked");
    await seen_by_all(ana);
    await ana.unlocks();
    await ana.is_at("Today");
    // After wrong fingers a phone may refuse the right one as well. One that is set up anew has no key of Troth any more.
    await phone.is_gone();
    await phone.is_there();
    await locks(ana);
    await ana.tap(on_locked);
    await ana.sees(stopped);
    await ana.unlocks();
    await ana.is_at("Today");
  });

  test("other words end it, and it can be turned on again", async () => {
    await settings(ana);
    await ana.tap("Change your words");
    await ana.writes("The words until now", ana.words);
    await ana.tap("Next");
    await ana.lock_it();
    await ana.sees("This phone’s lock does not open Troth any more. You can turn it on again in Settings.");
    await ana.tap("Done");
    await locks(ana);
    await expect(ana.button(on_locked)).toHaveCount(0);
    await ana.unlocks();
    await turns_it_on(ana);
    await locks(ana);
    await ana.tap(on_locked);
    await ana.is_at("Today");
  });

  test("turned off, only the words open", async () => {
    await settings(ana);
    await ana.tap("Turn it off");
    await ana.sees("It is off. Only your words open Troth here.");
    await locks(ana);
    await expect(ana.button(on_locked)).toHaveCount(0);
    await ana.unlocks();
    await ana.is_at("Today");
  });

  test("a key that the phone has lost is as good as none", async () => {
    await turns_it_on(ana);
    await locks(ana);
    await phone.loses_its_keys();
    await ana.tap(on_locked);
    await ana.sees(stopped);
    await ana.unlocks();
    await settings(ana);
    await ana.tap("Turn it off");
    await turns_it_on(ana);
  });

  test("a phone without its lock leaves the words", async () => {
    await locks(ana);
    await phone.is_gone();
    await ana.tap(on_locked);
    await ana.unlocks(); // whether or not the browser goes on asking
    await ana.is_at("Today");
  });
});

test.describe("alone", () => {
  let place: Place;
  let ana: Person;
  test.beforeEach(async ({ browser }) => {
    place = await Place.open("localhost");
    ana = await Person.arrive(browser, place, "Ana");
  });
  test.afterEach(async () => {
    await ana.leave();
    await place.close();
  });

  test("Mine, which opens with Troth, does not open by the phone's lock", async () => {
    await PhoneLock.of(ana);
    await begun(ana);
    await ana.goes("Mine");
    await ana.sees("Only you see this room.");
    await turns_it_on(ana);
    await locks(ana);
    await ana.tap(on_locked);
    await ana.is_at("Today");
    await ana.goes("Mine");
    await ana.sees("Mine. It opens with your words. Locked, it looks the same empty or full.");
    await seen_by_all(ana);
    await ana.writes("Your words", ana.words);
    await ana.tap("Open Mine");
    await ana.sees("Only you see this room.");
  });

  test("a phone that can't answer says so, and nothing is changed", async () => {
    const phone = await PhoneLock.of(ana);
    await phone.is_gone();
    await phone.is_there(false);
    await begun(ana);
    await settings(ana);
    await ana.unfolds(on_settings);
    await ana.writes("Your words first", ana.words);
    await ana.tap("Next");
    await ana.tap("Use this phone’s lock");
    await ana.sees("This phone’s lock can’t do this. Nothing was changed. Your words open Troth as before.");
    await ana.sees_not("On, since");
    await locks(ana);
    await expect(ana.button(on_locked)).toHaveCount(0);
    await ana.unlocks();
  });

  test("erasing takes it along", async () => {
    await PhoneLock.of(ana);
    await begun(ana);
    await turns_it_on(ana);
    await settings(ana);
    await ana.tap("Step away");
    await ana.unfolds("Remove everything here");
    await ana.writes("Your words", ana.words);
    await ana.tap("Remove it from this device");
    await expect(ana.button("Start")).toBeVisible();
    await ana.page.reload();
    await expect(ana.button("Start")).toBeVisible();
  });
});

test("where there is no such lock, and at an address of numbers, nothing is said of it", async ({
  browser,
}) => {
  for (const host of ["localhost", "127.0.0.1"] as const) {
    const place = await Place.open(host);
    const ana = await Person.arrive(browser, place, "Ana");
    const phone = await PhoneLock.of(ana);
    if (host === "localhost") await phone.is_gone();
    await begun(ana);
    await settings(ana);
    await expect(ana.here.getByText("Use Troth on another device, too")).toBeVisible(); // the late piece is there
    await expect(ana.here.getByText(on_settings)).toHaveCount(0);
    await ana.leave();
    await place.close();
  }
});
