// For tests: what an opened app shows when there is nothing yet.
import type { RelayPhase, Screen } from "../core/troth.gen";

export const a_screen = (phase: RelayPhase = "offline"): Screen => ({
  phase: "open",
  mine_open: false,
  mine_follows_app: false,
  mine_must_open: false,
  kit_kept: true,
  pairing: { phase: "linked", someone_else_tried: false, mine_needs_passphrase: false },
  relay: { phase, origin: "", waiting_to_leave: false },
  devices: [],
  troubles: [],
  archives: [],
  phone_locks: [],
});
