// What both see.

export const us = {
  heading: "Us",
  names: (me: string, partner: string) => `${me} and ${partner}`,
  alone: "This is what you have written so far. They are not here yet, so nobody else sees it.",
  needs: "Needs that were told",
  moments: "Small things",
  timeline: "How it went",
  empty: "Small things count. When they do one, write it down.",
  all: "All of it, by month",
  more: "Earlier",
  newer: "Later",
  told_closed: "Something that was told",
  and: (first: string, second: string) => `${first}. ${second}`,
  mark: {
    knot_open: "A promise, not yet tied",
    knot: "A word kept",
    loop: "Told in time",
    untied: "A promise that ended another way",
    dot: "A small thing",
    reach: "A need, told",
    bar: "An agreement",
    gap: "Something that hurt",
    seam: "Repaired",
    stitch: "Living with it, or seen differently",
    loose: "Not repaired, or stopped",
  },
} as const;
