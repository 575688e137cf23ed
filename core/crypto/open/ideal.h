#pragma once
// The ideal cipher of protocol 4.1, for tests and simulations only: never for anything a person
// wrote. Its bytes come from a generator keyed by the place alone, so a sealed text and a blank in
// the same place are the same bytes, and what remains to compare between two worlds is schedule,
// size, number and order. `open` looks the text up in a table that all parties of one simulated
// world share; it opens under the same key, label and additional data only.
//
// A text is the name of its place, a hash, and then what the generator makes of that name: so the
// table is looked into by the name, and the rest of a text is compared with the generator.
#include <unordered_map>

#include "crypto/check/hash.h"
#include "crypto/open/cipher.h"

namespace troth {

class IdealCipher final : public Cipher {
 public:
  explicit IdealCipher(std::uint64_t seed) : seed_(seed) {}
  Bytes seal(const Key& key, std::string_view label, BytesView additional, BytesView plaintext,
             const SealPlace& place) override;
  Result<Bytes> open(const Key& key, std::string_view label, BytesView additional,
                     BytesView sealed) const override;
  std::vector<bool> commits(const Key& key, std::string_view label, BytesView additional,
                            std::span<const SealHead> heads) const override;
  Result<Bytes> open_first(const Key& key, std::string_view label, BytesView additional,
                           BytesView sealed, std::size_t size) const override;
  Bytes noise(std::size_t size, const SealPlace& place) override;
  Result<Bytes> box(const BoxPublicKey& to, BytesView plaintext, const SealPlace& place) override;
  Result<Bytes> box_open(const BoxKey& key, BytesView sealed) const override;
  Bytes box_noise(std::size_t size, const SealPlace& place) override;
  // A quick hash instead of Argon2id: simulations log in thousands of times.
  Result<Key> stretch(BytesView words, const ByteArray<16>& salt) const override;

 private:
  struct Text {
    std::size_t size = 0;
    Bytes lock;  // key, label and additional data, or the box's public key
    Bytes plaintext;
  };
  // A name is as good as random already.
  struct FirstBytes {
    std::size_t operator()(const Hash& name) const {
      return static_cast<std::size_t>(read_le<std::uint64_t>(name.bytes));
    }
  };
  Hash name_of(std::size_t size, const SealPlace& place) const;
  Bytes keep(std::size_t size, const SealPlace& place, Bytes lock, BytesView plaintext);
  Result<Bytes> find(BytesView sealed, BytesView lock) const;

  std::uint64_t seed_;
  std::unordered_map<Hash, Text, FirstBytes> texts_;  // by the name of their place
};

}  // namespace troth
