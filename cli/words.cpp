#include "cli/words.h"

namespace troth::cli {

std::string_view sentence_for(FaultCode code) {
  switch (code) {
    case FaultCode::malformed:
      return "That can't be read here. Check that all of it was copied.";
    case FaultCode::too_large:
      return "That is too long for here. Make it shorter; nothing was lost.";
    case FaultCode::text_empty:
      return "Write a few words first.";
    case FaultCode::text_not_utf8:
      return "Some of these characters can't be kept. Type them again.";
    case FaultCode::out_of_range:
      return "That time can't be used. Choose one that is still to come, within five years.";
    case FaultCode::wrong_passphrase:
      return "These words don't open it. Check each one, and the order. Nothing was lost.";
    case FaultCode::wrong_kit:
      return "There is a typing slip in the kit. Compare it letter by letter with your page.";
    case FaultCode::does_not_open:
      return "This can't be opened with what is on this device.";
    case FaultCode::locked:
      return "Troth is locked.";
    case FaultCode::mine_locked:
      return "That needs Mine to be open. Add --open-mine, and its passphrase is asked for.";
    case FaultCode::already_founded:
      return "There is a Troth in this home already. `troth today` opens it; --home names another.";
    case FaultCode::not_founded:
      return "There is nothing here yet. `troth init` begins; `troth recover` brings it back with "
             "your kit page.";
    case FaultCode::vault_rolled_back:
      return "The relay showed an older copy of your keys than this device has seen. This device "
             "keeps the newer one. If nobody restored a backup, ask whoever runs the relay.";
    case FaultCode::slot_full:
      return "Mine can't take more until it was opened once. `troth mine` opens it; then write "
             "this again.";
    case FaultCode::outgoing_full:
      return "Your private writing waits for room to leave this device. It is kept here. Try again "
             "later.";
    case FaultCode::store_damaged:
      return "Something kept here can't be read. Keep a copy of the folder before you do anything "
             "else; your kit page and the relay bring back what was sent.";
    case FaultCode::bad_signature:
      return "Something arrived that was not signed by either of you. It was left out.";
    case FaultCode::bad_hash:
      return "Something arrived changed on its way. It was left out and will be asked for again.";
    case FaultCode::broken_chain:
      return "Something arrived that does not fit what came before. It was left out.";
    case FaultCode::gap:
      return "Something is still missing in between. It will be asked for again.";
    case FaultCode::forked:
      return "One device shows two histories. Look at `troth devices`.";
    case FaultCode::wrong_lamport:
      return "Something arrived in an impossible order. It was left out.";
    case FaultCode::unknown_log:
      return "Something arrived from a device that neither of you has added. It was left out.";
    case FaultCode::unknown_dependency:
      return "Something arrived that speaks of what is not here yet. It will be asked for again.";
    case FaultCode::unknown_key:
      return "Something arrived that this device has no key for. Open Troth on your other device "
             "once.";
    case FaultCode::update_needed:
      return "Something was written by a newer Troth. It is kept; update Troth on this device to "
             "read it.";
    case FaultCode::limit_reached:
      return "There is not enough room or memory for that right now. Try again.";
    case FaultCode::another_writer:
      return "Another troth is using this home, perhaps `troth watch`, or it is a restored copy. "
             "End the other one first.";
    case FaultCode::not_found:
      return "There is no such thing here, or it is not yours to see.";
    case FaultCode::not_yours:
      return "Only the other one can do that.";
    case FaultCode::not_theirs:
      return "Only the one it is about can do that.";
    case FaultCode::already_ended:
      return "That has ended already.";
    case FaultCode::too_many_asks:
      return "Three things are asked for already. Wait for one of them, or take one back.";
    case FaultCode::no_partner:
      return "That needs the two of you. `troth invite` begins it.";
    case FaultCode::already_paired:
      return "You are two here already.";
    case FaultCode::already_answered:
      return "You answered that already.";
    case FaultCode::not_open_yet:
      return "It is too early for that.";
    case FaultCode::relay_unreachable:
      return "The relay can't be reached. Everything is kept here and goes out when you are "
             "online.";
    case FaultCode::relay_refused:
      return "The relay does not know this device any more. Everything is kept here. `troth "
             "sign-in` makes you known again.";
    case FaultCode::relay_too_busy:
      return "The relay asks to wait a little. Everything is kept here; try again in some minutes.";
    case FaultCode::relay_other_version:
      return "The relay speaks another version of Troth. Everything is kept here. Ask whoever runs "
             "it to update.";
    case FaultCode::relay_full:
      return "The relay is full. Everything is kept here. Ask whoever runs it to make room.";
    case FaultCode::invitation_gone:
      return "This invitation is over: too old, used, or taken back. Ask for a new one.";
    case FaultCode::invitation_taken:
      return "Someone else answered this invitation first. Ask each other, then make a new one.";
    case FaultCode::disk_full:
      return "There is no room left on the disk. This was not kept; everything before it is. Make "
             "room, then do it again.";
    case FaultCode::disk_failed:
      return "The disk could not keep that. What was kept before is still there.";
  }
  return "";
}

Exit exit_for(FaultCode code) {
  switch (code) {
    case FaultCode::store_damaged:
    case FaultCode::disk_failed:
      return Exit::damaged;
    default:
      return Exit::mendable;
  }
}

std::string_view export_preface() {
  return "What was told between two people in Troth, in the order in which it was told.\n"
         "An arrow to the right: told by whoever made this copy. To the left: told by the other.\n"
         "`troth verify` checks that every entry is as its author signed it.";
}

std::string_view words_for(troth::Standing standing) {
  using enum troth::Standing;
  switch (standing) {
    case up_to_date:
      return "read to the end";
    case waiting_for_frames:
      return "some are missing";
    case waiting_for_key:
      return "some lack their key";
    case withheld:
      return "one is held back";
    case halted:
      return "one breaks the rules";
    case forked:
      return "two histories";
    case removed:
      return "taken out by its owner";
  }
  return "";
}

std::string_view words_for(view::Standing standing) {
  using enum view::Standing;
  switch (standing) {
    case asked:
      return "asked for";
    case withdrawn:
      return "taken back";
    case open:
      return "open";
    case unsettled:
      return "how did it go?";
    case kept:
      return "kept";
    case told_in_time_then_kept:
      return "told in time, then kept";
    case told_in_time:
      return "told in time";
    case told_late:
      return "told, later";
    case told_cannot_tell:
      return "told; when can't be said";
    case kept_later:
      return "kept later";
    case not_kept_said_themselves:
      return "not kept, said it themselves";
    case not_kept_the_other_said:
      return "not kept, the other said it";
    case not_kept_each_apart:
      return "not kept, each said it, apart";
    case seen_differently:
      return "seen differently";
    case let_go:
      return "let go";
    case changed_together:
      return "changed together";
  }
  return "";
}

std::string_view words_for(view::OwnPromiseStanding standing) {
  using enum view::OwnPromiseStanding;
  switch (standing) {
    case open:
      return "open";
    case unsettled:
      return "how did it go?";
    case kept:
      return "kept";
    case kept_later:
      return "kept later";
    case not_kept:
      return "not kept";
    case let_go:
      return "let go";
  }
  return "";
}

std::string_view words_for(view::StoryKind what) {
  using enum view::StoryKind;
  switch (what) {
    case made:
      return "promised";
    case asked:
      return "asked for it";
    case accepted:
      return "said yes";
    case ask_withdrawn:
      return "took it back";
    case thanked:
      return "said thanks";
    case will_be_later:
      return "told: it will be later";
    case cannot_make_it:
      return "told: can't make it";
    case said_why:
      return "said why";
    case answered_thanks:
      return "thanked for telling";
    case answered_hard_for_me:
      return "said: this is hard for me";
    case answered_lets_change_it:
      return "said: let's change it";
    case said_i_hear_you:
      return "said: I hear you";
    case change_proposed:
      return "proposed a change";
    case change_agreed:
      return "agreed to the change";
    case said_kept:
      return "said: kept";
    case said_kept_later:
      return "said: kept later";
    case said_not_kept:
      return "said: not kept";
    case let_go:
      return "let it go";
    case told_need:
      return "told a need";
    case need_heard:
      return "heard it";
    case asked_for_more:
      return "asked: tell me more";
    case said_more:
      return "said more";
    case need_rests:
      return "lets it rest";
    case told_moment:
      return "noticed it";
  }
  return "";
}

std::string_view words_for(view::CardKind what) {
  using enum view::CardKind;
  switch (what) {
    case answer_heads_up:
      return "They told you about this one.";
    case how_did_it_go:
      return "The time has passed. How did it go?";
    case say_i_hear_you:
      return "This is hard for them.";
    case answer_change:
      return "They propose a change.";
    case answer_ask:
      return "They ask you for this.";
    case coming:
      return "Coming.";
    case keep_as_moment:
      return "Keep this as a small thing they did?";
    case how_did_theirs_go:
      return "How did this go? You can let it go.";
    case answer_need:
      return "They told you what they need.";
    case say_more:
      return "They ask you to say more.";
    case new_promise:
      return "They promised you this.";
    case new_moment:
      return "They noticed something you did.";
    case answer_hurt:
      return "They told you that something hurt.";
    case room_for_something_hard:
      return "They have something hard to tell you. It stays closed until you have room.";
    case answer_questions:
      return "They ask about what you told them.";
    case join_repair:
      return "They would like to repair this with you. You can say no.";
    case repair_waits:
      return "What comes next in this repair waits for you. There is no hurry.";
    case say_more_about_hurt:
      return "They ask you to say more about what hurt.";
    case answer_agreement:
      return "They propose an agreement.";
    case review_agreement:
      return "The day to look at this agreement again has come.";
    case answer_openness:
      return "They ask you to be open about something. You can say no.";
    case new_openness:
      return "They offer to be open about something.";
    case new_distance:
      return "They keep their distance, and tell you so.";
    case new_shaped_me:
      return "They told you a line of what shaped them.";
    case check_in_there:
      return "A check-in was begun.";
    case opening_there:
      return "An opening was begun.";
  }
  return "";
}

std::string_view words_for(Telling telling) {
  switch (telling) {
    case Telling::none:
      return "";
    case Telling::in_time:
      return "told in time";
    case Telling::late:
      return "told after the time";
    case Telling::cannot_tell:
      return "told; in time or not can't be said";
  }
  return "";
}

std::string_view words_for(HeadsUpAnswer answer) {
  switch (answer) {
    case HeadsUpAnswer::thanks:
      return "Thanks for telling me";
    case HeadsUpAnswer::hard_for_me:
      return "This is hard for me";
    case HeadsUpAnswer::lets_change_it:
      return "Let's change it";
  }
  return "";
}

std::string_view words_for(view::Word word) {
  switch (word) {
    case view::Word::kept:
      return "kept";
    case view::Word::kept_later:
      return "kept later";
    case view::Word::not_kept:
      return "not kept";
    case view::Word::let_go:
      return "let go";
  }
  return "";
}

std::string_view words_for(view::TrustWord word) {
  switch (word) {
    case view::TrustWord::hardly:
      return "Hardly trusting";
    case view::TrustWord::little:
      return "A little trusting";
    case view::TrustWord::half:
      return "Half trusting, half not";
    case view::TrustWord::mostly:
      return "Mostly trusting";
    case view::TrustWord::deeply:
      return "Deeply trusting";
  }
  return "";
}

std::string_view words_for(view::Sureness sure) {
  switch (sure) {
    case view::Sureness::sure:
      return "sure";
    case view::Sureness::fairly_sure:
      return "fairly sure";
    case view::Sureness::not_sure_yet:
      return "not sure yet";
  }
  return "";
}

std::string_view words_for(view::TrustTurn turn) {
  switch (turn) {
    case view::TrustTurn::risen:
      return "It has risen.";
    case view::TrustTurn::fallen:
      return "It has fallen.";
    case view::TrustTurn::hardly_changed:
      return "It has hardly changed.";
  }
  return "";
}

std::string_view words_for(view::Moving what) {
  switch (what) {
    case view::Moving::word_kept:
      return "a word kept";
    case view::Moving::told_in_time:
      return "being told in time";
    case view::Moving::honesty:
      return "honesty";
    case view::Moving::care:
      return "care";
    case view::Moving::word_broken:
      return "a word broken";
    case view::Moving::lie:
      return "a lie, or something hidden";
    case view::Moving::put_down:
      return "being put down";
  }
  return "";
}

std::string_view words_for(view::Matter matter) {
  switch (matter) {
    case view::Matter::promise:
      return "a promise";
    case view::Matter::need:
      return "a need";
    case view::Matter::moment:
      return "a small thing";
    case view::Matter::hurt:
      return "something that hurt";
    case view::Matter::owning_up:
      return "something that was told";
    case view::Matter::repair:
      return "something being mended";
    case view::Matter::openness:
      return "being open about something";
    case view::Matter::distance:
      return "keeping a distance";
    case view::Matter::shaped_me:
      return "a line of what shaped one";
    case view::Matter::agreement:
      return "an agreement";
    case view::Matter::check_in:
      return "a check-in";
    case view::Matter::opening:
      return "an opening";
  }
  return "";
}

std::string_view words_for(view::AgreementStanding standing) {
  switch (standing) {
    case view::AgreementStanding::proposed:
      return "proposed, not agreed to yet";
    case view::AgreementStanding::in_force:
      return "agreed by both";
    case view::AgreementStanding::withdrawn:
      return "left";
  }
  return "";
}

std::string_view words_for(view::MeetingStanding standing) {
  switch (standing) {
    case view::MeetingStanding::begun:
      return "It lies here for both of you.";
    case view::MeetingStanding::joined:
      return "Both are in.";
    case view::MeetingStanding::mine_sealed:
      return "Yours is sealed. It opens when both are.";
    case view::MeetingStanding::theirs_sealed:
      return "They are ready. It opens when you are, too.";
    case view::MeetingStanding::both_sealed:
      return "Both are ready. It opens as soon as their device has been online once.";
    case view::MeetingStanding::opened:
      return "Opened.";
    case view::MeetingStanding::closed:
      return "Closed.";
  }
  return "";
}

}  // namespace troth::cli
