// The words of what is mended, kept or left. Apart from the others, because they come with screens that come after the first
// load (mending/load.ts).
import { copy } from "./en/copy";
import { device } from "./en/device";
import { hurt } from "./en/hurt";
import { distance, openness, shaped_me } from "./en/openness";
import { leaving } from "./en/leaving";
import { mending } from "./en/mending";
import { owning_up } from "./en/owning_up";
import { repair } from "./en/repair";
import { own_safety } from "./en/own_safety";
import { passphrase } from "./en/passphrase";
import type { Widened } from "./index";

const en = {
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
  copy,
};
export const words: Widened<typeof en> = en;
