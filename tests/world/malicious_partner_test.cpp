// The twelve moves of a partner with a client of his own making (protocol 6.2). None of them
// crashes, changes what is mine, or undoes what was said; each is harmless, or it is named on the
// screen, and the other person goes on writing.
#include <gtest/gtest.h>

#include <algorithm>

#include "acts.h"
#include "log/fact_bytes.h"
#include "log/writing.h"
#include "sync/grant.h"
#include "vault/account.h"
#include "vault/rotation.h"
#include "world.h"

namespace troth::world {
namespace {

// Ben's keys in other hands: whatever they sign, the honest client of Ana has to bear it.
struct MaliciousPartner : ::testing::Test {
  World world{47};
  Couple two = link_two(world);
  Phone& ana = *two.ana;
  Phone& ben = *two.ben;
  Phone* laptop = nullptr;  // Ana's second device
  SigningKey key{*ben.device().opened()->spaces[at_ben().active].us_key};
  Key space_key{at_ben().spaces[at_ben().active].held.keys.back().key.reveal()};
  Key private_key{at_ben().private_keys.back().reveal()};
  SpaceId space = at_ben().spaces[at_ben().active].held.space;
  LogId log = log_id_of(key.verify_key());
  Position next = position_after(space, *log_of().chain(log));
  KeySeeds ben_identity = identity_of_ben();
  PublicKeys at_bens = at_ben().me;
  Hash mine_before;
  std::uint64_t lamport = log_of().lamport_now();

  void SetUp() override {
    const Reply kit = ana.ask(ShowKit{Passphrase(ana.passphrase)}, world.now);
    laptop = &world.phone("Ana's laptop");
    laptop->mine_passphrase = ana.mine_passphrase;
    (void)laptop->ask(Recover{*kit.kit, Passphrase(laptop->passphrase)}, world.now);
    world.settle();
    (void)ana.wish(KeepNote{Words{"mine alone"}, {}}, world.now);
    mine_before = ana.device().mine_hash();
    // Ben's own client is not heard of any more.
    token = post::Token(*at_ben().token);
    ben.crash();
  }
  // Ben's identity, as his kit and passphrase give it.
  KeySeeds identity_of_ben() {
    const Reply kit_page = ben.ask(ShowKit{Passphrase(ben.passphrase)}, world.now);
    const Kit kit = *kit_from(*kit_page.kit);
    const auto stretched = world.cipher->stretch(bytes_of(ben.passphrase), account_salt(kit));
    const AccountKeys keys = account_keys(kit, *stretched);
    const auto& self = at_ben();
    const auto account_key =
        open_account_key(*world.cipher, keys.kek, kit.account, self.acct_version, self.acct);
    return open_vault(*world.cipher, *account_key, kit.account, self.vault_version, self.vault)
        ->identity;
  }
  const device::Self& at_ben() const { return ben.device().opened()->self; }
  const Log& log_of() const { return *ben.device().opened()->spaces[at_ben().active].us; }
  std::optional<post::Token> token;

