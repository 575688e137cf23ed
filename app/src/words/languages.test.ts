// Other languages say what English says: every word, with every name, day and number in it, and in the form that the number asks for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import * as german from "./de";
import * as german_late from "./de/late";
import { demo_words as german_demo } from "./de/demo";
import * as english from "./en";
import * as english_late from "./en/late";
import { demo_words as english_demo } from "./en/demo";
import * as spanish from "./es";
import * as spanish_late from "./es/late";
import { demo_words as spanish_demo } from "./es/demo";
import { emergency } from "./emergency";
import { helplines } from "./helplines";
import { in_german, in_spanish } from "./sentences";
import { begin_to_speak, languages, speak, spoken } from "./spoken.svelte";
import { words } from "./index";
import { words as together } from "./together";
import { day_of, due_of, full_date_of, month_name } from "./time";

type Said = string | ((...given: unknown[]) => string);
const is_all = (it: unknown): it is Readonly<Record<string, unknown>> =>
  typeof it === "object" && it !== null;
const is_said = (it: unknown): it is Said => typeof it === "string" || typeof it === "function";

// Every sentence by its path: "promise.act_hint".
function by_path(it: unknown, path = ""): [string, Said][] {
  if (is_said(it)) return [[path, it]];
  return is_all(it)
    ? Object.entries(it).flatMap(([key, below]) => by_path(below, path ? `${path}.${key}` : key))
    : [];
}
const all_of = (first: object, late: object, demo: object) => new Map(by_path({ first, ...late, demo }));
const of_english = all_of(english.words, english_late.late, english_demo);
const others = [
  {
    name: "German",
    said: all_of(german.words, german_late.late, german_demo),
    same: ["mending.repair.pause"],
  },
  {
    name: "Spanish",
    said: all_of(spanish.words, spanish_late.late, spanish_demo),
    same: ["first.act.decline", "first.act.keep_no", "mending.hurt.afraid_no", "together.opening.depths.d2"],
  },
] as const;

// Names, days and numbers that no sentence has of its own.
const given = ["«1»", "«2»", "«3»", "«4»", "«5»"] as const;
const spoken_with = (it: Said): string => (typeof it === "string" ? it : it(...given));

