// The words of the demonstration (src/demo), which two people's app does not contain.
export const demo_words = {
  heading: (name: string) => `A demonstration: ${name}’s window`,
  line: (name: string, partner: string) =>
    `${name} and ${partner} are made up, and so is all that they wrote. What you do here arrives in the other window. Nothing of it is kept.`,
  words: "Words",
  mine: "Words for Mine",
  over: "This window was opened before and closed again. Start the demonstration anew to go on.",
  broken: "The demonstration is not there any more. Start it again with: troth demo",
} as const;
