#include "log/sheet.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.h"
#include "log/fact_bytes.h"

namespace troth {
namespace {

Sheet some_sheet(std::uint64_t seed) {
  SeededRandom random(seed);
  Sheet sheet;
  const auto items = random.below(6);
  if (items == 0) return sheet;
  sheet.lamport = 1 + random.below(lamport_max);
  sheet.wall = {static_cast<std::int64_t>(random.below(1u << 30))};
  LogId log;
  for (std::size_t i = 0, n = random.below(5); i < n; ++i) {
    log.bytes[0] = static_cast<std::uint8_t>(i + 1);
    sheet.references.push_back({log, 1 + random.below(1000), random.id<Hash>()});
  }
  for (std::size_t i = 0; i < items; ++i) {
    Item item{static_cast<std::uint16_t>(1 + random.below(2000)), 1, random.below(2) == 1, {}};
    item.bytes.resize(random.below(random.below(4) == 0 ? 5000 : 300));
    random.fill(item.bytes);
    sheet.items.push_back(std::move(item));
  }
  return sheet;
}

RC_GTEST_PROP(Sheet, ReadsBackWhatWasWrittenInTheSmallestSizeThatHoldsIt, (std::uint64_t seed)) {
  const Sheet sheet = some_sheet(seed);
  const Bytes bytes = *sheet_bytes(sheet);
  RC_ASSERT(*parse_sheet(bytes) == sheet);
  const std::size_t size = sheet_size(sheet);
  for (const std::size_t smaller : sheet_sizes)
    if (smaller < bytes.size()) RC_ASSERT(size > smaller);
}

// Canonical: whatever is accepted is exactly what would be written.
RC_GTEST_PROP(Sheet, HasOneSpellingOnly, (std::uint64_t seed)) {
  Bytes bytes = *sheet_bytes(some_sheet(seed));
  SeededRandom random(seed + 1);
  for (int i = 0; i < 64; ++i) {
    Bytes changed = bytes;
    // Mostly in the written part; sometimes in the padding.
    const std::size_t at = random.below(random.below(4) == 0 ? bytes.size() : 120);
    changed[at] = static_cast<std::uint8_t>(changed[at] ^ (1 + random.below(255)));
    const auto read = parse_sheet(changed);
    if (read) RC_ASSERT(*sheet_bytes(*read) == changed);
  }
}

TEST(Sheet, OfCoverIsThreeBytesAndZerosAndSaysNothing) {
  const Bytes cover = *sheet_bytes(Sheet{});
  Bytes expected(1024, 0);
  expected[0] = 1;
  EXPECT_EQ(cover, expected);
  EXPECT_TRUE(parse_sheet(cover)->is_cover());
  for (std::size_t at = 3; at < cover.size(); at += 97) {
    Bytes clock = cover;
    clock[at] = 1;
    EXPECT_EQ(parse_sheet(clock).error().code, FaultCode::malformed);
  }
  EXPECT_EQ(parse_sheet(Bytes(4096, 0)).error().code, FaultCode::malformed);
  Bytes large(4096, 0);
  large[0] = 1;  // a cover, but not of the smallest size
  EXPECT_EQ(parse_sheet(large).error().code, FaultCode::malformed);
}

TEST(Sheet, HoldsAtMostSixtyFourItemsAndSixteenReferences) {
  Sheet sheet{1, {}, {}, std::vector<Item>(64, Item{1, 1, false, {}})};
  EXPECT_TRUE(sheet_bytes(sheet).has_value());
  sheet.items.push_back(Item{1, 1, false, {}});
  EXPECT_EQ(sheet_bytes(sheet).error(), (Fault{FaultCode::limit_reached, 64}));
  Bytes bytes = *sheet_bytes(Sheet{1, {}, {}, {Item{1, 1, false, {}}}});
  bytes[2] = 65;
  EXPECT_EQ(parse_sheet(bytes).error(), (Fault{FaultCode::limit_reached, 64}));
  bytes[2] = 1;
  bytes[19] = 17;
  EXPECT_EQ(parse_sheet(bytes).error(), (Fault{FaultCode::limit_reached, 16}));
}

TEST(Sheet, HoldsItemsOfAtMostSixtyThousandBytes) {
  Sheet sheet{1, {}, {}, {Item{1, 1, false, Bytes(60'000)}}};
  const Bytes bytes = *sheet_bytes(sheet);
  EXPECT_EQ(bytes.size(), 65'536u);
  EXPECT_TRUE(parse_sheet(bytes).has_value());
  sheet.items[0].bytes.resize(60'001);
  EXPECT_EQ(sheet_bytes(sheet).error(), (Fault{FaultCode::too_large, 60'000}));
  Bytes longer = bytes;
  longer[20 + 5] = 0x61;  // 60,001
  EXPECT_EQ(parse_sheet(longer).error(), (Fault{FaultCode::too_large, 60'000}));
  sheet.items = {Item{1, 1, false, Bytes(60'000)}, Item{1, 1, false, Bytes(6'000)}};
  EXPECT_EQ(sheet_bytes(sheet).error(), (Fault{FaultCode::too_large, 65'536}));
}

TEST(Sheet, NamesEachLogOnceInAscendingOrder) {
  LogId low, high;
  high.bytes[0] = 1;
  Sheet sheet{1, {}, {{low, 1, {}}, {high, 1, {}}}, {Item{1, 1, false, {}}}};
  Bytes bytes = *sheet_bytes(sheet);
  bytes[20] = 1;  // now both name `high`
  EXPECT_EQ(parse_sheet(bytes).error().code, FaultCode::malformed);
  bytes[20] = 2;  // descending
  EXPECT_EQ(parse_sheet(bytes).error().code, FaultCode::malformed);
}

TEST(Sheet, WithAnUnknownFlagTypeZeroOrVersionZeroIsRefused) {
  const Bytes good = *sheet_bytes(Sheet{1, {}, {}, {Item{1, 1, false, {}}}});
  for (const std::size_t at : {20u, 22u, 24u}) {
    Bytes bytes = good;
    bytes[at] = at == 24 ? 2 : 0;
    EXPECT_EQ(parse_sheet(bytes).error().code, FaultCode::malformed) << at;
  }
}

TEST(Sheet, OfAnyOtherLengthIsRefused) {
  for (const std::size_t size : {0u, 1023u, 1025u, 65537u})
    EXPECT_EQ(parse_sheet(Bytes(size)).error(), (Fault{FaultCode::malformed, size}));
}

TEST(FactBytes, ReadBackToTheSameFact) {
  const Body body = NeedTold{Words{"call me when it gets late"}, {}, {NeedAbout::care}};
  const Item item = item_of(body);
  const auto read = body_of(item);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(item_of(*read), item);
  EXPECT_EQ(item.type, NeedTold::kind.number);
}

TEST(FactBytes, OfAnUnknownTypeOrVersionAreNotUnderstood) {
  Item item = item_of(Nicknamed{Words{"Ana"}});
  item.version = 2;
  EXPECT_EQ(body_of(item).error().code, FaultCode::not_found);
  item.version = 1;
  item.type = 999;
  EXPECT_EQ(body_of(item).error().code, FaultCode::not_found);
  item.type = 1;
  item.bytes.pop_back();
  EXPECT_EQ(body_of(item).error().code, FaultCode::malformed);
}

TEST(FactBytes, OfAnUnknownFactTellWhatItIsAboutInTheirFirstField) {
  SeededRandom random(1);
  const auto id = random.id<EventId>();
  EXPECT_EQ(entity_of(item_of(PromiseThanked{id}).bytes), id);
  EXPECT_TRUE(entity_of(item_of(Nicknamed{Words{"Ana"}}).bytes).is_zero());
  EXPECT_TRUE(entity_of({}).is_zero());
}

}  // namespace
}  // namespace troth
