// The words of what is done together, and of one's own readings. Apart from the others, because they come with screens that come
// after the first load (together/load.ts).
import { agreement } from "./en/agreement";
import { check_in } from "./en/check_in";
import { opening } from "./en/opening";
import { prompts } from "./en/prompts";
import { pulse, trust } from "./en/trust";
import type { Widened } from "./index";

const en = { pulse, trust, check_in, agreement, opening, prompts };
export const words: Widened<typeof en> = en;
