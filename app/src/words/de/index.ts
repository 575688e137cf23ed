// Every sentence of the first load, in German: "du", gender-neutral, as short as the language lets it be. The words for trust are
// those of the table in docs/words.md. Others come with later screens (late.ts).
import { app, standing, welcome } from "./app";
import { begin, kit, recover, unlock } from "./begin";
import { by_phone } from "./by_phone";
import { faults } from "./faults";
import { help } from "./help";
import { mine } from "./mine";
import { moment } from "./moment";
import { need } from "./need";
import { join, pair } from "./pair";
import { act, late, promise, promises, standing_of } from "./promise";
import { safety } from "./safety";
import { settings } from "./settings";
import { story } from "./story";
import { threats } from "./threats";
import { time } from "./time";
import { say, today } from "./today";
import { us } from "./us";
import type { Words } from "../index";

export const words: Words = {
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
