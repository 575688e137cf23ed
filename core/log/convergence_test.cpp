// Random lives of two people with several devices, delivered in every order: what a log says
// depends on the set of frames alone (P1, P3, P8, P11, P12, P20).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>

#include "codec/cbor.h"
#include "crypto/open/ideal.h"
#include "log/two_people.h"

namespace troth {
namespace {

// Some weeks of writing: devices say things, write covers, hear each other now and then, revoke
// each other.
struct Life {
  Life(std::uint64_t seed, Cipher& cipher, bool revoking) : people(seed, 2, cipher), random(seed) {
    std::vector<Log> logs;
    for (std::size_t i = 0; i < people.devices.size(); ++i) logs.push_back(people.reader());
    const std::size_t acts = 5 + random.below(40);
    for (std::size_t act = 0; act < acts; ++act) {
      const std::size_t who = random.below(people.devices.size());
      const Device& device = people.devices[who];
      Log& log = logs[who];
      const auto choice = random.below(revoking ? 12 : 10);
      if (choice < 4) {  // hears everything so far
        std::vector<Received> outcomes;
        log.receive(views_of(frames), outcomes);
      } else if (!log.compose(device.log, {said("?")}, {})) {
        continue;  // taken out
      } else if (choice < 6) {
        frames.push_back(people.cover(log, device));
      } else if (choice < 10) {
        std::vector<Item> items(1 + random.below(3), said(std::to_string(act)));
        for (Bytes& frame : people.say(log, device, std::move(items)))
          frames.push_back(std::move(frame));
      } else {
        // Takes out a device of the same person, at some frame that it knows.
        const Device& target = people.devices[(who + 2) % people.devices.size()];
        const std::uint64_t cut = random.below(log.chain(target.log)->seq() + 1);
        const Revoked revoked =
            revoke(people.space, target.log, cut, log.chain(target.log)->link_at(cut),
                   people.identities[who % 2]);
        for (Bytes& frame :
             people.say(log, device, {{Revoked::kind.number, 1, true, cbor::encoded(revoked)}}))
          frames.push_back(std::move(frame));
      }
    }
  }

  std::vector<BytesView> shuffled(std::uint64_t seed, bool doubled) const {
    std::vector<BytesView> order = views_of(frames);
    if (doubled) order.insert(order.end(), frames.begin(), frames.end());
    SeededRandom chance(seed);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[chance.below(i)]);
    return order;
  }

