#include "post/frame.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.h"

namespace troth {
namespace {

FrameHeader some_header(std::uint64_t seed) {
  SeededRandom random(seed);
  FrameHeader header;
  header.space = random.id<SpaceId>();
  header.log = random.id<LogId>();
  header.seq = 1 + random.below(seq_max);
  header.prev = random.id<Hash>();
  header.key_name = random.id<SpaceKeyName>();
  header.s_size = s_sizes[random.below(4)];
  header.s_hash = random.id<Hash>();
  header.p_hash = random.id<Hash>();
  return header;
}

// Whole frames with sheets of chance, but no signature: signing is crypto/open's (core/log tests
// sign).
Bytes some_frame(std::uint64_t seed, std::uint32_t s_size) {
  SeededRandom random(seed);
  FrameHeader header = some_header(seed);
  header.s_size = s_size;
  Bytes s(s_size);
  Bytes p(p_size);
  random.fill(s);
  random.fill(p);
  header.s_hash = sheet_hash(s);
  header.p_hash = sheet_hash(p);
  return frame_bytes(header, Signature{}, s, p);
}

RC_GTEST_PROP(FrameHeader, ReadsBackWhatWasWritten, (std::uint64_t seed)) {
  const FrameHeader header = some_header(seed);
  RC_ASSERT(*parse_header(bytes_of(header)) == header);
}

// Canonical: whatever is accepted is exactly what would be written.
RC_GTEST_PROP(FrameHeader, AcceptsOneSpellingOnly, (std::uint64_t seed)) {
  auto bytes = bytes_of(some_header(seed));
  const auto at = *rc::gen::inRange<std::size_t>(0, header_size);
  bytes[at] = static_cast<std::uint8_t>(bytes[at] ^ *rc::gen::inRange(1, 256));
  const auto read = parse_header(bytes);
  if (read)
    RC_ASSERT(bytes_of(*read) == bytes);
  else
    RC_ASSERT(read.error().code == FaultCode::malformed);
}

TEST(FrameHeader, OfAnotherVersionSuiteOrFlagIsRefusedAndSaysWhere) {
  struct Case {
    std::size_t at;
    std::uint8_t byte;
    std::uint64_t detail;
  };
  for (const Case& one : {Case{0, 'X', 0}, Case{4, 2, 4}, Case{5, 0, 5}, Case{6, 1, 6},
                          Case{7, 128, 6}, Case{88, 0x49, 88}, Case{91, 1, 88}, Case{92, 0, 92}}) {
    auto bytes = bytes_of(some_header(1));
    bytes[one.at] = one.byte;
    EXPECT_EQ(parse_header(bytes).error(), (Fault{FaultCode::malformed, one.detail}));
  }
}

TEST(FrameHeader, CountsFromOne) {
  auto bytes = bytes_of(some_header(1));
  for (std::size_t i = 40; i < 48; ++i) bytes[i] = 0;
  EXPECT_EQ(parse_header(bytes).error(), (Fault{FaultCode::malformed, 40}));
  for (std::size_t i = 40; i < 48; ++i) bytes[i] = 255;
  EXPECT_EQ(parse_header(bytes).error(), (Fault{FaultCode::malformed, 40}));
}

TEST(Frame, HasOneOfFourSizes) {
  const std::size_t sizes[] = {3440, 6512, 18800, 67952};
  for (std::size_t i = 0; i < 4; ++i) {
    const Bytes whole = some_frame(i, s_sizes[i]);
    EXPECT_EQ(whole.size(), sizes[i]);
    const auto frame = parse_frame(whole);
    ASSERT_TRUE(frame.has_value());
    EXPECT_EQ(frame->form, FrameForm::whole);
    EXPECT_TRUE(check_sheets(*frame).has_value());
    EXPECT_EQ(without_private(*frame).size(), sizes[i] - 2120);
  }
  EXPECT_EQ(frame_size_max, 67952u);
}

TEST(Frame, WithoutItsPrivateSheetKeepsItsLinkAndItsSharedSheet) {
  const Bytes whole = some_frame(1, 4168);
  const auto frame = parse_frame(whole);
  const Bytes shared = without_private(*frame);
  const auto again = parse_frame(shared);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->form, FrameForm::without_private);
  EXPECT_TRUE(again->p.empty());
  EXPECT_EQ(link_of(again->header_bytes), link_of(frame->header_bytes));
  EXPECT_TRUE(check_sheets(*again).has_value());
  EXPECT_EQ(parse_frame(head_only(*frame))->form, FrameForm::head_only);
}

TEST(Frame, OfAnyOtherLengthIsRefused) {
  const Bytes whole = some_frame(1, 1096);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto frame = parse_frame(BytesView(whole).first(size));
    EXPECT_EQ(frame.has_value(), size == 224 || size == 224 + 1096) << size;
  }
  Bytes longer = whole;
  longer.push_back(0);
  EXPECT_EQ(parse_frame(longer).error().code, FaultCode::malformed);
  EXPECT_EQ(parse_frame(Bytes(frame_size_max + 1)).error(),
            (Fault{FaultCode::too_large, frame_size_max}));
}

// P11: a sheet belongs to its frame.
TEST(Frame, WithASheetOfAnotherFrameIsRefused) {
  Bytes one = some_frame(1, 1096);
  const Bytes two = some_frame(2, 1096);
  std::copy(two.begin() + 224, two.begin() + 224 + 1096, one.begin() + 224);
  EXPECT_EQ(check_sheets(*parse_frame(one)).error(), (Fault{FaultCode::bad_hash, 0}));
  one = some_frame(1, 1096);
  std::copy(two.end() - 2120, two.end(), one.end() - 2120);
  EXPECT_EQ(check_sheets(*parse_frame(one)).error(), (Fault{FaultCode::bad_hash, 1}));
}

TEST(Frame, OfALogThatThisDeviceDoesNotWriteIsUnknown) {
  const Bytes whole = some_frame(1, 1096);
  EXPECT_EQ(check_frame(whole, VerifyKey{}).error().code, FaultCode::unknown_log);
}

}  // namespace
}  // namespace troth
