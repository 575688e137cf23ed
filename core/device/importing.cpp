// An export on a new device (protocol 2.10): the account's blobs make the device, as they do when
// it is brought back from a relay, and then the frames are taken as if they arrived.
#include "crypto/open/age.h"
#include "device/device.h"
#include "device/frame_record.h"

namespace troth::device {

Status Device::on(const Import& it) {
  if (is_damaged_) return failed(FaultCode::store_damaged);
  if (lock_ || recovery_) return failed(FaultCode::already_founded);
  TROTH_TRY(kit, kit_from(it.kit));
  TROTH_TRY(tar, age_open(it.file_words.reveal(), it.file));
  TROTH_TRY(opened, bundle_in(tar));
  if (!opened.bundle.account) return failed(FaultCode::malformed);
  if (opened.bundle.account->account != kit.account) return failed(FaultCode::wrong_kit);
  const auto device_salt = random_.bytes<16>();
  Import as_opened;
  as_opened.file = std::move(tar);
  stretch(std::move(as_opened),
          {{WhichPassphrase::passphrase, device_salt, {}},
           {WhichPassphrase::passphrase, account_salt(kit), {}},
           {WhichPassphrase::passphrase, drawer_salt(device_share(kit), kit.account), {}}},
          kit, device_salt);
  return {};
}

Status Device::imported(const Pending& pending, const Import& it, std::span<const Key> keys) {
  TROTH_TRY(opened, bundle_in(it.file));
  const BundledAccount& account = *opened.bundle.account;
  Recovery recovery = recovery_of(pending, keys);
  recovery.acct = post::ReadBlob::Reply{account.acct.version, account.acct.bytes};
  recovery.vault = post::ReadBlob::Reply{account.vault.version, account.vault.bytes};
  recovery.weekly = post::ReadBlob::Reply{account.weekly.version, account.weekly.bytes};
  TROTH_CHECK(take_account(recovery));
  take_bundle(opened);
  begin_mail();
  return {};
}

// Frames that do not fit are left out, as they would be if a relay gave them; the others stand.
void Device::take_bundle(OpenedBundle& bundle) {
  for (const BundledSpace& space : bundle.bundle.spaces)
    if (const auto index = space_index(space.held.space))
      for (const BundledLog& log : space.logs)
        learn_log(*index, log.certificate, log.own, log.solo);
  std::map<std::size_t, std::vector<BytesView>> by_space;
  for (const Bytes& frame : bundle.frames) {
    const auto header = parse_header(frame);
    const auto index = header ? space_index(header->space) : std::nullopt;
    if (index) by_space[*index].push_back(frame);
  }
  for (const auto& [index, frames] : by_space) {
    const auto worth =
        receive(index, frames, std::vector<Instant>(frames.size(), now_), From::kept);
    for (std::size_t i = 0; i < frames.size(); ++i) {
      if (!worth[i]) continue;
      const auto header = parse_header(frames[i]);
      put(frame_name(header->log, header->seq), frame_record(now_, false, frames[i]));
      if (is_own(header->log)) (void)hear_own(frames[i]);
    }
  }
  heed();
  fold_all();
  show();
}

}  // namespace troth::device
