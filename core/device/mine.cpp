#include "device/mine.h"

#include <algorithm>

#include "base/sort.h"
#include "device/device.h"
#include "log/private_sheet.h"

namespace troth::device {
namespace {

// Where in a chunk's payload the first entry begins: u8 format | u64 number | u16 first | ...
// (log/private_stream.h).
bool begins_with_an_entry(const Chunk& chunk) {
  return read_le<std::uint16_t>(BytesView(chunk).subspan(9, 2)) == 0;
}

// The entries of one chunk that begins and ends with whole ones.
std::vector<PrivateEntry> entries_of(const Chunk& chunk) {
  PrivateStream stream;
  auto entries = stream.add(chunk).value_or(std::vector<PrivateEntry>{});
  for (PrivateEntry& entry : stream.pass_gap()) entries.push_back(std::move(entry));
  return entries;
}

}  // namespace

std::vector<Event> MineOpen::events() const {
  std::vector<Event> all;
  for (const auto& [space, log] : logs)
    for (Event& event : log.in_order()) all.push_back(std::move(event));
  sort_rows(all, [](const Event& a, const Event& b) { return a.place < b.place; });
  return all;
}

bool MineOpen::holds(BytesView fact) const {
  return std::ranges::any_of(logs, [&](const auto& one) { return one.second.holds(fact); });
}

std::uint64_t MineOpen::lamport() const {
  std::uint64_t highest = 0;
  for (const auto& [space, log] : logs) highest = std::max(highest, log.lamport_now());
  return highest;
}

// --- what rests
// ------------------------------------------------------------------------------------------------------

void Device::keep_slots() {
  MineAtRest& rest = opened_->mine_at_rest;
  opened_->self.slot_sessions = rest.slots->sessions();
  const std::size_t pair = rest.slots->own_pair();
  put_sealed(slot_record_name(pair), rest.slots->pairs()[pair]);
}

void Device::keep_cell(std::size_t cell) {
  put_sealed(outgoing_record_name(cell), opened_->mine_at_rest.outgoing->cells()[cell]);
}

void Device::found_mine(const std::optional<Drawer>& drawer) {
  Self& self = opened_->self;
  MineAtRest& rest = opened_->mine_at_rest;
  self.ring_name = writing_log_id();
  rest.slots = SlotRing::fresh(cipher_, self.ring_name, self.drawer);
  for (std::size_t pair = 0; pair < slot_pairs; ++pair)
    put_sealed(slot_record_name(pair), rest.slots->pairs()[pair]);
  rest.slots->begin_session(cipher_);
  keep_slots();
  begin_outgoing();
  if (!drawer) return;
  opened_->mine.emplace(*drawer);
  prepare_mine();
}

// A new log is written from now on: all its cells are blank.
void Device::begin_outgoing() {
  MineAtRest& rest = opened_->mine_at_rest;
  rest.outgoing = Outgoing::fresh(cipher_, active().held.space, writing_log_id());
  for (std::size_t cell = 0; cell < outgoing_cells; ++cell) keep_cell(cell);
  if (opened_->mine) {
    opened_->mine->tail.clear();
    opened_->mine->next_chunk = 1;
  }
}

Status Device::load_mine() {
  Self& self = opened_->self;
  MineAtRest& rest = opened_->mine_at_rest;
  std::vector<std::string> damaged;
  const auto read = [&](const std::string& name) {
    auto bytes = open_sealed(name);
    if (!bytes) {
      say_damaged(name, std::nullopt);
      damaged.push_back(name);
    }
    return bytes.value_or(Bytes{});
  };
  std::vector<Bytes> pairs;
  for (std::size_t pair = 0; pair < slot_pairs; ++pair)
    pairs.push_back(read(slot_record_name(pair)));
  rest.slots =
      SlotRing::kept(cipher_, self.ring_name, self.drawer, self.slot_sessions, std::move(pairs));
  rest.slots->begin_session(cipher_);
  if (!rest.slots->must_open()) keep_slots();
  for (std::size_t cell = 0; cell < outgoing_cells; ++cell)
    rest.outgoing_cells.push_back(read(outgoing_record_name(cell)));
  // What was damaged is blank from now on.
  for (std::size_t pair = 0; pair < slot_pairs; ++pair)
    if (std::ranges::find(damaged, slot_record_name(pair)) != damaged.end())
      put_sealed(slot_record_name(pair), rest.slots->pairs()[pair]);
  return {};
}

// Once the own log's frames are loaded: the head says which cell is next.
void Device::finish_loading_mine() {
  MineAtRest& rest = opened_->mine_at_rest;
  const Chain* chain = writing_log().chain(writing_log_id());
  rest.outgoing = Outgoing::kept(cipher_, active().held.space, writing_log_id(),
                                 chain ? chain->seq() + 1 : 1, rest.outgoing_cells);
  for (std::size_t cell = 0; cell < outgoing_cells; ++cell)
    if (rest.outgoing_cells.empty() || rest.outgoing_cells[cell].empty()) keep_cell(cell);
  rest.outgoing_cells.clear();
}

Bytes Device::take_cell() {
  Outgoing& outgoing = *opened_->mine_at_rest.outgoing;
  const std::size_t cell = Outgoing::cell_of(outgoing.next_seq());
  Bytes inner = outgoing.take(cipher_);
  keep_cell(cell);
  return inner;
}

// On the tick and at lock, whether or not anything was written.
void Device::reseal_mine() {
  MineAtRest& rest = opened_->mine_at_rest;
  if (!rest.slots || rest.slots->must_open()) return;
  rest.slots->seal(cipher_);
  keep_slots();
}

// --- opening and closing
// ---------------------------------------------------------------------------------------------

Status Device::on(const OpenMine& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (opened_->mine) return {};
  stretch(it, {{WhichPassphrase::passphrase, plate_->drawer_salt, {}}});
  return {};
}

Result<Drawer> Device::open_own_drawer(const Key& stretched) const {
  DrawerSlots slots{};
  const BytesView rest(opened_->self.drawer_slots);
  if (rest.empty()) return failed(FaultCode::not_open_yet);  // not read yet (make_device)
  if (rest.size() != drawer_slots * drawer_slot_size) return failed(FaultCode::store_damaged);
  for (std::size_t i = 0; i < drawer_slots; ++i)
    slots[i] = array_of<drawer_slot_size>(rest.subspan(i * drawer_slot_size, drawer_slot_size));
  return open_drawer(cipher_, lock_->account, slots,
                     drawer_key(opened_->self.device_share, stretched));
}

void Device::prepare_mine() {
  const MemberId me = member_id_of(opened_->self.me);
  for (const SpaceAtRest& space : opened_->self.spaces)
    opened_->mine->logs.try_emplace(space.held.space, space.held.space, me, cipher_,
                                    opened_->mine->drawer.writing);
}

Status Device::mine_unlocked(std::span<const Key> keys) {
  TROTH_TRY(drawer, open_own_drawer(keys[0]));
  opened_->mine.emplace(drawer);
  read_mine();
  return {};
}

// From the frames that are kept here and from the beginning: a sheet may have got its key since, or
// have come to lie beyond a parting.
void Device::read_mine() {
  opened_->mine->logs.clear();
  prepare_mine();
  opened_->mine->partings = partings_of_own_logs();
  LoadThese records;
  for (const auto& [log, seq] :
       opened_->inner_heads.written(cipher_, opened_->mine->drawer.writing))
    records.keys.push_back(frame_name(log, seq));
  loading_ = Loading::mine;
  effects_.emplace_back(std::move(records));
}

bool Device::is_own(const LogId& log) const {
  const MemberId me = member_id_of(self().me);
  for (const SpaceOpen& space : opened_->spaces)
    for (const Log* one : {space.before.get(), space.us.get()})
      if (one != nullptr && one->author_of(log) == me) return true;
  return false;
}

// A frame of one's own log that is kept here from now on. Says whether something of Mine came with
// it.
bool Device::hear_own(BytesView bytes) {
  const auto frame = parse_frame(bytes);
  if (!frame) return false;
  opened_->inner_heads.note(cipher_, self().private_keys, *frame);
  if (!opened_->mine) return false;
  const auto size = [&] {
    std::size_t sum = 0;
    for (const auto& [space, log] : opened_->mine->logs) sum += log.size();
    return sum;
  };
  const std::size_t before = size();
  (void)take_private_frame(*frame);
  return size() != before;
}

// Two histories of an own log came to light since Mine was read.
bool Device::mine_has_parted() const {
  return opened_->mine && opened_->mine->partings != partings_of_own_logs();
}

// Those that are written no more: until this device has a log to say them again in, what it wrote
// stays where it is.
std::map<LogId, std::uint64_t> Device::partings_of_own_logs() const {
  std::map<LogId, std::uint64_t> partings;
  for (const SpaceOpen& space : opened_->spaces)
    for (const Log* log : {space.before.get(), space.us.get()}) {
      if (log == nullptr || !log->has_forks()) continue;
      const MemberId me = member_id_of(self().me);
      for (const LogStanding& one : log->standings())
        if (one.standing == Standing::forked && one.member == me && one.log != writing_log_id())
          partings.emplace(one.log, one.seq);
    }
  return partings;
}

// Every ninety days there is one key more. Frames come log by log, so most often the key that
// opened the last one opens this one.
Result<Bytes> Device::open_own_private(const Frame& frame) {
  const std::span<const Key> keys = self().private_keys;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const std::size_t at = (opened_->mine->last_key + i) % keys.size();
    auto inner = open_private(cipher_, keys.subspan(at, 1), frame);
    if (!inner) continue;
    opened_->mine->last_key = at;
    return inner;
  }
  return failed(FaultCode::does_not_open);
}

