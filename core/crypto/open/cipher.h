#pragma once
// The seam between what is sealed and how. RealCipher is libsodium; IdealCipher (ideal.h) is for
// tests and simulations and gives bytes that depend on nothing but where they lie (protocol 4.1),
// so that two worlds which differ only in what was privately written can be compared byte for byte.
//
// A sealed text is 72 bytes longer than its plaintext (nonce 24, commitment 32, authenticator 16);
// a sealed box 48.
#include <initializer_list>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "base/result.h"
#include "base/secret.h"
#include "crypto/open/sign.h"
#include "crypto/open/stretch.h"

namespace troth {

inline constexpr std::size_t seal_overhead = 72;
inline constexpr std::size_t box_overhead = 48;

// The first bytes of a sealed text, nonce and commitment: enough to tell which key it is sealed
// under.
inline constexpr std::size_t seal_head_size = 56;
using SealHead = ByteArray<seal_head_size>;

// Where a sealed text will lie: a label and up to 32 bytes (log and seq, ring slot and generation,
// record name). Two texts that exist at the same time, in one world, must have different places; a
// blank and a written text in the same position must have the same. RealCipher takes no notice.
class SealPlace {
 public:
  SealPlace(std::string_view label, BytesView at);                         // at.size() <= 32
  SealPlace(std::string_view label, std::initializer_list<BytesView> at);  // together <= 32
  BytesView bytes() const { return {bytes_.data(), size_}; }

 private:
  void add(BytesView part);
  ByteArray<66> bytes_{};
  std::size_t size_ = 0;
};

class Cipher {
 public:
  virtual ~Cipher() = default;

  // Seals `plaintext` under `key`; `additional` is bound and not contained. The result commits to
  // key, label and additional: it opens under no other (protocol 2.1, P10). Result:
  // plaintext.size() + seal_overhead bytes.
  virtual Bytes seal(const Key& key, std::string_view label, BytesView additional,
                     BytesView plaintext, const SealPlace& place) = 0;
  // Faults: does_not_open, whatever the reason. The plaintext is secret.
  virtual Result<Bytes> open(const Key& key, std::string_view label, BytesView additional,
                             BytesView sealed) const = 0;
  // Which of the texts that begin like this were sealed under this key, label and additional. Of
  // what comes after their heads nothing is said.
  virtual std::vector<bool> commits(const Key& key, std::string_view label, BytesView additional,
                                    std::span<const SealHead> heads) const = 0;
  // The first `size` bytes of the plaintext, NOT authenticated: only of a text that somebody else
  // vouches for, as a frame's header does for its sheets. Faults: does_not_open when it does not
  // commit to key, label and additional, or is shorter.
  virtual Result<Bytes> open_first(const Key& key, std::string_view label, BytesView additional,
                                   BytesView sealed, std::size_t size) const = 0;
  // As many bytes that look like a sealed text of that whole size (overhead included) and open
  // under nothing.
  virtual Bytes noise(std::size_t size, const SealPlace& place) = 0;

  // Seals to whoever holds the box key (libsodium's crypto_box_seal). Result: plaintext.size() +
  // box_overhead bytes. Faults: does_not_open for a public key that is no point one can seal to.
  virtual Result<Bytes> box(const BoxPublicKey& to, BytesView plaintext,
                            const SealPlace& place) = 0;
  virtual Result<Bytes> box_open(const BoxKey& key, BytesView sealed) const = 0;
  // A box of noise to a throw-away key: not random bytes, since an X25519 point can be told from
  // those (A6). `size` is the whole size, overhead included (at least box_overhead).
  virtual Bytes box_noise(std::size_t size, const SealPlace& place) = 0;

  // PW of protocol 2.1 (stretch.h). Real: slow on purpose.
  virtual Result<Key> stretch(BytesView words, const ByteArray<16>& salt) const = 0;
};

class RealCipher final : public Cipher {
 public:
  // `random` gives nonces and throw-away keys and outlives this. It is the system's in programs.
  explicit RealCipher(Random& random);
  Bytes seal(const Key& key, std::string_view label, BytesView additional, BytesView plaintext,
             const SealPlace& place) override;
  Result<Bytes> open(const Key& key, std::string_view label, BytesView additional,
                     BytesView sealed) const override;
  std::vector<bool> commits(const Key& key, std::string_view label, BytesView additional,
                            std::span<const SealHead> heads) const override;
  Result<Bytes> open_first(const Key& key, std::string_view label, BytesView additional,
                           BytesView sealed, std::size_t size) const override;
  Bytes noise(std::size_t size, const SealPlace& place) override;
  Result<Bytes> box(const BoxPublicKey& to, BytesView plaintext, const SealPlace& place) override;
  Result<Bytes> box_open(const BoxKey& key, BytesView sealed) const override;
  Bytes box_noise(std::size_t size, const SealPlace& place) override;
  Result<Key> stretch(BytesView words, const ByteArray<16>& salt) const override;

 private:
  Random& random_;
};

}  // namespace troth
