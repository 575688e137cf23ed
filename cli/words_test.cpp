#include "cli/words.h"

#include <gtest/gtest.h>

#include <set>

namespace troth::cli {
namespace {

constexpr FaultCode every_fault[] = {
#define TROTH_FAULT_HERE(name) FaultCode::name,
    TROTH_FAULTS(TROTH_FAULT_HERE)
#undef TROTH_FAULT_HERE
};

TEST(Words, EveryFaultHasASentenceOfItsOwn) {
  std::set<std::string_view> sentences;
  for (const FaultCode code : every_fault) {
    const auto sentence = sentence_for(code);
    EXPECT_TRUE(sentence.ends_with(".")) << name_of(code);
    EXPECT_TRUE(sentences.insert(sentence).second) << name_of(code);
  }
}

TEST(Words, NoSentenceShoutsOrNamesTheInside) {
  for (const FaultCode code : every_fault)
    for (const char* unsaid : {"!", "error", "invalid", "failed", "_"})
      EXPECT_EQ(sentence_for(code).find(unsaid), std::string_view::npos) << name_of(code);
}

TEST(Words, WhatIsDamagedEndsWithItsOwnCode) {
  EXPECT_EQ(exit_for(FaultCode::store_damaged), Exit::damaged);
  EXPECT_EQ(exit_for(FaultCode::wrong_passphrase), Exit::mendable);
}

}  // namespace
}  // namespace troth::cli
