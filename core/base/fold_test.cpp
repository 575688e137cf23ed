#include "base/fold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace troth {
namespace {

TEST(Fold, CaseAndAccentsAreOne) {
  EXPECT_EQ(folded("Übermorgen, STRASSE und Straße"), "ubermorgen, strasse und strasse");
  EXPECT_EQ(folded("El NIÑO llegará mañana"), "el nino llegara manana");
  EXPECT_EQ(folded("Ærø, Łódź, Đặng"), "aero, lodz, dang");
  EXPECT_EQ(folded("ΟΔΌΣ"), folded("οδος"));
  EXPECT_EQ(folded("Ёлка"), folded("елка"));
  // An accent that stands for itself, as some keyboards write it.
  EXPECT_EQ(folded("cafe\u0301"), "cafe");
}

TEST(Fold, ALetterOfItsOwnStaysOne) {
  EXPECT_NE(folded("й"), folded("и"));
  EXPECT_NE(folded("þ"), folded("p"));
}

TEST(Fold, ApostrophesQuotesDashesAndSpacesAreOne) {
  EXPECT_EQ(folded("I’ll — “so”\u00a0be\nit"), "i'll - \"so\" be it");
}

TEST(Fold, WhatHasNoCaseStaysAsItWasWritten) {
  for (const std::string_view text : {"日本語", "שלום", "👩‍👧 ok", "\ue004"})
    EXPECT_EQ(folded(text), text);
}

TEST(Fold, WhatIsFoundIsWhereItStandsInTheText) {
  const std::string_view text = "Wir gehen in die Große Straße.";
  const auto found = find_folded(text, "grosse str");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(text.substr(found->from, found->to - found->from), "Große Str");
  EXPECT_FALSE(find_folded(text, "kleine").has_value());
  EXPECT_FALSE(find_folded(text, "").has_value());
  // Half of a letter that became two is that letter.
  const auto half = find_folded("Spaß", "spas");
  ASSERT_TRUE(half.has_value());
  EXPECT_EQ(half->to, std::string_view("Spaß").size());
}

// Any bytes at all: ends lie in the text, and what lies between them reads as what was sought.
RC_GTEST_PROP(Fold, WhatIsFoundReadsAsWhatWasSought, ()) {
  const std::string piece = *rc::gen::elementOf(
      std::vector<std::string>{"a", "É", "ß", "Ǆ", "и", "👩", "\xff", "e\u0301", " ", "’", "\xc3"});
  std::string text;
  for (int parts = *rc::gen::inRange(0, 12); parts > 0; --parts)
    text += *rc::gen::elementOf(std::vector<std::string>{"a", "É", "ß", "Ǆ", "и", "👩", "\xff",
                                                         "e\u0301", " ", "’", "\xc3"});
  const std::string whole = text + piece + text;
  const std::string sought = folded(piece);
  RC_PRE(!sought.empty());
  const auto found = find_folded(whole, sought);
  RC_ASSERT(found.has_value() || folded(whole).find(sought) == std::string::npos);
  if (!found) return;
  RC_ASSERT(found->from < found->to && found->to <= whole.size());
  RC_ASSERT(folded(whole.substr(found->from, found->to - found->from)).find(sought) !=
            std::string::npos);
}

}  // namespace
}  // namespace troth
