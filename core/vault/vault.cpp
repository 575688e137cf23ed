#include "vault/vault.h"

namespace troth {
namespace {

constexpr std::uint8_t weekly_format = 1;
constexpr std::size_t head_entry_size = LogId::size + 8 + Hash::size;
static_assert(1 + drawer_slots * drawer_slot_size + 2 + known_heads_max * head_entry_size <=
              weekly_plaintext_size);

Bytes bound_to(const AccountId& account, std::uint64_t version) {
  Bytes bytes(account.bytes.begin(), account.bytes.end());
  append_le(bytes, version);
  return bytes;
}

// Two devices may seal the same version apart.
ByteArray<32> place_of(BytesView bound, BytesView plaintext) {
  return hash(label::place, {bound, plaintext}).bytes;
}

}  // namespace

Result<Bytes> seal_vault(Cipher& cipher, const Key& account_key, const AccountId& account,
                         std::uint64_t version, const VaultContents& contents) {
  const auto plaintext = padded(contents, vault_step);
  if (plaintext.size() + seal_overhead > vault_bytes_max)
    return failed(FaultCode::limit_reached, vault_bytes_max);
  const auto bound = bound_to(account, version);
  return cipher.seal(account_key, label::vault, bound, plaintext.view(),
                     SealPlace(label::vault, place_of(bound, plaintext.view())));
}

Result<VaultContents> open_vault(const Cipher& cipher, const Key& account_key,
                                 const AccountId& account, std::uint64_t version, BytesView vault) {
  if (vault.size() > vault_bytes_max) return failed(FaultCode::does_not_open);
  TROTH_TRY(opened, cipher.open(account_key, label::vault, bound_to(account, version), vault));
  const Plaintext plaintext(std::move(opened));
  return unpadded<VaultContents>(plaintext.view(), vault_step);
}

Bytes seal_weekly(Cipher& cipher, const Key& private_key, const AccountId& account,
                  std::uint64_t version, const WeeklyContents& contents) {
  TROTH_ASSERT(contents.heads.size() <= known_heads_max);
  Plaintext plaintext(weekly_plaintext_size);
  auto& bytes = plaintext.bytes();
  bytes.push_back(weekly_format);
  for (const auto& slot : contents.slots) append(bytes, slot);
  append_le(bytes, static_cast<std::uint16_t>(contents.heads.size()));
  for (const auto& head : contents.heads) {
    append(bytes, head.log.bytes);
    append_le(bytes, head.seq);
    append(bytes, head.link.bytes);
  }
  bytes.resize(weekly_plaintext_size, 0);
  const auto bound = bound_to(account, version);
  return cipher.seal(private_key, label::weekly, bound, plaintext.view(),
                     SealPlace(label::weekly, place_of(bound, plaintext.view())));
}

Result<WeeklyContents> open_weekly(const Cipher& cipher, const std::vector<Key>& private_keys,
                                   const AccountId& account, std::uint64_t version,
                                   BytesView weekly) {
  if (weekly.size() != weekly_size) return failed(FaultCode::does_not_open);
  const auto bound = bound_to(account, version);
  for (auto key = private_keys.rbegin(); key != private_keys.rend(); ++key) {
    auto opened = cipher.open(*key, label::weekly, bound, weekly);
    if (!opened) continue;
    const Plaintext plaintext(std::move(*opened));
    auto rest = plaintext.view();
    if (rest.size() != weekly_plaintext_size || rest[0] != weekly_format)
      return failed(FaultCode::malformed);
    rest = rest.subspan(1);
    WeeklyContents contents;
    for (auto& slot : contents.slots) {
      slot = array_of<drawer_slot_size>(rest);
      rest = rest.subspan(drawer_slot_size);
    }
    const auto count = read_le<std::uint16_t>(rest);
    rest = rest.subspan(2);
    if (count > known_heads_max) return failed(FaultCode::malformed);
    for (std::size_t i = 0; i < count; ++i) {
      contents.heads.push_back({LogId{array_of<16>(rest)}, read_le<std::uint64_t>(rest.subspan(16)),
                                Hash{array_of<32>(rest.subspan(24))}});
      rest = rest.subspan(head_entry_size);
    }
    for (const auto byte : rest)
      if (byte != 0) return failed(FaultCode::malformed);
    return contents;
  }
  return failed(FaultCode::does_not_open);
}

}  // namespace troth
