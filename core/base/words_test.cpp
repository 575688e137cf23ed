#include "base/words.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace troth {
namespace {

TEST(Words, ATypedLineIsTrimmedAndKeptAsWritten) {
  EXPECT_EQ(words_from("  home by 19:00 \n", line_bytes_max)->text, "home by 19:00");
  EXPECT_EQ(words_from("line one\r\nline two", line_bytes_max)->text, "line one\nline two");
  EXPECT_EQ(words_from("a\tb", line_bytes_max)->text, "a b");
}

TEST(Words, NothingButWhiteSpaceIsNoWords) {
  EXPECT_EQ(words_from(" \n\xc2\xa0\xe2\x80\x8b", line_bytes_max).error().code,
            FaultCode::text_empty);
}

TEST(Words, CharactersThatTurnAroundOrHideTextAreTakenOut) {
  EXPECT_EQ(words_from("a\xe2\x80\xae"
                       "b\xe2\x81\xa6"
                       "c\xef\xbb\xbf"
                       "d\x07",
                       line_bytes_max)
                ->text,
            "abcd");
}

TEST(Words, EmojiFamiliesAndPersianJoinersStayWhole) {
  const std::string family = "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7";
  EXPECT_EQ(words_from(family, line_bytes_max)->text, family);
  const std::string persian = "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1\xd9\x88\xd9\x85";
  EXPECT_EQ(words_from(persian, line_bytes_max)->text, persian);
}

TEST(Words, BytesThatAreNoTextAreRefused) {
  for (const char* bad : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"})
    EXPECT_EQ(words_from(bad, line_bytes_max).error().code, FaultCode::text_not_utf8);
}

TEST(Words, TooLongSaysHowLongIsAllowed) {
  const auto refused = words_from(std::string(401, 'a'), line_bytes_max);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error(), (Fault{FaultCode::too_large, line_bytes_max}));
}

RC_GTEST_PROP(Words, WhateverIsAcceptedIsPlainAndUnchangedWhenTypedAgain, ()) {
  // Pieces of every sort: plain, spaces, controls, bidirectional marks, joiners, emoji, broken
  // bytes.
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "a", " ", "\n", "\r\n", "\t", "\xc2\xa0", "\xe2\x80\x8b", "\xe2\x80\x8d", "\xe2\x80\xae",
      "\xe3\x80\x80", "\xf0\x9f\x91\xa9", "\xc3\xa9", "\x07"));
  std::string typed = "x";
  for (const auto& piece : pieces) typed += piece;
  const auto once = words_from(typed, page_bytes_max);
  RC_ASSERT(once.has_value());
  RC_ASSERT(is_plain_text(once->text));
  RC_ASSERT(words_from(once->text, page_bytes_max)->text == once->text);
}

RC_GTEST_PROP(Words, AnyBytesAreEitherRefusedOrBecomePlainText, (const std::string& typed)) {
  const auto words = words_from(typed, page_bytes_max);
  if (words) RC_ASSERT(is_plain_text(words->text));
}

}  // namespace
}  // namespace troth
