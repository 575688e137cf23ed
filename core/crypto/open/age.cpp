#include "crypto/open/age.h"

#include <sodium.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/equal.h"
#include "base/secret.h"
#include "crypto/check/hash.h"

namespace troth {
namespace {

constexpr std::string_view first_line = "age-encryption.org/v1\n";
constexpr std::string_view stanza_mark = "-> scrypt ";
constexpr std::string_view mac_mark = "---";
constexpr std::string_view scrypt_label = "age-encryption.org/v1/scrypt";
constexpr std::size_t salt_size = 16;
constexpr std::size_t file_key_size = 16;
constexpr std::size_t tag_size = crypto_aead_chacha20poly1305_ietf_ABYTES;
constexpr std::size_t mac_size = 32;
constexpr std::size_t nonce_size = 16;
constexpr std::size_t chunk_plain = 64 * 1024;
constexpr std::size_t chunk_sealed = chunk_plain + tag_size;
using FileKey = Secret<file_key_size>;

std::string base64(BytesView bytes) {
  std::string text(
      sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL_NO_PADDING);
  text.pop_back();  // the zero at the end
  return text;
}

// One spelling each: what does not encode to the same text again is refused.
Result<Bytes> bytes_of_base64(std::string_view text, std::size_t size) {
  Bytes bytes(size + 1);
  std::size_t read = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &read, &end,
                        sodium_base64_VARIANT_ORIGINAL_NO_PADDING) != 0 ||
      end != text.data() + text.size() || read != size)
    return failed(FaultCode::malformed);
  bytes.resize(size);
  if (base64(bytes) != text) return failed(FaultCode::malformed);
  return bytes;
}

ByteArray<32> hmac(BytesView key, std::initializer_list<BytesView> parts) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  for (const BytesView part : parts)
    crypto_auth_hmacsha256_update(&state, part.data(), part.size());
  ByteArray<32> out;
  crypto_auth_hmacsha256_final(&state, out.data());
  sodium_memzero(&state, sizeof state);
  return out;
}

// HKDF-SHA256 (RFC 5869) for one block of output.
Key hkdf(const FileKey& key, BytesView salt, std::string_view info) {
  const ByteArray<32> no_salt{};
  ByteArray<32> extracted = hmac(salt.empty() ? BytesView(no_salt) : salt, {key.reveal()});
  const ByteArray<1> counter{1};
  ByteArray<32> out = hmac(extracted, {bytes_of(info), counter});
  const Key derived(out);
  wipe(extracted);
  wipe(out);
  return derived;
}

Result<Key> scrypt(BytesView passphrase, BytesView salt, int work) {
  Bytes labelled(scrypt_label.begin(), scrypt_label.end());
  append(labelled, salt);
  Key out;
  if (crypto_pwhash_scryptsalsa208sha256_ll(passphrase.data(), passphrase.size(), labelled.data(),
                                            labelled.size(), std::uint64_t{1} << work, 8, 1,
                                            out.reveal_to_write().data(), Key::size) != 0)
    return failed(FaultCode::limit_reached, std::uint64_t{1} << (work + 10));
  return out;
}

using Nonce = ByteArray<crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

void seal_to(Bytes& out, const Key& key, const Nonce& nonce, BytesView plaintext) {
  const std::size_t at = out.size();
  out.resize(at + plaintext.size() + tag_size);
  unsigned long long size = 0;
  crypto_aead_chacha20poly1305_ietf_encrypt(out.data() + at, &size, plaintext.data(),
                                            plaintext.size(), nullptr, 0, nullptr, nonce.data(),
                                            key.reveal().data());
}

bool open_to(Bytes& out, const Key& key, const Nonce& nonce, BytesView sealed) {
  if (sealed.size() < tag_size) return false;
  const std::size_t at = out.size();
  out.resize(at + sealed.size() - tag_size);
  unsigned long long size = 0;
  return crypto_aead_chacha20poly1305_ietf_decrypt(out.data() + at, &size, nullptr, sealed.data(),
                                                   sealed.size(), nullptr, 0, nonce.data(),
                                                   key.reveal().data()) == 0;
}

Nonce chunk_nonce(std::uint64_t counter, bool is_last) {
  Nonce nonce{};
  for (std::size_t i = 0; i < 8; ++i) nonce[10 - i] = static_cast<std::uint8_t>(counter >> (8 * i));
  nonce[11] = is_last ? 1 : 0;
  return nonce;
}

// Up to the next line feed, which is not part of it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return std::exchange(text, {});
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

}  // namespace

