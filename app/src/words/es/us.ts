// What both see.

export const us = {
  heading: "Lo nuestro",
  names: (me: string, partner: string) => `${me} y ${partner}`,
  alone: "Esto es lo que has escrito hasta ahora. Tu pareja aún no está aquí, así que nadie más lo ve.",
  needs: "Necesidades dichas",
  moments: "Cosas pequeñas",
  timeline: "Cómo ha ido",
  empty: "Las cosas pequeñas cuentan. Cuando notes una, apúntala.",
  all: "Todo, por meses",
  more: "Antes",
  newer: "Después",
  told_closed: "Algo que se ha contado",
  and: (first: string, second: string) => `${first}. ${second}`,
  mark: {
    knot_open: "Una promesa, aún sin atar",
    knot: "Una palabra cumplida",
    loop: "Se avisó a tiempo",
    untied: "Una promesa que acabó de otra manera",
    dot: "Una cosa pequeña",
    reach: "Una necesidad, dicha",
    bar: "Un acuerdo",
    gap: "Algo que dolió",
    seam: "Reparado",
    stitch: "Vivir con ello, o visto de otra manera",
    loose: "Sin reparar, o parado",
  },
} as const;
