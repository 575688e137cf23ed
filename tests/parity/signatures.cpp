// Prints which signatures are refused that a careless implementation of Ed25519 would accept: keys
// of small order, keys and scalars that are not canonical, and a good one beside them.
// tests/vectors/signatures.json holds the answers.
#include <cstdio>

#include "crypto/check/verify.h"
#include "crypto/open/sign.h"

namespace troth {
namespace {

void show(const char* name, int number, const VerifyKey& key, const Signature& signature) {
  const bool taken = is_signed_by(key, label::test, bytes_of("abc"), signature);
  std::printf("%s_%d %s\n", name, number, taken ? "taken" : "refused");
}

void print_signatures() {
  ByteArray<32> seed{};
  for (std::size_t i = 0; i < 32; ++i) seed[i] = static_cast<std::uint8_t>(i);
  const SigningKey signing{Key(seed)};
  const Signature good = signing.sign(label::test, bytes_of("abc"));
  std::printf("key %s\nsignature %s\n", signing.verify_key().text().c_str(), good.text().c_str());
  show("good", 0, signing.verify_key(), good);

  // S + L, S + 2 L ... are the same scalar (RFC 8032, 5.1.7); bytes that carry over are left out.
  const Bytes order =
      *bytes_of_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
  Signature same = good;
  for (int times = 1; times <= 8; ++times) {
    unsigned carry = 0;
    for (std::size_t i = 0; i < 32; ++i) {
      carry += static_cast<unsigned>(same.bytes[32 + i]) + order[i];
      same.bytes[32 + i] = static_cast<std::uint8_t>(carry);
      carry >>= 8;
    }
    show("scalar", times, signing.verify_key(), same);
  }

  int number = 0;
  for (const char* weak : {"0100000000000000000000000000000000000000000000000000000000000000",
                           "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "0000000000000000000000000000000000000000000000000000000000000000",
                           "0000000000000000000000000000000000000000000000000000000000000080",
                           "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                           "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                           "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                           "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                           "0100000000000000000000000000000000000000000000000000000000000080",
                           "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                           "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
    const VerifyKey key = *VerifyKey::parse(weak);
    Signature forged;  // R the neutral point or the key itself, S = 0
    forged.bytes[0] = 1;
    show("small_order_neutral", number, key, forged);
    for (std::size_t i = 0; i < 32; ++i) forged.bytes[i] = key.bytes[i];
    show("small_order_itself", number, key, forged);
    Signature small_r = good;  // a good key, a point of small order as R
    for (std::size_t i = 0; i < 32; ++i) small_r.bytes[i] = key.bytes[i];
    show("small_order_point", number++, signing.verify_key(), small_r);
  }
}

}  // namespace
}  // namespace troth

int main() {
  troth::print_signatures();
  return 0;
}
