// A log of its own for a device that may not write in the one it had (protocol 2.3, the clone
// rule): a restored copy, or a device whose twin writes elsewhere. New keys are made where the
// passphrase is typed. What was said here and did not arrive is said again in the new log.
#include <algorithm>

#include "device/device.h"

namespace troth::device {
namespace {

std::string kept_cell_name(std::size_t list, std::size_t cell) {
  return "s/kept/" + std::to_string(list) + "/" + std::to_string(cell);
}

}  // namespace

void Device::retire(const LogId& log) {
  if (log != writing_log_id() || opened_->self.retired) return;
  opened_->self.retired = true;
  forget_phone_locks();  // there may be two of this device: each opens with the words first
  keep_self();
  show();
}

// The log cannot go on from here: a frame of it is missing in the store, so that what lies behind
// can neither be read nor be sent; or it is known to have two histories.
void Device::retire_if_broken() {
  if (writing_log().is_forked(writing_log_id())) retire(writing_log_id());
  for (const LogStanding& one : writing_log().standings())
    if (one.log == writing_log_id() && one.standing == Standing::waiting_for_frames &&
        one.waiting_on == one.log)
      retire(one.log);
}

// What lies inside the sheets P of the frames that did not arrive, and what waits for the next
// ones: written or not, as many cells for everybody.
void Device::keep_cells_of(const LogId& log) {
  const Outgoing& outgoing = *opened_->mine_at_rest.outgoing;
  const auto& unsent = opened_->outbox[log];
  const auto inner_at = [&](std::uint64_t seq) {
    if (seq >= outgoing.next_seq()) return outgoing.cells()[Outgoing::cell_of(seq)];
    const auto kept = unsent.find(seq);
    if (kept != unsent.end())
      if (const auto frame = parse_frame(kept->second.bytes);
          frame && frame->form == FrameForm::whole)
        if (auto inner = open_private(cipher_, opened_->self.private_keys, *frame))
          return std::move(*inner);
    Bytes number;
    append_le(number, seq);
    return blank_inner(cipher_, SealPlace(label::outgoing, {log.bytes, number}));
  };
  const std::uint64_t end = outgoing.next_seq() + outgoing_cells;
  const std::uint64_t first = unsent.empty() ? outgoing.next_seq() : unsent.begin()->first;
  for (std::uint64_t from = first; from < end; from += outgoing_cells) {
    from = std::min(from, outgoing.next_seq());  // the last of them is a whole one, too
    const std::size_t list = opened_->self.kept_cells.size();
    opened_->self.kept_cells.push_back({active().held.space, log, from});
    for (std::uint64_t seq = from; seq < from + outgoing_cells; ++seq)
      put_sealed(kept_cell_name(list, Outgoing::cell_of(seq)), inner_at(seq));
  }
}

Status Device::renew(const Key& here, const Key& account) {
  TROTH_TRY(vault, open_own_vault(here, account));
  Self& self = opened_->self;
  if (self.linked_elsewhere) {
    go_where_linked();
  } else {
    const LogId old = writing_log_id();
    put_aside_unsent(old);
    self.former.push_back({old, left(old), 0});
    keep_cells_of(old);
  }
  return begin_log(vault);
}

// A new log in the active space, written from now on, with keys of its own.
Status Device::begin_log(OpenVault& vault) {
  Self& self = opened_->self;
  SpaceAtRest& rest = active();
  std::optional<OwnLog>& own = rest.held.partner ? rest.log : rest.solo_log;
  const KeySeeds device = new_seeds(random_);
  const auto certificate =
      VerifiedCertificate::make({1, rest.held.space, member_id_of(self.me),
                                 public_keys(device).sign, public_keys(device).box, now_},
                                SigningKey(vault.contents.identity.sign));
  own = OwnLog{device, certificate.bytes()};
  rest.logs.push_back({certificate.bytes(), true, !rest.held.partner});
  vault.contents.devices.push_back({public_keys(device), now_, {}});
  TROTH_CHECK(seal_own_vault(vault));
  self.retired = false;
  self.token.reset();
  self.calendar_from = now_;
  begin_again();
  return {};
}

// Into the space of the two, as the device that was linked said. What waits in the log from before
// leaves, as everybody's does.
void Device::go_where_linked() {
  Self& self = opened_->self;
  const LinkedElsewhere linked = *self.linked_elsewhere;
  self.linked_elsewhere.reset();
  if (!self.retired) close_old_log();
  self.retired = false;
  const auto known = space_index(linked.space);
  if (!known) {
    active().held.archived = true;
    SpaceAtRest rest;
    rest.held.space = linked.space;
    self.spaces.push_back(std::move(rest));
  }
  self.active = known.value_or(self.spaces.size() - 1);
  active().held.partner = linked.partner;
  active().held.keys.push_back({linked.epoch, linked.key});
  plate_->alone = false;
  keep_plate();
}

// Everything anew from what is kept, as after unlocking.
void Device::begin_again() {
  opened_->outbox.clear();
  opened_->bare.clear();
  opened_->inner_heads.clear();
  opened_->troubles.clear();
  opened_->beside = {};
  (void)open_spaces();
  begin_outgoing();
  MineAtRest& rest = opened_->mine_at_rest;
  rest.outgoing_cells = rest.outgoing->cells();
  if (opened_->mine) {
    const Drawer drawer = opened_->mine->drawer;
    opened_->mine.emplace(drawer);
    prepare_mine();
  }
  keep_self();
  opened_->courier.begin();
  phase_ = Phase::loading;
  loading_ = Loading::everything;
  effects_.emplace_back(Load{std::string(frames_prefix)});
  show();
}

// --- private writing of the old log ---

// Puts a fact on its way in the log that is written now, unless the very same one is in Mine.
Status Device::adopt_private(const PrivateEntry& entry) {
  PrivateLog& log = opened_->mine->logs.at(active().held.space);
  if (opened_->mine->holds(entry.fact)) return {};
  TROTH_TRY(n, opened_->mine_at_rest.slots->name());
  const PrivateEntry anew{n, entry.fact};
  TROTH_CHECK(append_outgoing(std::span(&anew, 1)));
  return log.take_fact(writing_log_id(), n, entry.fact);
}

// What lies beyond the parting of a log that this device wrote, and what waited in its cells when
// it was left.
void Device::adopt_what_was_left() {
  const Self& self = opened_->self;
  MineOpen& mine = *opened_->mine;
  // What goes on from what did arrive, and what stands beside another end of the same log.
  struct Streams {
    PrivateStream behind, beside;
  };
  std::map<LogId, Streams> streams;
  std::vector<PrivateEntry> entries;
  const auto add = [&](Result<std::vector<PrivateEntry>> some) {
    if (some)
      for (PrivateEntry& entry : *some) entries.push_back(std::move(entry));
    return some.has_value();
  };
  const auto streams_of = [&](const LogId& log) -> Streams& {
    const auto [its, is_first] = streams.try_emplace(log);
    if (!is_first) return its->second;
    for (const auto& [space, one] : mine.logs)
      if (const PrivateStream* arrived = one.stream(log)) its->second.behind = *arrived;
    for (const Chunk& chunk : mine.beyond_partings[log]) (void)add(its->second.behind.add(chunk));
    return its->second;
  };
  for (const FormerLog& former : self.former) (void)streams_of(former.log);
  for (std::size_t list = 0; list < self.kept_cells.size(); ++list) {
    const KeptCells& kept = self.kept_cells[list];
    if (!mine.logs.contains(kept.space)) continue;
    Streams& its = streams_of(kept.log);
    std::vector<Bytes> cells;
    for (std::size_t cell = 0; cell < outgoing_cells; ++cell)
      cells.push_back(open_sealed(kept_cell_name(list, cell)).value_or(Bytes{}));
    const Outgoing outgoing =
        Outgoing::kept(cipher_, kept.space, kept.log, kept.next_seq, std::move(cells));
    for (const Chunk& chunk : outgoing.waiting(cipher_, mine.drawer.writing))
      if (!add(its.behind.add(chunk))) (void)add(its.beside.add(chunk));
  }
  for (auto& [log, its] : streams)
    for (PrivateStream* stream : {&its.behind, &its.beside})
      while (stream->waiting() > 0) (void)add(stream->pass_gap());
  mine.beyond_partings.clear();
  for (const PrivateEntry& entry : entries)
    if (!adopt_private(entry)) return;
}

}  // namespace troth::device
