// What a person types or pastes as a kit: read or refused, and what is read is written back the
// same.
#include "vault/kit.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  const auto kit = kit_from(text_of({data, size}));
  if (kit) {
    const auto again = kit_from(kit_text(*kit));
    TROTH_ASSERT(again && again->account == kit->account);
  }
  return 0;
}
