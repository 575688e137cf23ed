#include "crypto/open/ideal.h"

#include "crypto/check/hash.h"
#include "crypto/open/derive.h"

namespace troth {
namespace {

Bytes lock_of(const Key& key, std::string_view label, BytesView additional) {
  Bytes lock(key.reveal().begin(), key.reveal().end());
  append(lock, hash(label, additional).bytes);
  return lock;
}

}  // namespace

Bytes IdealCipher::bytes_at(std::size_t size, const SealPlace& place) const {
  Bytes seed;
  append_le(seed, seed_);
  append_le(seed, static_cast<std::uint64_t>(size));
  const Hash name = hash(label::place, {seed, place.bytes()});
  SeededRandom random(read_le<std::uint64_t>(name.bytes));
  Bytes bytes(size);
  random.fill(bytes);
  // The whole hash in front, so that two places never share a text by a chance of 2^-64.
  for (std::size_t i = 0; i < size && i < Hash::size; ++i) bytes[i] = name.bytes[i];
  return bytes;
}

// The last text sealed into a place is the one that opens: a place is written again when it was
// lost before it was kept.
Bytes IdealCipher::keep(Bytes sealed, Bytes lock, BytesView plaintext) {
  texts_[sealed] = Text{std::move(lock), Bytes(plaintext.begin(), plaintext.end())};
  return sealed;
}

Result<Bytes> IdealCipher::find(BytesView sealed, const Bytes& lock) const {
  const auto found = texts_.find(Bytes(sealed.begin(), sealed.end()));
  if (found == texts_.end() || found->second.lock != lock) return failed(FaultCode::does_not_open);
  return found->second.plaintext;
}

Bytes IdealCipher::seal(const Key& key, std::string_view label, BytesView additional,
                        BytesView plaintext, const SealPlace& place) {
  return keep(bytes_at(plaintext.size() + seal_overhead, place), lock_of(key, label, additional),
              plaintext);
}

Result<Bytes> IdealCipher::open(const Key& key, std::string_view label, BytesView additional,
                                BytesView sealed) const {
  return find(sealed, lock_of(key, label, additional));
}

Bytes IdealCipher::noise(std::size_t size, const SealPlace& place) {
  Bytes bytes = bytes_at(size, place);
  texts_.erase(bytes);  // what lay here before is blank now
  return bytes;
}

Result<Bytes> IdealCipher::box(const BoxPublicKey& to, BytesView plaintext,
                               const SealPlace& place) {
  return keep(bytes_at(plaintext.size() + box_overhead, place),
              Bytes(to.bytes.begin(), to.bytes.end()), plaintext);
}

Result<Bytes> IdealCipher::box_open(const BoxKey& key, BytesView sealed) const {
  return find(sealed, Bytes(key.public_key().bytes.begin(), key.public_key().bytes.end()));
}

Bytes IdealCipher::box_noise(std::size_t size, const SealPlace& place) {
  TROTH_ASSERT(size >= box_overhead);
  return noise(size, place);
}

Result<Key> IdealCipher::stretch(BytesView words, const ByteArray<16>& salt) const {
  return derive_key(salt, label::test, {words});
}

}  // namespace troth
