#include "vault/kit.h"

#include <array>

#include "base/equal.h"
#include "crypto/check/hash.h"

namespace troth {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::string_view mark = "TR1";
constexpr std::size_t check_size = 4;
constexpr std::size_t kit_size = AccountId::size + 16 + check_size;
constexpr std::size_t characters = kit_groups * kit_group_characters;
static_assert(kit_size * 8 == characters * 5);

ByteArray<check_size> check_of(BytesView named) {
  return array_of<check_size>(hash(label::kit_check, named).bytes);
}

// -1 for what is no character of the alphabet.
int value_of(char letter) {
  if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  if (letter == 'O') letter = '0';
  if (letter == 'I' || letter == 'L') letter = '1';
  const auto at = alphabet.find(letter);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// The space that people and printers put in between: also the dashes that phones make of two
// hyphens.
std::size_t separator_size(std::string_view text) {
  for (const std::string_view one :
       {" ", "-", ".", "_", ":", ",", "\n", "\r", "\t", "\xc2\xa0", "\xe2\x80\x90", "\xe2\x80\x91",
        "\xe2\x80\x93", "\xe2\x80\x94"})
    if (text.starts_with(one)) return one.size();
  return 0;
}

ByteArray<characters> values_of(const Kit& kit) {
  Secret<kit_size> packed;
  auto& bytes = packed.reveal_to_write();
  std::copy(kit.account.bytes.begin(), kit.account.bytes.end(), bytes.begin());
  const auto& secret = kit.account_secret.reveal();
  std::copy(secret.begin(), secret.end(), bytes.begin() + AccountId::size);
  const auto check = check_of(BytesView(bytes).first(kit_size - check_size));
  std::copy(check.begin(), check.end(), bytes.end() - check_size);

  ByteArray<characters> values{};
  for (std::size_t i = 0; i < characters; ++i)
    for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit)
      values[i] =
          static_cast<std::uint8_t>(values[i] * 2 + ((bytes[bit / 8] >> (7 - bit % 8)) & 1));
  return values;
}

}  // namespace

Kit new_kit(Random& random) {
  Kit kit;
  kit.account = random.id<AccountId>();
  random.fill(kit.account_secret.reveal_to_write());
  return kit;
}

std::string kit_text(const Kit& kit) {
  std::string text(mark);
  for (std::size_t group = 1; group <= kit_groups; ++group) text += "-" + kit_group(kit, group);
  return text;
}

std::string kit_group(const Kit& kit, std::size_t group) {
  TROTH_ASSERT(group >= 1 && group <= kit_groups);
  auto values = values_of(kit);
  std::string text;
  for (std::size_t i = (group - 1) * kit_group_characters; i < group * kit_group_characters; ++i)
    text += alphabet[values[i]];
  wipe(values);
  return text;
}

Result<Kit> kit_from(std::string_view typed) {
  if (typed.size() > kit_text_bytes_max) return failed(FaultCode::wrong_kit);
  Secret<mark.size() + characters> read;
  auto& values = read.reveal_to_write();
  std::size_t count = 0;
  for (std::size_t at = 0; at < typed.size();) {
    if (const auto skipped = separator_size(typed.substr(at)); skipped > 0) {
      at += skipped;
      continue;
    }
    const int value = value_of(typed[at]);
    if (value < 0 || count == values.size()) return failed(FaultCode::wrong_kit);
    values[count++] = static_cast<std::uint8_t>(value);
    ++at;
  }
  std::size_t from = 0;
  if (count == values.size()) {
    for (; from < mark.size(); ++from)
      if (values[from] != value_of(mark[from])) return failed(FaultCode::wrong_kit);
  }
  if (count - from != characters) return failed(FaultCode::wrong_kit);

  Secret<kit_size> packed;
  auto& bytes = packed.reveal_to_write();
  for (std::size_t bit = 0; bit < kit_size * 8; ++bit) {
    const auto value = values[from + bit / 5];
    if (((value >> (4 - bit % 5)) & 1) != 0)
      bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] | (0x80 >> (bit % 8)));
  }
  const BytesView all(bytes);
  if (!equal_in_constant_time(check_of(all.first(kit_size - check_size)), all.last(check_size)))
    return failed(FaultCode::wrong_kit);
  return Kit{AccountId{array_of<AccountId::size>(all)},
             Secret<16>(all.subspan(AccountId::size, 16))};
}

}  // namespace troth
