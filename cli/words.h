#pragma once
// What the terminal says. Plain, short, what happened and what to do; nothing was lost unless it
// says so.
#include <string>
#include <string_view>

#include "base/fault.h"
#include "device/reply.h"
#include "log/log.h"
#include "view/reading.h"

namespace troth::cli {

// One or two sentences for each fault, by verbs of the terminal.
std::string_view sentence_for(FaultCode code);

// The exit codes of every verb.
enum class Exit : int {
  done = 0,
  mendable = 1,   // it was not done, and a person can mend it: the sentence says how
  wrong_use = 2,  // these words are no command
  kept_here = 3,  // it is done and kept; the relay was not reached, it goes out another time
  damaged = 4,    // the disk, or what is kept on it
};
Exit exit_for(FaultCode code);

std::string_view export_preface();  // the first lines of the page in an export

std::string_view words_for(troth::Standing standing);  // how reading one log goes
std::string_view words_for(view::Standing standing);
std::string_view words_for(view::OwnPromiseStanding standing);
std::string_view words_for(view::StoryKind what);
std::string_view words_for(view::CardKind what);
std::string_view words_for(Telling telling);
std::string_view words_for(HeadsUpAnswer answer);
std::string_view words_for(view::Word word);

// Of a reading: what I feel, how sure that is, what moves it.
std::string_view words_for(view::TrustWord word);
std::string_view words_for(view::Sureness sure);
std::string_view words_for(view::TrustTurn turn);
std::string_view words_for(view::Moving what);
std::string_view words_for(view::Matter matter);

std::string_view words_for(view::AgreementStanding standing);
std::string_view words_for(view::MeetingStanding standing);

}  // namespace troth::cli
