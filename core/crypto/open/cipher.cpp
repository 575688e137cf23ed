#include "crypto/open/cipher.h"

#include <sodium.h>

#include "base/equal.h"
#include "crypto/check/hash.h"
#include "crypto/open/derive.h"

namespace troth {
namespace {

constexpr std::size_t nonce_size = 24;
constexpr std::size_t commitment_size = 32;
constexpr std::size_t tag_size = 16;
static_assert(nonce_size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tag_size == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(seal_overhead == nonce_size + commitment_size + tag_size);
static_assert(seal_head_size == nonce_size + commitment_size);
static_assert(box_overhead == crypto_box_SEALBYTES);

// okm of protocol 2.1: the first half is the key of this one text, the second half commits to it.
// `bound` is the hash of what is bound and not contained.
Secret<64> text_key(const Key& key, std::string_view label, BytesView nonce, const Hash& bound) {
  return derive<64>(key.reveal(), label, {nonce, bound.bytes});
}
Hash bound_of(BytesView additional) { return hash(label::additional, additional); }
BytesView encryption_half(const Secret<64>& okm) { return BytesView(okm.reveal()).first(32); }
BytesView commitment_half(const Secret<64>& okm) { return BytesView(okm.reveal()).last(32); }

// The key of this one text, if it was sealed under `key`, `label` and `additional`. It begins with
// its nonce. Faults: does_not_open.
Result<Secret<64>> committed_key(const Key& key, std::string_view label, BytesView additional,
                                 BytesView sealed) {
  if (sealed.size() < seal_overhead) return failed(FaultCode::does_not_open);
  Secret<64> okm = text_key(key, label, sealed.first(nonce_size), bound_of(additional));
  // The commitment first: a text that could open under two keys must not be touched under either.
  if (!equal_in_constant_time(sealed.subspan(nonce_size, commitment_size), commitment_half(okm)))
    return failed(FaultCode::does_not_open);
  return okm;
}

}  // namespace

SealPlace::SealPlace(std::string_view label, BytesView at) : SealPlace(label, {at}) {}

SealPlace::SealPlace(std::string_view label, std::initializer_list<BytesView> at) {
  TROTH_ASSERT(label.size() <= 32);
  bytes_[size_++] = static_cast<std::uint8_t>(label.size());
  add(bytes_of(label));
  const std::size_t before = size_;
  for (const BytesView part : at) add(part);
  TROTH_ASSERT(size_ - before <= 32);
}

void SealPlace::add(BytesView part) {
  TROTH_ASSERT(size_ + part.size() <= bytes_.size());
  for (const std::uint8_t byte : part) bytes_[size_++] = byte;
}

RealCipher::RealCipher(Random& random) : random_(random) { start_sodium(); }

Bytes RealCipher::seal(const Key& key, std::string_view label, BytesView additional,
                       BytesView plaintext, const SealPlace&) {
  Bytes sealed(plaintext.size() + seal_overhead);
  const std::span<std::uint8_t> nonce = std::span(sealed).first(nonce_size);
  random_.fill(nonce);
  const Secret<64> okm = text_key(key, label, nonce, bound_of(additional));
  const BytesView commitment = commitment_half(okm);
  for (std::size_t i = 0; i < commitment_size; ++i) sealed[nonce_size + i] = commitment[i];
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size + commitment_size, nullptr,
                                             plaintext.data(), plaintext.size(), nullptr, 0,
                                             nullptr, nonce.data(), encryption_half(okm).data());
  return sealed;
}

Result<Bytes> RealCipher::open(const Key& key, std::string_view label, BytesView additional,
                               BytesView sealed) const {
  TROTH_TRY(okm, committed_key(key, label, additional, sealed));
  const BytesView inside = sealed.subspan(seal_head_size);
  Bytes plaintext(inside.size() - tag_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plaintext.data(), nullptr, nullptr, inside.data(),
                                                 inside.size(), nullptr, 0, sealed.data(),
                                                 encryption_half(okm).data()) != 0)
    return failed(FaultCode::does_not_open);
  return plaintext;
}

