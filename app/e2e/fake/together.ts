// Made-up readings, check-ins, agreements and questions for two, for tests of how their screens look.
import { at, day_ms, id, mine, now, screen, us } from "./core";

const points = 60;
const wave = (i: number) => Math.round(58 + 14 * Math.sin(i / 7) - (i > 40 ? 16 : 0));
const spread = (i: number) => Math.round(22 - i / 6);
export const reading = {
  answers: 23,
  trust: { word: "half", sure: "fairly_sure", low: 38, middle: 52, high: 66 },
  needs: [
    { need: id(40), trust: { word: "little", sure: "not_sure_yet", low: 18, middle: 38, high: 64 } },
    { need: id(45) },
  ],
  line: Array.from({ length: points }, (_, i) => ({
    at: now - (points - 1 - i) * 3 * day_ms,
    low: wave(i) - spread(i),
    middle: wave(i),
    high: wave(i) + spread(i),
  })),
  pulses: Array.from({ length: 23 }, (_, i) => ({
    at: now - (22 - i) * 8 * day_ms,
    trust: Math.max(0, Math.min(100, wave(i * 2.6) + ((i * 37) % 21) - 10)),
  })),
  why: {
    since: at(-30),
    turn: "fallen",
    causes: [
      {
        what: "matter",
        more: false,
        matter: "hurt",
        of: id(100),
        in_mine: false,
        at: at(-12),
        words: "On Saturday you told your sister about my mother, and I had asked you to keep it between us.",
      },
      {
        what: "matter",
        more: true,
        matter: "moment",
        of: id(43),
        in_mine: true,
        at: at(-4),
        words: "Drove back for my keys.",
      },
      { what: "passing_mood", more: false, in_mine: false },
    ],
  },
  movers_too_early: false,
  movers: [
    { what: "told_in_time", more: true },
    { what: "put_down", more: false },
  ],
  open: [{ matter: "hurt", of: id(100), words: "On Saturday you told your sister about my mother." }],
  help_first: false,
};
const need = {
  id: id(45),
  words: "A clear word when it gets late.",
  about: ["honesty"],
  named: at(-3),
  matters_most: false,
  retired: false,
  told: true,
};
const of_mine = {
  ...mine,
  needs: [...mine.needs, need],
  topics: [0, 2],
  need_in_turn: id(45),
  prepared: {
    valued: "You waited with soup when the train was late.",
    on_mind: "The money for the roof.",
    prepared: at(-1),
  },
};
export const with_reading = { ...screen, mine: { ...of_mine, made_up_reading: reading } };
export const with_fear = {
  ...screen,
  us: { ...us, offers_joint_work: false },
  mine: { ...of_mine, made_up_reading: { ...reading, why: undefined, movers: [], help_first: true } },
};

const said = {
  mine: { valued: "You waited with soup when the train was late.", on_mind: "The money for the roof." },
  theirs: {
    valued: "You asked about my mother before I spoke of her.",
    would_help: "A walk on Sunday, only the two of us.",
  },
};
const check_in = {
  id: id(300),
  by_me: true,
  standing: "begun",
  said_back_by_me: false,
  i_promised: false,
  they_promised: false,
  begun: at(-1),
  last: at(-1),
  here: false,
  theirs_does_not_open: false,
  can: ["seal", "close"],
  story: [
    {
      id: id(9300),
      what: "check_in_begun",
      by_me: true,
      written: at(-1),
      says: false,
      here: false,
      taken_back: false,
    },
  ],
};
const with_check_in = (row: object) => ({
  ...screen,
  us: {
    ...us,
    check_ins: [{ ...check_in, ...row }],
    slot: { ...us.slot, agreed: true, weekday: 6, minute: 1200 },
  },
  mine: of_mine,
});
export const preparing = with_check_in({});
export const sealed = with_check_in({
  standing: "mine_sealed",
  my_seal: id(301),
  my_answers: said.mine,
  can: ["unseal", "close"],
});
export const opened = with_check_in({
  standing: "opened",
  my_seal: id(301),
  their_seal: id(302),
  my_answers: said.mine,
  their_answers: said.theirs,
  said_back: id(303),
  said_back_words: "You worry about the roof, and whether we can pay for it.",
  they_promised: true,
  can: ["say_issue_back", "answer_issue", "promise", "close", "say_felt_understood"],
});
export const strange = with_check_in({
  standing: "both_sealed",
  my_seal: id(301),
  their_seal: id(302),
  my_answers: said.mine,
  theirs_does_not_open: true,
  can: ["close"],
});

const version = (n: number, words: string, more = {}) => ({
  id: id(n),
  words,
  by_me: false,
  proposed: at(-40),
  ...more,
});
const agreement = {
  id: id(320),
  standing: "in_force",
  words: "We put the phones away from dinner until the dishes are done.",
  review: at(-1),
  review_has_come: true,
  versions: [
    version(320, "We put the phones away from dinner until the dishes are done.", { consented: at(-39) }),
    version(321, "We put the phones away from dinner until the dishes are done, and in bed.", {
      proposed: at(-2),
    }),
  ],
  waiting: id(321),
  i_am_open_to_change: false,
  they_are_open_to_change: true,
  withdrawn_by_me: false,
  proposed: at(-40),
  last: at(-2),
  here: false,
  can: ["consent", "decline", "propose_change", "review", "say_open_to_change", "withdraw"],
  story: [],
};
const left = {
  ...agreement,
  id: id(330),
  standing: "proposed",
  words: "We say it before we tell our families.",
  review: undefined,
  review_has_come: false,
  versions: [version(330, "We say it before we tell our families.")],
  waiting: id(330),
  can: ["consent", "decline"],
};
export const agreed = { ...screen, us: { ...us, agreements: [agreement, left] } };

const opening = {
  id: id(340),
  by_me: false,
  standing: "joined",
  matched: true,
  depth: 0,
  prompt: 0,
  common_depth: 2,
  deeper_than_both: false,
  theirs_does_not_open: false,
  begun: at(0),
  last: at(0),
  here: false,
  can: ["choose_prompt", "close"],
  story: [],
};
const with_opening = (row: object) => ({
  ...screen,
  us: { ...us, openings: [{ ...opening, ...row }] },
  mine: of_mine,
});
export const joining = with_opening({
  standing: "begun",
  matched: false,
  common_depth: 0,
  can: ["join", "close"],
});
export const choosing = with_opening({});
export const answered = with_opening({
  standing: "opened",
  depth: 2,
  prompt: 12,
  my_seal: id(341),
  their_seal: id(342),
  my_answers: { answer: "I go quiet and tidy the kitchen." },
  their_answers: { answer: "I make a joke. It is not one." },
  can: ["close", "say_felt_understood"],
});
export const resting = { ...screen, us: { ...us, depths_closed: true } };
