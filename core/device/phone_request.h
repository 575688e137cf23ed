#pragma once
// What may be asked about the phone's lock (vault/phone_lock.h): the phone's own finger, face or
// PIN opens this device, beside the words. It opens Us and never Mine, and nothing that asks for
// the words. Part of request.h. Secret: passphrases and answers.
#include <optional>

#include "base/bytes.h"
#include "base/describe.h"
#include "base/secret.h"

namespace troth {

// First the words: for the next five minutes one AddPhoneLock is taken. Faults: wrong_passphrase;
// locked.
struct AllowPhoneLock {
  Passphrase passphrase;
  static constexpr Kind kind{31, "allow_phone_lock"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "passphrase", it.passphrase}};
  }
};
static_assert(lists_every_member<AllowPhoneLock>);

// `credential` names the platform's key; `answer` is what that key made of Screen::phone_question,
// and is secret. A credential that is known already is taken anew. Faults: locked; not_open_yet
// (without AllowPhoneLock, or too late after it); malformed; limit_reached (four are turned on).
struct AddPhoneLock {
  Bytes credential;  // 1 to 1,023 bytes
  ByteArray<32> answer{};
  static constexpr Kind kind{32, "add_phone_lock"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "credential", it.credential}, Field{2, "answer", it.answer}};
  }
};
static_assert(lists_every_member<AddPhoneLock>);

// One of Screen::phone_locks opens no more; none named: none of them does. Needs no words, because
// nothing opens by it. Faults: locked; not_found.
struct RemovePhoneLock {
  std::optional<Bytes> credential;
  static constexpr Kind kind{33, "remove_phone_lock"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "credential", it.credential}};
  }
};
static_assert(lists_every_member<RemovePhoneLock>);

// Opens this device as Unlock does, but never Mine, also while one is alone. Faults: not_founded;
// does_not_open (the credential is not turned on here, or the answer is of another key).
struct UnlockByPhone {
  Bytes credential;
  ByteArray<32> answer{};
  static constexpr Kind kind{34, "unlock_by_phone"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "credential", it.credential}, Field{2, "answer", it.answer}};
  }
};
static_assert(lists_every_member<UnlockByPhone>);

}  // namespace troth
