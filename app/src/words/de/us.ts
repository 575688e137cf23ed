// What both see.

export const us = {
  heading: "Wir",
  names: (me: string, partner: string) => `${me} und ${partner}`,
  alone:
    "Das hast du bis jetzt geschrieben. Dein Gegenüber ist noch nicht hier; also sieht es sonst niemand.",
  needs: "Bedürfnisse, die gesagt wurden",
  moments: "Kleine Dinge",
  timeline: "Wie es ging",
  empty: "Kleine Dinge zählen. Wenn dir eines auffällt, schreib es auf.",
  all: "Alles, nach Monaten",
  more: "Früher",
  newer: "Später",
  told_closed: "Etwas, das gesagt wurde",
  check_in: "Ein Austausch",
  opening: "Eine Frage für beide",
  and: (first: string, second: string) => `${first}. ${second}`,
  mark: {
    knot_open: "Ein Versprechen, noch nicht geknüpft",
    knot: "Ein gehaltenes Wort",
    loop: "Rechtzeitig Bescheid gesagt",
    untied: "Ein Versprechen, das anders endete",
    dot: "Eine kleine Sache",
    reach: "Ein Bedürfnis, gesagt",
    bar: "Eine Abmachung",
    gap: "Etwas, das wehgetan hat",
    seam: "Wieder gut",
    stitch: "Damit leben, oder verschieden gesehen",
    loose: "Nicht wieder gut, oder aufgehört",
  },
} as const;
