// Raw bytes as chunks of a private stream: no crash, bounded memory, and whatever is whole is a
// fact or refused.
#include "crypto/open/ideal.h"
#include "log/private_log.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  IdealCipher cipher(1);
  PrivateLog mine({}, {}, cipher, Key{});
  PrivateStream stream;
  BytesView bytes(data, size);
  // One byte of number, two of beginning, two of length, then the payload: a head that mostly makes
  // sense.
  while (bytes.size() >= 5) {
    const auto used =
        std::min<std::size_t>(read_le<std::uint16_t>(bytes.subspan(3)) % 2000, bytes.size() - 5);
    Bytes chunk = {1};
    append_le(chunk, std::uint64_t{bytes[0]});
    append(chunk, bytes.subspan(1, 2));
    append_le(chunk, static_cast<std::uint16_t>(used));
    append(chunk, bytes.subspan(5, used));
    chunk.resize(chunk_size);
    bytes = bytes.subspan(5 + used);
    auto entries = stream.add(array_of<chunk_size>(chunk));
    if (!entries) continue;
    if (bytes.size() % 7 == 0)
      for (PrivateEntry& entry : stream.pass_gap()) entries->push_back(std::move(entry));
    for (const PrivateEntry& entry : *entries) {
      TROTH_ASSERT(entry.fact.size() <= private_fact_bytes_max);
      (void)mine.take_fact({}, entry.n, entry.fact);
    }
  }
  (void)mine.in_order();
  (void)mine.strange();
  return 0;
}
