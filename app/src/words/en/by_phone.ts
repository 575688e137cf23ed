// The phone's own lock, on the screen that asks for the words.

export const by_phone = {
  open: "Open with this phone’s lock",
  waiting: "This phone asks for its lock …",
  or: "Or with your words",
  stopped:
    "This phone’s lock was not used: it was stopped, took too long, or has lost its key for Troth. Nothing was lost. Your words open Troth.",
  cannot: "This phone’s lock can’t be used here. Nothing was lost. Your words open Troth.",
  differs:
    "This phone’s lock gave a key that does not fit. Nothing was lost. Open Troth with your words, and turn it on again in Settings.",
} as const;
