#pragma once
// The two lists of words in which trust grows and breaks (product 3), and what a need can be about.
// Appended to only: their places are durable. What the source calls physical threat exists only in
// safety, never here.
#include "base/describe.h"

namespace troth {

enum class Builder : std::uint8_t {
  kept_their_word,
  told_me_in_time,
  honest_with_me,
  owned_up,
  open_about_what_they_do,
  respected_me,
  noticed_what_i_need,
  there_for_me,
  safe_to_be_with,
};
TROTH_NAMES(Builder, "kept_their_word", "told_me_in_time", "honest_with_me", "owned_up",
            "open_about_what_they_do", "respected_me", "noticed_what_i_need", "there_for_me",
            "safe_to_be_with");

enum class Breaker : std::uint8_t {
  lied,
  hid_something,
  broke_a_promise,
  broke_an_agreement,
  shamed,
  criticised,
  ridiculed,
  judged,
  put_me_down,
  rejected_me,
  pressured_or_used_me,
};
TROTH_NAMES(Breaker, "lied", "hid_something", "broke_a_promise", "broke_an_agreement", "shamed",
            "criticised", "ridiculed", "judged", "put_me_down", "rejected_me",
            "pressured_or_used_me");

enum class NeedAbout : std::uint8_t { reliability, honesty, respect, care };
TROTH_NAMES(NeedAbout, "reliability", "honesty", "respect", "care");

}  // namespace troth
