// Parting from the partner and going on alone (protocol 2.10, A4): the space of the two becomes an
// archive, and the same person begins a new space with the same account and the same Mine. Nothing
// of it is told to the other side.
#include <algorithm>

#include "device/device.h"
#include "vault/identity.h"

namespace troth::device {

Status Device::on(const Unpair& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (!is_linked()) return failed(FaultCode::no_partner);
  if (needs_log()) return failed(FaultCode::another_writer);
  stretch(it, {{WhichPassphrase::passphrase, lock_->salt, {}},
               {WhichPassphrase::passphrase, plate_->account_salt, {}}});
  return {};
}

Status Device::unpaired(std::span<const Key> keys) {
  TROTH_TRY(vault, open_own_vault(keys[0], keys[1]));
  HeldSpace alone;
  alone.space = new_space_id(self().me, random_);
  alone.keys = {{1, Key(random_.bytes<32>())}};
  const SpaceId left = active().held.space;
  opened_->self.left_spaces.push_back(left);
  opened_->login = vault.keys.login;
  go_alone(alone);
  active().created_here = true;
  vault_steps_over();
  TROTH_CHECK(begin_log(vault));
  opened_->courier.run(post::LeaveSpace{left});
  return {};
}

// What waits for a frame waits for one of the new log (renewing.cpp); what did not leave any more
// stays here, in the archive.
void Device::go_alone(const HeldSpace& alone) {
  Self& self = opened_->self;
  keep_cells_of(writing_log_id());
  self.pairing.reset();
  self.retired = false;
  self.mine_needs_passphrase = false;
  active().held.archived = true;
  const auto known = space_index(alone.space);
  if (!known) {
    SpaceAtRest rest;
    rest.held = alone;
    self.spaces.push_back(std::move(rest));
  }
  self.active = known.value_or(self.spaces.size() - 1);
}

// Another device of this person has parted: where it went on.
const HeldSpace* Device::parted_elsewhere(const VaultContents& contents) const {
  if (!is_linked()) return nullptr;
  const auto of_two = std::ranges::find(contents.spaces, active().held.space, &HeldSpace::space);
  if (of_two == contents.spaces.end() || !of_two->archived) return nullptr;
  const auto next = std::ranges::find_if(
      contents.spaces, [](const HeldSpace& one) { return !one.archived && !one.partner; });
  return next == contents.spaces.end() ? nullptr : &*next;
}

}  // namespace troth::device
