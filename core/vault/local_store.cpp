#include "vault/local_store.h"

#include "crypto/check/hash.h"

namespace troth {
namespace {

Bytes bound_to(const AccountId& account, const ByteArray<16>& salt) {
  Bytes bytes(account.bytes.begin(), account.bytes.end());
  append(bytes, salt);
  return bytes;
}

std::string numbered(std::string_view name, std::size_t number) {
  TROTH_ASSERT(number < 100);
  std::string text(name);
  text += static_cast<char>('0' + number / 10);
  text += static_cast<char>('0' + number % 10);
  return text;
}

}  // namespace

std::string slot_record_name(std::size_t pair) { return numbered("s/slot/", pair); }
std::string outgoing_record_name(std::size_t cell) { return numbered("s/out/", cell); }

DeviceLock make_lock(Cipher& cipher, const Key& stretched, const ByteArray<16>& salt,
                     const Kit& kit, const Key& local_key) {
  const auto bound = bound_to(kit.account, salt);
  return {kit.account, salt,
          cipher.seal(stretched, label::local_key, bound, local_key.reveal(),
                      SealPlace(label::local_key, bound)),
          seal_account_secret(cipher, stretched, kit, salt)};
}

Result<Key> open_lock(const Cipher& cipher, const Key& stretched, const DeviceLock& lock) {
  auto opened =
      cipher.open(stretched, label::local_key, bound_to(lock.account, lock.salt), lock.local_key);
  if (!opened) return failed(FaultCode::wrong_passphrase);
  const Plaintext plaintext(std::move(*opened));
  if (plaintext.size() != Key::size) return failed(FaultCode::wrong_passphrase);
  return Key(plaintext.view());
}

// The place of a record is its device, its name and what it holds: the same contents are the same
// bytes in two worlds, and an older record that a power cut brought back opens as what it was.
Bytes LocalStore::seal(Cipher& cipher, std::string_view name, BytesView contents) const {
  const auto at = hash(label::local_record, {device_, bytes_of(name), contents});
  return cipher.seal(key_, label::local_record, bytes_of(name), contents,
                     SealPlace(label::local_record, at.bytes));
}

Result<Plaintext> LocalStore::open(const Cipher& cipher, std::string_view name,
                                   BytesView sealed) const {
  TROTH_TRY(opened, cipher.open(key_, label::local_record, bytes_of(name), sealed));
  return Plaintext(std::move(opened));
}

LocalStore::Opened LocalStore::open_all(const Cipher& cipher,
                                        std::span<const Sealed> records) const {
  Opened all;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto opened = open(cipher, records[i].name, records[i].bytes);
    if (!opened) {
      all.damaged.push_back({FaultCode::store_damaged, i});
      all.contents.emplace_back();
    } else {
      all.contents.push_back(std::move(*opened));
    }
  }
  return all;
}

}  // namespace troth
