// My own trust: the pulse, and what the readings say. Words before numbers, bands before points; what is not known is said first.
import { counting } from "../time";
import { us } from "./us";

const many = counting("es");
const times = (n: number): string =>
  n === 1 ? "Falta un pulso" : n === 2 ? "Faltan dos pulsos" : "Faltan tres pulsos";

export const pulse = {
  heading: "Cómo es ahora mismo",
  open: "Tomar el pulso",
  line: "Diez segundos, con nuestras propias palabras; no es una medida comprobada. Solo tú lo ves.",
  trust: (name: string) => `Ahora mismo, ¿cuánto confías en ${name}?`,
  met: "Ahora mismo, ¿cómo de bien se cumple esto?",
  low: "Nada",
  high: "Del todo",
  low_met: "Nada",
  high_met: "Del todo",
  rather_not: "Prefiero no decirlo",
  leave: "Deja uno donde está si prefieres no decirlo.",
  untouched: "Muévelo a donde está para ti, o elige «Prefiero no decirlo».",
  keep: "Guardarlo en Lo mío",
  kept: "Guardado en Lo mío.",
} as const;

export const trust = {
  heading: "Mi confianza",
  line: (name: string) =>
    `Lo que tus propios pulsos, y lo que puedes ver, dicen de tu confianza en ${name}. Describe una sensación tuya. Solo tú lo ves.`,
  making: "Un momento …",
  levels: {
    hardly: "Apenas confías",
    little: "Confías un poco",
    half: "Confías a medias",
    mostly: "Confías en gran parte",
    deeply: "Confías profundamente",
  },
  sure: {
    sure: "Con bastante certeza.",
    fairly_sure: "Con cierta certeza.",
    not_sure_yet: "Aún sin certeza.",
  },
  too_early: "Es pronto para decirlo.",
  too_early_yet: (missing: number) => `Es pronto para decirlo. ${times(missing)}, y empieza una imagen.`,
  needs: "Cómo se cumple lo que necesitas",
  met: {
    hardly: "Apenas se cumple",
    little: "Un poco",
    half: "A medias",
    mostly: "Se cumple en gran parte",
    deeply: "Se cumple del todo",
  },
  picture: (from: string) =>
    `Tu confianza desde ${from}: una línea con su banda, y tus propios pulsos como anillos.`,
  legend: "La línea es el centro; la banda dice con cuánta certeza; cada anillo es un pulso tuyo.",
  from: (day: string) => `desde ${day}`,
  now: "ahora",
  in_numbers: "En números",
  numbers: (low: number, middle: number, high: number) =>
    `En una línea de 0 a 100: en algún lugar entre ${low} y ${high}, cerca de ${middle}.`,
  from_pulses: (pulses: number) =>
    many(pulses, { one: "De un pulso tuyo.", other: `De ${pulses} pulsos tuyos.` }),
  day: "Día",
  band: "Entre",
  word: "Con palabras",
  why: (day: string) => `Qué ha cambiado desde ${day}`,
  turns: { risen: "Ha subido.", fallen: "Ha bajado.", hardly_changed: "Apenas ha cambiado." },
  carries: "Esto la sostiene",
  weighs: "Esto le pesa",
  slow_change: "Cómo ha sido últimamente, más allá de lo que se apuntó.",
  passing_mood: "Estos días, más que nada de lo que pasó.",
  no_cause: "Nada destaca.",
  mine: "En Lo mío",
  open: "Algunas cosas siguen abiertas entre ustedes",
  movers: "Qué mueve tu confianza",
  movers_early: "Es pronto para decirlo. Hacen falta veinte pulsos, y algunos hechos de una misma clase.",
  movers_none: "Nada destaca.",
  more: (what: string) => `${what}: te mueve más que a la mayoría de la gente.`,
  less: (what: string) => `${what}: te mueve menos que a la mayoría de la gente.`,
  moving: {
    word_kept: "Una palabra cumplida",
    told_in_time: "Que te avisen a tiempo",
    honesty: "La sinceridad",
    care: "El cuidado",
    word_broken: "Una palabra rota",
    lie: "Una mentira, o algo oculto",
    put_down: "Un desprecio",
  },
  matters: {
    promise: "Una promesa",
    need: "Una necesidad",
    moment: "Una cosa pequeña",
    hurt: "Algo que dolió",
    owning_up: "Algo que se contó",
    repair: "Algo en reparación",
    openness: "Apertura sobre algo",
    distance: "Tomar distancia",
    shaped_me: "Lo que marcó a alguien de la pareja",
    agreement: "Un acuerdo",
    check_in: us.check_in,
    opening: us.opening,
  },
  limits:
    "Hecho a partir de estudios publicados y probado con parejas simuladas; no comprobado con parejas. Solo conoce lo que se apuntó.",
  help_first: "Dijiste que tienes miedo. Entonces una imagen de la confianza no es lo primero.",
  help: "¿Nos conviene esto?",
} as const;
