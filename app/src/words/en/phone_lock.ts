// The phone's own lock (finger, face, PIN), where it opens Troth beside the words: in Settings.

export const phone_lock = {
  heading: "Open with this phone’s lock",
  does: [
    "The finger, the face or the PIN that opens this phone opens Us here, too. Your words always do.",
    "Mine stays closed until you type its words. Whatever else asks for your words still asks.",
    "Whoever can open this phone can then open Us: somebody who knows its PIN, or has a finger or a face of their own stored in it, or makes you touch it.",
    "That is so after Close, too. After Close and after locking, this phone’s lock opens Us again.",
    "The phone keeps a key for this address. It may be seen in the phone’s settings, and on other devices that share its account.",
  ],
  words_first: "Your words first",
  now: "Your words are right. Now this phone’s lock, once or twice.",
  go: "Use this phone’s lock",
  waiting: "This phone asks for its lock …",
  on: (day: string) => `On, since ${day}.`,
  off: "Turn it off",
  another: "Use another lock of this device, too",
  done: "It is on. From now on this phone’s lock opens Us here.",
  turned_off: "It is off. Only your words open Troth here.",
  off_too: "This phone’s lock does not open Troth any more. You can turn it on again in Settings.",
  stopped: "This phone’s lock was not used: it was stopped or took too long. Nothing was changed.",
  cannot: "This phone’s lock can’t do this. Nothing was changed. Your words open Troth as before.",
  again: "That took too long. Type your words once more; nothing was changed.",
  key_name: "This device",
} as const;
