// What is promised and what is not, by who might want in. The app shows it (screens/Threats.svelte), and docs/threats.md is
// printed from it (threats.test.ts), so the two cannot differ. "Promised" means: there is a test for it, and we would call a
// failure a fault of the worst kind.
export interface Threat {
  who: string;
  promised: readonly string[];
  not: readonly string[];
}

export const threats = {
  heading: "What is promised, and what is not",
  line: "“Promised” means that there is a test for it. What is not promised is said just as plainly, so that you can decide what to write here.",
  promised: "Promised",
  not: "Not promised",
  nothing: "Nothing.",
  list: [
    {
      who: "Whoever runs the relay, and is curious",
      promised: [
        "They read no word. What you tell each other, and what you keep for yourself, reaches the relay only as sealed letters of one size.",
        "They cannot tell whether anything is kept in Mine, or how much.",
        "The relay asks for no name, no e-mail address and no phone number, and writes down no network address.",
      ],
      not: [
        "They can see from which network and when a device connects, that two accounts share a space, how many devices there are, and when something shared was written.",
        "Somebody who takes the relay’s disk has all of that, and the sealed letters for as long as they keep them.",
      ],
    },
    {
      who: "Whoever runs the relay, and wants more: it may be your partner",
      promised: [
        "They cannot read what is in your Mine, forge or change a word, put one in between, or change the order, without your device noticing.",
        "If the relay shows the two of you different histories, the next thing that either of you writes brings it to light.",
        "If the relay loses everything, your devices bring back everything that they hold.",
      ],
      not: [
        "They can hold letters back, delete them, or stop the service.",
        "A brand-new device can be shown an old state until it hears from another one.",
        "If the pages of the app come from their address, they can deliver pages that do something else. Nothing in a browser can fully prevent that. Serve the app yourself (troth app), or use the command line, if that matters.",
      ],
    },
    {
      who: "Your partner, on a device of their own",
      promised: [
        "They see what you told them, and nothing else: nothing from before you were two, nothing from Mine, not when you are here, not what you read.",
        "They cannot change or remove what you wrote, and you cannot change or remove what they wrote.",
        "Whatever their device sends, well formed or not, cannot harm your private side, and what both have closed stays closed.",
        "Whatever you told is signed by your device and stands in its place; so is what they told. Neither of you can later say that it was never there, or that it came first when it came second.",
      ],
      not: [
        "That they tell the truth.",
        "That what you told can be taken back. They can keep it, copy it and show it, for ever, and the signature makes it harder to deny.",
        "That a signature shows which person held the device, or that it counts in a court.",
      ],
    },
    {
      who: "Somebody with your phone, locked",
      promised: [
        "What lies on it is sealed under your words, and under the phone’s own lock where you let that open Troth; what is in Mine is sealed a second time.",
        "The phone does not hold the keys that could add or remove devices.",
      ],
      not: [
        "A short or guessable passphrase. Six offered words take longer than anybody has; a name or a birthday does not.",
      ],
    },
    {
      who: "Somebody with your phone, open",
      promised: [
        "They cannot open Mine, show the kit page, bring in another device, or change your words without your words.",
        "They cannot see whether there is anything in Mine.",
      ],
      not: [
        "They can read everything that is in Us and write as you, marked as written by this device, until you lock it.",
        "The app itself can be seen on the phone, and so can the list of calls.",
      ],
    },
    {
      who: "Somebody who can unlock your phone, where you let its lock open Troth",
      promised: [
        "The phone’s lock is off until you turn it on with your words, and opens Us on this device only. Mine, the kit page, your words and your devices still ask for words.",
        "You can turn it off at any time. Changing your words turns it off, too.",
      ],
      not: [
        "Whoever knows the phone’s PIN, or has a finger or a face of their own stored in it, opens Us without your words. So does somebody who makes you touch the phone or look at it. After Close that is no different.",
        "That key is kept by the phone’s maker, or by a password manager that the phone uses, and may be copied to other devices of the same account. Without what lies on this device it opens nothing.",
        "The phone may show in its settings that it has a key for this address.",
        "Taking this device out from another one does not close it. What lies on it opens with its lock until it hears of that.",
      ],
    },
    {
      who: "Somebody who has your words and your kit page",
      promised: [
        "Mine still needs its own words, if you gave it others.",
        "A device that they add is shown on all your devices, for good.",
      ],
      not: ["Everything else. If you are forced to give the words for Mine as well, Mine too."],
    },
    {
      who: "Watching software, a screen reader or keyboard that is not yours, a phone that somebody else controls",
      promised: [],
      not: [
        "A phone that somebody else controls while you type is lost. Use a device that they have never held, and a helpline’s advice rather than ours.",
      ],
    },
    {
      who: "A stranger who gets hold of the invitation link",
      promised: [
        "The link works once, for 48 hours, and nothing is shared before you have compared the two lines of words on the phone.",
      ],
      not: ["If you do not compare the words, a stranger could be the one who answered."],
    },
    {
      who: "The network, and a provider who is told to listen",
      promised: ["They see that a device speaks with the relay, and sealed letters."],
      not: ["How much and when. Troth hides nobody’s network address."],
    },
    {
      who: "A browser extension, and code of others in the app",
      promised: [
        "The app loads no script, picture or font from anybody else, and the browser is told to refuse any.",
        "The core, which holds the keys, contains no code from a package registry.",
      ],
      not: ["A browser extension that may read pages reads this one, too."],
    },
  ] satisfies readonly Threat[],
  also: "And also",
  also_list: [
    "Who loses both the words and the kit page has lost what was written. Nobody can restore it.",
    "The clock that somebody claims is only a claim. What came first is judged by what a device had seen when it wrote.",
    "The reading of your own trust comes from published findings and from simulated couples. It has not been validated on couples.",
    "Sealed letters that somebody keeps for decades might be opened by a computer that does not exist yet.",
    "Nobody outside has examined this code yet.",
    "Not there yet: pages signed by two people that a second machine can compare, a recovery code that alone brings everything back, a mode in which even the hours of writing cannot be seen, erasing together what both signed, more than one drawer, and a call to your phone while the app is closed.",
  ],
} as const;
