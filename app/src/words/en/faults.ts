// One sentence or two for every way in which something can fail (core/base/fault.h): what happened, that nothing is lost, and
// what to do. The list is complete or this file does not compile.
import type { FaultCode } from "../../core/troth.gen";

export const faults = {
  malformed: "That can’t be read here. Check that all of it was copied.",
  too_large: "That is too long for here. Make it shorter; nothing was lost.",
  text_empty: "Write a few words first.",
  text_not_utf8: "Some of these characters can’t be kept. Type them again.",
  out_of_range: "That time can’t be used. Choose one that is still to come, within five years.",

  wrong_passphrase: "These words don’t open it. Check each one, and the order. Nothing was lost.",
  wrong_kit: "There is a typing slip in the kit. Compare it letter by letter with your page.",
  does_not_open: "This can’t be opened with what is on this device.",
  locked: "Troth is locked. Open it first.",
  mine_locked: "Mine is locked. Open it first.",
  already_founded: "There is a Troth on this device already. Open that one.",
  not_founded: "There is nothing on this device yet. Start, or bring it back with your kit page.",
  vault_rolled_back:
    "The relay showed an older copy of your keys than this device has seen. This device keeps the newer one. If nobody restored a backup, ask whoever runs the relay.",
  slot_full:
    "Mine can’t take more until you open it. Open Mine, then write it again. Your words are still here.",
  outgoing_full:
    "Your private writing waits for room to leave this device. It is kept here. Try again later.",
  store_damaged: "One entry can’t be read. Everything else is here.",

  bad_signature: "Something arrived that was not signed by either of you. It was left out.",
  bad_hash: "Something arrived changed on its way. It was left out and will be asked for again.",
  broken_chain: "Something arrived that does not fit what came before. It was left out.",
  gap: "Something is still missing in between. It will be asked for again.",
  forked: "One device shows two histories. Look at the devices in Settings.",
  wrong_lamport: "Something arrived in an impossible order. It was left out.",
  unknown_log: "Something arrived from a device that neither of you has added. It was left out.",
  unknown_dependency: "Something arrived that speaks of what is not here yet. It will be asked for again.",
  unknown_key: "Something arrived that this device has no key for. Open Troth on your other device once.",
  update_needed:
    "Something was written by a newer Troth. It is kept; update Troth on this device to read it.",
  limit_reached:
    "This device does not have enough room or memory for that right now. Close other pages and try again.",
  another_writer: "The same device is writing somewhere else. Close the other window, or the restored copy.",

  not_found: "That is not here any more.",
  not_yours: "Only the other one can do that.",
  not_theirs: "Only the one it is about can do that.",
  already_ended: "That has ended already.",
  too_many_asks: "Three things are asked for already. Wait for one of them, or take one back.",
  no_partner: "That needs the two of you here.",
  already_paired: "You are two here already.",
  already_answered: "You answered that already.",
  not_open_yet: "It is too early for that.",

  relay_unreachable: "The relay can’t be reached. Everything is kept here and goes out when you are online.",
  relay_refused:
    "The relay does not know this device. Everything is kept here. Type your words once to sign in.",
  relay_too_busy: "The relay asks to wait a little. Everything is kept here; it is tried again by itself.",
  relay_other_version:
    "The relay speaks another version of Troth. Everything is kept here. Ask whoever runs it to update.",
  relay_full: "The relay is full. Everything is kept here. Ask whoever runs it to make room.",
  invitation_gone: "This invitation is over: too old, used, or taken back. Ask for a new one.",
  invitation_taken: "Someone else answered this invitation first. Ask each other, then make a new one.",

  disk_full:
    "This device has no room left. Nothing was lost, but this was not kept. Make room, then do it again.",
  disk_failed:
    "This device could not keep that. What was kept before is still here. Close Troth and open it again.",
} as const satisfies Record<FaultCode, string>;
