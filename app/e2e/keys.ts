// The same person, with the keyboard alone: what is tapped is first reached with Tab.
import type { Locator } from "@playwright/test";
import type { Person } from "./people";

async function reach(person: Person, it: Locator): Promise<void> {
  await it.waitFor();
  for (let i = 0; i < 200; ++i) {
    if (await it.evaluate((one) => one === document.activeElement)) return;
    await person.page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${it.toString()}`);
}

export function by_keyboard(person: Person): Person {
  const keys = person.page.keyboard;
  return Object.assign(person, {
    tap: async (name: string | RegExp) => {
      await reach(person, person.button(name).first());
      await keys.press("Enter");
    },
    goes: async (to: string) => {
      await reach(person, person.page.getByRole("navigation").getByRole("button", { name: to, exact: true }));
      await keys.press("Enter");
      await person.is_at(to);
    },
    writes: async (label: string | RegExp, text: string) => {
      await reach(
        person,
        person.here.getByLabel(label, { exact: true }).and(person.page.locator("input, textarea")),
      );
      await keys.press("ControlOrMeta+a");
      await keys.insertText(text);
    },
    unfolds: async (summary: string) => {
      await reach(person, person.here.locator("summary", { hasText: summary }));
      await keys.press("Enter");
    },
    // A list: typing the beginning of a word chooses it.
    picks: async (label: string, word: string) => {
      await reach(person, person.here.getByLabel(label, { exact: true }));
      await keys.type(word);
    },
    // A choice: its arrow keys go through the words.
    chooses: async (word: string) => {
      const radio = person.here.getByRole("radio", { name: word, exact: true });
      const group = radio.locator("xpath=ancestor::fieldset[1]").getByRole("radio");
      for (let i = 0; i < 200; ++i) {
        if (await group.evaluateAll((all) => all.some((one) => one === document.activeElement))) break;
        await keys.press("Tab");
      }
      for (let i = 0; i < 10 && !(await radio.isChecked()); ++i) await keys.press("ArrowRight");
    },
  });
}
