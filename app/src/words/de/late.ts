// The words of every screen that comes after the first load, in German.
import { agreement } from "./agreement";
import { bring_back } from "./bring_back";
import { check_in } from "./check_in";
import { copy } from "./copy";
import { device } from "./device";
import { hurt } from "./hurt";
import { leaving } from "./leaving";
import { mending } from "./mending";
import { opening } from "./opening";
import { distance, openness, shaped_me } from "./openness";
import { own_safety } from "./own_safety";
import { owning_up } from "./owning_up";
import { archive, part } from "./part";
import { passphrase } from "./passphrase";
import { phone_lock } from "./phone_lock";
import { prompts } from "./prompts";
import { repair } from "./repair";
import { timeline } from "./timeline";
import { pulse, trust } from "./trust";
import type { MendingWords } from "../mending";
import type { TogetherWords } from "../together";

export const late: { mending: MendingWords; together: TogetherWords } = {
  mending: {
    hurt,
    owning_up,
    repair,
    openness,
    distance,
    shaped_me,
    leaving,
    mending,
    own_safety,
    device,
    passphrase,
    phone_lock,
    copy,
    part,
    archive,
    bring_back,
  },
  together: { pulse, trust, check_in, agreement, opening, prompts, timeline },
};
