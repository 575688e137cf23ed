// A made-up history of some months, what a search finds in it, and a month for paper.
import { at, day_ms, id, now, screen } from "./core";

const happening = (
  n: number,
  mark: string | undefined,
  matter: string,
  days: number,
  words?: string,
  more = {},
) => ({
  ...(mark ? { mark } : {}),
  matter,
  of: id(n),
  at: at(days),
  ...(words ? { words } : {}),
  taken_back: false,
  ...more,
});
const history = [
  happening(3, "knot_open", "promise", 2, "Book the train to your mother’s"),
  happening(1, "loop", "promise", 0, "Home by 19:00"),
  happening(20, "reach", "need", -1, "To hear it before it happens, not after."),
  happening(30, "dot", "moment", -3, "Made coffee before I was up."),
  happening(7, "untied", "promise", -3, "Put the bins out on Monday"),
  happening(61, "knot", "promise", -8, "Ring the school before ten"),
  happening(62, undefined, "check_in", -9),
  happening(63, "seam", "repair", -10, "On Saturday you told your sister about my mother."),
  happening(
    64,
    "bar",
    "agreement",
    -14,
    "We put the phones in the drawer at eight, both of us, also when somebody from work may ring; and whoever waits for a call says so before.",
  ),
  happening(65, "gap", "hurt", -31, "On Saturday you told your sister about my mother.", { closed: "seam" }),
  happening(66, undefined, "owning_up", -32),
  happening(67, "dot", "moment", -33, "Let me sleep on Sunday.", { taken_back: true }),
  happening(68, "loose", "repair", -150, "The money for the roof."),
  happening(69, "knot", "promise", -151, "Bread"),
];
export const with_history = { ...screen, made_up_history: history };
export const with_nothing = { ...screen, us: { ...screen.us, timeline: [] }, made_up_history: [] };

export const with_found = {
  ...with_history,
  made_up_found: {
    more: true,
    findings: [
      {
        matter: "promise",
        of: id(61),
        at: at(-8),
        by_me: true,
        before: "Ring the ",
        hit: "school",
        after: " before ten",
      },
      {
        of: id(44),
        own: {
          what: "note",
          of: id(44),
          at: at(-20),
          words: ["The school rang again, and I said nothing of it. I was worried, not angry."],
        },
        at: at(-20),
        by_me: true,
        before: "The ",
        hit: "school",
        after: " rang again, and I said nothing of it. I was …",
      },
      {
        matter: "check_in",
        of: id(62),
        at: at(-9),
        before: "… that you came to the ",
        hit: "school",
        after: " with me",
      },
    ],
  },
};

const line = (n: number, what: string, by_me: boolean, days: number, more = {}) => ({
  id: id(9500 + n),
  what,
  by_me,
  written: at(days),
  says: false,
  here: false,
  taken_back: false,
  ...more,
});
const story_line = (n: number, what: string, by_me: boolean, days: number, more = {}) => ({
  ...line(n, what, by_me, days, more),
  note: false,
});
const told = (n: number, matter: string, words: string | undefined, more = {}) => ({
  matter,
  of: id(n),
  ...(words ? { words } : {}),
  story: [],
  lines: [],
  depth: 0,
  prompt: 0,
  ...more,
});
export const with_paper = {
  ...with_history,
  made_up_told: [
    told(61, "promise", "Ring the school before ten", {
      story: [
        story_line(1, "made", true, -5.2, {
          words: "Ring the school before ten",
          due: { at: at(-5), offset_minutes: 120, precision: "minute" },
        }),
        story_line(2, "will_be_later", true, -5, {
          words: "The line is busy.",
          due: { at: at(-4.9), offset_minutes: 120, precision: "minute" },
          telling: "in_time",
        }),
        story_line(3, "answered_thanks", false, -4.95),
        story_line(4, "said_kept", true, -4.8),
      ],
    }),
    told(30, "moment", "Made coffee before I was up.", {
      story: [
        story_line(5, "told_moment", false, -3, { words: "Made coffee before I was up.", taken_back: true }),
      ],
    }),
    told(65, "hurt", "On Saturday you told your sister about my mother.", {
      lines: [
        line(6, "raised", true, -2.5, { words: "On Saturday you told your sister about my mother." }),
        line(7, "hear_you", false, -2.4, { words: "I did not think of how that is for you." }),
      ],
    }),
    told(62, "check_in", undefined, {
      lines: [line(8, "check_in_begun", false, -1), line(9, "check_in_closed", true, -0.9)],
      my_answers: {
        valued: "You waited with soup when the train was late.",
        on_mind: "The money for the roof.",
      },
      their_answers: { valued: "You asked about my mother before I spoke of her." },
    }),
    told(310, "opening", undefined, {
      depth: 1,
      prompt: 2,
      lines: [line(10, "opening_entered", true, -0.5), line(11, "opening_joined", false, -0.45)],
      my_answers: { answer: "The kitchen, early." },
      their_answers: { answer: "The bus stop where we met." },
    }),
  ],
  made_up_own: [
    {
      what: "note",
      of: id(44),
      at: at(-1),
      words: ["I got short with them when they were late. I was worried, not angry."],
    },
    { what: "hurt", of: id(100), at: at(-4), words: ["What was said at the table.", "That I do not count."] },
  ],
};

// Three thousand things over ten years, about one a day.
const kinds = [
  ["knot", "promise"],
  ["loop", "promise"],
  ["dot", "moment"],
  ["reach", "need"],
  ["bar", "agreement"],
  ["gap", "hurt"],
  ["untied", "promise"],
] as const;
export const with_ten_years = {
  ...screen,
  made_up_history: Array.from({ length: 3000 }, (_, i) => {
    const [mark, matter] = kinds[i % kinds.length] ?? kinds[0];
    return {
      mark,
      matter,
      of: id(20_000 + i),
      at: now - Math.round(i * 1.2 * day_ms),
      words: `Thing number ${i}, which one of the two said to the other on some day of these years`,
      taken_back: false,
    };
  }),
};
