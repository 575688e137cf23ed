#pragma once
// Two people with some devices, for tests, fuzz targets, vectors and measurements of this layer:
// everything a chain needs, made from one seed. Nothing here is for programs.
#include "log/log.h"

namespace troth {

struct Device {
  Device(MemberId its_member, const SigningKey& identity, const SpaceId& space, Random& random)
      : member(its_member),
        key(Key(random.bytes<32>())),
        box(Key(random.bytes<32>())),
        certificate(VerifiedCertificate::make(
            {1, space, member, key.verify_key(), box.public_key(), Instant{1'000}}, identity)),
        log(certificate.log()) {}
  MemberId member;
  SigningKey key;
  BoxKey box;
  VerifiedCertificate certificate;
  LogId log;
};

struct TwoPeople {
  // `devices`: how many each has.
  TwoPeople(std::uint64_t seed, std::size_t devices_each, Cipher& its_cipher)
      : cipher(its_cipher),
        random(seed),
        space(random.id<SpaceId>()),
        space_key(random.bytes<32>()),
        private_key(random.bytes<32>()) {
    for (std::size_t i = 0; i < 2; ++i) {
      members.push_back(random.id<MemberId>());
      identities.emplace_back(Key(random.bytes<32>()));
    }
    for (std::size_t i = 0; i < 2 * devices_each; ++i)
      devices.emplace_back(members[i % 2], identities[i % 2], space, random);
  }

  // A log that knows both people and all their devices, and no frame yet.
  Log reader() const {
    Log log(space, Room::us, cipher);
    for (std::size_t i = 0; i < 2; ++i)
      TROTH_ASSERT(log.add_member(members[i], identities[i].verify_key()).has_value());
    for (const Device& device : devices)
      TROTH_ASSERT(log.add_device(device.certificate.bytes()).has_value());
    log.add_space_key(space_key);
    return log;
  }
  Pen pen(const Device& device) const { return {device.key, space_key, private_key}; }
  Bytes inner(const LogId& log, std::uint64_t seq) const {
    Bytes number;
    append_le(number, seq);
    return blank_inner(cipher, SealPlace(label::drawer, {log.bytes, number}));
  }

  // Writes a sheet at the end of this device's log as `log` knows it; nothing is received yet.
  Bytes write(const Log& log, const Device& device, const Sheet& sheet) const {
    const Position position = position_after(space, *log.chain(device.log));
    auto frame = write_frame(cipher, pen(device), position, sheet, inner(device.log, position.seq));
    TROTH_ASSERT(frame.has_value());
    return *std::move(frame);
  }
  // Says it: composes, writes, and lets `log` receive its own frames. The frames, to be carried to
  // others.
  std::vector<Bytes> say(Log& log, const Device& device, std::vector<Item> items,
                         Instant at = {2'000}) const {
    std::vector<Bytes> frames;
    const auto sheets = log.compose(device.log, std::move(items), at);
    TROTH_ASSERT(sheets.has_value());
    for (const Sheet& sheet : *sheets) {
      frames.push_back(write(log, device, sheet));
      std::vector<Received> outcomes;
      const BytesView one = frames.back();
      log.receive({&one, 1}, outcomes);
      TROTH_ASSERT(outcomes[0].reception == Reception::taken);
    }
    return frames;
  }
  Bytes cover(Log& log, const Device& device) const {
    Bytes frame = write(log, device, Sheet{});
    std::vector<Received> outcomes;
    const BytesView one = frame;
    log.receive({&one, 1}, outcomes);
    TROTH_ASSERT(outcomes[0].reception == Reception::taken);
    return frame;
  }

  Cipher& cipher;
  mutable SeededRandom random;
  SpaceId space;
  Key space_key;
  Key private_key;
  std::vector<MemberId> members;
  std::vector<SigningKey> identities;
  std::vector<Device> devices;
};

// Some fact with words in it.
inline Body moment(std::string_view words) { return Nicknamed{Words{std::string(words)}}; }
inline Item said(std::string_view words) { return item_of(moment(words)); }

inline std::vector<BytesView> views_of(std::span<const Bytes> frames) {
  return {frames.begin(), frames.end()};
}

}  // namespace troth
