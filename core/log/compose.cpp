#include <algorithm>

#include "log/log.h"

namespace troth {
namespace {

// An item that says nothing: it carries references when they do not fit one frame (A4).
Item only_references() { return {references_type, 1, false, Bytes{0xa0}}; }

// As many of the items, from `next` on, as fit one sheet with these references.
Result<std::vector<Item>> fitting(std::vector<Item>& items, std::size_t& next, Sheet sheet) {
  while (next < items.size() && sheet.items.size() < sheet_items_max) {
    sheet.items.push_back(std::move(items[next]));
    if (sheet_size(sheet) > sheet_sizes.back()) {
      items[next] = std::move(sheet.items.back());
      sheet.items.pop_back();
      break;
    }
    ++next;
  }
  if (sheet.items.empty()) return failed(FaultCode::too_large, sheet_sizes.back());
  return std::move(sheet.items);
}

}  // namespace

Result<std::vector<Sheet>> Log::compose(const LogId& own, std::vector<Item> items,
                                        Instant wall) const {
  TROTH_ASSERT(!items.empty());
  const Writer* const self = writer(own);
  if (self == nullptr) return failed(FaultCode::unknown_log);
  if (self->fork) return failed(FaultCode::forked, *self->fork);
  if (self->halt) return std::unexpected(*self->halt);
  if (self->chain.seq() >= end_of(*self)) return failed(FaultCode::not_yours, end_of(*self));
  // Somebody else has gone on writing this log: a restored copy, or this one is (the clone
  // rule, 2.3).
  if (!self->parked.empty()) return failed(FaultCode::another_writer, self->chain.seq() + 1);
  if (self->seq_read != self->chain.seq()) return failed(FaultCode::gap, self->seq_read + 1);
  for (const Item& item : items)
    if (item.bytes.size() > item_bytes_max) return failed(FaultCode::too_large, item_bytes_max);

  // Only frames that say something are named. Quiet frames reach the other account hours later, and
  // naming one would make this frame wait for it there.
  std::vector<Reference> references;
  std::vector<std::uint64_t> lamports;
  for (const auto& [log, other] : writers_) {
    const Step* const last = other.step_at(end_of(other));
    const auto named = self->named.find(log);
    const std::uint64_t before = named == self->named.end() ? 0 : named->second;
    if (&other == self || last == nullptr || last->seq <= before) continue;
    references.push_back({log, last->seq, other.chain.link_at(last->seq)});
    lamports.push_back(last->lamport);
  }

  std::vector<Sheet> sheets;
  std::uint64_t lamport = self->lamport();
  std::size_t next_reference = 0;
  std::size_t next_item = 0;
  while (next_item < items.size()) {
    Sheet sheet;
    sheet.wall = wall;
    for (; next_reference < references.size() && sheet.references.size() < sheet_references_max;
         ++next_reference) {
      sheet.references.push_back(references[next_reference]);
      lamport = std::max(lamport, lamports[next_reference]);
    }
    sheet.lamport = ++lamport;
    if (next_reference < references.size()) {
      sheet.items.push_back(only_references());
    } else {
      TROTH_SET(sheet.items, fitting(items, next_item, sheet));
    }
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

Past Log::past_now() const {
  std::vector<Past::Reach> reaches;
  for (const auto& [log, one] : writers_)
    if (const Step* const last = one.step_at(end_of(one))) reaches.push_back({log, last->seq});
  return Past(std::move(reaches));
}

std::uint64_t Log::lamport_now() const {
  std::uint64_t highest = 0;
  for (const auto& [log, one] : writers_) highest = std::max(highest, one.lamport());
  return highest;
}

}  // namespace troth
