#pragma once
// Every way in which something can fail that a person, a partner or a network can cause. What only
// we can cause is TROTH_ASSERT. Each code has a sentence in app/src/words and in cli/words that
// says what happened, that nothing was lost, and what to do. A fault never carries a person's words
// and never a secret.
#include <cstdint>
#include <string_view>

namespace troth {

// One list; the enum, its names and the TypeScript union are printed from it. Append within your
// group only.
#define TROTH_FAULTS(X)                                                                          \
  /* bytes and text at an edge */                                                                \
  X(malformed)     /* not the bytes or the JSON that this edge takes */                          \
  X(too_large)     /* longer than the limit of its field */                                      \
  X(text_empty)    /* words are needed here */                                                   \
  X(text_not_utf8) /* bytes that are no text */                                                  \
  X(out_of_range)  /* a number, day or time outside what its field allows */                     \
  /* keys, kit, passphrase, vault */                                                             \
  X(wrong_passphrase)  /* or a damaged seal: one answer for both, on purpose */                  \
  X(wrong_kit)         /* the kit's check does not fit: a typing slip */                         \
  X(does_not_open)     /* a seal that this key does not open */                                  \
  X(locked)            /* unlock first */                                                        \
  X(mine_locked)       /* open Mine first */                                                     \
  X(already_founded)   /* this device has an account already */                                  \
  X(not_founded)       /* there is no account on this device yet */                              \
  X(vault_rolled_back) /* the relay shows an older vault than this device has seen */            \
  X(slot_full)         /* Mine holds no more until it is opened */                               \
  X(outgoing_full)     /* private writing waits for room */                                      \
  X(store_damaged)     /* one kept record does not verify; the rest is kept */                   \
  /* frames, chains, order */                                                                    \
  X(bad_signature)      /**/                                                                     \
  X(bad_hash)           /* a sheet that is not the one that was signed */                        \
  X(broken_chain)       /* prev does not name the head */                                        \
  X(gap)                /* an earlier frame is missing */                                        \
  X(forked)             /* two frames of one log at one place */                                 \
  X(wrong_lamport)      /**/                                                                     \
  X(unknown_log)        /**/                                                                     \
  X(unknown_dependency) /**/                                                                     \
  X(unknown_key)        /* sealed under a key that this device does not have */                  \
  X(update_needed)      /* a fact that a newer Troth wrote and that must be understood */        \
  X(limit_reached)      /* a list is at its maximum */                                           \
  X(another_writer)     /* the same device writes elsewhere (a restored copy or a second tab) */ \
  /* what a wish may not do */                                                                   \
  X(not_found)        /* no such thing, or it is not yours to see */                             \
  X(not_yours)        /* only the other may do this */                                           \
  X(not_theirs)       /* only the one it concerns may do this */                                 \
  X(already_ended)    /**/                                                                       \
  X(too_many_asks)    /* three open asks a person */                                             \
  X(no_partner)       /* needs a partner here */                                                 \
  X(already_paired)   /**/                                                                       \
  X(already_answered) /**/                                                                       \
  X(not_open_yet)     /**/                                                                       \
  /* the relay and the network */                                                                \
  X(relay_unreachable)   /**/                                                                    \
  X(relay_refused)       /* the relay knows no such session, account or right */                 \
  X(relay_too_busy)      /* a limit of the relay */                                              \
  X(relay_other_version) /* speaks another version of the protocol */                            \
  X(relay_full)          /**/                                                                    \
  X(invitation_gone)     /* expired, taken or cancelled */                                       \
  X(invitation_taken)    /* someone else answered it first */                                    \
  /* kept here */                                                                                \
  X(disk_full)   /**/                                                                            \
  X(disk_failed) /**/

enum class FaultCode : std::uint8_t {
#define TROTH_FAULT_NAME(name) name,
  TROTH_FAULTS(TROTH_FAULT_NAME)
#undef TROTH_FAULT_NAME
};

struct Fault {
  FaultCode code;
  std::uint64_t detail = 0;  // a place, a limit or a line number: never an id, never text
  friend bool operator==(const Fault&, const Fault&) = default;
};

// The name of a code as JSON, TypeScript and the word files spell it.
constexpr std::string_view name_of(FaultCode code) {
  switch (code) {
#define TROTH_FAULT_NAME(name) \
  case FaultCode::name:        \
    return #name;
    TROTH_FAULTS(TROTH_FAULT_NAME)
#undef TROTH_FAULT_NAME
  }
  return "malformed";
}

}  // namespace troth
