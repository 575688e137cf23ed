// The fourteen moves of a malicious relay (protocol 6.2). Each is harmless, or it is named on the
// screen of the person it is done to; after it, an honest relay finds everybody equal and nothing
// lost.
#include <gtest/gtest.h>

#include <algorithm>

#include "acts.h"
#include "post/invitation.h"
#include "post/pull.h"
#include "sync/invitation.h"
#include "world.h"

namespace troth::world {
namespace {

bool names(const Phone& phone, FaultCode code) {
  return std::ranges::any_of(phone.screen().troubles,
                             [&](const Trouble& one) { return one.fault == code; });
}

struct MaliciousRelay : ::testing::Test {
  World world{41};
  Couple two = link_two(world);
  Phone& ana = *two.ana;
  Phone& ben = *two.ben;

  Phone& add_device(Phone& of) {
    const Reply kit = of.ask(ShowKit{Passphrase(of.passphrase)}, world.now);
    Phone& added = world.phone(of.name() + "'s laptop");
    added.passphrase = of.passphrase;
    added.mine_passphrase = of.mine_passphrase;
    (void)added.ask(Recover{*kit.kit, Passphrase(added.passphrase)}, world.now);
    world.settle();
    return added;
  }
  EventId tell(Phone& phone, const std::string& words) {
    const Reply reply = phone.wish(TellMoment{{}, Words{words}, {}, {}, {}}, world.now);
    EXPECT_FALSE(reply.fault.has_value());
    return reply.made.value_or(EventId{});
  }
  std::size_t moments(const Phone& phone) const { return phone.screen().us->moments.size(); }

