#pragma once
// Troth: the whole public face of the core. One request in, one reply out (device/request.h,
// device/reply.h).
//
// Threads: none. One Troth lives on one thread; nothing in it is slow, because Argon2id is a deed
// of the shell. Time:    handed in with each request; the core owns no clock. Errors:  what a
// person, a partner or a network can cause comes back as Reply::fault; a broken invariant traps.
// Secrets: keys and words have no printer outside a view and a sealed record; a fault never carries
// them.
#include "crypto/open/cipher.h"
#include "device/device.h"
#include "device/reply.h"
#include "device/request.h"

namespace troth {

class Troth {
 public:
  // Both outlive this. Programs hand in SystemRandom and RealCipher; simulations a seeded generator
  // and IdealCipher.
  Troth(Random& random, Cipher& cipher) : device_(random, cipher) {}

  Reply handle(const Asked& asked) { return device_.handle(asked); }
  // The same as boundary messages (codec/json.h). What does not read is answered with malformed.
  Bytes handle_message(BytesView message);

  // What simulations compare.
  const device::Device& device() const { return device_; }

 private:
  device::Device device_;
};

}  // namespace troth
