// The surface of troth.wasm: one message in, one message out (codec/json.h says how it is laid
// out). Not an interface to program against; app/src/core/wasm.ts is. Memory: the caller frees what
// troth_alloc gave; a reply is good until the next call. Secret: requests can hold passphrases, so
// troth_call wipes them once they were read.
#include <cstdint>
#include <cstdlib>
#include <new>

#include "base/secret.h"
#include "crypto/check/system_random.h"
#include "crypto/open/cipher.h"
#include "engine/rehearsal.h"
#include "troth.h"

namespace {

// One core for the life of the instance.
struct Core {
  troth::SystemRandom random;
  troth::RealCipher cipher{random};
  troth::Troth troth{random, cipher};
  troth::Bytes reply;
};
Core& core() {
  static Core one;
  return one;
}

}  // namespace

extern "C" {

void* troth_alloc(std::uint32_t size) { return std::malloc(size); }

void troth_free(void* at) { std::free(at); }

const std::uint8_t* troth_call(std::uint8_t* request, std::uint32_t size,
                               std::uint32_t* reply_size) {
  core().reply = core().troth.handle_message({request, size});
  troth::wipe({request, size});
  *reply_size = static_cast<std::uint32_t>(core().reply.size());
  return core().reply.data();
}

// Argon2id of `size` bytes with a salt of 16 into a key of 32; 1 when it worked, 0 when there is
// not that much memory. For an instance that is thrown away afterwards, because its memory grows by
// 64 MiB and never shrinks.
std::int32_t troth_stretch(std::uint8_t* words, std::uint32_t size, const std::uint8_t* salt,
                           std::uint8_t* key) {
  const auto stretched =
      troth::stretch({words, size}, troth::array_of<16>(troth::BytesView(salt, 16)));
  troth::wipe({words, size});
  if (!stretched) return 0;
  for (std::size_t i = 0; i < 32; ++i) key[i] = stretched->reveal()[i];
  return 1;
}

// For when nobody waits: see engine/rehearsal.h.
void troth_rehearse() { (void)troth::engine::rehearse(); }

}  // extern "C"
