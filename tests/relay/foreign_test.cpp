// Every route with every name that is somebody else's (protocol 5.2, API1; 6.4): nothing is handed
// out, nothing changes, and the answer is the one that a name gets which nobody has. A new route
// does not compile into this test until it says how it is tried.
#include <gtest/gtest.h>

#include <algorithm>

#include "relay/memory_store.h"
#include "tests/relay/played_device.h"

namespace troth::relay {
namespace {

// The names of things that a call can speak of.
struct Names {
  AccountId account;
  SpaceId space;
  VerifyKey device;
  LogId log;
  InviteId invitation;
  Bytes frame;
  Bytes certificate;
};

class Foreign : public testing::Test {
 protected:
  Foreign() {
    EXPECT_TRUE(ana.settle(space, join_key).has_value());
    EXPECT_TRUE(ben.settle(space, join_key).has_value());
    EXPECT_TRUE(carl.settle(carls_space, carls_key).has_value());
    frame = ana.next_frame(space);
    EXPECT_EQ(ana.push_one(space, frame).verdict, post::Verdict::ok);
    EXPECT_TRUE(ana.ask(post::KeepBlob{post::Blob::vault, 0, 1, Bytes(50, 4)}).has_value());
    EXPECT_TRUE(
        ana.ask(post::PutInvitation{invitation, join_key.verify_key(), now + hour_ms, Bytes(60, 5)})
            .has_value());
  }
  Ask through() {
    return [this](const post::Call& call) {
      last = relay.handle(call, 0, now);
      return last.answer;
    };
  }
  Names of_ana() const {
    return {ana.account(), space, ana.device_key(), ana.log(),
            invitation,    frame, ana.certificate()};
  }
  Names of_nobody() {
    PlayedDevice nobody(77, through());
    const SpaceId nowhere{{77}};
    return {nobody.account(),    nowhere,        nobody.device_key(),
            nobody.log(),        InviteId{{78}}, nobody.next_frame(nowhere),
            nobody.certificate()};
  }

  // What Carl, who is logged in and has a space of his own, can say about these names on this
  // route.
  std::vector<post::Call> tries(post::Route route, const Names& names) {
    using post::Route;
    const auto& token = carl.token();
    const auto one = [&](const auto& wish) { return std::vector{post::call_for(wish, token)}; };
    switch (route) {
      case Route::hello:
        return one(post::Hello{});
      case Route::register_account: {
        auto wish = carl.registering();
        wish.account = names.account;
        wish.acct = {};  // nobody's account is made by trying
        return one(wish);
      }
      case Route::challenge:
        return {};  // answers everybody alike: RelayWorld.AnUnknownAccountAnswersLikeAKnownOne
      case Route::login: {
        auto wish = *carl.login_wish();
        wish.account = names.account;
        wish.signature = carl.login_key().sign(label::login_v1, post::login_text(wish));
        return one(wish);
      }
      case Route::end_device:
        return one(post::EndDevice{names.device});
      case Route::change_login: {
        post::ChangeLogin wish{join_key.verify_key(), 1, 2, Bytes(9), true, {}};
        wish.signature =
            carl.login_key().sign(label::account_v1, post::change_text(names.account, wish));
        return one(wish);
      }
      case Route::read_blob:
        return one(post::ReadBlob{post::Blob::vault});
      case Route::keep_blob:
        return one(post::KeepBlob{post::Blob::vault, 1, 2, Bytes(3)});
      case Route::join_space: {
        auto stolen = carl.joining(names.space, join_key);
        stolen.signature.bytes[0] ^= 1;
        auto others_origin = carl.joining(names.space, carls_key);
        others_origin.origin = "https://other.example";
        return {post::call_for(stolen, token), post::call_for(others_origin, token)};
      }
      case Route::add_log: {
        auto own = carl.adding(names.space);
        post::AddLog kept{names.space, names.device, names.certificate, false, std::nullopt, false};
        return {post::call_for(own, token), post::call_for(kept, token)};
      }
      case Route::leave_space:
        return one(post::LeaveSpace{names.space});
      case Route::push:
        return {post::call_for_push({names.space, {{post::Urgency::now, names.frame}}}, *token),
                post::call_for_push({carls_space, {{post::Urgency::now, names.frame}}}, *token)};
      case Route::pull:
        return {post::call_for(post::Pull{names.space, {}, 1000}, token),
                post::call_for(post::Pull{carls_space, {{carl.log(), 0}, {names.log, 0}}, 1000},
                               token)};
      case Route::put_invitation:
        return {};  // names are made of 128 random bits; a taken one is said to be taken
      case Route::read_invitation:
        return {};  // the link itself is the right to read
      case Route::claim_invitation:
        return {};  // the link's key is the right to claim: RelayWorld.AnInvitationIsClaimedOnce...
      case Route::ask_invitation:
        return one(post::AskInvitation{names.invitation});
      case Route::cancel_invitation:
        return one(post::CancelInvitation{names.invitation});
      case Route::wait:
        return {{Route::wait, token, {}}};
      case Route::logout:
      case Route::delete_account:
        return {};  // name nothing; their effect on Carl alone is tried at the end
    }
    return {};
  }

