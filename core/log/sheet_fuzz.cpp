// Raw bytes as the plaintext of a sheet S: what is accepted has this one spelling, and its facts
// are read strictly.
#include "log/fact_bytes.h"
#include "log/sheet.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  Bytes plaintext(data, data + size);
  // The fuzzer need not find the four lengths: zeros are added up to the next one.
  for (const std::size_t whole : sheet_sizes)
    if (plaintext.size() <= whole) {
      plaintext.resize(whole);
      break;
    }
  const auto sheet = parse_sheet(plaintext);
  if (!sheet) return 0;
  TROTH_ASSERT(*sheet_bytes(*sheet) == plaintext);
  for (const Item& item : sheet->items) {
    (void)entity_of(item.bytes);
    if (const auto body = body_of(item)) {
      const Item again = item_of(*body);
      TROTH_ASSERT(again.type == item.type && again.bytes == item.bytes);
    }
  }
  return 0;
}
