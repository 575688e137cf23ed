#pragma once
// Standing: what `troth sync --json` says about this device.
#include <vector>

#include "device/reply.h"

namespace troth::cli {

// How the device stands, without people's words.
struct Standing {
  Phase phase{};
  bool mine_open = false;
  bool kit_kept = false;
  Pairing pairing;
  RelayState relay;
  std::vector<Trouble> troubles;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "phase", it.phase},       Field{2, "mine_open", it.mine_open},
                      Field{3, "kit_kept", it.kit_kept}, Field{4, "pairing", it.pairing},
                      Field{5, "relay", it.relay},       Field{6, "troubles", it.troubles}};
  }
};
static_assert(lists_every_member<Standing>);

}  // namespace troth::cli
