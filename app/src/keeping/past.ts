// One matter of a pair that was, in words: what was said in it, how it ended, and its story. Nothing of it can be done any more, so
// nothing of it speaks of what is to come.
import { line_of } from "../screens/matter";
import { question_of } from "../together/questions";
import type { Answers, EventId, Line, Matter, StoryLine, Us } from "../core/troth.gen";
import { words as all } from "../words";
import { words } from "../words/mending";
import { words as together } from "../words/together";

type Part = readonly [label: string, words: string | undefined];
export interface Past {
  readonly title: string;
  readonly said: readonly Part[];
  readonly ended?: string;
  readonly story?: readonly StoryLine[];
  readonly lines?: readonly Line[];
}

const answered = (who: string, answers: Answers | undefined): Part[] => {
  const { parts } = together.check_in;
  return (["valued", "on_mind", "would_help"] as const).map((it) => [`${who}: ${parts[it]}`, answers?.[it]]);
};

export function past_of(us: Us, matter: Matter, of: EventId, name: string): Past {
  const is = ({ id }: { readonly id: EventId }) => id === of;
  const title = line_of(us, matter, of) || all.us.told_closed;
  const { you } = together.check_in;
  const { archive } = words;
  switch (matter) {
    case "promise": {
      const row = us.promises.find(is);
      return { title, said: [[archive.if_then, row?.if_then]], story: row?.story ?? [] };
    }
    case "need": {
      const row = us.needs.find(is);
      return { title, said: [[archive.looks_like, row?.looks_like]], story: row?.story ?? [] };
    }
    case "moment":
      return { title, said: [], story: us.moments.find(is)?.story ?? [] };
    case "hurt": {
      const row = us.hurts.find(is);
      const { said, standings } = words.hurt;
      const over = row && row.standing !== "in_repair" ? standings[row.standing] : "";
      return {
        title,
        said: [
          [said.meant, row?.meant],
          [said.feeling, row?.feeling],
          [said.need, row?.need],
          [said.request, row?.request],
        ],
        ended: over,
        lines: row?.story ?? [],
      };
    }
    case "owning_up": {
      const row = us.owning_ups.find(is);
      const { said } = words.owning_up;
      return {
        title,
        said: [
          [said.will, row?.will],
          [said.may_have_done, row?.may_have_done],
          [said.regret, row?.regret],
          [said.why, row?.why],
          [said.change, row?.change],
        ],
        lines: row?.story ?? [],
      };
    }
    case "repair": {
      const row = us.repairs.find(is);
      return {
        title,
        said: [],
        ended: row?.ending ? words.repair.ended[row.ending] : "",
        lines: row?.lines ?? [],
      };
    }
    case "openness":
      return { title, said: [], lines: us.openness.find(is)?.story ?? [] };
    case "distance":
      return { title, said: [], lines: us.distances.find(is)?.story ?? [] };
    case "shaped_me":
      return { title, said: [], lines: us.shaped_me.find(is)?.story ?? [] };
    case "agreement":
      return { title, said: [], lines: us.agreements.find(is)?.story ?? [] };
    case "check_in": {
      const row = us.check_ins.find(is);
      return {
        title: together.check_in.heading,
        said: [...answered(name, row?.their_answers), ...answered(you, row?.my_answers)],
        lines: row?.story ?? [],
      };
    }
    case "opening": {
      const row = us.openings.find(is);
      const { opening } = together;
      const question =
        row && row.depth > 0 && !row.deeper_than_both ? question_of(row.depth, row.prompt) : "";
      return {
        title: question || opening.heading,
        said: [
          [opening.theirs(name), row?.their_answers?.answer],
          [opening.yours, row?.my_answers?.answer],
        ],
        lines: row?.story ?? [],
      };
    }
  }
}
