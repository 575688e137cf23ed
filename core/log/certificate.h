#pragma once
// A member says: this device is mine, in this space (protocol 2.3). Published with the first frame
// of a log; the relay keeps it as opaque bytes. Not secret.
//
//   certificate as it travels = CBOR of Certificate | 64 bytes of Ed25519 by the member over that
//   CBOR, "cert.v1"
#include "base/describe.h"
#include "base/id.h"
#include "base/result.h"
#include "base/time.h"
#include "crypto/check/hash.h"
#include "crypto/open/sign.h"

namespace troth {

struct Certificate {
  std::uint8_t version = 1;
  SpaceId space;
  MemberId member;
  VerifyKey device;         // checks the frames of the device's log
  BoxPublicKey device_box;  // new space keys are boxed to it
  Instant at;               // when it was written, a claim
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "version", it.version},       Field{2, "space", it.space},
                      Field{3, "member", it.member},         Field{4, "device", it.device},
                      Field{5, "device_box", it.device_box}, Field{6, "at", it.at}};
  }
  friend bool operator==(const Certificate&, const Certificate&) = default;
};
static_assert(lists_every_member<Certificate>);

// A certificate whose signature was verified; there is no other way to one.
class VerifiedCertificate {
 public:
  // Signs with the member's identity key (in memory only while the passphrase is being used).
  static VerifiedCertificate make(const Certificate& certificate, const SigningKey& member);
  // Faults: malformed; bad_signature; out_of_range for another version.
  static Result<VerifiedCertificate> parse(BytesView bytes, const VerifyKey& member);

  const Certificate& certificate() const { return certificate_; }
  const Bytes& bytes() const { return bytes_; }  // as it travels
  LogId log() const;                             // the log of this device
  Hash first_prev() const;                       // prev of the log's first frame

 private:
  VerifiedCertificate(Certificate certificate, Bytes bytes)
      : certificate_(certificate), bytes_(std::move(bytes)) {}
  Certificate certificate_;
  Bytes bytes_;
};

// What it says, whoever signed it: for finding out whose key to check it with. Faults: malformed.
Result<Certificate> read_certificate(BytesView bytes);

}  // namespace troth
