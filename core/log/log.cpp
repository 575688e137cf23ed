#include "log/log.h"

#include <algorithm>

#include "codec/cbor.h"

namespace troth {
namespace {

constexpr std::size_t run_frames_max = 256;
// How far beyond what can be checked a lamport may lie that rests on a forked log.
constexpr std::uint64_t lamport_slack = 1 << 20;

}  // namespace

struct Log::Run {
  Writer* writer = nullptr;
  Hash head;  // of the last frame
  struct One {
    Frame frame;
    Hash link;
    std::size_t index;  // of its outcome
  };
  std::vector<One> frames;
};

Log::Log(const SpaceId& space, Room room, const Cipher& cipher)
    : space_(space), room_(room), cipher_(cipher) {}

Status Log::add_member(const MemberId& member, const VerifyKey& identity) {
  const auto known = members_.find(member);
  if (known != members_.end()) {
    if (known->second == identity) return {};
    return failed(FaultCode::limit_reached, members_max);
  }
  if (members_.size() == members_max) return failed(FaultCode::limit_reached, members_max);
  members_.emplace(member, identity);
  return {};
}

std::size_t Log::add_space_key(const Key& key) {
  const SpaceKeyName name = space_key_name(key);
  keys_.insert_or_assign(name, key);
  for (auto& [log, its_writer] : writers_) its_writer.looked_ahead = 0;
  read_all();
  return settle();
}

Result<LogId> Log::add_device(BytesView bytes) {
  TROTH_TRY(said, read_certificate(bytes));
  const auto member = members_.find(said.member);
  if (member == members_.end() || said.space != space_) return failed(FaultCode::not_found);
  TROTH_TRY(certificate, VerifiedCertificate::parse(bytes, member->second));
  const LogId log = certificate.log();
  // A device has one certificate here: a second one for the same key would give its chain a second
  // beginning.
  if (writers_.contains(log)) return log;
  if (writers_.size() == logs_max) return failed(FaultCode::limit_reached, logs_max);
  writers_.emplace(log, Writer(Chain(std::move(certificate))));
  find_ends();
  return log;
}

Log::Writer* Log::writer(const LogId& log) {
  const auto found = writers_.find(log);
  return found == writers_.end() ? nullptr : &found->second;
}
const Log::Writer* Log::writer(const LogId& log) const {
  const auto found = writers_.find(log);
  return found == writers_.end() ? nullptr : &found->second;
}

bool Log::has_room(const Writer& writer, std::size_t more) const {
  return takes_kept_ || (writer.waiting.size() + more < waiting_frames_max &&
                         writer.waiting_bytes < waiting_bytes_max);
}

const Log::Step* Log::Writer::step_at(std::uint64_t seq) const {
  const auto after =
      std::upper_bound(steps.begin(), steps.end(), seq,
                       [](std::uint64_t wanted, const Step& step) { return wanted < step.seq; });
  return after == steps.begin() ? nullptr : &*std::prev(after);
}

// --- receiving
// --------------------------------------------------------------------------------------------------

std::size_t Log::receive(std::span<const BytesView> frames, std::vector<Received>& outcomes) {
  outcomes.assign(frames.size(), Received{});
  Runs runs;
  for (std::size_t i = 0; i < frames.size(); ++i)
    outcomes[i] = receive_one(frames[i], i, runs, outcomes);
  close_all(runs, outcomes);
  read_all();
  return settle();
}

std::size_t Log::receive_kept(std::span<const BytesView> frames, std::vector<Received>& outcomes) {
  takes_kept_ = true;
  const std::size_t changed = receive(frames, outcomes);
  takes_kept_ = false;
  return changed;
}

// A frame that comes next joins the run and is judged with it; any other is judged at once.
Received Log::receive_one(BytesView bytes, std::size_t index, Runs& runs,
                          std::vector<Received>& outcomes) {
  const auto refuse = [](Fault fault) { return Received{Reception::refused, fault}; };
  const auto frame = parse_frame(bytes);
  if (!frame) return refuse(frame.error());
  if (frame->header.space != space_) return refuse({FaultCode::not_found});
  Writer* const its_writer = writer(frame->header.log);
  if (its_writer == nullptr) return refuse({FaultCode::unknown_log});
  if (const Status sheets = check_sheets(*frame); !sheets) return refuse(sheets.error());
  const Hash link = link_of(frame->header_bytes);

  Run& run = runs[frame->header.log];
  bool continues = !run.frames.empty() &&
                   frame->header.seq == run.frames.back().frame.header.seq + 1 &&
                   frame->header.prev == run.head;
  if (!continues || run.frames.size() == run_frames_max) {
    close(run, outcomes);
    continues = false;  // what it continued may have been refused
  }
  if (continues || its_writer->chain.fit(frame->header, link) == Fit::next) {
    if (!has_room(*its_writer, run.frames.size())) {
      // Reading may make room, and may need what other logs have said.
      close_all(runs, outcomes);
      read_all();
      if (!has_room(*its_writer)) return refuse({FaultCode::limit_reached, waiting_frames_max});
      if (its_writer->chain.fit(frame->header, link) != Fit::next)
        return refuse({FaultCode::broken_chain, frame->header.seq});
    }
    run.writer = its_writer;
    run.head = link;
    run.frames.push_back({*frame, link, index});
    return {Reception::taken, {}};  // unless the run is refused
  }
  return receive_apart(*frame, bytes, link, *its_writer);
}

void Log::close_all(Runs& runs, std::vector<Received>& outcomes) {
  for (auto& [log, run] : runs) close(run, outcomes);
}

// The last signature covers the run through its links. When it is bad, the frames before it are
// judged one by one.
void Log::close(Run& run, std::vector<Received>& outcomes) {
  if (run.frames.empty()) return;
  const VerifyKey& device = run.writer->chain.device();
  const bool whole = check_signature(run.frames.back().frame, device).has_value();
  bool good = true;
  for (const Run::One& one : run.frames) {
    if (!whole && good && !check_signature(one.frame, device)) {
      good = false;
      outcomes[one.index] = {Reception::refused, {FaultCode::bad_signature}};
    } else if (!good) {
      outcomes[one.index] = {Reception::refused, {FaultCode::broken_chain, one.frame.header.seq}};
    } else {
      follow(*run.writer, one.frame, one.link);
    }
  }
  run = {};
}

Received Log::receive_apart(const Frame& frame, BytesView bytes, const Hash& link, Writer& writer) {
  const std::uint64_t seq = frame.header.seq;
  const Fit fit = writer.chain.fit(frame.header, link);
  if (fit == Fit::same) {
    // The sheet of a frame that was withheld has come after all.
    if (!frame.s.empty() && seq > writer.seq_read &&
        seq - writer.seq_read <= writer.waiting.size()) {
      Waiting& waiting = writer.waiting[static_cast<std::size_t>(seq - writer.seq_read - 1)];
      if (waiting.s.empty() && !waiting.sheet) {
        waiting.s.assign(frame.s.begin(), frame.s.end());
        writer.looked_ahead = 0;
        writer.waiting_bytes += frame.s.size();
        return {Reception::taken, {}};
      }
    }
    return {Reception::known, {}};
  }
  const auto there = writer.parked.find(seq);
  if (fit == Fit::ahead && there != writer.parked.end() &&
      link_of(parse_frame(there->second)->header_bytes) == link)
    return {Reception::known, {}};
  // Of a log that is known to have two histories a third frame proves nothing more.
  if (writer.fork && fit != Fit::ahead) return {Reception::refused, {FaultCode::forked, seq}};
  // Nothing unsigned is kept, and nobody is accused by what he did not sign.
  if (const Status status = check_signature(frame, writer.chain.device()); !status)
    return {Reception::refused, status.error()};
  if (fit == Fit::differs) return {Reception::refused, {FaultCode::forked, seq}};
  if (fit != Fit::ahead) return {Reception::refused, {FaultCode::broken_chain, seq}};
  // A frame that is here already; what it is followed by decides which of two is right.
  if (there != writer.parked.end()) return {Reception::parked, {}};
  if (!takes_kept_ && (writer.parked.size() >= waiting_frames_max ||
                       writer.parked_bytes + bytes.size() > waiting_bytes_max))
    return {Reception::refused, {FaultCode::limit_reached, waiting_frames_max}};
  writer.parked_bytes += bytes.size();
  writer.parked.emplace(seq, Bytes(bytes.begin(), bytes.end()));
  return {Reception::parked, {}};
}

// Frames that waited for an earlier one: signed and hashed already. True when the chain went on.
bool Log::unpark(Writer& writer) {
  bool moved = false;
  while (!writer.parked.empty() && writer.parked.begin()->first <= writer.chain.seq() + 1 &&
         has_room(writer)) {
    const Bytes bytes = std::move(writer.parked.begin()->second);
    writer.parked.erase(writer.parked.begin());
    writer.parked_bytes -= bytes.size();
    const auto frame = parse_frame(bytes);
    TROTH_ASSERT(frame.has_value());
    const Hash link = link_of(frame->header_bytes);
    if (writer.chain.fit(frame->header, link) != Fit::next) continue;
    follow(writer, *frame, link);
    moved = true;
  }
  return moved;
}

void Log::follow(Writer& writer, const Frame& frame, const Hash& link) {
  writer.chain.follow(link);
  if (writer.halt) return;  // linked for references of others, never read
  Waiting next;
  next.bound = array_of<bound_size>(frame.bound());
  next.key_name = frame.header.key_name;
  next.s.assign(frame.s.begin(), frame.s.end());
  writer.waiting_bytes += next.s.size();
  writer.waiting.push_back(std::move(next));
}

Status Log::note_fork(BytesView one, BytesView other) {
  TROTH_TRY(frame, parse_frame(one));
  Writer* const its_writer = writer(frame.header.log);
  if (its_writer == nullptr) return failed(FaultCode::unknown_log);
  if (frame.header.space != space_) return failed(FaultCode::not_found);
  TROTH_TRY(seq, check_fork(one, other, its_writer->chain.device()));
  if (!its_writer->fork || seq < *its_writer->fork) {
    its_writer->fork = seq;
    ends_changed_ = true;
  }
  return {};
}

Result<std::size_t> Log::receive_fork(BytesView one, BytesView other) {
  TROTH_CHECK(note_fork(one, other));
  read_all();
  return settle();
}

// --- reading
// ----------------------------------------------------------------------------------------------------

void Log::read_all() {
  for (bool moved = true; moved;) {
    moved = false;
    for (auto& [log, its_writer] : writers_) {
      if (unpark(its_writer)) moved = true;
      while (read_next(its_writer)) moved = true;
    }
  }
}

// Reads the first frame that waits. False when it has to wait longer, or when the log has halted.
bool Log::read_next(Writer& writer) {
  if (writer.halt || writer.waiting.empty()) return false;
  Waiting& next = writer.waiting.front();
  const auto halt = [&](Fault fault) {
    writer.halt = fault;
    writer.waiting.clear();
    writer.waiting_bytes = 0;
    writer.looked_ahead = 0;
    return false;
  };
  if (!next.sheet) {
    if (!is_openable(next)) {
      look_ahead(writer);
      return false;
    }
    writer.waiting_bytes -= next.s.size();
    if (const Status opened = open(next); !opened) return halt(opened.error());
  }
  if (!next.sheet->is_cover()) {
    auto due = lamport_after(writer, *next.sheet);
    if (writer.waits_on) {
      look_ahead(writer);
      due = lamport_after(writer, *next.sheet);
    }
    if (!due && due.error().code == FaultCode::unknown_dependency) return false;
    if (!due) return halt(due.error());
    const std::uint64_t said = next.sheet->lamport;
    if (said < due->least || said > due->most) return halt({FaultCode::wrong_lamport, due->least});
    take_sheet(writer, *next.sheet);
  }
  ++writer.seq_read;
  writer.waiting.pop_front();
  if (writer.looked_ahead > 0) --writer.looked_ahead;
  return true;
}

bool Log::is_openable(const Waiting& next) const {
  return !next.s.empty() && keys_.contains(next.key_name);
}

Status Log::open(Waiting& next) const {
  TROTH_TRY(plaintext, cipher_.open(keys_.find(next.key_name)->second, label::sheet_shared,
                                    next.bound, next.s));
  auto sheet = parse_sheet(plaintext);
  wipe(plaintext);
  if (!sheet) return std::unexpected(sheet.error());
  next.sheet = *std::move(sheet);
  next.s.clear();
  return {};
}

// Whoever goes on from another history of a log may hold the proof of both, and tell it in a frame
// behind the one that cannot be read without it; and so with a key. Neither needs a place in the
// order: a proof is proven by itself, and a key opens what it opens.
void Log::look_ahead(Writer& writer) {
  for (; writer.looked_ahead < writer.waiting.size(); ++writer.looked_ahead) {
    Waiting& next = writer.waiting[writer.looked_ahead];
    if (!next.sheet) {
      if (!is_openable(next)) continue;
      const std::size_t size = next.s.size();
      if (!open(next)) continue;
      writer.waiting_bytes -= size;
    }
    for (const Item& item : next.sheet->items)
      if (item.type == TwoHistories::kind.number)
        if (const auto proof = cbor::decoded<TwoHistories>(item.bytes))
          (void)note_fork(proof->one, proof->other);
  }
}

std::vector<Item> Log::said_ahead() const {
  std::vector<Item> items;
  for (const auto& [log, its_writer] : writers_)
    for (const Waiting& next : its_writer.waiting)
      if (next.sheet)
        for (const Item& item : next.sheet->items)
          if (item.type >= protocol_type_min && item.type != references_type) items.push_back(item);
  return items;
}

// What the lamport of this sheet has to be: one number, unless it names a frame of a log with two
// histories, of which this device may hold the other one; then what it says is believed within
// reason, so that everybody can read on. Faults: unknown_dependency when a frame that it names is
// not read yet; malformed when it names its own log, whose past it has anyway.
Result<Log::LamportDue> Log::lamport_after(Writer& writer_of_sheet, const Sheet& sheet) const {
  std::uint64_t highest = writer_of_sheet.lamport();
  std::uint64_t slack = 0;
  writer_of_sheet.waits_on.reset();
  for (const Reference& reference : sheet.references) {
    const Writer* const named = writer(reference.log);
    if (named == &writer_of_sheet) return failed(FaultCode::malformed);
    if (named != nullptr && named->fork && reference.seq >= *named->fork) {
      slack = std::max(slack, reference.seq + lamport_slack);
      continue;
    }
    if (named == nullptr || named->seq_read < reference.seq ||
        named->chain.link_at(reference.seq) != reference.link) {
      writer_of_sheet.waits_on = reference;
      return failed(FaultCode::unknown_dependency);
    }
    if (const Step* const step = named->step_at(reference.seq))
      highest = std::max(highest, step->lamport);
  }
  return LamportDue{highest + 1, highest + 1 + slack};
}

void Log::take_sheet(Writer& its_writer, const Sheet& sheet) {
  const LogId& own = its_writer.chain.log();
  Past past = its_writer.steps.empty() ? Past() : its_writer.steps.back().past;
  if (!sheet.references.empty()) {
    // What lies in the past of a named frame lies in this one's. One's own log is not listed: seq
    // says it already.
    std::vector<Past::Reach> reaches = past.reaches();
    for (const Reference& reference : sheet.references) {
      reaches.push_back({reference.log, reference.seq});
      std::uint64_t& named = its_writer.named[reference.log];
      named = std::max(named, reference.seq);
      const Step* const step = writer(reference.log)->step_at(reference.seq);
      if (step == nullptr) continue;
      for (const Past::Reach& reach : step->past.reaches())
        if (reach.log != own) reaches.push_back(reach);
    }
    past = Past(std::move(reaches));
  }
  its_writer.steps.push_back({its_writer.seq_read + 1, sheet.lamport, past});
  for (std::size_t i = 0; i < sheet.items.size(); ++i) take_item(its_writer, sheet, past, i);
}

EventId event_id(const LogId& log, std::uint64_t seq, std::uint32_t index) {
  Bytes place;
  append_le(place, seq);
  append_le(place, index);
  return named<EventId>(label::event_name, {log.bytes, place});
}

void Log::take_item(const Writer& its_writer, const Sheet& sheet, const Past& past,
                    std::size_t index) {
  const Item& item = sheet.items[index];
  const Place place{sheet.lamport, its_writer.chain.log(), its_writer.seq_read + 1,
                    static_cast<std::uint32_t>(index)};
  const EventId id = event_id(place.log, place.seq, place.index);
  const MemberId by = its_writer.chain.member();
  if (auto body = body_of(item)) {
    arrived_.push_back({id, by, sheet.wall, past, place, room_, *std::move(body)});
    return;
  }
  if (item.type == Revoked::kind.number) {
    const auto revoked = cbor::decoded<Revoked>(item.bytes);
    if (revoked && is_revoked_by(*revoked, space_, members_.at(by))) {
      const Revocation revocation{place, past, *revoked, by};
      revocations_.insert(std::upper_bound(revocations_.begin(), revocations_.end(), revocation,
                                           [](const Revocation& a, const Revocation& b) {
                                             return a.place < b.place;
                                           }),
                          revocation);
      find_ends();
    }
  }
  if (item.type == TwoHistories::kind.number) {
    if (const auto proof = cbor::decoded<TwoHistories>(item.bytes))
      (void)note_fork(proof->one, proof->other);
  }
  strange_arrived_.push_back({id, by, sheet.wall, past, place, item, entity_of(item.bytes)});
}

}  // namespace troth
