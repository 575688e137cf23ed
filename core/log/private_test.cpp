#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "crypto/open/ideal.h"
#include "log/inner_heads.h"
#include "log/private_log.h"
#include "log/two_people.h"

namespace troth {
namespace {

std::vector<PrivateEntry> some_entries(SeededRandom& random) {
  std::vector<PrivateEntry> entries(random.below(12));
  std::uint64_t n = 0;
  for (PrivateEntry& entry : entries) {
    entry.n = n += 1 + random.below(70'000);
    entry.fact.resize(random.below(random.below(5) == 0 ? 9000 : 400));
    random.fill(entry.fact);
  }
  return entries;
}
void add_to(std::vector<PrivateEntry>& all, std::vector<PrivateEntry> more) {
  for (PrivateEntry& one : more) all.push_back(std::move(one));
}

RC_GTEST_PROP(PrivateStream, GivesBackWhatWasWrittenWhateverTheOrderOfTheChunks,
              (std::uint64_t seed)) {
  SeededRandom random(seed);
  const auto entries = some_entries(random);
  // Written in two sittings, so that a chunk which is not full lies in the middle.
  const std::size_t middle = random.below(entries.size() + 1);
  auto chunks = chunks_of(std::span(entries).first(middle), 1);
  for (const Chunk& chunk : chunks_of(std::span(entries).subspan(middle), 1 + chunks.size()))
    chunks.push_back(chunk);
  for (std::size_t i = chunks.size(); i > 1; --i) std::swap(chunks[i - 1], chunks[random.below(i)]);
  PrivateStream stream;
  std::vector<PrivateEntry> read;
  for (const Chunk& chunk : chunks) {
    add_to(read, *stream.add(chunk));
    RC_ASSERT(stream.add(chunk)->empty());
  }
  RC_ASSERT(read == entries);
  RC_ASSERT(stream.next_number() == chunks.size() + 1);
  RC_ASSERT(!stream.was_torn());
}

RC_GTEST_PROP(PrivateStream, ALostEndTakesOnlyTheEntriesInIt, (std::uint64_t seed)) {
  SeededRandom random(seed);
  const auto entries = some_entries(random);
  const auto chunks = chunks_of(entries, 1);
  PrivateStream stream;
  std::vector<PrivateEntry> read;
  const std::size_t here = chunks.empty() ? 0 : random.below(chunks.size());
  for (std::size_t i = 0; i < here; ++i) add_to(read, *stream.add(chunks[i]));
  RC_ASSERT(read.size() <= entries.size());
  RC_ASSERT(std::equal(read.begin(), read.end(), entries.begin()));
}

RC_GTEST_PROP(PrivateStream, AChunkThatIsLostForGoodTakesOnlyTheEntriesThatTouchIt,
              (std::uint64_t seed)) {
  SeededRandom random(seed);
  const auto entries = some_entries(random);
  const auto chunks = chunks_of(entries, 1);
  RC_PRE(chunks.size() >= 2u);
  const std::size_t lost = random.below(chunks.size() - 1);
  PrivateStream stream;
  std::vector<PrivateEntry> read;
  for (std::size_t i = 0; i < chunks.size(); ++i)
    if (i != lost) add_to(read, *stream.add(chunks[i]));
  add_to(read, stream.pass_gap());
  RC_ASSERT(stream.waiting() == 0u);
  // The entries whose bytes lie in other chunks only.
  std::vector<PrivateEntry> untouched;
  std::size_t at = 0;
  for (const PrivateEntry& entry : entries) {
    const std::size_t end = at + 12 + entry.fact.size();
    if (end <= lost * chunk_payload_size || at >= (lost + 1) * chunk_payload_size)
      untouched.push_back(entry);
    at = end;
  }
  RC_ASSERT(read == untouched);
}

TEST(PrivateStream, TwoChunksWithOneNumberAreTwoHistories) {
  const PrivateEntry one{1, Bytes(10, 1)};
  const PrivateEntry other{1, Bytes(10, 2)};
  PrivateStream stream;
  ASSERT_TRUE(stream.add(chunks_of({&one, 1}, 1)[0]).has_value());
  EXPECT_EQ(stream.add(chunks_of({&other, 1}, 1)[0]).error(), (Fault{FaultCode::forked, 1}));
  ASSERT_TRUE(stream.add(chunks_of({&one, 1}, 7)[0]).has_value());
  EXPECT_EQ(stream.add(chunks_of({&other, 1}, 7)[0]).error(), (Fault{FaultCode::forked, 7}));
}

TEST(PrivateStream, AChunkThatIsNoneIsRefused) {
  const PrivateEntry entry{1, Bytes(10, 1)};
  const Chunk good = chunks_of({&entry, 1}, 1)[0];
  for (const std::size_t at : {0u, 1u, 12u, 1000u}) {
    Chunk bad = good;
    bad[at] = at == 1 ? 0 : 0xff;
    EXPECT_EQ(PrivateStream().add(bad).error().code, FaultCode::malformed) << at;
  }
  Chunk wrong_beginning = good;
  wrong_beginning[9] = 3;
  PrivateStream stream;
  ASSERT_TRUE(stream.add(wrong_beginning).has_value());
  EXPECT_TRUE(stream.was_torn());
}

TEST(PrivateStream, AFloodBeyondAGapIsBounded) {
  const PrivateEntry entry{1, Bytes(10, 1)};
  PrivateStream stream;
  for (std::uint64_t number = 2; number < 2 + waiting_chunks_max; ++number)
    ASSERT_TRUE(stream.add(chunks_of({&entry, 1}, number)[0]).has_value());
  EXPECT_EQ(stream.add(chunks_of({&entry, 1}, 5000)[0]).error(),
            (Fault{FaultCode::limit_reached, waiting_chunks_max}));
}

// --- sheet P ---

const Key drawer{Bytes(32, 3)};

TEST(PrivateSheet, OpensInItsPlaceForOneselfOnly) {
  SeededRandom random(1);
  RealCipher cipher(random);
  TwoPeople people(1, 1, cipher);
  Log log = people.reader();
  const Device& device = people.devices[0];
  const PrivateEntry entry{1, Bytes(10, 1)};
  const Chunk chunk = chunks_of({&entry, 1}, 1)[0];
  const SealPlace place(label::drawer, device.log.bytes);
  const Bytes inner = seal_chunk(cipher, drawer, people.space, chunk, place);
  ASSERT_EQ(inner.size(), inner_size);
  const Position position = position_after(people.space, *log.chain(device.log));
  const Bytes bytes = *write_frame(cipher, people.pen(device), position, Sheet{}, inner);
  const auto frame = parse_frame(bytes);
  const std::vector<Key> keys = {Key(Bytes(32, 9)), people.private_key};
  EXPECT_EQ(*open_private(cipher, keys, *frame), inner);
  EXPECT_EQ(*open_chunk(cipher, drawer, people.space, inner), chunk);
  EXPECT_FALSE(open_private(cipher, std::span(keys).first(1), *frame));
  EXPECT_FALSE(open_chunk(cipher, Key(Bytes(32, 9)), people.space, inner));
  EXPECT_FALSE(open_chunk(cipher, drawer, SpaceId{}, inner));
  const Bytes shared = without_private(*frame);
  EXPECT_FALSE(open_private(cipher, keys, *parse_frame(shared)));
  // P11: in another frame's place it does not open.
  Position later = position;
  later.seq = 2;
  const Bytes other = *write_frame(cipher, people.pen(device), later, Sheet{}, inner);
  Bytes moved = other;
  std::copy(bytes.end() - p_size, bytes.end(), moved.end() - p_size);
  EXPECT_FALSE(open_private(cipher, keys, *parse_frame(moved)));
}

// P16, P17 at this layer: with the ideal cipher a frame that carries private writing and one that
// does not are the same.
RC_GTEST_PROP(P17LockedDrawer, AWrittenAndABlankFrameAreTheSameBytes, (std::uint64_t seed)) {
  Bytes frames[2];
  for (int written = 0; written < 2; ++written) {
    IdealCipher cipher(seed);
    TwoPeople people(seed, 1, cipher);
    Log log = people.reader();
    const Device& device = people.devices[0];
    SeededRandom random(seed);
    const PrivateEntry entry{random.number(), Bytes(random.below(1900), 7)};
    const SealPlace place(label::drawer, device.log.bytes);
    const Bytes inner =
        written == 1 ? seal_chunk(cipher, drawer, people.space, chunks_of({&entry, 1}, 1)[0], place)
                     : blank_inner(cipher, place);
    const auto sheet = log.compose(device.log, {said("shared")}, {5})->front();
    frames[written] =
        *write_frame(cipher, people.pen(device),
                     position_after(people.space, *log.chain(device.log)), sheet, inner);
  }
  RC_ASSERT(frames[0] == frames[1]);
}

// --- which sheets are written ---

// With either cipher: what is named is what the drawer's key opens, in order, and besides it what
// no key opens yet; whatever the order in which frames come, and however often.
RC_GTEST_PROP(InnerHeads, NameTheWrittenSheetsOfThisDrawerAndNoBlankOne, (std::uint64_t seed)) {
  SeededRandom random(seed);
  RealCipher real(random);
  IdealCipher ideal(seed);
  for (Cipher* cipher : {static_cast<Cipher*>(&real), static_cast<Cipher*>(&ideal)}) {
    TwoPeople people(seed, 1, *cipher);
    Log log = people.reader();
    const Device& device = people.devices[0];
    const Key next_private(random.bytes<32>());
    const Key other_drawer(random.bytes<32>());
    std::vector<Bytes> frames;
    std::vector<InnerHeads::Place> written, unopened;
    for (std::uint64_t seq = 1, count = 1 + random.below(12); seq <= count; ++seq) {
      Bytes number;
      append_le(number, seq);
      const SealPlace place(label::drawer, {device.log.bytes, number});
      const PrivateEntry entry{seq, Bytes(1 + random.below(1000), 7)};
      const Chunk chunk = chunks_of({&entry, 1}, seq)[0];
      const auto kind = random.below(4);
      const Bytes inner = kind == 0 ? blank_inner(*cipher, place)
                          : kind == 1
                              ? seal_chunk(*cipher, other_drawer, people.space, chunk, place)
                              : seal_chunk(*cipher, drawer, people.space, chunk, place);
      const bool is_of_next = random.below(4) == 0;
      const Pen pen{device.key, people.space_key, is_of_next ? next_private : people.private_key};
      const auto sheet = log.compose(device.log, {said("shared")}, {5})->front();
      frames.push_back(*write_frame(
          *cipher, pen, position_after(people.space, *log.chain(device.log)), sheet, inner));
      std::vector<Received> outcomes;
      const BytesView one = frames.back();
      log.receive({&one, 1}, outcomes);
      if (is_of_next)
        unopened.push_back({device.log, seq});
      else if (kind > 1)
        written.push_back({device.log, seq});
    }
    std::vector<std::size_t> order(2 * frames.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i % frames.size();
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    InnerHeads heads;
    const Key known[] = {people.private_key};
    for (const std::size_t i : order) heads.note(*cipher, known, *parse_frame(frames[i]));
    RC_ASSERT(heads.size() == frames.size());
    std::vector<InnerHeads::Place> expected = written;
    expected.insert(expected.end(), unopened.begin(), unopened.end());
    std::ranges::sort(expected, {}, &InnerHeads::Place::seq);
    RC_ASSERT(heads.written(*cipher, drawer) == expected);
    // Without sheet P there is nothing to note, and nothing that was noted is lost.
    for (const Bytes& frame : frames)
      heads.note(*cipher, known, *parse_frame(without_private(*parse_frame(frame))));
    RC_ASSERT(heads.written(*cipher, drawer) == expected);
  }
}

// --- all of Mine ---

RC_GTEST_PROP(PrivateLog, HoldsEachFactOnceFromSheetsAndSlotInOneOrder, (std::uint64_t seed)) {
  IdealCipher cipher(seed);
  SeededRandom random(seed);
  const auto space = random.id<SpaceId>();
  const auto member = random.id<MemberId>();
  const LogId logs[] = {random.id<LogId>(), random.id<LogId>()};
  std::vector<std::pair<LogId, Bytes>> inners;
  std::vector<std::pair<LogId, PrivateEntry>> facts;
  for (const LogId& log : logs) {
    std::vector<PrivateEntry> entries;
    for (std::uint64_t i = 0, count = random.below(8); i < count; ++i) {
      const Body body = NoteKept{Words{"note " + std::to_string(i)}};
      entries.push_back({65536 * i + 1,
                         private_fact_bytes(private_fact(body, {1}, Past(), 1 + random.below(9)))});
      facts.emplace_back(log, entries.back());
    }
    const auto chunks = chunks_of(entries, 1);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      Bytes number;
      append_le(number, static_cast<std::uint64_t>(i));
      inners.emplace_back(log, seal_chunk(cipher, drawer, space, chunks[i],
                                          SealPlace(label::drawer, {log.bytes, number})));
    }
    inners.emplace_back(log, blank_inner(cipher, SealPlace(label::test, log.bytes)));
  }
  std::vector<EventId> orders[2];
  for (auto& order : orders) {
    PrivateLog mine(space, member, cipher, drawer);
    for (std::size_t i = inners.size(); i > 1; --i)
      std::swap(inners[i - 1], inners[random.below(i)]);
    for (const auto& [log, inner] : inners) RC_ASSERT(mine.take_inner(log, inner).has_value());
    for (const auto& [log, entry] : facts)
      if (random.below(2) == 0) RC_ASSERT(mine.take_fact(log, entry.n, entry.fact).has_value());
    RC_ASSERT(mine.size() == facts.size());
    const auto events = mine.in_order();
    for (std::size_t i = 0; i < events.size(); ++i) {
      order.push_back(events[i].id);
      RC_ASSERT(events[i].room == Room::mine);
      for (std::size_t j = 0; j < i; ++j)
        RC_ASSERT(events[j].place.log != events[i].place.log ||
                  events[j].place.seq < events[i].place.seq);
    }
    RC_ASSERT(events.size() == facts.size());
  }
  RC_ASSERT(orders[0] == orders[1]);
}

// What was just written is looked up by its name; it stands where the one order has it, whether it
// is the last of its log or came behind others.
RC_GTEST_PROP(PrivateLog, AFactLookedUpStandsWhereTheOneOrderHasIt, (std::uint64_t seed)) {
  IdealCipher cipher(seed);
  SeededRandom random(seed);
  PrivateLog mine(random.id<SpaceId>(), random.id<MemberId>(), cipher, drawer);
  const LogId logs[] = {random.id<LogId>(), random.id<LogId>()};
  for (std::uint64_t i = 0, count = 1 + random.below(20); i < count; ++i) {
    const LogId& log = logs[random.below(2)];
    const std::uint64_t n = 1 + random.below(12);
    const Body body = NoteKept{Words{"note " + std::to_string(i)}};
    const Bytes fact = private_fact_bytes(private_fact(body, {1}, Past(), 1 + random.below(9)));
    RC_ASSERT(mine.take_fact(log, n, fact).has_value());
    for (const Event& event : mine.in_order()) {
      const auto found = mine.event(event.place.log, event.place.seq);
      RC_ASSERT(found.has_value());
      RC_ASSERT(found->id == event.id);
      RC_ASSERT(found->place == event.place);
    }
    RC_ASSERT(!mine.event(log, 13).has_value());
  }
}

TEST(PrivateLog, AFactThatIsKnownByItsNameRaisesNoLamport) {
  IdealCipher cipher(1);
  PrivateLog mine({}, {}, cipher, drawer);
  const auto fact = [](std::uint64_t lamport) {
    return private_fact_bytes(private_fact(NoteKept{Words{"x"}}, {1}, Past(), lamport));
  };
  EXPECT_TRUE(mine.take_fact({}, 1, fact(3)));
  EXPECT_TRUE(mine.take_fact({}, 1, fact(9)));
  EXPECT_EQ(mine.lamport_now(), 3u);
}

TEST(PrivateLog, BytesThatAreNoFactAreRefused) {
  IdealCipher cipher(1);
  PrivateLog mine({}, {}, cipher, drawer);
  EXPECT_EQ(mine.take_fact({}, 1, bytes_of("no fact")).error().code, FaultCode::malformed);
  PrivateFact fact = private_fact(NoteKept{Words{"x"}}, {1}, Past(), 1);
  fact.lamport = 0;
  EXPECT_EQ(mine.take_fact({}, 1, private_fact_bytes(fact)).error().code, FaultCode::malformed);
}

}  // namespace
}  // namespace troth
