#define TROTH_COUNT_FIELDS
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "codec/cbor.h"
#include "codec/json.h"
#include "codec/typescript.h"

// What is described has a name that other files could see, as the tables of `shape.h` want it.
namespace troth::examples {

enum class Outcome : std::uint8_t { kept, late };
TROTH_NAMES(Outcome, "kept", "late");

struct Made {
  Words act;
  std::optional<Instant> due;
  Outcome outcome{};
  std::vector<std::int64_t> numbers;
  static constexpr Kind kind{1, "made"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "act", it.act}, Field{2, "due", it.due},
                      Field{4, "outcome", it.outcome}, Field{5, "numbers", it.numbers}};
  }
  friend bool operator==(const Made&, const Made&) = default;
};
static_assert(lists_every_member<Made>);

struct Forgetful {
  std::string act;
  std::int32_t forgotten = 0;
  static constexpr auto fields(auto& it) { return std::tuple{Field{1, "act", it.act}}; }
};
static_assert(!lists_every_member<Forgetful>, "a forgotten field does not compile");

struct Ended {
  EventId of;
  bool well = false;
  static constexpr Kind kind{300, "ended"};
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "of", it.of}, Field{2, "well", it.well}};
  }
  friend bool operator==(const Ended&, const Ended&) = default;
};
static_assert(lists_every_member<Ended>);

using Body = std::variant<Made, Ended>;

struct Parcel {
  Bytes one;
  Bytes two;
  static constexpr auto fields(auto& it) {
    return std::tuple{Field{1, "one", it.one}, Field{2, "two", it.two}};
  }
};

}  // namespace troth::examples

namespace troth {
namespace {

using namespace examples;

Body some_body() {
  if (*rc::gen::arbitrary<bool>()) {
    Ended ended;
    for (auto& byte : ended.of.bytes) byte = *rc::gen::arbitrary<std::uint8_t>();
    ended.well = *rc::gen::arbitrary<bool>();
    return ended;
  }
  Made made;
  made.act.text = "a" + *rc::gen::container<std::string>(rc::gen::inRange('a', 'z'));
  if (*rc::gen::arbitrary<bool>())
    made.due = Instant{*rc::gen::inRange<std::int64_t>(0, instant_ms_max)};
  made.outcome = *rc::gen::element(Outcome::kept, Outcome::late);
  made.numbers = *rc::gen::container<std::vector<std::int64_t>>(
      rc::gen::inRange<std::int64_t>(-(1ll << 52), 1ll << 52));
  return made;
}

RC_GTEST_PROP(Codec, WhatIsWrittenAsBytesReadsBackEqual, ()) {
  const Body body = some_body();
  const auto back = cbor::decoded<Body>(cbor::encoded(body));
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == body);
}

RC_GTEST_PROP(Codec, WhatIsWrittenAsJsonReadsBackEqual, ()) {
  const Body body = some_body();
  const auto back = json::read_text<Body>(json::text_from(body));
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == body);
}

RC_GTEST_PROP(Codec, AnyBytesThatDecodeAreTheOneEncoding, ()) {
  Bytes bytes = cbor::encoded(some_body());
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  bytes[at] = *rc::gen::arbitrary<std::uint8_t>();
  if (const auto read = cbor::decoded<Body>(bytes)) RC_ASSERT(cbor::encoded(*read) == bytes);
}

TEST(Codec, ANumberInALongerFormThanNeededIsRefused) {
  EXPECT_TRUE(cbor::decoded<std::int64_t>(Bytes{0x17}).has_value());
  EXPECT_FALSE(cbor::decoded<std::int64_t>(Bytes{0x18, 0x17}).has_value());
  EXPECT_FALSE(cbor::decoded<std::int64_t>(Bytes{0x19, 0x00, 0x18}).has_value());
}

TEST(Codec, UnknownMissingRepeatedAndDisorderedKeysAreRefused) {
  const Ended ended{EventId{}, true};
  const Bytes good = cbor::encoded(ended);
  ASSERT_TRUE(cbor::decoded<Ended>(good).has_value());
  Bytes more = good;
  more[0] = 0xa3;
  append(more, Bytes{0x03, 0xf5});
  EXPECT_FALSE(cbor::decoded<Ended>(more).has_value());
  EXPECT_FALSE(cbor::decoded<Ended>(Bytes{0xa1, 0x02, 0xf5}).has_value());
  EXPECT_FALSE(cbor::decoded<Ended>(Bytes{0xa2, 0x02, 0xf5, 0x02, 0xf5}).has_value());
  EXPECT_FALSE(json::read_text<Ended>(
                   R"({"kind":"ended","of":"00000000000000000000000000000000","well":true,"x":1})")
                   .has_value());
  EXPECT_FALSE(json::read_text<Ended>(R"({"kind":"ended","well":true})").has_value());
  EXPECT_TRUE(json::read_text<Ended>(
                  R"({"kind":"ended","of":"00000000000000000000000000000000","well":true})")
                  .has_value());
}

TEST(Codec, TextThatReordersOrHidesIsRefusedFromBytesAndCleanedWhenTyped) {
  const std::string tricky = "ben\xe2\x80\xaeson";
  Bytes bytes;
  cbor::write(bytes, tricky);
  EXPECT_EQ(cbor::decoded<Words>(bytes).error().code, FaultCode::text_not_utf8);
  EXPECT_EQ(json::read_text<Words>("\"" + tricky + "\"")->text, "benson");
}

TEST(Codec, BytesTravelBesideTheJsonNotInside) {
  const Parcel parcel{{1, 2, 3}, {4}};
  const Bytes message = json::message_from(parcel);
  const auto back = json::read_message<Parcel>(message);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->one, parcel.one);
  EXPECT_EQ(back->two, parcel.two);
  EXPECT_FALSE(
      json::read_message<Parcel>(BytesView(message).first(message.size() - 1)).has_value());
}

TEST(Codec, DeepOrEndlessJsonIsRefused) {
  EXPECT_FALSE(json::parse(std::string(100'000, '[')).has_value());
  EXPECT_FALSE(json::parse("{\"a\":1,\"a\":2}").has_value());
  EXPECT_FALSE(json::parse("01").has_value());
  EXPECT_FALSE(json::parse("9007199254740992").has_value());
  EXPECT_FALSE(json::parse("\"\\ud800\"").has_value());
}

TEST(Codec, TypeScriptIsPrintedFromTheSameList) {
  typescript::Printer printer;
  printer.add_union("Body", static_cast<const Body*>(nullptr));
  EXPECT_EQ(printer.text(),
            "export type Outcome = \"kept\" | \"late\";\n\n"
            "export interface Made {\n  readonly kind: \"made\";\n  readonly act: string;\n  "
            "readonly due?: number;\n"
            "  readonly outcome: Outcome;\n  readonly numbers: readonly number[];\n}\n\n"
            "export type EventId = string & { readonly is: \"EventId\" };\n\n"
            "export interface Ended {\n  readonly kind: \"ended\";\n  readonly of: EventId;\n  "
            "readonly well: boolean;\n}\n\n"
            "export type Body = Made | Ended;\n\n");
}

}  // namespace
}  // namespace troth
