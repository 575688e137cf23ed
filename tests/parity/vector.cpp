// Prints the test vector of protocol 2.13: the account, the keys, one frame with two sheets.
// tests/vectors/frame.json holds what it has to print, for ever.
#include <cstdio>

#include "crypto/check/hash.h"
#include "crypto/open/cipher.h"
#include "crypto/open/derive.h"
#include "crypto/open/stretch.h"
#include "post/frame.h"

namespace troth {
namespace {

// The bytes first, first + 1, ... (mod 256).
Bytes counting(std::size_t first, std::size_t size) {
  Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(first + i);
  return bytes;
}

// The nonces of the vector: 200, 201, ... for sheet S, then 30, 31, ... for sheet P.
class Nonces final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(first_ + i);
    first_ = 30;
  }

 private:
  std::size_t first_ = 200;
};

void show(const char* name, BytesView bytes) {
  std::printf("%s %s\n", name, hex_of(bytes).c_str());
}

int print_vector() {
  const Bytes account = counting(1, 10);
  const Bytes secret = counting(100, 16);
  const auto salt = array_of<16>(derive<16>(secret, label::account_salt, {account}).reveal());
  show("salt", salt);
  const auto stretched = stretch(bytes_of("correct horse battery staple"), salt);
  if (!stretched) return 1;
  show("A", stretched->reveal());
  const Key root = derive_key(secret, label::account_root, {stretched->reveal()});
  show("kek", subkey(root, 2).reveal());
  show("login_pk", SigningKey(subkey(root, 1)).verify_key().bytes);

  const SigningKey device{Key(counting(7, 32))};
  const Key space_key{Key(counting(9, 32))};
  const Key private_key{Key(counting(77, 32))};
  FrameHeader header;
  header.space.bytes = array_of<16>(counting(50, 16));
  header.log = log_id_of(device.verify_key());
  show("log_id", header.log.bytes);
  header.key_name.bytes = array_of<8>(hash(label::key_name, BytesView(space_key.reveal())).bytes);
  const auto bound =
      bytes_of(header);  // the hashes of the sheets lie behind the part that is bound

  Nonces nonces;
  RealCipher cipher(nonces);
  Bytes shared(1024, 0);
  shared[0] = 1;
  const SealPlace nowhere{label::test, BytesView{}};
  const BytesView additional = BytesView(bound).first(bound_size);
  const Bytes s = cipher.seal(space_key, label::sheet_shared, additional, shared, nowhere);
  const Bytes p =
      cipher.seal(private_key, label::sheet_private, additional, counting(0, 2048), nowhere);
  show("commit_S", BytesView(s).subspan(24, 32));
  header.s_hash = sheet_hash(s);
  header.p_hash = sheet_hash(p);
  show("h_S", header.s_hash.bytes);
  show("h_P", header.p_hash.bytes);
  const auto signed_bytes = bytes_of(header);
  const Signature signature = device.sign(label::frame_v1, signed_bytes);
  show("sig", signature.bytes);
  show("link", link_of(signed_bytes).bytes);
  const Bytes whole = frame_bytes(header, signature, s, p);
  const bool checked = check_frame(whole, device.verify_key()).has_value();
  std::printf("frame %u bytes, %s\n", static_cast<unsigned>(whole.size()),
              checked ? "checked" : "refused");
  return checked ? 0 : 1;
}

}  // namespace
}  // namespace troth

int main() { return troth::print_vector(); }