Result<Bytes> age_seal(BytesView passphrase, BytesView contents, Random& random, int work) {
  start_sodium();
  TROTH_ASSERT(work >= 1 && work <= age_work_max);
  const FileKey file_key(random.bytes<file_key_size>());
  const auto salt = random.bytes<salt_size>();
  const auto nonce = random.bytes<nonce_size>();
  TROTH_TRY(wrap, scrypt(passphrase, salt, work));
  Bytes wrapped;
  seal_to(wrapped, wrap, Nonce{}, file_key.reveal());

  std::string header(first_line);
  header += std::string(stanza_mark) + base64(salt) + " " + std::to_string(work) + "\n";
  header += base64(wrapped) + "\n";
  header += mac_mark;
  const auto mac = hmac(hkdf(file_key, {}, "header").reveal(), {bytes_of(header)});
  header += " " + base64(mac) + "\n";

  Bytes file(header.begin(), header.end());
  append(file, nonce);
  const Key payload = hkdf(file_key, nonce, "payload");
  std::size_t at = 0;
  for (std::uint64_t counter = 0;; ++counter) {
    const std::size_t size = std::min(chunk_plain, contents.size() - at);
    const bool is_last = at + size == contents.size();
    seal_to(file, payload, chunk_nonce(counter, is_last), contents.subspan(at, size));
    at += size;
    if (is_last) return file;
  }
}

Result<Bytes> age_open(BytesView passphrase, BytesView file) {
  start_sodium();
  std::string_view text = text_of(file);
  if (!text.starts_with(first_line)) return failed(FaultCode::malformed);
  text.remove_prefix(first_line.size());
  // "-> scrypt SALT WORK": a passphrase stands alone, so this is the only stanza.
  std::string_view stanza = take_line(text);
  if (!stanza.starts_with(stanza_mark)) return failed(FaultCode::malformed);
  stanza.remove_prefix(stanza_mark.size());
  const std::size_t space = stanza.find(' ');
  if (space == std::string_view::npos) return failed(FaultCode::malformed);
  TROTH_TRY(salt, bytes_of_base64(stanza.substr(0, space), salt_size));
  const std::string_view digits = stanza.substr(space + 1);
  int work = 0;
  if (digits.empty() || digits.size() > 2 || digits[0] == '0') return failed(FaultCode::malformed);
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return failed(FaultCode::malformed);
    work = 10 * work + (digit - '0');
  }
  if (work > age_work_max)
    return failed(FaultCode::limit_reached, static_cast<std::uint64_t>(work));
  TROTH_TRY(wrapped, bytes_of_base64(take_line(text), file_key_size + tag_size));
  const std::string_view mac_line = text.substr(0, text.find('\n'));
  if (!mac_line.starts_with(mac_mark) || mac_line.size() < mac_mark.size() + 1 ||
      mac_line[mac_mark.size()] != ' ')
    return failed(FaultCode::malformed);
  TROTH_TRY(mac, bytes_of_base64(mac_line.substr(mac_mark.size() + 1), mac_size));
  const std::size_t header_size =
      static_cast<std::size_t>(mac_line.data() - text_of(file).data()) + mac_mark.size();

  TROTH_TRY(wrap, scrypt(passphrase, salt, work));
  Bytes key_bytes;
  if (!open_to(key_bytes, wrap, Nonce{}, wrapped)) return failed(FaultCode::wrong_passphrase);
  const FileKey file_key(key_bytes);
  wipe(key_bytes);
  const auto right = hmac(hkdf(file_key, {}, "header").reveal(), {file.first(header_size)});
  if (!equal_in_constant_time(right, mac)) return failed(FaultCode::does_not_open);

  const std::size_t body_at = header_size + 1 + base64(mac).size() + 1;
  if (file.size() < body_at + nonce_size + tag_size) return failed(FaultCode::does_not_open);
  const BytesView nonce = file.subspan(body_at, nonce_size);
  BytesView rest = file.subspan(body_at + nonce_size);
  const Key payload = hkdf(file_key, nonce, "payload");
  Bytes contents;
  contents.reserve(rest.size());
  for (std::uint64_t counter = 0;; ++counter) {
    const std::size_t size = std::min(chunk_sealed, rest.size());
    const bool is_last = size == rest.size();
    // The last chunk is empty only when there is nothing at all.
    if (!open_to(contents, payload, chunk_nonce(counter, is_last), rest.first(size)) ||
        (is_last && size == tag_size && counter > 0)) {
      wipe(contents);
      return failed(FaultCode::does_not_open);
    }
    rest = rest.subspan(size);
    if (is_last) return contents;
  }
}

}  // namespace troth
