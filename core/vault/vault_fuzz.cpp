// What lies inside a vault and a weekly blob, sealed correctly so that the fuzzer gets behind the
// seal: read or refused; what is read is written back as the same bytes.
#include "vault/vault.h"

#include "crypto/open/ideal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace troth;
  if (size > 64 * 1024) return 0;
  IdealCipher cipher(1);
  const Key key;
  const AccountId account{};
  Bytes bound(account.bytes.begin(), account.bytes.end());
  append_le<std::uint64_t>(bound, 1);

  Bytes inside(data, data + size);
  const auto raw = cipher.seal(key, label::vault, bound, inside, SealPlace(label::vault, bound));
  (void)open_vault(cipher, key, account, 1, raw);

  Bytes framed;
  append_le(framed, static_cast<std::uint32_t>(size));
  append(framed, inside);
  framed.resize((framed.size() + vault_step - 1) / vault_step * vault_step, 0);
  const auto vault = cipher.seal(key, label::vault, bound, framed, SealPlace(label::vault, bound));
  if (const auto opened = open_vault(cipher, key, account, 1, vault))
    TROTH_ASSERT(cbor::encoded_secret(*opened) == inside);

  inside.resize(weekly_plaintext_size, 0);
  const auto weekly =
      cipher.seal(key, label::weekly, bound, inside, SealPlace(label::weekly, bound));
  if (const auto opened = open_weekly(cipher, {key}, account, 1, weekly)) {
    const auto again = seal_weekly(cipher, key, account, 1, *opened);
    TROTH_ASSERT(open_weekly(cipher, {key}, account, 1, again) == *opened);
  }
  return 0;
}
