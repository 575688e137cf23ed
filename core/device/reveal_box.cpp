#include "device/reveal_box.h"

#include "base/equal.h"
#include "codec/cbor.h"
#include "crypto/open/derive.h"

namespace troth::device {
namespace {

constexpr std::size_t inside_bytes = sealed_box_bytes - seal_overhead;
constexpr std::size_t size_bytes = 4;
// Three answers of the largest size, their field numbers and lengths.
static_assert(size_bytes + 3 * (answer_bytes_max + 8) + 8 <= inside_bytes);

Bytes additional(const BoxName& name) {
  Bytes bytes;
  append(bytes, name.space.bytes);
  append(bytes, name.what.bytes);
  append(bytes, name.by.bytes);
  return bytes;
}

ByteArray<32> commitment(const Key& key, const BoxName& name, const Hash& hashed) {
  return derive_key(key.reveal(), label::reveal, {name.what.bytes, name.by.bytes, hashed.bytes})
      .reveal();
}

}  // namespace

Key reveal_key(const Key& private_key, const LogId& log, const ByteArray<16>& nonce) {
  return derive_key(private_key.reveal(), label::reveal, {log.bytes, nonce});
}

SealAnswers seal_answers(Cipher& cipher, const Key& key, const BoxName& name,
                         const ByteArray<16>& nonce, const Answers& answers) {
  const Bytes text = cbor::encoded(answers);
  TROTH_ASSERT(size_bytes + text.size() <= inside_bytes);
  Bytes inside;
  inside.reserve(inside_bytes);
  append_le(inside, static_cast<std::uint32_t>(text.size()));
  append(inside, text);
  inside.resize(inside_bytes);
  SealAnswers wish{name.what, nonce, {}, {}};
  wish.box = cipher.seal(key, label::reveal, additional(name), inside,
                         SealPlace(label::reveal, {BytesView(nonce)}));
  wipe(inside);
  wish.commit = commitment(key, name, hash(label::reveal, wish.box));
  return wish;
}

Hash hash_of_box(const Sealed& sealed) { return hash(label::reveal, sealed.box); }

bool is_key_of(const Sealed& sealed, const Hash& hashed, const Key& key, const BoxName& name) {
  return equal_in_constant_time(commitment(key, name, hashed), sealed.commit);
}

Result<Answers> open_answers(const Cipher& cipher, const Sealed& sealed, const Key& key,
                             const BoxName& name) {
  if (!is_key_of(sealed, hash_of_box(sealed), key, name)) return failed(FaultCode::does_not_open);
  const auto inside = cipher.open(key, label::reveal, additional(name), sealed.box);
  if (!inside || inside->size() < size_bytes) return failed(FaultCode::does_not_open);
  const std::size_t size = read_le<std::uint32_t>(*inside);
  const BytesView behind = BytesView(*inside).subspan(size_bytes);
  if (size > behind.size()) return failed(FaultCode::does_not_open);
  auto answers = cbor::decoded<Answers>(behind.first(size));
  if (!answers || !fits(*answers)) return failed(FaultCode::does_not_open);
  return *std::move(answers);
}

}  // namespace troth::device