Status Device::take_private_frame(const Frame& frame) {
  MineOpen& mine = *opened_->mine;
  const FrameHeader& header = frame.header;
  if (frame.form != FrameForm::whole) return {};
  const auto log = mine.logs.find(header.space);
  if (log == mine.logs.end()) return {};
  const auto inner = open_own_private(frame);
  if (!inner) return {};  // the other's, or noise
  const auto parting = mine.partings.find(header.log);
  if (parting == mine.partings.end() || header.seq < parting->second)
    return log->second.take_inner(header.log, *inner);
  const auto former = std::ranges::find(self().former, header.log, &FormerLog::log);
  if (former == self().former.end() || header.seq > former->head) return {};
  if (const auto chunk = open_chunk(cipher_, mine.drawer.writing, header.space, *inner))
    mine.beyond_partings[header.log].push_back(*chunk);
  return {};
}

void Device::finish_opening_mine() {
  MineOpen& mine = *opened_->mine;
  MineAtRest& rest = opened_->mine_at_rest;
  const LogId own = writing_log_id();
  PrivateLog& log = mine.logs.at(active().held.space);
  if (const PrivateStream* stream = log.stream(own)) mine.next_chunk = stream->next_number();

  // What waits for frames: all but the last chunk will never change; the last may still grow.
  const auto waiting = rest.outgoing->waiting(cipher_, mine.drawer.writing);
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const bool may_grow = i + 1 == waiting.size() && begins_with_an_entry(waiting[i]);
    if (may_grow) {
      mine.tail = entries_of(waiting[i]);
      for (const PrivateEntry& entry : mine.tail) (void)log.take_fact(own, entry.n, entry.fact);
    } else {
      const std::uint64_t seq = rest.outgoing->next_seq() + i;
      (void)log.take_inner(own, rest.outgoing->cells()[Outgoing::cell_of(seq)]);
    }
    if (const auto number = chunk_number(waiting[i]))
      mine.next_chunk = std::max(mine.next_chunk, *number + 1);
  }

  // What was put into the slot while Mine was locked goes on its way now.
  std::vector<PrivateEntry> found;
  for (const SlotItem& item : rest.slots->drain(cipher_, BoxKey(mine.drawer.box_seed))) {
    if (mine.holds(item.bytes)) continue;
    std::uint64_t n = item.n;
    if (log.has(own, n) || item.log != own) {
      // From a log that is written no more, or named alike by a copy of this device.
      const auto name = rest.slots->name();
      if (!name) continue;
      n = *name;
    }
    if (!log.take_fact(own, n, item.bytes)) continue;
    found.push_back({n, item.bytes});
  }
  if (found.empty() || append_outgoing(found)) {
    if (rest.slots->must_open())
      rest.slots->begin_lap(cipher_);
    else
      rest.slots->empty(cipher_);
    keep_slots();
    keep_self();
  } else {
    opened_->troubles.push_back(
        {FaultCode::outgoing_full, now_, static_cast<int>(found.size()), {}});
  }
  adopt_what_was_left();
  opened_->session_asides.clear();
  fold_mine();
  show();
}

