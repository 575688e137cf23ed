#include "vault/slot_ring.h"

#include <algorithm>

namespace troth {
namespace {

constexpr std::uint8_t cell_format = 1;
constexpr std::size_t cell_head = 12;
constexpr std::size_t half_room = slot_room / 2;
constexpr std::uint64_t facts_a_session_max = 65'536;
static_assert(slot_cell_size - box_overhead == cell_head + half_room);

SealPlace place_of(const LogId& device, std::uint64_t session, std::size_t cell) {
  Bytes at;
  append_le(at, session);
  at.push_back(static_cast<std::uint8_t>(cell));
  return SealPlace(label::slot_cell, {device.bytes, at});
}

// One half of a session's stream out of an opened cell.
struct Half {
  std::uint64_t session;
  std::size_t used;  // of both halves together
  BytesView bytes;
};
std::optional<Half> half_in(BytesView opened, std::size_t half) {
  if (opened.size() != cell_head + half_room || opened[0] != cell_format || opened[1] != half)
    return std::nullopt;
  const Half it{read_le<std::uint64_t>(opened.subspan(2)),
                read_le<std::uint16_t>(opened.subspan(10)), opened.subspan(cell_head)};
  if (it.used > slot_room) return std::nullopt;
  return it;
}

void read_items(BytesView stream, std::vector<SlotItem>& items) {
  while (stream.size() >= slot_item_overhead) {
    const std::size_t size = read_le<std::uint16_t>(stream);
    if (stream.size() - slot_item_overhead < size) return;
    const auto bytes = stream.subspan(slot_item_overhead, size);
    items.push_back({LogId{array_of<16>(stream.subspan(2))},
                     read_le<std::uint64_t>(stream.subspan(18)),
                     Bytes(bytes.begin(), bytes.end())});
    stream = stream.subspan(slot_item_overhead + size);
  }
}

bool by_name(const SlotItem& a, const SlotItem& b) {
  return std::pair(a.log, a.n) < std::pair(b.log, b.n);
}

}  // namespace

SlotRing SlotRing::fresh(Cipher& cipher, const LogId& device, const BoxPublicKey& drawer) {
  return kept(cipher, device, drawer, 0, std::vector<Bytes>(slot_pairs));
}

SlotRing SlotRing::kept(Cipher& cipher, const LogId& device, const BoxPublicKey& drawer,
                        std::uint64_t sessions, std::vector<Bytes> pairs) {
  SlotRing ring(device, drawer);
  ring.sessions_ = sessions;
  pairs.resize(slot_pairs);
  ring.pairs_ = std::move(pairs);
  for (std::size_t pair = 0; pair < slot_pairs; ++pair)
    if (ring.pairs_[pair].size() != slot_pair_size)
      ring.pairs_[pair] = ring.noise_pair(cipher, pair);
  return ring;
}

SlotRing::~SlotRing() = default;

Bytes SlotRing::noise_pair(Cipher& cipher, std::size_t pair) const {
  Bytes bytes;
  bytes.reserve(slot_pair_size);
  for (std::size_t half = 0; half < 2; ++half)
    append(bytes, cipher.box_noise(slot_cell_size, place_of(device_, 0, 2 * pair + half)));
  return bytes;
}

void SlotRing::begin_session(Cipher& cipher) {
  stream_ = Plaintext(slot_room);
  written_ = 0;
  claimed_ = false;
  must_open_ = sessions_ > 0 && sessions_ % slot_pairs == 0;
  if (!must_open_) begin_lap(cipher);
}

void SlotRing::begin_lap(Cipher& cipher) {
  TROTH_ASSERT(!claimed_);
  must_open_ = false;
  claimed_ = true;
  ++sessions_;
  seal(cipher);
}

std::size_t SlotRing::own_pair() const {
  TROTH_ASSERT(claimed_);
  return static_cast<std::size_t>((sessions_ - 1) % slot_pairs);
}

std::size_t SlotRing::room() const {
  if (!claimed_ || written_ == facts_a_session_max) return 0;
  const auto free = slot_room - stream_.size();
  return free > slot_item_overhead ? free - slot_item_overhead : 0;
}

Result<std::uint64_t> SlotRing::name() {
  if (must_open_) return failed(FaultCode::mine_locked);
  TROTH_ASSERT(claimed_);
  if (written_ == facts_a_session_max) return failed(FaultCode::slot_full, 0);
  return sessions_ * facts_a_session_max + written_++;
}

Result<std::uint64_t> SlotRing::write(Cipher& cipher, const LogId& log, BytesView bytes) {
  if (must_open_) return failed(FaultCode::mine_locked);
  TROTH_ASSERT(claimed_);
  if (bytes.empty() || bytes.size() > room()) return failed(FaultCode::slot_full, room());
  const auto n = sessions_ * facts_a_session_max + written_++;
  append_le(stream_.bytes(), static_cast<std::uint16_t>(bytes.size()));
  append(stream_.bytes(), log.bytes);
  append_le(stream_.bytes(), n);
  append(stream_.bytes(), bytes);
  seal(cipher);
  return n;
}

void SlotRing::seal(Cipher& cipher) {
  if (!claimed_) return;
  Bytes sealed;
  sealed.reserve(slot_pair_size);
  for (std::size_t half = 0; half < 2; ++half) {
    Plaintext cell(cell_head + half_room);
    cell.bytes().push_back(cell_format);
    cell.bytes().push_back(static_cast<std::uint8_t>(half));
    append_le(cell.bytes(), sessions_);
    append_le(cell.bytes(), static_cast<std::uint16_t>(stream_.size()));
    const auto from = std::min(stream_.size(), half * half_room);
    append(cell.bytes(), stream_.view().subspan(from, std::min(stream_.size() - from, half_room)));
    cell.bytes().resize(cell_head + half_room, 0);
    const auto boxed = cipher.box(drawer_, cell.view(), place_of(device_, sessions_, half));
    TROTH_ASSERT(boxed.has_value());  // the drawer's key is one that we made
    append(sealed, *boxed);
  }
  pairs_[own_pair()] = std::move(sealed);
}

std::vector<SlotItem> SlotRing::drain(const Cipher& cipher, const BoxKey& drawer) const {
  std::vector<SlotItem> items;
  for (std::size_t pair = 0; pair < slot_pairs; ++pair) {
    if (claimed_ && pair == own_pair()) continue;  // what is in memory is newer
    auto first = cipher.box_open(drawer, BytesView(pairs_[pair]).first(slot_cell_size));
    auto second = cipher.box_open(drawer, BytesView(pairs_[pair]).last(slot_cell_size));
    if (!first || !second) continue;  // noise
    const Plaintext opened[] = {Plaintext(std::move(*first)), Plaintext(std::move(*second))};
    const auto low = half_in(opened[0].view(), 0);
    const auto high = half_in(opened[1].view(), 1);
    if (!low || !high || low->session != high->session || low->used != high->used) continue;
    Plaintext stream(slot_room);
    append(stream.bytes(), low->bytes);
    append(stream.bytes(), high->bytes);
    read_items(stream.view().first(low->used), items);
  }
  read_items(stream_.view(), items);
  std::sort(items.begin(), items.end(), by_name);
  items.erase(std::unique(items.begin(), items.end(),
                          [](const SlotItem& a, const SlotItem& b) {
                            return !by_name(a, b) && !by_name(b, a);
                          }),
              items.end());
  return items;
}

void SlotRing::empty(Cipher& cipher) {
  stream_ = Plaintext(slot_room);
  seal(cipher);
}

}  // namespace troth
