#pragma once
// The conversation about one's account at a relay: to register it, to prove that one is it, to keep
// its sealed blobs, to change how one proves it, and to end it (protocol 2.2, 5.2, A1, A15).
//
// An account is a random name of 10 bytes and a public login key. The relay cannot test a guess of
// a passphrase (the login key comes from kit and passphrase together), and an account that does not
// exist answers like one that does.
#include "post/envelope.h"

namespace troth::post {

struct Hello {  // asked before anything else: does a relay of our version answer here?
  bool hello = true;
  static constexpr Route route = Route::hello;
  struct Reply {
    std::uint32_t version = 1;
    std::uint32_t mail_hour = 4;  // the hour (UTC) at which quiet frames reach the other account
    bool registers = true;        // whether new accounts are taken now
    static constexpr auto fields(auto& it) {
      return std::tuple{Field{1, "version", it.version}, Field{2, "mail_hour", it.mail_hour},
                        Field{3, "registers", it.registers}};
    }
    friend bool operator==(const Reply&, const Reply&) = default;
  };
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "hello", it.hello}}; }
};
static_assert(lists_every_member<Hello> && lists_every_member<Hello::Reply>);

// The three blobs of an account. acct: the account key under the key of kit and passphrase. vault:
// what kit and passphrase open. weekly: the fixed-size blob that is made up anew every week (A1).
enum class Blob : std::uint8_t { acct, vault, weekly };
TROTH_NAMES(Blob, "acct", "vault", "weekly");
inline constexpr std::size_t blob_bytes_max(Blob blob) {
  switch (blob) {
    case Blob::acct:
      return 1024;
    case Blob::vault:
      return 512 * 1024;
    case Blob::weekly:
      return 128 * 1024;
  }
  return 0;
}

// Refusals: refused (the name is taken by another key), too_busy (5 an hour from one place), full.
// Registering again with the same key and the same acct is a success: a retry is always safe.
struct Register {
  AccountId account;
  VerifyKey login_key;
  std::uint64_t version = 1;  // of acct, as sealed into it
  Bytes acct;
  static constexpr Route route = Route::register_account;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "account", it.account}, Field{2, "login_key", it.login_key},
                      Field{3, "version", it.version}, Field{4, "acct", it.acct}};
  }
};
static_assert(lists_every_member<Register>);

struct Challenge {
  AccountId account;
  static constexpr Route route = Route::challenge;
  struct Reply {
    ByteArray<32> nonce{};  // good once, for 60 seconds, for this account
    static constexpr auto fields(auto& it) { return std::tuple{Field{1, "nonce", it.nonce}}; }
  };
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "account", it.account}}; }
};
static_assert(lists_every_member<Challenge> && lists_every_member<Challenge::Reply>);

// signature: Ed25519 by the login key, label "login.v1", over login_text(). Refusals: refused,
// whatever was wrong.
struct Login {
  AccountId account;
  ByteArray<32> nonce{};
  VerifyKey device;    // the signing key of the device that logs in; end_device names it
  std::string origin;  // the relay as this device reaches it: "https://troth.example"
  Signature signature;
  static constexpr Route route = Route::login;
  struct Reply {
    ByteArray<32> token{};  // secret; wipe it when it is a Token
    static constexpr auto fields(auto& it) { return std::tuple{Field{1, "token", it.token}}; }
  };
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "account", it.account}, Field{2, "nonce", it.nonce},
                      Field{3, "device", it.device}, Field{4, "origin", it.origin},
                      Field{5, "signature", it.signature}};
  }
};
static_assert(lists_every_member<Login> && lists_every_member<Login::Reply>);

// account ‖ device ‖ nonce ‖ origin: a relay that passes a challenge on to another relay gets
// nothing it could use there.
Bytes login_text(const Login& login);

struct Logout {
  bool logout = true;
  static constexpr Route route = Route::logout;
  using Reply = Done;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "logout", it.logout}}; }
};
static_assert(lists_every_member<Logout>);

// Ends every session of this device of one's own account. It is not an error if there is none.
struct EndDevice {
  VerifyKey device;
  static constexpr Route route = Route::end_device;
  using Reply = Done;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "device", it.device}}; }
};
static_assert(lists_every_member<EndDevice>);

struct ReadBlob {
  Blob blob{};
  static constexpr Route route = Route::read_blob;
  struct Reply {
    std::uint64_t version = 0;  // 0: there is none yet, and bytes is empty
    Bytes bytes;
    static constexpr auto fields(auto& it) {
      return std::tuple{Field{1, "version", it.version}, Field{2, "bytes", it.bytes}};
    }
    friend bool operator==(const Reply&, const Reply&) = default;
  };
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "blob", it.blob}}; }
};
static_assert(lists_every_member<ReadBlob> && lists_every_member<ReadBlob::Reply>);

// Kept when `previous` is the version that the relay has (0 for none) and `version` is greater. The
// same version with the same bytes again is a success. Refusals: stale, too_large, full. acct
// changes with ChangeLogin only.
struct KeepBlob {
  Blob blob{};
  std::uint64_t previous = 0;
  std::uint64_t version = 0;
  Bytes bytes;
  static constexpr Route route = Route::keep_blob;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "blob", it.blob}, Field{2, "previous", it.previous},
                      Field{3, "version", it.version}, Field{4, "bytes", it.bytes}};
  }
};
static_assert(lists_every_member<KeepBlob>);

// The new login key and the new acct in one step, signed by the old login key (label "account.v1",
// over change_text()).
struct ChangeLogin {
  VerifyKey login_key;
  std::uint64_t previous = 0;
  std::uint64_t version = 0;
  Bytes acct;
  bool end_other_sessions = false;
  Signature signature;
  static constexpr Route route = Route::change_login;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "login_key", it.login_key},
                      Field{2, "previous", it.previous},
                      Field{3, "version", it.version},
                      Field{4, "acct", it.acct},
                      Field{5, "end_other_sessions", it.end_other_sessions},
                      Field{6, "signature", it.signature}};
  }
};
static_assert(lists_every_member<ChangeLogin>);

// account ‖ login_key ‖ le64(previous) ‖ le64(version) ‖ u8(end_other_sessions) ‖ acct
Bytes change_text(const AccountId& account, const ChangeLogin& change);

// Ends the account here: sessions, blobs, invitations and private sheets go at once, and every
// space is left. The other person's relay answers do not change: they see silence and nothing else
// (C8).
struct DeleteAccount {
  bool delete_account = true;
  static constexpr Route route = Route::delete_account;
  using Reply = Done;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "delete_account", it.delete_account}};
  }
};
static_assert(lists_every_member<DeleteAccount>);

}  // namespace troth::post