Status Device::on(const CloseMine&) {
  if (!opened_ || mine_follows_app()) return {};
  close_mine();
  return {};
}

void Device::close_mine() {
  if (!opened_->mine) return;
  opened_->mine.reset();
  opened_->mine_page = 0;
  fold_mine();
  show();
}

// --- writing
// ---------------------------------------------------------------------------------------------------------

// Adds entries behind what waits. Faults: outgoing_full, and nothing was changed.
Status Device::append_outgoing(std::span<const PrivateEntry> entries) {
  MineOpen& mine = *opened_->mine;
  Outgoing& outgoing = *opened_->mine_at_rest.outgoing;
  std::vector<Chunk> waiting = outgoing.waiting(cipher_, mine.drawer.writing);
  std::vector<PrivateEntry> some(entries.begin(), entries.end());
  std::uint64_t first = mine.next_chunk;
  if (!mine.tail.empty() && !waiting.empty() &&
      chunk_number(waiting.back()) == mine.next_chunk - 1) {
    waiting.pop_back();
    some.insert(some.begin(), mine.tail.begin(), mine.tail.end());
    --first;
  }
  const std::vector<Chunk> chunks = chunks_of(some, first);
  waiting.insert(waiting.end(), chunks.begin(), chunks.end());
  TROTH_TRY(changed, outgoing.write(cipher_, mine.drawer.writing, waiting));
  for (const std::size_t cell : changed) keep_cell(cell);
  mine.next_chunk = first + chunks.size();
  mine.tail =
      begins_with_an_entry(chunks.back()) ? entries_of(chunks.back()) : std::vector<PrivateEntry>{};
  return {};
}

