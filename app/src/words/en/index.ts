// Every sentence that a person reads, in English: one file a noun. Other languages are other folders of the same shape
// (words/index.ts); what later screens say is in late.ts. Voice: plain, warm, short. Says what happens; never praises, never scolds, never guesses feelings. No
// exclamation marks. A new noun: its file here, one line below.
import { faults } from "./faults";
import { app, standing, welcome } from "./app";
import { begin, unlock, recover, kit } from "./begin";
import { by_phone } from "./by_phone";
import { pair, join } from "./pair";
import { today, say } from "./today";
import { promise, promises, standing_of, act, late } from "./promise";
import { story } from "./story";
import { us } from "./us";
import { need } from "./need";
import { moment } from "./moment";
import { help } from "./help";
import { mine } from "./mine";
import { settings } from "./settings";
import { safety } from "./safety";
import { threats } from "./threats";
import { time } from "./time";

export const en = {
  time,
  faults,
  app,
  standing,
  welcome,
  begin,
  unlock,
  by_phone,
  recover,
  kit,
  pair,
  join,
  today,
  say,
  promise,
  promises,
  standing_of,
  act,
  late,
  story,
  us,
  need,
  moment,
  mine,
  settings,
  safety,
  help,
  threats,
};

export const words = en;
