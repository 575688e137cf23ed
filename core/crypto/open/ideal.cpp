#include "crypto/open/ideal.h"

#include <algorithm>
#include <cstring>

#include "crypto/open/derive.h"

namespace troth {
namespace {

static_assert(box_overhead >= Hash::size && seal_overhead >= Hash::size);

// The text of this size whose place has this name. The whole name stands in front, so that two
// places never share a text by a chance of 2^-64.
Bytes text_named(const Hash& name, std::size_t size) {
  TROTH_ASSERT(size >= Hash::size);
  Bytes bytes(size);
  std::ranges::copy(name.bytes, bytes.begin());
  SeededRandom random(read_le<std::uint64_t>(name.bytes));
  for (std::size_t at = Hash::size; at < size; at += sizeof(std::uint64_t)) {
    const std::uint64_t word = random.next();
    std::memcpy(bytes.data() + at, &word, std::min(sizeof word, size - at));
  }
  return bytes;
}

Bytes lock_of(const Key& key, std::string_view label, BytesView additional) {
  Bytes lock;
  lock.reserve(Key::size + 1 + label.size() + additional.size());
  append(lock, key.reveal());
  lock.push_back(static_cast<std::uint8_t>(label.size()));
  append(lock, bytes_of(label));
  append(lock, additional);
  return lock;
}

}  // namespace

Hash IdealCipher::name_of(std::size_t size, const SealPlace& place) const {
  Bytes seed;
  append_le(seed, seed_);
  append_le(seed, static_cast<std::uint64_t>(size));
  return hash(label::place, {seed, place.bytes()});
}

// The last text sealed into a place is the one that opens: a place is written again when it was
// lost before it was kept.
Bytes IdealCipher::keep(std::size_t size, const SealPlace& place, Bytes lock, BytesView plaintext) {
  const Hash name = name_of(size, place);
  Text& text = texts_[name];
  text.size = size;
  text.lock = std::move(lock);
  text.plaintext.assign(plaintext.begin(), plaintext.end());
  return text_named(name, size);
}

Result<Bytes> IdealCipher::find(BytesView sealed, BytesView lock) const {
  if (sealed.size() < Hash::size) return failed(FaultCode::does_not_open);
  const Hash name{array_of<Hash::size>(sealed)};
  const auto found = texts_.find(name);
  if (found == texts_.end() || found->second.size != sealed.size() ||
      !std::ranges::equal(found->second.lock, lock) ||
      !std::ranges::equal(text_named(name, sealed.size()), sealed))
    return failed(FaultCode::does_not_open);
  return found->second.plaintext;
}

Bytes IdealCipher::seal(const Key& key, std::string_view label, BytesView additional,
                        BytesView plaintext, const SealPlace& place) {
  return keep(plaintext.size() + seal_overhead, place, lock_of(key, label, additional), plaintext);
}

Result<Bytes> IdealCipher::open(const Key& key, std::string_view label, BytesView additional,
                                BytesView sealed) const {
  return find(sealed, lock_of(key, label, additional));
}

std::vector<bool> IdealCipher::commits(const Key& key, std::string_view label, BytesView additional,
                                       std::span<const SealHead> heads) const {
  const Bytes lock = lock_of(key, label, additional);
  std::vector<bool> found;
  for (const SealHead& head : heads) {
    const Hash name{array_of<Hash::size>(BytesView(head).first(Hash::size))};
    const auto text = texts_.find(name);
    found.push_back(text != texts_.end() && text->second.lock == lock &&
                    std::ranges::equal(text_named(name, seal_head_size), head));
  }
  return found;
}

Result<Bytes> IdealCipher::open_first(const Key& key, std::string_view label, BytesView additional,
                                      BytesView sealed, std::size_t size) const {
  auto plaintext = open(key, label, additional, sealed);
  if (!plaintext || plaintext->size() < size) return failed(FaultCode::does_not_open);
  plaintext->resize(size);
  return plaintext;
}

Bytes IdealCipher::noise(std::size_t size, const SealPlace& place) {
  const Hash name = name_of(size, place);
  texts_.erase(name);  // what lay here before is blank now
  return text_named(name, size);
}

Result<Bytes> IdealCipher::box(const BoxPublicKey& to, BytesView plaintext,
                               const SealPlace& place) {
  return keep(plaintext.size() + box_overhead, place, Bytes(to.bytes.begin(), to.bytes.end()),
              plaintext);
}

Result<Bytes> IdealCipher::box_open(const BoxKey& key, BytesView sealed) const {
  return find(sealed, key.public_key().bytes);
}

Bytes IdealCipher::box_noise(std::size_t size, const SealPlace& place) {
  TROTH_ASSERT(size >= box_overhead);
  return noise(size, place);
}

Result<Key> IdealCipher::stretch(BytesView words, const ByteArray<16>& salt) const {
  return derive_key(salt, label::test, {words});
}

}  // namespace troth