Status Device::write_private(const Bodies& bodies) {
  MineAtRest& rest = opened_->mine_at_rest;
  if (rest.must_open()) return failed(FaultCode::mine_locked);
  const Past past = writing_log().past_now();
  std::uint64_t lamport = writing_log().lamport_now();
  if (opened_->mine) lamport = std::max(lamport, opened_->mine->lamport());
  const LogId own = writing_log_id();
  std::vector<PrivateEntry> entries;
  std::size_t size = 0;
  for (const Body& body : bodies) {
    entries.push_back({0, private_fact_bytes(private_fact(body, now_, past, ++lamport))});
    size += entries.back().fact.size() + slot_item_overhead;
  }

  if (opened_->mine) {
    for (PrivateEntry& entry : entries) {
      TROTH_SET(entry.n, rest.slots->name());
    }
    TROTH_CHECK(append_outgoing(entries));
    PrivateLog& log = opened_->mine->logs.at(active().held.space);
    for (const PrivateEntry& entry : entries) {
      TROTH_CHECK(log.take_fact(own, entry.n, entry.fact));
      if (const auto event = log.event(own, entry.n)) take_own(*event);
    }
  } else {
    if (size > rest.slots->room() + slot_item_overhead)
      return failed(FaultCode::slot_full, rest.slots->room());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      TROTH_SET(entries[i].n, rest.slots->write(cipher_, own, entries[i].fact));
      // What only puts something out of sight may do so for the rest of this session; everything
      // else waits for Mine.
      if (say_if<AskDeclined>(bodies[i]) || say_if<SetAside>(bodies[i])) {
        Event event{mine_id(own, entries[i].n),
                    member_id_of(opened_->self.me),
                    now_,
                    past,
                    Place{lamport, own, entries[i].n, 0},
                    Room::mine,
                    bodies[i]};
        take_own(event);
        opened_->session_asides.push_back(std::move(event));
      }
    }
  }
  keep_slots();
  if (!made_) made_ = mine_id(own, entries.front().n);
  show();
  return {};
}

}  // namespace troth::device
