// The 24 seeded mutants: mistakes that a programmer could make where a rule of the protocol is kept, each beside the test that must
// fail when it is made. tools/mutants.mjs tries them (make mutants); tools/mutants.test.mjs sees that no line here has gone stale.
//
// name      the mutant, in the words of the test plan
// means     what the program then does
// edits     [file, from, to]: `from` stands in the file once; in `to`, MUTANT is true when this mutant is switched on
// caught_by [test program, Suite.Name]
export const mutants = [
  {
    name: "skip signature",
    means: "a run of frames is taken though its last signature is bad",
    edits: [
      [
        "core/log/log.cpp",
        "const bool whole = check_signature(run.frames.back().frame, device).has_value();",
        "const bool whole = MUTANT || check_signature(run.frames.back().frame, device).has_value();",
      ],
    ],
    caught_by: ["log_test", "Log.OneBadSignatureAtTheEndOfARunLeavesTheRest"],
  },
  {
    name: "skip commitment",
    means: "a sealed text is opened without asking whether it was sealed under this key",
    edits: [
      [
        "core/crypto/open/cipher.cpp",
        "if (!equal_in_constant_time(sealed.subspan(nonce_size, commitment_size), commitment_half(okm)))",
        "if (!MUTANT &&\n      !equal_in_constant_time(sealed.subspan(nonce_size, commitment_size), commitment_half(okm)))",
      ],
    ],
    caught_by: ["crypto_open_test", "Seal.AGoodAuthenticatorUnderAForeignCommitmentDoesNotOpen"],
  },
  {
    name: "AD without seq",
    means: "a sheet is not bound to its number in the log",
    edits: [
      [
        "core/log/writing.cpp",
        "const BytesView bound = BytesView(unfinished).first(bound_size);",
        "auto without_seq = array_of<bound_size>(unfinished);\n  for (std::size_t i = 40; MUTANT && i < 48; ++i) without_seq[i] = 0;\n  const BytesView bound = without_seq;",
      ],
      [
        "core/log/log.cpp",
        "next.bound = array_of<bound_size>(frame.bound());",
        "next.bound = array_of<bound_size>(frame.bound());\n  for (std::size_t i = 40; MUTANT && i < 48; ++i) next.bound[i] = 0;",
      ],
      [
        "core/log/private_sheet.cpp",
        "auto inner = cipher.open(key, label::sheet_private, frame.bound(), frame.p);",
        "auto bound = array_of<bound_size>(frame.bound());\n    for (std::size_t i = 40; MUTANT && i < 48; ++i) bound[i] = 0;\n    auto inner = cipher.open(key, label::sheet_private, bound, frame.p);",
      ],
    ],
    caught_by: ["log_test", "PrivateSheet.OpensInItsPlaceForOneselfOnly"],
  },
  {
    name: "no label",
    means: "what is derived from a key for one use is the same for every other",
    edits: [
      [
        "core/crypto/open/derive.cpp",
        "crypto_generichash_update(&state, &length, 1);\n  crypto_generichash_update(&state, bytes_of(label).data(), label.size());",
        "if (!MUTANT) {\n    crypto_generichash_update(&state, &length, 1);\n    crypto_generichash_update(&state, bytes_of(label).data(), label.size());\n  }",
      ],
    ],
    caught_by: ["crypto_open_test", "Seal.OpensUnderNoOtherKeyLabelOrAdditionalData"],
  },
  {
    name: "accept lamport+2",
    means: "a frame may leave out one number of the order",
    edits: [["core/log/log.cpp", "said > due->most)", "said > due->most + (MUTANT ? 1 : 0))"]],
    caught_by: ["log_test", "Log.NobodyCanChooseHisNumber"],
  },
  {
    name: "sort by wall",
    means: "facts are ordered by the clocks of those who wrote them",
    edits: [
      [
        "core/log/settling.cpp",
        "const auto before = [](const One& a, const One& b) { return a.place < b.place; };",
        "const auto before = [](const One& a, const One& b) {\n    return MUTANT && a.at != b.at ? a.at < b.at : a.place < b.place;\n  };",
      ],
    ],
    caught_by: ["log_test", "Log.P7AnAnswerFollowsItsQuestionWhateverTheClocksSay"],
  },
  {
    name: "accept gap",
    means: "a frame follows though those before it are missing",
    edits: [
      [
        "core/log/chain.cpp",
        "if (header.seq > seq() + 1) return Fit::ahead;",
        "if (header.seq > seq() + 1) return MUTANT ? Fit::next : Fit::ahead;",
      ],
    ],
    caught_by: ["log_test", "Log.FramesBeyondAGapWaitAndSayForHowMany"],
  },
  {
    name: "ack before commit",
    means: "the relay answers while what it answers for is not yet in its database",
    edits: [
      [
        "relay/writer.cpp",
        "const auto before_commit = Steady::now();",
        "if (MUTANT) done_(std::exchange(finished, {}), 0);\n  const auto before_commit = Steady::now();",
      ],
    ],
    caught_by: ["relay_met_test", "Durability.AnAnswerIsGivenOnlyWhenAnotherReaderFindsWhatItSays"],
  },
  {
    name: "NORMAL sync",
    means: "COMMIT returns before the disk has what was written",
    edits: [
      [
        "relay/sqlite_store.cpp",
        'return "PRAGMA synchronous=FULL";',
        'return MUTANT ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=FULL";',
      ],
    ],
    caught_by: ["power_cut_test", "PowerCutOfTheRelay.NoAcknowledgedFrameIsLostAndTheDatabaseIsWhole"],
  },
  {
    name: "extra frame on private save",
    means: "what is kept in Mine makes a quiet frame leave",
    edits: [
      [
        "core/device/mine.cpp",
        "if (!made_) made_ = mine_id(own, entries.front().n);",
        "if (!made_) made_ = mine_id(own, entries.front().n);\n  if (MUTANT) (void)write_sheet(Sheet{}, true);",
      ],
    ],
    caught_by: ["simulation_test", "Simulation.TwoWorldsThatDifferInPrivateActsLookTheSameFromOutside"],
  },
  {
    name: "P shorter when empty",
    means: "a frame that carries nothing of Mine leaves without its sheet P",
    edits: [
      [
        "core/device/writing.cpp",
        "opened_->outbox[own][position.seq] = {position.seq, is_quiet, std::move(frame)};",
        "if (MUTANT && opened_->mine &&\n      !open_chunk(cipher_, opened_->mine->drawer.writing, log.space(), inner))\n    frame = without_private(*parse_frame(frame));\n  opened_->outbox[own][position.seq] = {position.seq, is_quiet, std::move(frame)};",
      ],
    ],
    includes: ["log/private_sheet.h"],
    caught_by: ["simulation_test", "Simulation.TwoWorldsThatDifferInPrivateActsLookTheSameFromOutside"],
  },
  {
    name: "count of drawers in settings",
    means: "the slots that hold no drawer are empty, so that whoever reads the weekly blob can count the drawers",
    edits: [
      [
        "core/vault/drawer.cpp",
        "slots[slot] = array_of<drawer_slot_size>(\n        cipher.noise(drawer_slot_size, SealPlace(label::drawer_slot, bound_to(account, slot))));",
        "slots[slot] = MUTANT ? ByteArray<drawer_slot_size>{} : array_of<drawer_slot_size>(\n        cipher.noise(drawer_slot_size, SealPlace(label::drawer_slot, bound_to(account, slot))));",
      ],
    ],
    caught_by: ["vault_test", "Drawer.P17ASlotThatHoldsNoneLooksLikeOneThatHoldsOne"],
  },
  {
    name: "deps in cover sheets",
    means: "a quiet frame names what this device has heard",
    edits: [
      [
        "core/device/writing.cpp",
        "if (!write_sheet(Sheet{}, true)) break;",
        "{\n      Sheet cover;\n      if (MUTANT)\n        cover = writing_log().compose(writing_log_id(), {{references_type, 1, false, Bytes{0xa0}}}, now_)->front();\n      if (!write_sheet(cover, true)) break;\n    }",
      ],
    ],
    caught_by: ["world_test", "TwoPeople.AQuietFrameSaysNothingOfWhatWasHeard"],
  },
  {
    name: "revoked log past cut",
    means: "what a removed device says goes on counting",
    edits: [["core/log/settling.cpp", "end = revoked->second;", "end = MUTANT ? end : revoked->second;"]],
    caught_by: ["log_test", "P12Revocation.WhatTheLostPhoneSaysAfterTheCutChangesNothingAndStaysVisible"],
  },
  {
    name: "second grant",
    means: "who has a partner may invite and confirm somebody else into the same space",
    edits: [
      [
        "core/device/pairing.cpp",
        "Status Device::on(const Invite&) {\n  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);\n  if (is_linked())",
        "Status Device::on(const Invite&) {\n  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);\n  if (!MUTANT && is_linked())",
      ],
      [
        "core/device/pairing.cpp",
        "Status Device::on(const ConfirmPartner& it) {\n  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);\n  if (is_linked())",
        "Status Device::on(const ConfirmPartner& it) {\n  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);\n  if (!MUTANT && is_linked())",
      ],
    ],
    caught_by: ["world_test", "TwoPeople.WhoAreTwoInviteNobodyElse"],
  },
  {
    name: "kit AS in URL query",
    means: "a device that comes by the kit puts it behind the address that it asks",
    edits: [
      [
        "core/device/mail.cpp",
        "std::string(name_of(call->route)), {}, std::move(call->body)};",
        'std::string(name_of(call->route)) + (MUTANT && recovery_ ? "?kit=" + kit_text(recovery_->kit) : ""),\n              {}, std::move(call->body)};',
      ],
    ],
    caught_by: ["world_test", "Devices.OneThatComesByTheKitShowsItToNobody"],
  },
  {
    name: "token in log",
    means: "the relay writes down what a caller proves himself with",
    edits: [
      [
        "relay/server.cpp",
        "post::Call call{*route, token_in(request.authorization), std::move(body)};",
        'if (MUTANT)\n      std::fprintf(stderr, "troth-relay: called by %s\\n", std::string(request.authorization).c_str());\n    post::Call call{*route, token_in(request.authorization), std::move(body)};',
      ],
    ],
    caught_by: ["relay_met_test", "Program.NamesNobodyInItsFiguresOrItsOutput"],
  },
  {
    name: "error text tells account exists",
    means: "a login to an account that is none is refused in other words",
    edits: [
      [
        "relay/relay_account.cpp",
        "const bool fresh = is_good_challenge(wish.account, wish.nonce, now);",
        "if (MUTANT && !known) return refuse(Refusal::gone);\n  const bool fresh = is_good_challenge(wish.account, wish.nonce, now);",
      ],
    ],
    caught_by: ["relay_met_test", "RelayWorld.AnUnknownAccountAnswersLikeAKnownOne"],
  },
  {
    name: "clone keeps writing",
    means: "a copy of a device goes on in the log of the other",
    edits: [
      [
        "core/device/renewing.cpp",
        "if (log != writing_log_id() || opened_->self.retired) return;",
        "if (MUTANT || log != writing_log_id() || opened_->self.retired) return;",
      ],
    ],
    caught_by: ["world_test", "Copies.ACopyGetsKeysOfItsOwnAndNothingThatWasKeptIsLost"],
  },
  {
    name: "LWW on closed entity",
    means: "of what a side says about how a promise ended, the last word counts",
    edits: [
      [
        "core/domain/promise.cpp",
        "words, [&](const auto* other) { return precedes(other->written, word->written); }))",
        "words, [&](const auto* other) {\n              return MUTANT ? precedes(word->written, other->written) : precedes(other->written, word->written);\n            }))",
      ],
    ],
    caught_by: ["lives_test", "Promises.ClosedByBothIsFinal"],
  },
  {
    name: "bidi kept",
    means: "characters that turn text around stay in what was typed",
    edits: [
      [
        "core/base/words.cpp",
        "if (point >= 0x2028 && point <= 0x202e) return true;",
        "if (point >= 0x2028 && point <= (MUTANT ? 0x2029 : 0x202e)) return true;",
      ],
      [
        "core/base/words.cpp",
        "if (point >= 0x2060 && point <= 0x206f) return true;",
        "if (point >= 0x2060 && point <= 0x206f) return !MUTANT || point < 0x2066 || point > 0x2069;",
      ],
    ],
    caught_by: ["base_test", "Words.CharactersThatTurnAroundOrHideTextAreTakenOut"],
  },
  {
    name: "cover stops when drawer empty",
    means: "no quiet frame is written while Mine is open and nothing of it waits",
    edits: [
      [
        "core/device/writing.cpp",
        "if (needs_log()) return;",
        "if (needs_log()) return;\n  if (MUTANT && opened_->mine &&\n      opened_->mine_at_rest.outgoing->waiting(cipher_, opened_->mine->drawer.writing).empty())\n    return;",
      ],
    ],
    caught_by: ["simulation_test", "Simulation.TwoWorldsThatDifferInPrivateActsLookTheSameFromOutside"],
  },
  {
    name: "mail hour ignored",
    means: "the relay hands quiet frames to the other account at once",
    edits: [
      [
        "relay/relay_frames.cpp",
        "if (run.own && parcel.urgency == Urgency::quiet)",
        "if (!MUTANT && run.own && parcel.urgency == Urgency::quiet)",
      ],
    ],
    caught_by: ["relay_met_test", "RelayWorld.AQuietFrameStaysWithItsAuthorsDevicesUntilTheMailHour"],
  },
  {
    name: "vault upload on change only",
    means: "the weekly blob is made anew when its keys change, and in no other week",
    edits: [
      [
        "core/device/devices.cpp",
        "if (version <= self.weekly_version && !now) return;",
        "if ((MUTANT || version <= self.weekly_version) && !now) return;",
      ],
    ],
    caught_by: ["world_test", "Devices.TheWeeklyBlobGoesUpEveryWeekWhetherOrNotAnythingChanged"],
  },
];
