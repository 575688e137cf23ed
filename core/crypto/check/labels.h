#pragma once
// Every label that separates one use of a hash, a seal or a signature from another. One list, so
// that no two uses can share a label by accident (protocol 2.1: "labels on every hash"). A label is
// never renamed and never reused; a new use takes a new label here.
#include <array>
#include <string_view>

#define TROTH_LABELS(X)                                                                       \
  /* signatures (Ed25519 over u8(len) | label | bytes) */                                     \
  X(frame_v1, "frame.v1")     /* a device: the header of its frame */                         \
  X(cert_v1, "cert.v1")       /* a member: this device is mine */                             \
  X(revoke_v1, "revoke.v1")   /* a member: this device is no longer mine, from this cut on */ \
  X(grant_v1, "grant.v1")     /* the creator: this is the second member */                    \
  X(login_v1, "login.v1")     /* an account: this is me, to this relay, now */                \
  X(claim_v1, "claim.v1")     /* whoever holds the invitation: this is my answer */           \
  X(join_v1, "join.v1")       /* a member of the space: this account belongs to it (A2) */    \
  X(account_v1, "account.v1") /* an account: its new login key and its new `acct` */          \
  X(log_v1, "log.v1")         /* a device: this log is mine, at this relay */                 \
  X(release_v1, "release.v1") /* whoever publishes the programs */                            \
  /* hashes */                                                                                \
  X(additional, "ad")      /* the additional data of a seal */                                \
  X(sheet, "ct")           /* a sheet as it travels */                                        \
  X(link, "link")          /* a header, as the next frame names it */                         \
  X(certificate, "cert")   /* a certificate with its signature: prev of the first frame */    \
  X(key_name, "skid")      /* the name of a space key */                                      \
  X(log_name, "logid")     /* the name of a log */                                            \
  X(space_name, "space")   /* the name of a space */                                          \
  X(member_name, "member") /* the name of a member */                                         \
  X(event_name, "event")   /* the name of a shared fact */                                    \
  X(mine_name, "mine")     /* the name of a private fact */                                   \
  X(state, "state")        /* the state that a set of facts folds to */                       \
  X(kit_check, "kit")      /* the check of a kit */                                           \
  X(invitation, "inv")     /* the root key of an invitation */                                \
  X(claim_hash, "claimed") /* the claim that a grant answers */                               \
  X(session, "session")    /* a token as the relay keeps it */                                \
  X(challenge, "nonce")    /* a relay's own mark on a challenge */                            \
  X(served, "served")      /* a file of the app, for its ETag */                              \
  X(peer, "peer")          /* where a call came from, salted anew at every start */           \
  X(place, "place")        /* the ideal cipher's name of a place */                           \
  X(match, "match")        /* a slot of a match, on its way to a point (2.15) */              \
  /* keys out of keys (keyed hashes) */                                                       \
  X(account_salt, "salt")  /* the salt of the account's passphrase */                         \
  X(account_root, "2skd")  /* passphrase and account secret together */                       \
  X(account_device, "asd") /* what a device keeps of the account secret */                    \
  X(drawer_salt, "dsalt")  /* the salt of Mine's passphrase */                                \
  X(drawer_key, "dr")      /* the key of a drawer slot */                                     \
  X(reveal, "reveal")      /* words that open together (also a seal) */                       \
  X(join_key, "join")      /* the join key out of the space key (A2) */                       \
  X(calendar, "calendar")  /* when quiet frames leave */                                      \
  X(recovery, "rc")        /* the full recovery code */                                       \
  /* seals */                                                                                 \
  X(sheet_shared, "S")       /* */                                                            \
  X(sheet_private, "P")      /* */                                                            \
  X(drawer, "drawer")        /* what lies inside a private sheet */                           \
  X(drawer_slot, "slot")     /* one of the four slots of the vault */                         \
  X(slot_cell, "cell")       /* a cell of the ring that Mine is written into */               \
  X(outgoing, "outgoing")    /* private writing that waits for frames (A7) */                 \
  X(account, "acct")         /* the account key under the passphrase */                       \
  X(account_secret, "asl")   /* the account secret at rest on a device */                     \
  X(vault, "vault")          /* */                                                            \
  X(weekly, "weekly")        /* the fixed-size blob of A1 */                                  \
  X(back, "back")            /* an earlier space key under a later one */                     \
  X(offer, "offer")          /* */                                                            \
  X(claim, "claim")          /* */                                                            \
  X(welcome, "welcome")      /* the grant on its way to the one who answered */               \
  X(local_key, "local")      /* a device's own key under the passphrase */                    \
  X(local_record, "record")  /* a record of a device's store */                               \
  X(recovery_wrap, "rcwrap") /* */                                                            \
  X(phone_lock, "phone")     /* a device's own key under its phone's lock (also a hash) */    \
  X(test, "test")            /* only in tests */

namespace troth::label {

#define TROTH_LABEL(name, text) inline constexpr std::string_view name = text;
TROTH_LABELS(TROTH_LABEL)
#undef TROTH_LABEL

inline constexpr std::array every = {
#define TROTH_LABEL(name, text) std::string_view(text),
    TROTH_LABELS(TROTH_LABEL)
#undef TROTH_LABEL
};

// A label's length is written in one byte before it.
static_assert([] {
  for (std::size_t i = 0; i < every.size(); ++i) {
    if (every[i].empty() || every[i].size() > 255) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (every[i] == every[j]) return false;
  }
  return true;
}());

}  // namespace troth::label
