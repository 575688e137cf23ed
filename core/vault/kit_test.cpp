#include "vault/kit.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace troth {
namespace {

Kit kit_of(std::uint64_t seed) {
  SeededRandom random(seed);
  return new_kit(random);
}
bool same(const Kit& a, const Kit& b) {
  return a.account == b.account && a.account_secret.reveal() == b.account_secret.reveal();
}

TEST(Kit, IsEightGroupsOfSixBehindItsMark) {
  const auto text = kit_text(kit_of(1));
  ASSERT_EQ(text.size(), 3u + 8 * 7);
  EXPECT_EQ(text.substr(0, 4), "TR1-");
  EXPECT_EQ(text.find_first_of("ILOU"), std::string::npos);
  EXPECT_EQ(kit_group(kit_of(1), 4), text.substr(4 + 3 * 7, 6));
}

TEST(Kit, OfTheVectorIsWrittenThisWayForEver) {
  Kit kit;
  for (std::size_t i = 0; i < 10; ++i) kit.account.bytes[i] = static_cast<std::uint8_t>(i + 1);
  for (std::size_t i = 0; i < 16; ++i)
    kit.account_secret.reveal_to_write()[i] = static_cast<std::uint8_t>(100 + i);
  EXPECT_EQ(kit_text(kit), "TR1-041061-050R3G-G28ACH-JPCSV8-D5N6PV-3DDSQQ-0WBJED-EZHQSF");
}

RC_GTEST_PROP(Kit, IsReadHoweverAPersonTypesIt, (std::uint64_t seed)) {
  const auto kit = kit_of(seed);
  std::string typed;
  const bool marked = *rc::gen::arbitrary<bool>();
  for (const char letter : kit_text(kit).substr(marked ? 0 : 4)) {
    char as_typed = letter;
    if (letter == '-') {
      typed += *rc::gen::element<std::string>("", " ", "-", "\n", "\xe2\x80\x93", " . ");
      continue;
    }
    if (letter == '0' && *rc::gen::arbitrary<bool>()) as_typed = *rc::gen::element('O', 'o');
    if (letter == '1' && *rc::gen::arbitrary<bool>())
      as_typed = *rc::gen::element('I', 'l', 'L', 'i');
    if (as_typed >= 'A' && as_typed <= 'Z' && *rc::gen::arbitrary<bool>())
      as_typed = static_cast<char>(as_typed - 'A' + 'a');
    typed += as_typed;
  }
  const auto read = kit_from(typed);
  RC_ASSERT(read.has_value());
  RC_ASSERT(same(*read, kit));
}

RC_GTEST_PROP(Kit, OneWrongCharacterIsFound, (std::uint64_t seed)) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  auto text = kit_text(kit_of(seed)).substr(4);
  const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
  RC_PRE(text[at] != '-');
  const char other = alphabet[*rc::gen::inRange<std::size_t>(0, alphabet.size())];
  RC_PRE(other != text[at]);
  text[at] = other;
  RC_ASSERT(kit_from(text).error().code == FaultCode::wrong_kit);
}

RC_GTEST_PROP(Kit, AnythingElseIsNoKit, (const std::string& typed)) {
  RC_ASSERT(kit_from(typed).error().code == FaultCode::wrong_kit);
}

TEST(Kit, TooLittleTooMuchAndTheWrongVersionAreNoKit) {
  const auto text = kit_text(kit_of(3));
  EXPECT_FALSE(kit_from(text.substr(0, text.size() - 1)).has_value());
  EXPECT_FALSE(kit_from(text + "0").has_value());
  EXPECT_FALSE(kit_from("TR2" + text.substr(3)).has_value());
  EXPECT_FALSE(kit_from(text + std::string(1'000'000, ' ')).has_value());
  EXPECT_FALSE(kit_from("").has_value());
}

}  // namespace
}  // namespace troth