  TwoPeople people;
  SeededRandom random;
  std::vector<Bytes> frames;
};

// Everything that a log says, in one text.
std::string told(const Log& log) {
  std::string text;
  const auto add = [&text](std::span<const Event> events) {
    for (const Event& event : events) {
      text += event.id.text() + event.by.text() + std::to_string(event.place.lamport) + ":";
      for (const Past::Reach& reach : event.past.reaches())
        text += reach.log.text() + std::to_string(reach.seq) + ",";
      text += std::get<Nicknamed>(event.body).name.text + "\n";
    }
    text += "--\n";
  };
  add(log.in_order());
  add(log.from_removed());
  for (const StrangeFact& one : log.strange()) text += one.id.text();
  for (const LogStanding& one : log.standings())
    text += "\n" + one.log.text() + std::to_string(static_cast<int>(one.standing)) +
            std::to_string(one.seq_read);
  return text;
}

RC_GTEST_PROP(P1Convergence, AnyOrderAndAnyRepetitionOfFramesSaysTheSame,
              (std::uint64_t seed, std::uint64_t one, std::uint64_t other)) {
  IdealCipher cipher(seed);
  const Life life(seed, cipher, true);
  Log in_pieces = life.people.reader();
  Log at_once = life.people.reader();
  std::vector<Received> outcomes;
  SeededRandom chance(one);
  const auto order = life.shuffled(one, true);
  std::vector<EventId> before;
  for (std::size_t at = 0; at < order.size();) {
    const std::size_t size = std::min<std::size_t>(order.size() - at, 1 + chance.below(5));
    const std::size_t first = in_pieces.receive(std::span(order).subspan(at, size), outcomes);
    at += size;
    // Up to the index that was told, nothing has moved.
    const auto now = in_pieces.in_order();
    RC_ASSERT(first <= before.size() && first <= now.size());
    for (std::size_t i = 0; i < first; ++i) RC_ASSERT(now[i].id == before[i]);
    before.clear();
    for (const Event& event : now) before.push_back(event.id);
    for (std::size_t i = 1; i < now.size(); ++i) RC_ASSERT(now[i - 1].place < now[i].place);
  }
  at_once.receive(life.shuffled(other, false), outcomes);
  RC_ASSERT(told(in_pieces) == told(at_once));
}

// A fact's past is fixed when it is written, and the order never contradicts it.
RC_GTEST_PROP(P3CausalPast, WhatIsInThePastComesBeforeInTheOrder, (std::uint64_t seed)) {
  IdealCipher cipher(seed);
  const Life life(seed, cipher, false);
  Log log = life.people.reader();
  std::vector<Received> outcomes;
  log.receive(life.shuffled(seed, false), outcomes);
  const auto events = log.in_order();
  for (std::size_t i = 0; i < events.size(); ++i)
    for (std::size_t j = i; j < events.size(); ++j) {
      const bool later_in_past = events[i].past.reach(events[j].place.log) >= events[j].place.seq;
      RC_ASSERT(!later_in_past);
      // The past of what lies in my past lies in my past.
      if (events[j].past.reach(events[i].place.log) >= events[i].place.seq)
        for (const Past::Reach& reach : events[i].past.reaches())
          RC_ASSERT(reach.log == events[j].place.log ||
                    events[j].past.reach(reach.log) >= reach.seq);
    }
}

// Real and ideal cipher differ in bytes and in nothing that is said.
RC_GTEST_PROP(Ciphers, SayTheSame, (std::uint64_t seed)) {
  IdealCipher ideal(seed);
  SeededRandom nonces(seed);
  RealCipher real(nonces);
  std::string said_by[2];
  for (int i = 0; i < 2; ++i) {
    const Life life(seed, i == 0 ? static_cast<Cipher&>(ideal) : real, true);
    Log log = life.people.reader();
    std::vector<Received> outcomes;
    log.receive(views_of(life.frames), outcomes);
    said_by[i] = told(log);
  }
  RC_ASSERT(said_by[0] == said_by[1]);
}

// --- P12
// ---------------------------------------------------------------------------------------------------------

struct Taken {  // Ana's phone and tablet; the phone is lost
  Taken() : cipher(1), people(1, 2, cipher), log(people.reader()) {}
  const Device& phone() const { return people.devices[0]; }
  const Device& bens() const { return people.devices[1]; }
  const Device& tablet() const { return people.devices[2]; }
  Item revocation(const SigningKey& by, std::uint64_t cut) const {
    const Revoked revoked =
        revoke(people.space, phone().log, cut, log.chain(phone().log)->link_at(cut), by);
    return {Revoked::kind.number, 1, true, cbor::encoded(revoked)};
  }
  IdealCipher cipher;
  TwoPeople people;
  Log log;
};

TEST(P12Revocation, WhatTheLostPhoneSaysAfterTheCutChangesNothingAndStaysVisible) {
  Taken world;
  world.people.say(world.log, world.phone(), {said("mine")});
  Log thief = world.people.reader();
  std::vector<Received> outcomes;
  world.people.say(thief, world.phone(), {said("mine")});
  const auto stolen = world.people.say(thief, world.phone(), {said("not mine")});
  world.people.say(world.log, world.tablet(), {world.revocation(world.people.identities[0], 1)});
  world.log.receive(views_of(stolen), outcomes);
  EXPECT_EQ(outcomes[0].reception, Reception::taken);
  EXPECT_EQ(world.log.in_order().size(), 1u);
  ASSERT_EQ(world.log.from_removed().size(), 1u);
  EXPECT_EQ(std::get<Nicknamed>(world.log.from_removed()[0].body).name.text, "not mine");
  EXPECT_EQ(world.log.live_devices(), 3u);
  EXPECT_EQ(world.log.compose(world.phone().log, {said("x")}, {}).error().code,
            FaultCode::not_yours);
}

TEST(P12Revocation, IsNoEraserOfWhatOthersHadNamed) {
  Taken world;
  world.people.say(world.log, world.phone(), {said("one")});
  world.people.say(world.log, world.phone(), {said("two")});
  world.people.say(world.log, world.bens(), {said("I heard two")});
  world.people.say(world.log, world.tablet(), {world.revocation(world.people.identities[0], 1)});
  EXPECT_EQ(world.log.in_order().size(), 3u);
  EXPECT_TRUE(world.log.from_removed().empty());
}

TEST(P12Revocation, BySomebodyElseOrUnsignedIsNone) {
  Taken world;
  world.people.say(world.log, world.phone(), {said("one")});
  Log other = world.people.reader();
  // Ben, in his own name; and somebody at Ana's tablet without her identity key.
  for (const Device* device : {&world.bens(), &world.tablet()})
    world.people.say(other, *device, {world.revocation(world.people.identities[1], 0)});
  EXPECT_EQ(other.live_devices(), 4u);
  EXPECT_EQ(other.strange().size(), 2u);
}

// --- bad input: 1,000,000 mutated frames with TROTH_CI=1, 100,000 else; or TROTH_MUTATIONS

TEST(P11Binding, NoMutatedFrameIsAccepted) {
  const char* const given = std::getenv("TROTH_MUTATIONS");
  const std::size_t mutations = given                      ? std::strtoull(given, nullptr, 10)
                                : std::getenv("TROTH_CI")  ? 1'000'000
                                : std::getenv("TROTH_FEW") ? 20'000
                                                           : 100'000;
  SeededRandom random(2026);
  RealCipher cipher(random);
  TwoPeople people(2026, 1, cipher);
  Log log = people.reader();
  const Device& device = people.devices[0];
  std::vector<Bytes> frames;
  for (int i = 0; i < 4; ++i)
    for (Bytes& frame : people.say(log, device, {said("something that was said")}))
      frames.push_back(std::move(frame));
  // The reader knows the first two, so that mutations meet what is known, what comes next and what
  // is beyond a gap.
  Log reader = people.reader();
  std::vector<Received> outcomes;
  reader.receive(views_of(std::span(frames).first(2)), outcomes);
  const auto linked = [&] { return reader.chain(device.log)->seq(); };
  ASSERT_EQ(linked(), 2u);

  std::size_t accepted = 0;
  for (std::size_t i = 0; i < mutations; ++i) {
    Bytes frame = frames[1 + random.below(3)];
    switch (random.below(6)) {
      case 0:  // one bit anywhere
        frame[random.below(frame.size())] ^= static_cast<std::uint8_t>(1u << random.below(8));
        break;
      case 1:  // one bit in the head
        frame[random.below(head_size)] ^= static_cast<std::uint8_t>(1u << random.below(8));
        break;
      case 2: {  // some bytes of chance
        const std::size_t at = random.below(frame.size() - 8);
        const auto bytes = random.bytes<8>();
        std::copy(bytes.begin(), bytes.end(), frame.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      }
      case 3: {  // a sheet of another frame
        const Bytes& other = frames[0];
        std::copy(other.begin() + head_size, other.begin() + head_size + 1096,
                  frame.begin() + head_size);
        break;
      }
      case 4:  // cut short, but never to the two lengths that are forms of the same frame
        frame.resize(225 + random.below(1000));
        break;
      default:  // the signature of another frame
        std::copy(frames[0].begin() + header_size, frames[0].begin() + head_size,
                  frame.begin() + header_size);
        break;
    }
    if (std::find(frames.begin(), frames.end(), frame) != frames.end()) continue;
    const BytesView one = frame;
    reader.receive({&one, 1}, outcomes);
    // A known header with other sheets or signature is refused or known; it changes nothing either
    // way.
    if (outcomes[0].reception == Reception::taken || outcomes[0].reception == Reception::parked)
      ++accepted;
  }
  EXPECT_EQ(accepted, 0u);
  EXPECT_EQ(linked(), 2u);
  EXPECT_EQ(reader.in_order().size(), 2u);
  reader.receive(views_of(frames), outcomes);
  EXPECT_EQ(reader.in_order().size(), 4u);
}

}  // namespace
}  // namespace troth
