// A copy of what was written, for keeping.

export const copy = {
  heading: "A copy to keep",
  line: "One sealed file with everything that both of you can read, and with what you wrote before you were two.",
  line_alone: "One sealed file with what you wrote here.",
  not_in_it:
    "Mine comes along only as it is kept: sealed with its own words. The words of the file don’t open it.",
  opens_with:
    "It opens with six words that you get now, in Troth’s command line and in the free program age. On the page inside, people can read it without Troth.",
  make: "Make the copy",
  words: "The words of this copy",
  words_line:
    "Only these six words open the file. Write them on paper now: they are shown once, and nobody can send you others.",
  save: "Save the file",
  where:
    "Whoever has the file and its words reads everything in it, for as long as it exists. A computer or a cloud that somebody else looks at is not a good place for it.",
  done: "I have both",
  file: "papers.age",
  preface: (me: string, name: string, day: string) =>
    [
      `A copy of what ${name ? `${me} and ${name}` : me} wrote in Troth, made on ${day} by ${me}.`,
      `→ is what ${me} wrote${name ? `, ← what ${name} wrote` : ""}. Times are in UTC. Nothing of Mine is on this page.`,
      "The same, for programs: events.jsonl. As it was signed: frames.bin and keys.cbor; “troth verify” checks them.",
    ].join("\n"),
} as const;
