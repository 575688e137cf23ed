#include "vault/bundle.h"

#include <algorithm>
#include <map>
#include <memory>

#include "codec/cbor.h"

namespace troth {
namespace {

constexpr std::size_t block = 512;

void put(Bytes& header, std::size_t at, std::string_view text) {
  std::copy(text.begin(), text.end(), header.begin() + static_cast<std::ptrdiff_t>(at));
}
void put_octal(Bytes& header, std::size_t at, std::size_t digits, std::uint64_t number) {
  for (std::size_t i = 0; i < digits; ++i)
    header[at + digits - 1 - i] = static_cast<std::uint8_t>('0' + (number >> (3 * i) & 7));
}
Result<std::uint64_t> octal(BytesView digits) {
  std::uint64_t number = 0;
  for (const std::uint8_t digit : digits) {
    if (digit < '0' || digit > '7') return failed(FaultCode::malformed);
    number = number << 3 | static_cast<std::uint64_t>(digit - '0');
  }
  return number;
}
// The sum of all bytes, with the field of the sum itself as spaces.
std::uint64_t sum_of(BytesView header) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < block; ++i) sum += i >= 148 && i < 156 ? ' ' : header[i];
  return sum;
}

const TarFile* find(std::span<const TarFile> files, std::string_view name) {
  const auto at = std::ranges::find(files, name, &TarFile::name);
  return at == files.end() ? nullptr : &*at;
}

// One room of one space, as a device holds it.
std::unique_ptr<Log> log_of(const Bundle& bundle, const BundledSpace& space, Room room,
                            const Cipher& cipher) {
  auto log = std::make_unique<Log>(space.held.space, room, cipher);
  (void)log->add_member(member_id_of(bundle.me), bundle.me.sign);
  if (room == Room::us && space.held.partner)
    (void)log->add_member(member_id_of(*space.held.partner), space.held.partner->sign);
  for (const SpaceKey& key : space.held.keys) (void)log->add_space_key(key.key);
  for (const BundledLog& one : space.logs)
    if (one.solo == (room == Room::before)) (void)log->add_device(one.certificate);
  return log;
}

}  // namespace

Bytes tar_of(std::span<const TarFile> files, Instant at) {
  Bytes tar;
  for (const TarFile& file : files) {
    TROTH_ASSERT(file.name.size() <= 100);
    Bytes header(block, 0);
    put(header, 0, file.name);
    put(header, 100, "0000600");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put_octal(header, 124, 11, file.bytes.size());
    put_octal(header, 136, 11, static_cast<std::uint64_t>(std::max<std::int64_t>(at.ms, 0)) / 1000);
    header[156] = '0';
    put(header, 257, std::string_view("ustar\00000", 8));
    put_octal(header, 148, 6, sum_of(header));
    header[155] = ' ';
    append(tar, header);
    append(tar, file.bytes);
    tar.resize((tar.size() + block - 1) / block * block, 0);
  }
  tar.resize(tar.size() + 2 * block, 0);
  return tar;
}

Result<std::vector<TarFile>> files_in_tar(BytesView tar) {
  std::vector<TarFile> files;
  while (tar.size() >= block) {
    const BytesView header = tar.first(block);
    if (std::ranges::all_of(header, [](std::uint8_t byte) { return byte == 0; })) return files;
    TROTH_TRY(size, octal(header.subspan(124, 11)));
    TROTH_TRY(sum, octal(header.subspan(148, 6)));
    if (sum != sum_of(header) || header[156] != '0') return failed(FaultCode::malformed);
    tar = tar.subspan(block);
    const std::uint64_t blocks = (size + block - 1) / block;
    if (blocks > tar.size() / block) return failed(FaultCode::malformed);
    const BytesView name = header.first(100);
    const auto end = std::ranges::find(name, std::uint8_t{0});
    const BytesView bytes = tar.first(static_cast<std::size_t>(size));
    files.push_back({std::string(name.begin(), end), Bytes(bytes.begin(), bytes.end())});
    tar = tar.subspan(static_cast<std::size_t>(blocks) * block);
  }
  return failed(FaultCode::malformed);
}

bool BundleReport::is_whole() const {
  return unknown == 0 && std::ranges::all_of(logs, [](const LogReport& one) {
           return one.refused == 0 && (one.standing.standing == Standing::up_to_date ||
                                       one.standing.standing == Standing::removed);
         });
}

Result<OpenedBundle> bundle_in(BytesView tar) {
  TROTH_TRY(files, files_in_tar(tar));
  const TarFile* keys = find(files, "keys.cbor");
  const TarFile* frames = find(files, "frames.bin");
  if (keys == nullptr || frames == nullptr) return failed(FaultCode::malformed);
  OpenedBundle opened;
  TROTH_SET(opened.bundle, cbor::decoded_secret<Bundle>(keys->bytes));
  if (opened.bundle.version != 1) return failed(FaultCode::update_needed);
  BytesView rest = frames->bytes;
  while (!rest.empty()) {
    if (rest.size() < 4) return failed(FaultCode::malformed);
    const std::uint32_t size = read_le<std::uint32_t>(rest);
    if (size > rest.size() - 4) return failed(FaultCode::malformed);
    const BytesView frame = rest.subspan(4, size);
    opened.frames.emplace_back(frame.begin(), frame.end());
    rest = rest.subspan(4 + size);
  }
  return opened;
}

Result<BundleReport> verify_bundle(BytesView tar, const Cipher& cipher) {
  TROTH_TRY(opened, bundle_in(tar));
  const Bundle& bundle = opened.bundle;
  std::vector<std::unique_ptr<Log>> logs;
  for (const BundledSpace& space : bundle.spaces)
    for (const Room room : {Room::before, Room::us})
      logs.push_back(log_of(bundle, space, room, cipher));

  BundleReport report;
  std::map<LogId, std::pair<std::uint64_t, std::uint64_t>> counted;  // taken, refused
  std::map<Log*, std::vector<BytesView>> by_log;
  for (const Bytes& frame : opened.frames) {
    ++report.frames;
    const auto header = parse_header(frame);
    Log* into = nullptr;
    for (auto& log : logs)
      if (header && log->space() == header->space && log->chain(header->log)) into = log.get();
    if (into == nullptr) {
      ++report.unknown;
    } else if (!check_frame(frame, into->chain(header->log)->device())) {
      // A device checks the last signature of a run, whose links cover the others; here each
      // counts.
      ++counted[header->log].second;
    } else {
      by_log[into].push_back(frame);
    }
  }
  for (auto& [log, its_frames] : by_log) {
    std::vector<Received> outcomes;
    (void)log->receive_kept(its_frames, outcomes);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      auto& [taken, refused] = counted[parse_header(its_frames[i])->log];
      ++(outcomes[i].reception == Reception::taken ? taken : refused);
    }
  }
  std::size_t at = 0;
  for (const BundledSpace& space : bundle.spaces)
    for (const Room room : {Room::before, Room::us}) {
      const Log& log = *logs[at++];
      report.facts += log.in_order().size() + log.from_removed().size();
      for (const LogStanding& standing : log.standings()) {
        const auto [taken, refused] = counted[standing.log];
        report.logs.push_back({space.held.space, standing.member,
                               standing.member == member_id_of(bundle.me), room == Room::before,
                               standing, taken, refused});
      }
    }
  return report;
}

}  // namespace troth
