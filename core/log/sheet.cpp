#include "log/sheet.h"

#include <algorithm>

namespace troth {
namespace {

constexpr std::uint16_t format = 1;
constexpr std::size_t opening_size = 3;
constexpr std::size_t clock_size = 17;
constexpr std::size_t reference_size = 56;
constexpr std::size_t item_head_size = 9;
constexpr std::uint8_t critical_flag = 1;

// Reads numbers one after the other and never beyond the end.
class Cursor {
 public:
  explicit Cursor(BytesView bytes) : bytes_(bytes) {}
  std::size_t at() const { return at_; }
  BytesView rest() const { return bytes_.subspan(at_); }

  template <class Number>
  Result<Number> number() {
    TROTH_TRY(taken, take(sizeof(Number)));
    return read_le<Number>(taken);
  }
  template <class AnId>
  Result<AnId> id() {
    TROTH_TRY(taken, take(AnId::size));
    return AnId{array_of<AnId::size>(taken)};
  }
  Result<BytesView> take(std::size_t size) {
    if (bytes_.size() - at_ < size) return failed(FaultCode::malformed, at_);
    const BytesView taken = bytes_.subspan(at_, size);
    at_ += size;
    return taken;
  }

 private:
  BytesView bytes_;
  std::size_t at_ = 0;
};

Result<std::size_t> padded_size(std::size_t size) {
  for (const std::uint32_t one : sheet_sizes)
    if (size <= one) return one;
  return failed(FaultCode::too_large, sheet_sizes.back());
}

Result<Reference> parse_reference(Cursor& from) {
  Reference reference;
  TROTH_SET(reference.log, from.id<LogId>());
  TROTH_SET(reference.seq, from.number<std::uint64_t>());
  TROTH_SET(reference.link, from.id<Hash>());
  if (reference.seq < 1 || reference.seq > seq_max) return failed(FaultCode::malformed, from.at());
  return reference;
}

Result<Item> parse_item(Cursor& from) {
  Item item;
  TROTH_SET(item.type, from.number<std::uint16_t>());
  TROTH_SET(item.version, from.number<std::uint16_t>());
  TROTH_TRY(flags, from.number<std::uint8_t>());
  TROTH_TRY(size, from.number<std::uint32_t>());
  if (item.type == 0 || item.version == 0 || (flags & ~critical_flag) != 0)
    return failed(FaultCode::malformed, from.at());
  if (size > item_bytes_max) return failed(FaultCode::too_large, item_bytes_max);
  item.critical = (flags & critical_flag) != 0;
  TROTH_TRY(bytes, from.take(size));
  item.bytes.assign(bytes.begin(), bytes.end());
  return item;
}

}  // namespace

std::size_t sheet_size(const Sheet& sheet) {
  if (sheet.is_cover()) return opening_size;
  std::size_t size = opening_size + clock_size + reference_size * sheet.references.size();
  for (const Item& item : sheet.items) size += item_head_size + item.bytes.size();
  return size;
}

Result<Bytes> sheet_bytes(const Sheet& sheet) {
  if (sheet.items.size() > sheet_items_max)
    return failed(FaultCode::limit_reached, sheet_items_max);
  if (sheet.references.size() > sheet_references_max)
    return failed(FaultCode::limit_reached, sheet_references_max);
  TROTH_TRY(padded, padded_size(sheet_size(sheet)));
  Bytes out;
  out.reserve(padded);
  append_le(out, format);
  out.push_back(static_cast<std::uint8_t>(sheet.items.size()));
  if (sheet.is_cover()) {
    TROTH_ASSERT(sheet.lamport == 0 && sheet.wall.ms == 0 && sheet.references.empty());
  } else {
    TROTH_ASSERT(sheet.lamport >= 1 && sheet.lamport <= lamport_max);
    TROTH_ASSERT(sheet.wall.ms >= 0 && sheet.wall.ms <= instant_ms_max);
    append_le(out, sheet.lamport);
    append_le(out, sheet.wall.ms);
    out.push_back(static_cast<std::uint8_t>(sheet.references.size()));
  }
  const Reference* before = nullptr;
  for (const Reference& reference : sheet.references) {
    TROTH_ASSERT(before == nullptr || before->log < reference.log);
    TROTH_ASSERT(reference.seq >= 1 && reference.seq <= seq_max);
    append(out, reference.log.bytes);
    append_le(out, reference.seq);
    append(out, reference.link.bytes);
    before = &reference;
  }
  for (const Item& item : sheet.items) {
    if (item.bytes.size() > item_bytes_max) return failed(FaultCode::too_large, item_bytes_max);
    TROTH_ASSERT(item.type != 0 && item.version != 0);
    append_le(out, item.type);
    append_le(out, item.version);
    out.push_back(item.critical ? critical_flag : std::uint8_t{0});
    append_le(out, static_cast<std::uint32_t>(item.bytes.size()));
    append(out, item.bytes);
  }
  out.resize(padded);
  return out;
}

Result<Sheet> parse_sheet(BytesView plaintext) {
  if (std::find(sheet_sizes.begin(), sheet_sizes.end(), plaintext.size()) == sheet_sizes.end())
    return failed(FaultCode::malformed, plaintext.size());
  Cursor from(plaintext);
  TROTH_TRY(read_format, from.number<std::uint16_t>());
  if (read_format != format) return failed(FaultCode::malformed, 0);
  TROTH_TRY(item_count, from.number<std::uint8_t>());
  if (item_count > sheet_items_max) return failed(FaultCode::limit_reached, sheet_items_max);
  Sheet sheet;
  if (item_count > 0) {
    TROTH_SET(sheet.lamport, from.number<std::uint64_t>());
    TROTH_TRY(wall_ms, from.number<std::uint64_t>());
    if (sheet.lamport < 1 || sheet.lamport > lamport_max ||
        wall_ms > static_cast<std::uint64_t>(instant_ms_max))
      return failed(FaultCode::malformed, from.at());
    sheet.wall.ms = static_cast<std::int64_t>(wall_ms);
    TROTH_TRY(reference_count, from.number<std::uint8_t>());
    if (reference_count > sheet_references_max)
      return failed(FaultCode::limit_reached, sheet_references_max);
    sheet.references.reserve(reference_count);
    for (std::size_t i = 0; i < reference_count; ++i) {
      TROTH_TRY(reference, parse_reference(from));
      if (i > 0 && !(sheet.references.back().log < reference.log))
        return failed(FaultCode::malformed, from.at());
      sheet.references.push_back(reference);
    }
    sheet.items.reserve(item_count);
    for (std::size_t i = 0; i < item_count; ++i) {
      TROTH_TRY(item, parse_item(from));
      sheet.items.push_back(std::move(item));
    }
  }
  const BytesView padding = from.rest();
  if (std::any_of(padding.begin(), padding.end(), [](std::uint8_t byte) { return byte != 0; }))
    return failed(FaultCode::malformed, from.at());
  TROTH_TRY(smallest, padded_size(from.at()));
  if (smallest != plaintext.size()) return failed(FaultCode::malformed, from.at());
  return sheet;
}

}  // namespace troth