  static Item item(const Body& body) { return item_of(body); }
  static Item moment(const std::string& words) {
    MomentTold told;
    told.line = Words{words};
    return item_of(told);
  }
  Sheet sheet(std::vector<Item> items) {
    Sheet one;
    one.lamport = ++lamport;
    one.wall = world.now;
    one.items = std::move(items);
    return one;
  }
  Bytes frame(const Position& position, const Sheet& sheet) {
    last_frame = *write_frame(*world.cipher, {key, space_key, private_key}, position, sheet,
                              Bytes(inner_size, 3));
    return last_frame;
  }
  Bytes last_frame;
  // The same place with other words. With the ideal cipher a place holds one text, so it is made
  // longer: another size, another place.
  Bytes write_other_history() {
    return frame(next, sheet({moment("I said no"), {4000, 1, false, Bytes(2000, 1)}}));
  }
  // Gives them to the honest relay, in Ben's name.
  std::vector<post::Verdict> push(const std::vector<Bytes>& frames) {
    std::vector<post::Verdict> verdicts;
    for (std::size_t i = 0; i < frames.size(); i += 24) {
      post::Push push{space, {}};
      for (std::size_t j = i; j < std::min(frames.size(), i + 24); ++j)
        push.parcels.push_back({post::Urgency::now, frames[j]});
      const auto answer = world.ask_relay(post::call_for_push(push, *token));
      const auto reply = post::reply_to_push(answer, push.parcels.size());
      EXPECT_TRUE(reply.has_value());
      if (!reply) return verdicts;
      for (const auto& one : reply->verdicts) verdicts.push_back(one.verdict);
    }
    return verdicts;
  }
  // Gives them to Ana's devices as they are: he runs the relay, too.
  void hand_out(const std::vector<Bytes>& frames) {
    world.after = [frames](const std::string& from, const post::Call& call, post::Answer& answer) {
      if (!from.starts_with("Ana") || call.route != post::Route::pull) return;
      const auto pulled = post::reply_to_pull(answer);
      if (!pulled) return;
      Bytes all;
      for (const BytesView one : pulled->frames) {
        append_le(all, static_cast<std::uint32_t>(one.size()));
        append(all, one);
      }
      for (const Bytes& one : frames) {
        append_le(all, static_cast<std::uint32_t>(one.size()));
        append(all, one);
      }
      answer = {200, post::page_of({pulled->logs, pulled->more}, all)};
    };
  }
  static bool names(const Phone& phone, FaultCode code) {
    return std::ranges::any_of(phone.screen().troubles,
                               [&](const Trouble& one) { return one.fault == code; });
  }
  // Both of Ana's devices are well, equal, keep what is hers, and she goes on.
  void ana_goes_on() {
    world.settle();
    ASSERT_TRUE(ana.is_open());
    const std::size_t before = ana.screen().us->moments.size();
    EXPECT_EQ(ana.device().mine_hash(), mine_before);
    const Reply reply = ana.wish(TellMoment{{}, Words{"I go on"}, {}, {}, {}}, world.now);
    EXPECT_FALSE(reply.fault.has_value());
    world.settle(80);
    world.pass(13 * hour_ms);
    world.settle(80);
    EXPECT_EQ(ana.screen().us->moments.size(), before + 1);
    EXPECT_EQ(laptop->screen().us->moments.size(), before + 1);
    EXPECT_EQ(laptop->device().state_hash(), ana.device().state_hash());
  }
};

TEST_F(MaliciousPartner, Move01SignsBadly) {
  Bytes bad = frame(next, sheet({moment("forged")}));
  bad[header_size] ^= 1;
  EXPECT_EQ(push({bad}).front(), post::Verdict::refused);
  hand_out({bad});
  world.settle();
  EXPECT_TRUE(ana.screen().us->moments.empty());
  EXPECT_TRUE(names(ana, FaultCode::bad_signature)) << standing_of(ana);
  world.after = {};
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move02ChoosesHisOwnPlaceInTheOrder) {
  lamport += 5;
  EXPECT_EQ(push({frame(next, sheet({moment("from the future")}))}).front(), post::Verdict::ok);
  world.settle();
  EXPECT_TRUE(ana.screen().us->moments.empty());
  EXPECT_TRUE(names(ana, FaultCode::wrong_lamport)) << standing_of(ana);
  ana_goes_on();
  EXPECT_TRUE(names(*laptop, FaultCode::wrong_lamport)) << standing_of(*laptop);
}

TEST_F(MaliciousPartner, Move03WritesAsIfHeHadNotReadWhatWasSaid) {
  // A promise made to Ana and closed by her; then a heads-up from a device that "never saw" it.
  (void)ana.wish(
      MakePromise{
          Words{"home by seven"}, Due{world.now + hour_ms, 0, Precision::minute}, {}, {}, {}},
      world.now);
  const EventId promise = ana.screen().us->promises.at(0).id;
  (void)ana.wish(ClosePromise{promise, Outcome::kept, {}}, world.now);
  world.settle();
  const Hash before = ana.device().state_hash();
  EXPECT_EQ(push({frame(next, sheet({item(PromiseReleased{promise})}))}).front(),
            post::Verdict::ok);
  world.settle();
  // It stands there as what it is, apart; what was closed stays closed.
  EXPECT_EQ(ana.screen().us->promises.at(0).standing, view::Standing::kept);
  (void)before;
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move04TellsTwoHistories) {
  const Bytes one = frame(next, sheet({moment("I said yes")}));
  --lamport;
  const Bytes other = write_other_history();
  // The phone is shown one, and the laptop the other: he runs the relay, too.
  world.back_up_relay();
  laptop->is_cut = true;
  EXPECT_EQ(push({one}).front(), post::Verdict::ok);
  world.settle();
  ASSERT_EQ(ana.screen().us->moments.size(), 1u);
  world.restore_relay();
  EXPECT_EQ(push({other}).front(), post::Verdict::ok);
  laptop->is_cut = false;
  ana.is_cut = true;
  world.settle();
  ASSERT_EQ(laptop->screen().us->moments.size(), 1u);
  // The next thing that the laptop says names what it was shown, and then the two part for all to
  // see.
  (void)laptop->wish(CallMe{Words{"Ana L."}}, world.now);
  world.settle();
  ana.is_cut = false;
  world.settle(80);
  for (const Phone* phone : {&ana, laptop}) {
    EXPECT_TRUE(std::ranges::any_of(phone->screen().devices, [&](const DeviceRow& row) {
      return row.log == log && row.two_histories;
    })) << standing_of(*phone);
    EXPECT_TRUE(phone->screen().us->moments.empty()) << "neither of the two counts";
  }
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move05FloodsWithLargeFrames) {
  Sheet large = sheet({{4000, 1, false, Bytes(60'000, 1)}});
  std::vector<Bytes> frames;
  Position at = next;
  for (int i = 0; i < 600; ++i) {
    frames.push_back(frame(at, large));
    at = position_after(frames.back());
    large.lamport = ++lamport;
  }
  // What is in order and signed is his to say; the relay takes no more than it takes of anybody.
  std::size_t taken = 0;
  for (const auto verdict : push(frames)) taken += verdict == post::Verdict::ok;
  EXPECT_EQ(taken, frames.size());
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move05FloodsBeyondAGap) {
  Sheet one = sheet({moment("beyond")});
  std::vector<Bytes> frames;
  Position at = next;
  (void)frame(at, one);
  at.seq += 1;
  for (int i = 0; i < 1200; ++i) {
    frames.push_back(frame(at, one));
    at = position_after(frames.back());
  }
  hand_out(frames);
  world.settle(10);
  EXPECT_TRUE(names(ana, FaultCode::gap)) << standing_of(ana);
  EXPECT_TRUE(names(ana, FaultCode::limit_reached)) << standing_of(ana);
  world.after = {};
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move06WritesCriticalFactsThatNobodyKnows) {
  (void)ana.wish(MakePromise{Words{"mine to keep"}, {}, {}, {}, {}}, world.now);
  const EventId promise = ana.screen().us->promises.at(0).id;
  Bytes about{0xa1, 0x01, 0x50};
  append(about, promise.bytes);
  EXPECT_EQ(push({frame(next, sheet({{777, 1, true, about}}))}).front(), post::Verdict::ok);
  world.settle();
  EXPECT_TRUE(names(ana, FaultCode::update_needed)) << standing_of(ana);
  ASSERT_EQ(ana.screen().us->promises.size(), 1u);
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move07NamesWhatDoesNotExist) {
  Sheet one = sheet({moment("hanging")});
  one.references = {{log_id_of(SigningKey(Key(Bytes(32, 9))).verify_key()), 7, Hash{}}};
  EXPECT_EQ(push({frame(next, one)}).front(), post::Verdict::ok);
  world.settle();
  EXPECT_TRUE(ana.screen().us->moments.empty());
  EXPECT_TRUE(names(ana, FaultCode::gap)) << standing_of(ana);
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move07NamesHisOwnLog) {
  Sheet one = sheet({moment("round and round")});
  one.references = {{log, next.seq, Hash{}}};
  EXPECT_EQ(push({frame(next, one)}).front(), post::Verdict::ok);
  world.settle();
  EXPECT_TRUE(ana.screen().us->moments.empty());
  EXPECT_TRUE(names(ana, FaultCode::malformed)) << standing_of(ana);
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move08BringsACertificateOfAnotherSpace) {
  SeededRandom random(8);
  const KeySeeds device = new_seeds(random);
  SpaceId elsewhere = space;
  elsewhere.bytes[0] ^= 1;
  const auto certificate =
      VerifiedCertificate::make({1, elsewhere, member_id_of(at_bens), public_keys(device).sign,
                                 public_keys(device).box, world.now},
                                SigningKey(ben_identity.sign));
  const std::size_t devices = ana.screen().devices.size();
  world.after = [&](const std::string& from, const post::Call& call, post::Answer& answer) {
    if (!from.starts_with("Ana") || call.route != post::Route::pull) return;
    const auto pulled = post::reply_to_pull(answer);
    if (!pulled) return;
    post::PulledLogs logs{pulled->logs, pulled->more};
    logs.logs.push_back({certificate.log(), false, false, 1, certificate.bytes(), std::nullopt});
    answer = {200, post::page_of(logs, {})};
  };
  world.settle();
  EXPECT_EQ(ana.screen().devices.size(), devices);
  EXPECT_TRUE(names(ana, FaultCode::unknown_log)) << standing_of(ana);
  world.after = {};
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move09GrantsTheSpaceToAThird) {
  SeededRandom random(9);
  const KeySeeds third = new_seeds(random);
  sync::Granted granted;
  granted.member = public_keys(third);
  granted.key_name = space_key_name(space_key);
  granted.signature = SigningKey(ben_identity.sign).sign(label::grant_v1, Bytes(16, 1));
  Item one;
  one.type = static_cast<std::uint16_t>(sync::Granted::kind.number);
  one.bytes = cbor::encoded(granted);
  EXPECT_EQ(push({frame(next, sheet({one}))}).front(), post::Verdict::ok);
  const auto partner = ana.device().opened()->self.spaces[ana.device().opened()->self.active];
  world.settle();
  EXPECT_EQ(ana.device().opened()->self.spaces[ana.device().opened()->self.active].held.partner,
            partner.held.partner);
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move10RevokesADeviceThatIsNotHis) {
  (void)ana.wish(TellMoment{{}, Words{"said before"}, {}, {}, {}}, world.now);
  const LogId target = device_log(ana);
  const Revoked revoked = revoke(space, target, 0, Hash{}, SigningKey(ben_identity.sign));
  Item one;
  one.type = static_cast<std::uint16_t>(Revoked::kind.number);
  one.bytes = cbor::encoded(revoked);
  EXPECT_EQ(push({frame(next, sheet({one}))}).front(), post::Verdict::ok);
  world.settle();
  EXPECT_TRUE(
      std::ranges::none_of(ana.screen().devices, [](const DeviceRow& row) { return row.removed; }));
  EXPECT_EQ(ana.screen().us->moments.size(), 1u);
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move11TakesBackAndDenies) {
  PromiseAsked asked;
  asked.act = Words{"call me at noon"};
  EXPECT_EQ(push({frame(next, sheet({item(asked)}))}).front(), post::Verdict::ok);
  const EventId ask = event_id(log, next.seq, 0);
  const Position after = position_after(last_frame);
  EXPECT_EQ(push({frame(after, sheet({item(AskWithdrawn{ask})}))}).front(), post::Verdict::ok);
  world.settle();
  // That it was asked stays where it was said, and that it was taken back stands beside it.
  const auto events = shared_events(ana);
  const auto holds = [&](auto is) { return std::ranges::any_of(events, is); };
  EXPECT_TRUE(holds([](const Event& e) { return say_if<PromiseAsked>(e.body) != nullptr; }));
  EXPECT_TRUE(holds([](const Event& e) { return say_if<AskWithdrawn>(e.body) != nullptr; }));
  ana_goes_on();
}

TEST_F(MaliciousPartner, Move12SealsOneTextThatOpensAsTwo) {
  // The commitment in front of a sheet fits one key only: a sheet that was made for another one
  // opens for nobody, whatever its ciphertext says.
  Bytes two_faced = frame(next, sheet({moment("two faces")}));
  auto parsed = parse_frame(two_faced);
  Bytes s(parsed->s.begin(), parsed->s.end());
  s[40] ^= 1;  // inside the commitment (24 .. 56)
  FrameHeader header = parsed->header;
  header.s_hash = sheet_hash(s);
  const auto bytes = bytes_of(header);
  const Bytes resigned = frame_bytes(header, key.sign("frame.v1", bytes), s, parsed->p);
  EXPECT_EQ(push({resigned}).front(), post::Verdict::ok);
  world.settle();
  EXPECT_TRUE(ana.screen().us->moments.empty());
  EXPECT_TRUE(names(ana, FaultCode::does_not_open)) << standing_of(ana);
  ana_goes_on();
}

}  // namespace
}  // namespace troth::world