describe.each(others)("$name", ({ name, said, same }) => {
  it("says everything that English says, and nothing else", () => {
    expect(said.size).toBeGreaterThan(1000);
    const lacks = [...of_english.keys()].filter((path) => !said.has(path));
    expect(lacks.map((path) => `${name} lacks ${path}`)).toEqual([]);
    const more = [...said.keys()].filter((path) => !of_english.has(path));
    expect(more.map((path) => `only ${name} has ${path}`)).toEqual([]);
  });
  it("leaves nothing in English", () => {
    const same_in_both = new Set(["first.app.name", "first.time.named", "first.us.and", ...same]);
    const left = [...said].filter(
      ([path, it]) =>
        /\p{L}{2}/u.test(spoken_with(it)) &&
        spoken_with(it) === spoken_with(of_english.get(path) ?? "") &&
        !same_in_both.has(path) &&
        !path.startsWith("first.help."),
    );
    expect(left.map(([path, it]) => `${path}: ${spoken_with(it)}`)).toEqual([]);
    const english_words =
      /\b(the|you|your|and|with|they|their|it’s|don’t|can’t|nothing|what|this|that|when)\b/i;
    expect([...said.values()].map(spoken_with).filter((it) => english_words.test(it))).toEqual([]);
  });
  it("leaves out no name, no day and no number", () => {
    const lost = [...said].flatMap(([path, it]) => {
      const [here, there] = [spoken_with(it), spoken_with(of_english.get(path) ?? "")];
      return given
        .filter((one) => there.includes(one) !== here.includes(one))
        .map((one) => `${path}: ${one}`);
    });
    expect(lost).toEqual([]);
  });
  it("ends, asks and trails off where English does", () => {
    const end = (it: string) => /(\?|…)?[”“»"]?$/.exec(it)?.[1] ?? "";
    const differ = [...said].filter(([path, it]) => {
      const [here, there] = [end(spoken_with(it)), end(spoken_with(of_english.get(path) ?? ""))];
      return here !== there && !(there === "…" && spoken_with(it).endsWith("…?"));
    });
    expect(differ.map(([path, it]) => `${path}: ${spoken_with(it)}`)).toEqual([]);
  });
});

describe("numbers", () => {
  beforeEach(() => speak("en"));
  const counted = () => ({
    lock: [1, 2, 5, 15].map(words.settings.minutes),
    in_minutes: [1, 2, 30].map(words.late.in_minutes),
    later: [1, 2, 30].map(words.late.minutes_later),
    pulses: [1, 2, 21].map(together.trust.from_pulses),
    early: [1, 2, 3].map(together.trust.too_early_yet),
  });
  it("are said in the form that each language has for them", async () => {
    expect(counted()).toMatchObject({
      lock: ["1 minute", "2 minutes", "5 minutes", "15 minutes"],
      pulses: ["From one pulse of yours.", "From 2 pulses of yours.", "From 21 pulses of yours."],
    });
    await speak("de");
    expect(counted()).toMatchObject({
      lock: ["1 Minute", "2 Minuten", "5 Minuten", "15 Minuten"],
      in_minutes: ["In einer Minute", "In 2 Minuten", "In 30 Minuten"],
      later: ["Eine Minute später", "2 Minuten später", "30 Minuten später"],
      pulses: ["Aus einem Puls von dir.", "Aus 2 Pulsen von dir.", "Aus 21 Pulsen von dir."],
      early: [/Noch ein Puls,/, /Noch zwei Pulse,/, /Noch drei Pulse,/].map((it): unknown =>
        expect.stringMatching(it),
      ),
    });
    await speak("es");
    expect(counted()).toMatchObject({
      lock: ["1 minuto", "2 minutos", "5 minutos", "15 minutos"],
      in_minutes: ["En un minuto", "En 2 minutos", "En 30 minutos"],
      later: ["Un minuto más tarde", "2 minutos más tarde", "30 minutos más tarde"],
      pulses: ["De un pulso tuyo.", "De 2 pulsos tuyos.", "De 21 pulsos tuyos."],
      early: [/Falta un pulso,/, /Faltan dos pulsos,/, /Faltan tres pulsos,/].map((it): unknown =>
        expect.stringMatching(it),
      ),
    });
    expect(words.settings.minutes(1_000_000)).toBe("1000000 minutos"); // a form of its own, and the same words
  });
});

describe("days and hours", () => {
  beforeEach(() => speak("en"));
  const at = (text: string) => new Date(text).getTime();
  const now = at("2026-05-06T18:20:00");
  const days = () => [
    day_of(now, now),
    day_of(at("2026-05-07T23:59:00"), now),
    day_of(at("2026-05-05T23:59:00"), now),
    day_of(at("2026-05-09T12:00:00"), now),
    day_of(at("2026-06-20T12:00:00"), now),
    day_of(at("2024-06-20T12:00:00"), now),
    due_of({ at: at("2026-05-06T19:00:00"), precision: "minute" }, now),
    due_of({ at: at("2026-05-09T19:00:00"), precision: "minute" }, now),
  ];
  it("are said as each language says them, inside a sentence", async () => {
    await speak("de");
    expect(days()).toEqual([
      "heute",
      "morgen",
      "gestern",
      "Samstag",
      "Sa. 20. Juni",
      "20. Juni 2024",
      "19:00",
      "Samstag, 19:00",
    ]);
    await speak("es");
    expect(days()).toEqual([
      "hoy",
      "mañana",
      "ayer",
      "el sábado",
      "el sáb 20 de junio",
      "el 20 de junio de 2024",
      "19:00",
      "el sábado, 19:00",
    ]);
    // A day takes its article, a month does not, and none takes it twice.
    expect(together.timeline.paper_made(full_date_of(at("2026-05-03T12:00:00")))).toBe(
      "Impreso el 3 de mayo de 2026",
    );
    expect(together.timeline.paper(month_name(at("2026-05-03T12:00:00")))).toBe("Imprimir mayo de 2026");
  });
});

describe("the rows of help", () => {
  beforeEach(() => speak("en"));
  // The same word in both, or a name that is a service's own.
  const same = { de: [], es: ["Australia", "India"] };
  it.each(["de", "es"] as const)("are said in %s", async (language) => {
    await speak(language);
    const rows = [
      ...helplines.flatMap((it) => [
        it.country,
        it.hours,
        it.note ?? "",
        ...it.contacts.filter((one) => /[a-z] /i.test(one)),
      ]),
      ...emergency.map((it) => it.country),
    ];
    const left = rows.filter((it) => it && !/^WhatsApp /.test(it) && words.help.said(it) === it);
    expect([...new Set(left)].filter((it) => !same[language].some((one) => one === it))).toEqual([]);
    expect(rows.length).toBeGreaterThan(80);
  });
});

describe("the language", () => {
  beforeEach(async () => {
    localStorage.clear();
    await speak("en");
  });
  it("is kept on this device, stands on the page, and changes every word at once", async () => {
    expect(words.app.today).toBe("Today");
    await speak("de");
    expect([words.app.today, together.check_in.heading]).toEqual(["Heute", "Austausch"]);
    expect([localStorage.getItem("language"), document.documentElement.lang, spoken.language]).toEqual([
      "de",
      "de",
      "de",
    ]);
  });
  it("is what was chosen before the first paint", async () => {
    document.documentElement.lang = "es";
    await begin_to_speak();
    expect([words.app.today, spoken.language]).toEqual(["Hoy", "es"]);
    document.documentElement.lang = "fr";
    await begin_to_speak();
    expect([words.app.today, document.documentElement.lang]).toEqual(["Today", "en"]);
  });
  it("is chosen from the same languages by the first page, its script and the app", () => {
    const page = readFileSync(join(import.meta.dirname, "../../index.html"), "utf8");
    const listed: unknown = JSON.parse(/data-words='([^']*)'/.exec(page)?.[1] ?? "");
    expect(Object.keys(is_all(listed) ? listed : {})).toEqual(Object.keys(languages));
    // What is on the screen before the words are there is their first line.
    for (const [language, it] of [
      ["en", english.words],
      ["de", german.words],
      ["es", spanish.words],
    ] as const)
      expect(page).toContain(`<p class="first-line" lang="${language}">${it.welcome.line}</p>`);
  });
});