  // All that Ana and Ben can see, as bytes.
  Bytes all_of_theirs() {
    Bytes seen;
    for (auto* one : {&ana, &ben}) {
      append(seen,
             one->send(post::call_for(post::Pull{space, {}, post::page_bytes_max}, one->token()))
                 .body);
      for (const auto blob : {post::Blob::acct, post::Blob::vault, post::Blob::weekly})
        append(seen, one->send(post::call_for(post::ReadBlob{blob}, one->token())).body);
      append(seen, one->send(post::call_for(post::AskInvitation{invitation}, one->token())).body);
    }
    return seen;
  }

  MemoryStore store;
  SeededRandom random{5};
  Relay relay{store, random, Rules{{played_origin}, true, 4, true}};
  Instant now{1'800'000'000'000};
  Outcome last;
  SpaceId space{{9}};
  SpaceId carls_space{{10}};
  InviteId invitation{{11}};
  SigningKey join_key{key_from(500)};
  SigningKey carls_key{key_from(501)};
  PlayedDevice ana{1, through()};
  PlayedDevice ben{2, through()};
  PlayedDevice carl{3, through()};
  Bytes frame;
};

TEST_F(Foreign, EveryRouteWithEveryNameOfSomebodyElseAnswersAsIfItWereNotThere) {
  const Bytes before = all_of_theirs();
  std::size_t tried = 0;
  for (std::size_t i = 0; i < post::route_count; ++i) {
    const auto route = static_cast<post::Route>(i);
    const auto with_ana = tries(route, of_ana());
    const auto with_nobody = tries(route, of_nobody());
    ASSERT_EQ(with_ana.size(), with_nobody.size());
    for (std::size_t k = 0; k < with_ana.size(); ++k) {
      const auto one = carl.send(with_ana[k]);
      const auto woken = last.wake;
      const auto other = carl.send(with_nobody[k]);
      EXPECT_EQ(one.status, other.status) << name_of(route) << " " << k;
      // A kept blob is Carl's own and is there the second time; everything else is byte for byte
      // the same.
      if (route != post::Route::keep_blob) {
        EXPECT_EQ(one.body, other.body) << name_of(route) << " " << k;
      }
      EXPECT_EQ(std::ranges::count(woken, ana.account()), 0) << name_of(route);
      EXPECT_EQ(all_of_theirs(), before) << name_of(route) << " " << k;
      ++tried;
    }
  }
  EXPECT_GE(tried, 18u);
}

TEST_F(Foreign, WithoutASessionOrWithAMadeUpOneNothingIsAnswered) {
  const Bytes before = all_of_theirs();
  for (std::size_t i = 0; i < post::route_count; ++i) {
    const auto route = static_cast<post::Route>(i);
    if (!post::needs_session(route)) continue;
    for (auto call : tries(route, of_ana())) {
      call.token.reset();
      EXPECT_EQ(post::refusal_in(carl.send(call)), post::Refusal::no_session) << name_of(route);
      call.token = post::Token(ByteArray<32>{1, 2, 3});
      EXPECT_EQ(post::refusal_in(carl.send(call)), post::Refusal::no_session) << name_of(route);
    }
  }
  EXPECT_EQ(all_of_theirs(), before);
}

TEST_F(Foreign, EndingOnesOwnAccountTouchesNobodyElse) {
  const Bytes before = all_of_theirs();
  ASSERT_TRUE(carl.ask(post::DeleteAccount{}).has_value());
  EXPECT_EQ(all_of_theirs(), before);
  EXPECT_FALSE(store.space(carls_space).has_value());
  EXPECT_FALSE(store.account(carl.account()).has_value());
}

}  // namespace
}  // namespace troth::relay
