#pragma once
// What an export holds, before it is sealed (crypto/open/age.h): a tar file (POSIX ustar) that any
// computer opens, with
//
//   readme.html    for people: what this is, and what was said, in the order in which it was said
//   events.jsonl   the same for programs: one fact a line
//   frames.bin     { le32 size | frame }*: every frame as it is signed and chained
//   keys.cbor      Bundle: the keys that read them, and the certificates that tell whose they are
//
// Secret: all of it, but the seal of the file keeps it.
#include <string>
#include <vector>

#include "log/log.h"
#include "vault/vault.h"

namespace troth {

struct BundledLog {
  Bytes certificate;
  bool own = false;
  bool solo = false;  // from before linking
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "certificate", it.certificate}, Field{2, "own", it.own},
                      Field{3, "solo", it.solo}};
  }
  friend bool operator==(const BundledLog&, const BundledLog&) = default;
};
static_assert(lists_every_member<BundledLog>);

struct BundledSpace {
  HeldSpace held;
  std::vector<BundledLog> logs;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "held", it.held}, Field{2, "logs", it.logs}};
  }
};
static_assert(lists_every_member<BundledSpace>);

// The account's sealed blobs as the relay would have them: they open with kit and passphrase only.
struct BundledBlob {
  std::uint64_t version = 0;
  Bytes bytes;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "version", it.version}, Field{2, "bytes", it.bytes}};
  }
};
static_assert(lists_every_member<BundledBlob>);
struct BundledAccount {
  AccountId account;
  BundledBlob acct;
  BundledBlob vault;
  BundledBlob weekly;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "account", it.account}, Field{2, "acct", it.acct},
                      Field{3, "vault", it.vault}, Field{4, "weekly", it.weekly}};
  }
};
static_assert(lists_every_member<BundledAccount>);

struct Bundle {
  std::uint32_t version = 1;
  PublicKeys me;
  std::vector<BundledSpace> spaces;
  std::optional<BundledAccount> account;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "version", it.version}, Field{2, "me", it.me},
                      Field{3, "spaces", it.spaces}, Field{4, "account", it.account}};
  }
};
static_assert(lists_every_member<Bundle>);

// --- tar ---

struct TarFile {
  std::string name;  // at most 100 bytes
  Bytes bytes;
};
Bytes tar_of(std::span<const TarFile> files, Instant at);
// Faults: malformed for anything but plain files with right checksums.
Result<std::vector<TarFile>> files_in_tar(BytesView tar);

// --- reading ---

struct OpenedBundle {
  Bundle bundle;
  std::vector<Bytes> frames;
};
// Nothing is checked yet but the form. Faults: malformed; update_needed (a later version).
Result<OpenedBundle> bundle_in(BytesView tar);

// --- checking ---

// What became of one log of an export.
struct LogReport {
  SpaceId space;
  MemberId member;
  bool own = false;
  bool solo = false;
  LogStanding standing;
  std::uint64_t frames = 0;   // taken
  std::uint64_t refused = 0;  // not its frames, or changed
};
struct BundleReport {
  std::vector<LogReport> logs;
  std::uint64_t frames = 0;
  std::uint64_t facts = 0;    // that count, in both rooms
  std::uint64_t unknown = 0;  // frames of no log that is certified here
  bool is_whole() const;      // every frame was taken, and every log is read to its end
};
// Checks every certificate, chain, signature, seal and reference, as a device does that receives
// them. Faults: malformed (no such export).
Result<BundleReport> verify_bundle(BytesView tar, const Cipher& cipher);

}  // namespace troth
