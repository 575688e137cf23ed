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

// --- reading what was ---

Status Device::on(const Look& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.archive) {
    const auto index = space_index(*it.archive);
    if (!index || !opened_->spaces[*index].us || *index == active_index())
      return failed(FaultCode::not_found);
  }
  opened_->looked_at = it.archive;
  show();
  return {};
}

std::vector<ArchiveRow> Device::archives() const {
  std::vector<ArchiveRow> rows;
  for (std::size_t i = 0; i < self().spaces.size(); ++i) {
    const Log* us = opened_->spaces[i].us.get();
    if (us == nullptr || i == active_index()) continue;
    ArchiveRow row{self().spaces[i].held.space, std::nullopt};
    for (const Event& event : us->in_order())
      if (const auto* named = say_if<Nicknamed>(event.body);
          named != nullptr && event.by != member_id_of(self().me))
        row.partner_name = named->name;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<view::Us> Device::archive_shown() const {
  if (!opened_->looked_at) return std::nullopt;
  const auto index = space_index(*opened_->looked_at);
  if (!index) return std::nullopt;
  const Log& us = *opened_->spaces[*index].us;
  State state;
  for (const Event& event : us.in_order()) evolve(state, event);
  Now now = now_for_wishes();
  now.partner = member_id_of(*self().spaces[*index].held.partner);
  now.past = us.past_now();
  return view::us_of(state, now, {}, opened_->us_page);
}

}  // namespace troth::device