describe.each([
  {
    name: "German",
    all: in_german,
    never: {
      "shouts, praises or keeps a score":
        /!|\b(super|prima|toll|bravo|perfekt|gut gemacht|weiter so|glückwunsch)\b|stolz auf dich|überfällig|\bpunkte\b|\bserie\b|prozent|%/i,
      "reminds or scolds":
        /vergiss nicht|denk daran|hast du noch nicht|du solltest|\bdu musst\b(?! (es )?nicht)|versäumt|reiß dich/i,
      "claims anybody to be safe or unseen":
        /\banonym|unsichtbar|spurlos|unknackbar|garantier|100 ?%|(ganz|vollkommen|absolut|völlig|immer) (sicher|privat)|\b(ist|bist|bleibt|hält|macht) (dich |es |alles |das )?sicher\b(?!, was es nicht ist)/i,
      "comforts with what nobody can know":
        /alles wird|wird schon|wird wieder gut|keine sorge|wie neu|nie wieder gut|wir (rufen|holen|helfen)/i,
      "shames anybody":
        /\bschuldig|deine schuld|schäm dich|\bopfer\b|täter|lügner|betrüger|versagt|gescheitert|(?<!kein(es|e)? davon ist ein )scheitern/i,
      "pushes, or asks for a proof":
        /gib nicht auf|streng dich|noch eine chance|bist du sicher, dass|bildschirmfoto|zeig (mir|ihr|ihm) dein|\bstandort/i,
      "names a sex, or speaks stiffly":
        /\b(partner|partnerin|er oder sie|sie oder er|ehemann|ehefrau)\b|\p{L}[:*_]in(nen)?\b|\bIhnen\b/u,
    },
    forgives: /verzeih|vergeb/i,
    may_forgive: ["Ich verzeihe dir", "Ben: Ich verzeihe dir.", "Ben: ich verzeihe dir"],
    says_safe: /\bsicher\b/i,
    may_say_safe: [
      "Ich weiß nicht, ob das sicher ist",
      "Troth kann zwei Menschen helfen, die voreinander sicher sind. Es kann nicht sicher machen, was es nicht ist, und ist nicht dafür da, es zu versuchen.",
      "Bist du gerade sicher?",
      "Wenn du nicht sicher bist, sag das, und frag.",
      "Ich habe mich nicht sicher gefühlt",
    ],
  },
  {
    name: "Spanish",
    all: in_spanish,
    never: {
      "shouts, praises or keeps a score":
        /[!¡]|\b(genial|estupend|perfecto|bravo|muy bien|bien hecho|enhorabuena|felicidades)|orgullos[oa] de ti|atrasad|\bpuntos\b|\bracha\b|por ciento|%/i,
      "reminds or scolds": /no olvides|acuérdate|aún no has|todavía no has|deberías|tienes que (?!ver)/i,
      "claims anybody to be safe or unseen":
        /anónim|invisible|sin rastro|irrompible|garantiz|100 ?%|(totalmente|completamente|absolutamente|siempre) (segur|privad)|\b(es|está|estás|mantiene|hace) (más )?segur[oa]s?\b(?! \?)/i,
      "comforts with what nobody can know":
        /todo irá|todo saldrá|no te preocupes|como nuevo|nunca se reparará|(te )?(llamaremos|ayudaremos)/i,
      "shames anybody":
        /culpable|tu culpa|debería darte|víctima|maltratador|mentiros|has fallado|(?<!ninguna es un )fracaso/i,
      "pushes, or asks for a proof":
        /no te rindas|esfuérzate|otra oportunidad|¿seguro que|captura de pantalla|ubicación|enséña(le|me) tu/i,
      "names a sex, or belongs to one country":
        /\b(novi[oa]|espos[oa]|marido|él o ella|ella o él|vosotr[oa]s|sois|ordenador|computadora|móvil|celular)\b|(?<!\p{L})os(?!\p{L})|[oa]\/[oa]s?\b|@(?!igualdad)|\b(estás|eres|sientes|quedas) (list|sol|segur|preparad|asustad|enfadad|orgullos)[oa]\b/iu,
    },
    forgives: /perd[oó]n/i,
    may_forgive: ["Te perdono", "Ben: te perdono.", "Ben: te perdono"],
    says_safe: /\bsegur[oa]s?\b/i,
    may_say_safe: ["No sé si es seguro"],
  },
])("the voice in $name", ({ all, never, forgives, may_forgive, says_safe, may_say_safe }) => {
  const said = all.filter(({ sentence }) => sentence !== "");
  const found = (pattern: RegExp, allowed: readonly string[] = []) =>
    said
      .filter((it) => pattern.test(it.sentence) && !allowed.includes(it.sentence))
      .map((it) => `${it.where}: ${it.sentence}`);
  it("is complete, and nothing stands twice", () => {
    expect(said.length).toBeGreaterThan(1000);
    expect(found(/undefined|\[object|NaN|^\s|\s$| {2}|,,|\.\./)).toEqual([]);
  });
  it.each(Object.entries(never))("never %s", (_, pattern) =>
    expect(found(pattern, may_say_safe)).toEqual([]),
  );
  it("asks nobody to forgive, and says safe only of what may not be", () => {
    expect(found(forgives, may_forgive)).toEqual([]);
    expect(found(says_safe, may_say_safe)).toEqual([]);
  });
});
