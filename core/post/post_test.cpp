#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "post/account.h"
#include "post/invitation.h"
#include "post/pull.h"
#include "post/push.h"
#include "post/space.h"

namespace troth::post {
namespace {

Bytes some_bytes(std::size_t most) {
  return *rc::gen::resize(static_cast<int>(most), rc::gen::arbitrary<Bytes>());
}

TEST(Post, EveryRouteHasItsOwnNameAndIsFoundByIt) {
  for (std::size_t i = 0; i < route_count; ++i) {
    const auto route = static_cast<Route>(i);
    EXPECT_EQ(route_named(name_of(route)), route);
  }
  EXPECT_FALSE(route_named("").has_value());
  EXPECT_FALSE(route_named("no_such_route").has_value());
}

TEST(Post, OnlyWhatAStrangerMustBeAbleToAskNeedsNoSession) {
  std::string open;
  for (std::size_t i = 0; i < route_count; ++i)
    if (!needs_session(static_cast<Route>(i)))
      open += std::string(name_of(static_cast<Route>(i))) + " ";
  EXPECT_EQ(open, "hello register challenge login read_invitation claim_invitation ");
}

TEST(Post, ARefusalComesBackAsTheFaultAPersonIsTold) {
  for (std::size_t i = 0; i < names_of(Refusal{}).size(); ++i) {
    const auto refusal = static_cast<Refusal>(i);
    const Answer answer = refuse(refusal);
    EXPECT_GE(answer.status, 400);
    EXPECT_EQ(refusal_in(answer), refusal);
    const auto reply = reply_to<Logout>(answer);
    ASSERT_FALSE(reply.has_value());
    EXPECT_EQ(reply.error().code, fault_of(refusal));
  }
}

TEST(Post, AnAnswerOfSomethingThatIsNoRelayIsUnreachableNotRefused) {
  const Answer proxy{502, {'<', 'h', 't', 'm', 'l', '>'}};
  EXPECT_FALSE(refusal_in(proxy).has_value());
  EXPECT_EQ(reply_to<Logout>(proxy).error().code, FaultCode::relay_unreachable);
  EXPECT_EQ(reply_to<Logout>(Answer{200, {'<', 'h'}}).error().code, FaultCode::relay_other_version);
}

TEST(Post, WhatIsSignedAtLoginNamesRelayAccountAndDevice) {
  Login login;
  login.origin = "https://one.example";
  const Bytes text = login_text(login);
  auto other = login;
  other.origin = "https://two.example";
  EXPECT_NE(login_text(other), text);
  other = login;
  other.account.bytes[0] ^= 1;
  EXPECT_NE(login_text(other), text);
  other = login;
  other.device.bytes[0] ^= 1;
  EXPECT_NE(login_text(other), text);
  other = login;
  other.nonce[0] ^= 1;
  EXPECT_NE(login_text(other), text);
}

RC_GTEST_PROP(Post, PushedFramesArriveAsTheyWereByteForByte, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, frames_in_a_push_max + 1);
  std::vector<Bytes> frames;
  for (std::size_t i = 0; i < count; ++i) frames.push_back(some_bytes(60));
  Push push{SpaceId{}, {}};
  push.space.bytes[3] = 7;
  for (std::size_t i = 0; i < count; ++i)
    push.parcels.push_back({i % 3 == 0 ? Urgency::quiet : Urgency::now, frames[i]});
  const Call call = call_for_push(push, Token{});
  const auto read = push_in(call.body);
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->space == push.space);
  RC_ASSERT(read->parcels.size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    RC_ASSERT(read->parcels[i].urgency == push.parcels[i].urgency);
    RC_ASSERT(Bytes(read->parcels[i].frame.begin(), read->parcels[i].frame.end()) == frames[i]);
  }
  const auto cut = *rc::gen::inRange<std::size_t>(0, call.body.size());
  if (const auto part = push_in(BytesView(call.body).first(cut)))
    RC_ASSERT(part->parcels.size() < count);
}

TEST(Post, MoreFramesThanAPushMayHoldAreRefused) {
  Push push{SpaceId{}, {}};
  const Bytes frame(3);
  for (std::size_t i = 0; i <= frames_in_a_push_max; ++i)
    push.parcels.push_back({Urgency::now, frame});
  EXPECT_EQ(push_in(call_for_push(push, Token{}).body).error().code, FaultCode::limit_reached);
}

RC_GTEST_PROP(Post, APageReadsBackAsItWasWritten, ()) {
  PulledLogs logs;
  logs.more = *rc::gen::arbitrary<bool>();
  logs.logs.push_back({LogId{}, true, false, 17, Bytes{1, 2, 3}});
  logs.logs.push_back({LogId{}, false, false, 4, std::nullopt});
  const auto frames = *rc::gen::resize(20, rc::gen::arbitrary<std::vector<Bytes>>());
  Bytes written;
  for (const auto& frame : frames) {
    append_le(written, static_cast<std::uint32_t>(frame.size()));
    append(written, frame);
  }
  const Answer answer{200, page_of(logs, written)};
  const auto pulled = reply_to_pull(answer);
  RC_ASSERT(pulled.has_value());
  RC_ASSERT(pulled->logs == logs.logs);
  RC_ASSERT(pulled->more == logs.more);
  RC_ASSERT(pulled->frames.size() == frames.size());
  for (std::size_t i = 0; i < frames.size(); ++i)
    RC_ASSERT(Bytes(pulled->frames[i].begin(), pulled->frames[i].end()) == frames[i]);
}

RC_GTEST_PROP(Post, ArbitraryBytesAreNeverAWholeAnswerByAccident, ()) {
  const Bytes bytes = some_bytes(200);
  if (const auto pulled = reply_to_pull(Answer{200, bytes})) RC_ASSERT(bytes.size() >= 4);
  if (const auto push = push_in(bytes)) RC_ASSERT(push->parcels.size() >= 1);
  (void)cbor::decoded<Login>(bytes);
  (void)cbor::decoded<PutInvitation>(bytes);
}

}  // namespace
}  // namespace troth::post