  // Changes what is answered to a pull of this person: the listed logs, and the frames in order.
  using Page = std::pair<post::PulledLogs, std::vector<Bytes>>;
  void change_pages_of(const std::string& name, std::function<void(Page&)> change) {
    world.after = [name, change](const std::string& from, const post::Call& call,
                                 post::Answer& answer) {
      if (from != name || call.route != post::Route::pull) return;
      const auto pulled = post::reply_to_pull(answer);
      if (!pulled) return;
      Page page{{pulled->logs, pulled->more}, {}};
      for (const BytesView frame : pulled->frames)
        page.second.emplace_back(frame.begin(), frame.end());
      change(page);
      Bytes frames;
      for (const Bytes& frame : page.second) {
        append_le(frames, static_cast<std::uint32_t>(frame.size()));
        append(frames, frame);
      }
      answer = {200, post::page_of(page.first, frames)};
    };
  }
  void be_honest() { world.after = {}; }
  void everybody_is_equal(std::size_t told) {
    world.settle(80);
    world.pass(13 * hour_ms);
    world.settle(80);
    for (const auto& phone : world.phones) {
      EXPECT_EQ(moments(*phone), told) << phone->name();
      EXPECT_EQ(phone->device().state_hash(), ana.device().state_hash()) << standing_of(*phone);
    }
  }
};

TEST_F(MaliciousRelay, Move01DropsWhatItAcknowledged) {
  world.swallows = [](const std::string& from, const post::Call& call) {
    return from == "Ana" && call.route == post::Route::push;
  };
  tell(ana, "one");
  world.settle();
  EXPECT_EQ(moments(ben), 0u);
  world.swallows = {};
  tell(ana, "two");
  everybody_is_equal(2);
}

TEST_F(MaliciousRelay, Move02ReplaysOldFrames) {
  std::vector<Bytes> seen;
  change_pages_of("Ben", [&](Page& page) {
    const std::size_t fresh = page.second.size();
    for (std::size_t i = 0; i < fresh; ++i) seen.push_back(page.second[i]);
    for (const Bytes& old : seen) page.second.push_back(old);
  });
  tell(ana, "one");
  world.settle();
  tell(ana, "two");
  world.settle();
  EXPECT_EQ(moments(ben), 2u);
  be_honest();
  everybody_is_equal(2);
}

TEST_F(MaliciousRelay, Move03HandsFramesOutInAnyOrder) {
  change_pages_of("Ben", [](Page& page) { std::ranges::reverse(page.second); });
  ben.is_cut = true;
  for (int i = 0; i < 5; ++i) tell(ana, "number " + std::to_string(i));
  world.settle();
  ben.is_cut = false;
  world.settle();
  EXPECT_EQ(moments(ben), 5u);
  be_honest();
  everybody_is_equal(5);
}

TEST_F(MaliciousRelay, Move04RollsBack) {
  tell(ana, "before");
  world.settle();
  world.back_up_relay();
  tell(ana, "after");
  world.settle();
  ASSERT_EQ(moments(ben), 2u);
  world.restore_relay();
  tell(ben, "and mine");
  everybody_is_equal(3);
  // What was rolled back is there again for a device that has nothing.
  Phone& laptop = add_device(ben);
  world.settle(80);
  EXPECT_EQ(moments(laptop), 3u);
}

TEST_F(MaliciousRelay, Move05ShowsEachPersonAnotherPicture) {
  Phone& laptop = add_device(ana);
  tell(laptop, "from the laptop");
  const LogId hidden = device_log(laptop);
  change_pages_of("Ben", [&](Page& page) {
    std::erase_if(page.first.logs, [&](const post::PulledLog& one) { return one.log == hidden; });
    std::erase_if(page.second,
                  [&](const Bytes& frame) { return parse_header(frame)->log == hidden; });
  });
  world.settle();
  EXPECT_EQ(moments(ben), 0u);
  // The next fact of either side that has read it names it, and then its absence is seen.
  tell(ana, "from the phone");
  world.settle();
  EXPECT_EQ(moments(ben), 0u);
  EXPECT_TRUE(names(ben, FaultCode::gap)) << standing_of(ben);
  be_honest();
  everybody_is_equal(2);
  EXPECT_FALSE(names(ben, FaultCode::gap)) << standing_of(ben);
}

TEST_F(MaliciousRelay, Move06WithholdsTheSheetOfAFrame) {
  change_pages_of("Ben", [](Page& page) {
    for (Bytes& frame : page.second) frame = head_only(*parse_frame(frame));
  });
  tell(ana, "withheld");
  world.settle();
  EXPECT_EQ(moments(ben), 0u);
  EXPECT_TRUE(names(ben, FaultCode::gap)) << standing_of(ben);
  be_honest();
  everybody_is_equal(1);
  EXPECT_FALSE(names(ben, FaultCode::gap)) << standing_of(ben);
}

TEST_F(MaliciousRelay, Move07WithholdsTheEndOfALog) {
  tell(ana, "one");
  world.settle();
  const std::uint64_t known = head_of(ben, device_log(ana));
  change_pages_of("Ben", [&](Page& page) {
    std::erase_if(page.second, [&](const Bytes& frame) {
      return parse_header(frame)->log == device_log(ana) && parse_header(frame)->seq > known;
    });
    for (post::PulledLog& one : page.first.logs)
      if (one.log == device_log(ana)) one.head = std::min(one.head, known);
  });
  Phone& laptop = add_device(ana);
  tell(ana, "withheld");
  world.settle();
  tell(laptop, "and this names it");
  world.settle();
  EXPECT_EQ(moments(ben), 1u);
  EXPECT_TRUE(names(ben, FaultCode::gap)) << standing_of(ben);
  be_honest();
  everybody_is_equal(3);
}

TEST_F(MaliciousRelay, Move08SwapsSheetsBetweenFrames) {
  ben.is_cut = true;
  tell(ana, "one");
  tell(ana, "two");
  world.settle();
  ben.is_cut = false;
  change_pages_of("Ben", [](Page& page) {
    if (page.second.size() < 2) return;
    Bytes& first = page.second[page.second.size() - 2];
    Bytes& second = page.second[page.second.size() - 1];
    if (first.size() != second.size()) return;
    std::swap_ranges(first.begin() + head_size, first.end(), second.begin() + head_size);
  });
  world.settle();
  EXPECT_LT(moments(ben), 2u);
  EXPECT_TRUE(names(ben, FaultCode::bad_hash)) << standing_of(ben);
  be_honest();
  everybody_is_equal(2);
}

TEST_F(MaliciousRelay, Move09SwapsTheVaultsOfTwoAccounts) {
  std::map<std::string, post::Answer> vaults;
  for (const Phone* phone : {&ana, &ben}) {
    const auto& self = phone->device().opened()->self;
    vaults[phone->name()] =
        post::answer_with(post::ReadBlob::Reply{self.vault_version + 7, self.vault});
  }
  world.after = [&](const std::string& from, const post::Call& call, post::Answer& answer) {
    if (call.route != post::Route::read_blob) return;
    const auto wish = cbor::decoded<post::ReadBlob>(call.body);
    if (wish->blob == post::Blob::vault) answer = vaults.at(from == "Ben" ? "Ana" : "Ben");
  };
  // A device that has its own keeps it, and still opens it where the passphrase is typed.
  (void)ana.start(world.now);
  (void)ana.unlock(world.now);
  world.settle();
  const auto vault_before = ana.device().opened()->self.vault;
  (void)ana.ask(SignIn{Passphrase(ana.passphrase)}, world.now);
  EXPECT_EQ(ana.device().opened()->self.vault, vault_before);
  // A new one is told that this is not its vault, and nothing is made on it.
  const Reply kit = ana.ask(ShowKit{Passphrase(ana.passphrase)}, world.now);
  Phone& laptop = world.phone("Ana's laptop");
  (void)laptop.ask(Recover{*kit.kit, Passphrase(laptop.passphrase)}, world.now);
  world.settle();
  EXPECT_EQ(laptop.screen().phase, Phase::fresh);
  be_honest();
  (void)laptop.ask(Recover{*kit.kit, Passphrase(laptop.passphrase)}, world.now);
  world.settle();
  EXPECT_EQ(laptop.screen().phase, Phase::open);
}

// The vault of before a device was added and before the keys of the space were made anew.
TEST(MaliciousRelayAndANewDevice, Move10ShowsItAnOldVault) {
  World world = World::with_copies(45);
  auto [ana, ben] = link_two(world);
  const auto tell = [&](Phone& phone, const std::string& words) {
    EXPECT_FALSE(phone.wish(TellMoment{{}, Words{words}, {}, {}, {}}, world.now).fault.has_value());
    world.settle();
  };
  tell(*ana, "one");
  const device::Self& self = ana->device().opened()->self;
  std::map<post::Blob, post::Answer> old;
  old[post::Blob::acct] = post::answer_with(post::ReadBlob::Reply{self.acct_version, self.acct});
  old[post::Blob::vault] = post::answer_with(post::ReadBlob::Reply{self.vault_version, self.vault});
  const std::uint64_t old_version = self.vault_version;

  const auto add = [&](const std::string& name) -> Phone& {
    const Reply kit = ana->ask(ShowKit{Passphrase(ana->passphrase)}, world.now);
    Phone& phone = world.phone(name);
    phone.mine_passphrase = ana->mine_passphrase;
    (void)phone.ask(Recover{*kit.kit, Passphrase(phone.passphrase)}, world.now);
    world.settle();
    return phone;
  };
  tell(add("Ana's laptop"), "two");
  const std::size_t keys_before = self.spaces[self.active].held.keys.size();
  world.pass(91 * day_ms);
  world.settle(60);
  tell(*ben, "three");
  ASSERT_GT(self.spaces[self.active].held.keys.size(), keys_before) << standing_of(*ana);

  bool was_shown = false;
  world.after = [&](const std::string& from, const post::Call& call, post::Answer& answer) {
    if (from != "Ana's new phone" || call.route != post::Route::read_blob) return;
    const auto asked = old.find(cbor::decoded<post::ReadBlob>(call.body)->blob);
    if (asked == old.end()) return;
    answer = asked->second;
    was_shown = true;
  };
  Phone& fresh = add("Ana's new phone");
  ASSERT_TRUE(was_shown);
  ASSERT_EQ(fresh.screen().phase, Phase::open);
  EXPECT_EQ(fresh.device().opened()->self.vault_version, old_version + 1);
  world.after = {};
  for (int i = 0; i < 4; ++i) {
    for (auto& phone : world.phones)
      if (phone->screen().relay.phase == RelayPhase::asks_sign_in)
        (void)phone->ask(SignIn{Passphrase(phone->passphrase)}, world.now);
    world.settle(80);
    world.pass(13 * hour_ms);
  }
  // Everything that was said is read, also under the key that the old vault does not know, and the
  // device is in the list of all.
  tell(fresh, "four");
  world.settle(80);
  for (const auto& phone : world.phones) {
    EXPECT_EQ(phone->screen().us->moments.size(), 4u) << standing_of(*phone);
    EXPECT_EQ(phone->device().state_hash(), ben->device().state_hash()) << standing_of(*phone);
    EXPECT_EQ(phone->screen().devices.size(), ana->screen().devices.size());
  }
}

TEST_F(MaliciousRelay, Move11InventsADevice) {
  tell(ana, "one");
  world.settle();
  const std::size_t devices = ben.screen().devices.size();
  SeededRandom random(5);
  const SigningKey forger(Key(random.bytes<32>()));
  const SigningKey device(Key(random.bytes<32>()));
  const auto& self = ana.device().opened()->self;
  // In Ana's name, but not signed by her.
  const auto certificate = VerifiedCertificate::make(
      {1, self.spaces[self.active].held.space, member_id_of(self.me), device.verify_key(),
       BoxKey(Key(random.bytes<32>())).public_key(), world.now},
      forger);
  change_pages_of("Ben", [&](Page& page) {
    page.first.logs.push_back(
        {certificate.log(), false, false, 3, certificate.bytes(), std::nullopt});
  });
  tell(ana, "two");
  world.settle();
  EXPECT_EQ(moments(ben), 2u);
  EXPECT_EQ(ben.screen().devices.size(), devices);
  EXPECT_TRUE(names(ben, FaultCode::unknown_log)) << standing_of(ben);
  be_honest();
  everybody_is_equal(2);
}

TEST(MaliciousRelayWhilePairing, Move12AnswersAnInvitationItself) {
  World world(43);
  Phone& ana = world.phone("Ana");
  (void)ana.ask(FoundAccount{Words{"Ana"}, Passphrase(ana.passphrase)}, world.now);
  (void)ana.ask(Invite{}, world.now);
  world.settle();
  ASSERT_EQ(ana.screen().pairing.phase, PairingPhase::inviting);
  world.after = [&](const std::string&, const post::Call& call, post::Answer& answer) {
    if (call.route != post::Route::ask_invitation) return;
    post::AskInvitation::Reply reply;
    reply.claim = Bytes(2048, 7);
    reply.signature = Signature{};
    answer = post::answer_with(reply);
  };
  world.settle();
  // Nobody is linked, and nobody is offered for comparing.
  EXPECT_EQ(ana.screen().pairing.phase, PairingPhase::alone);
  EXPECT_FALSE(ana.screen().pairing.their_line.has_value());
}

TEST_F(MaliciousRelay, Move13GivesQuietFramesOutAtOnce) {
  // As if it were always past the mail hour.
  relay::Rules rules;
  rules.origins = {origin};
  tell(ana, "one");
  world.settle();
  for (int i = 0; i < 3; ++i) {
    world.pass(9 * hour_ms);
    rules.mail_hour = static_cast<std::uint32_t>((world.now.ms / hour_ms) % 24);
    world.relay_ = std::make_unique<relay::Relay>(*world.store, world.random, rules);
    world.settle();
  }
  EXPECT_EQ(moments(ben), 1u);
  EXPECT_EQ(ana.device().state_hash(), ben.device().state_hash());
}

TEST_F(MaliciousRelay, Move14AnswersWithEndlessPages) {
  tell(ana, "one");
  world.settle();
  int pages = 0;
  change_pages_of("Ben", [&](Page& page) {
    ++pages;
    page.first.more = true;
  });
  world.settle(10);
  EXPECT_LT(pages, 60);
  EXPECT_EQ(ben.screen().relay.phase, RelayPhase::offline);
  EXPECT_EQ(ben.screen().relay.fault, FaultCode::relay_refused);
  // The person goes on writing.
  tell(ben, "two");
  be_honest();
  everybody_is_equal(2);
}

}  // namespace
}  // namespace troth::world