std::vector<bool> RealCipher::commits(const Key& key, std::string_view label, BytesView additional,
                                      std::span<const SealHead> heads) const {
  const Hash bound = bound_of(additional);
  std::vector<bool> found;
  found.reserve(heads.size());
  for (const SealHead& head : heads) {
    const BytesView bytes(head);
    const Secret<64> okm = text_key(key, label, bytes.first(nonce_size), bound);
    found.push_back(equal_in_constant_time(bytes.subspan(nonce_size), commitment_half(okm)));
  }
  return found;
}

// A text of this format is the plain XChaCha20 stream from its second block on; the first one keys
// Poly1305 (draft-irtf-cfrg-xchacha, 2.3; RFC 8439, 2.8).
Result<Bytes> RealCipher::open_first(const Key& key, std::string_view label, BytesView additional,
                                     BytesView sealed, std::size_t size) const {
  if (sealed.size() < seal_overhead + size) return failed(FaultCode::does_not_open);
  TROTH_TRY(okm, committed_key(key, label, additional, sealed));
  Bytes plaintext(size);
  if (size == 0) return plaintext;  // which has no address
  crypto_stream_xchacha20_xor_ic(plaintext.data(), sealed.data() + seal_head_size, size,
                                 sealed.data(), 1, encryption_half(okm).data());
  return plaintext;
}

Bytes RealCipher::noise(std::size_t size, const SealPlace&) {
  Bytes bytes(size);
  random_.fill(bytes);
  return bytes;
}

// crypto_box_seal, with the throw-away key taken from our own Random, so that a simulation replays:
// the throw-away public key, then crypto_box_easy under it with nonce = BLAKE2b(throw-away public
// key | public key).
Result<Bytes> RealCipher::box(const BoxPublicKey& to, BytesView plaintext, const SealPlace&) {
  const BoxKey once{Key(random_.bytes<32>())};
  ByteArray<crypto_box_NONCEBYTES> nonce{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, nonce.size());
  crypto_generichash_update(&state, once.public_key().bytes.data(), BoxPublicKey::size);
  crypto_generichash_update(&state, to.bytes.data(), BoxPublicKey::size);
  crypto_generichash_final(&state, nonce.data(), nonce.size());
  Bytes sealed(plaintext.size() + box_overhead);
  for (std::size_t i = 0; i < BoxPublicKey::size; ++i) sealed[i] = once.public_key().bytes[i];
  if (crypto_box_easy(sealed.data() + BoxPublicKey::size, plaintext.data(), plaintext.size(),
                      nonce.data(), to.bytes.data(), once.secret().reveal().data()) != 0)
    return failed(FaultCode::does_not_open);
  return sealed;
}

Result<Bytes> RealCipher::box_open(const BoxKey& key, BytesView sealed) const {
  if (sealed.size() < box_overhead) return failed(FaultCode::does_not_open);
  Bytes plaintext(sealed.size() - box_overhead);
  if (crypto_box_seal_open(plaintext.data(), sealed.data(), sealed.size(),
                           key.public_key().bytes.data(), key.secret().reveal().data()) != 0)
    return failed(FaultCode::does_not_open);
  return plaintext;
}

Bytes RealCipher::box_noise(std::size_t size, const SealPlace& place) {
  TROTH_ASSERT(size >= box_overhead);
  const BoxKey nobody{Key(random_.bytes<32>())};
  Bytes blank(size - box_overhead);
  random_.fill(blank);
  auto sealed = box(nobody.public_key(), blank, place);
  TROTH_ASSERT(sealed.has_value());  // a public key of our own making is a good point
  return *std::move(sealed);
}

Result<Key> RealCipher::stretch(BytesView words, const ByteArray<16>& salt) const {
  return troth::stretch(words, salt);
}

}  // namespace troth
