// Other words for Troth.

export const passphrase = {
  heading: "Change your words",
  adopt_heading: "Words that were changed elsewhere",
  line: "First the words you have now. Then you get six new ones, or choose a sentence of your own.",
  old: "The words until now",
  fresh: "The new words",
  changed: "Changed. From now on only the new words open Troth here.",
  changed_kit: "The kit page stays as it is. With it, the new words are needed.",
  changed_devices: "Your other devices ask once for the old and the new words.",
  changed_mine: "Mine keeps the words it has.",
  adopt_line:
    "You changed your words on another device. Type both once, and this one takes the new ones over.",
  adopt_go: "Use the new words here",
  adopted: "Asked. As soon as the relay says yes, this device opens with the new words.",
} as const;
