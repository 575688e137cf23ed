#include "vault/phone_lock.h"

#include "crypto/check/hash.h"

namespace troth {
namespace {

Bytes bound_to(const DeviceLock& lock, BytesView credential) {
  Bytes bytes(lock.account.bytes.begin(), lock.account.bytes.end());
  append(bytes, lock.salt);
  append(bytes, credential);
  return bytes;
}

}  // namespace

ByteArray<32> phone_question(const ByteArray<16>& salt) {
  return hash(label::phone_lock, salt).bytes;
}

PhoneLock make_phone_lock(Cipher& cipher, const PhoneAnswer& answer, const DeviceLock& lock,
                          BytesView credential, Instant now, const Key& local_key) {
  TROTH_ASSERT(!credential.empty() && credential.size() <= credential_bytes_max);
  const Bytes bound = bound_to(lock, credential);
  const auto at = hash(label::phone_lock, bound);
  return {Bytes(credential.begin(), credential.end()), now,
          cipher.seal(answer.bytes, label::phone_lock, bound, local_key.reveal(),
                      SealPlace(label::phone_lock, at.bytes))};
}

Result<Key> open_phone_lock(const Cipher& cipher, const PhoneAnswer& answer, const DeviceLock& lock,
                            const PhoneLock& phone_lock) {
  TROTH_TRY(opened, cipher.open(answer.bytes, label::phone_lock,
                                bound_to(lock, phone_lock.credential), phone_lock.local_key));
  const Plaintext plaintext(std::move(opened));
  if (plaintext.size() != Key::size) return failed(FaultCode::does_not_open);
  return Key(plaintext.view());
}

}  // namespace troth
