// Bytes as what happens to three devices of two people, their network and their relay: acts, cuts,
// crashes around a Keep, wrong clocks, a relay that starts again or has forgotten everything. When
// it is all healed the devices hold the same state, and nothing that a person was shown as kept is
// missing.
#include <span>

#include "acts.h"
#include "simulation.h"

namespace {

using namespace troth;
using namespace troth::world;

struct Happening {
  std::span<const std::uint8_t> bytes;
  int next() {
    if (bytes.empty()) return 0;
    const int byte = bytes.front();
    bytes = bytes.subspan(1);
    return byte;
  }
};

void add_laptop(World& world, Phone& of) {
  const Reply kit = of.ask(ShowKit{Passphrase(of.passphrase)}, world.now);
  Phone& added = world.phone("a laptop");
  added.passphrase = of.passphrase;
  added.mine_passphrase = of.mine_passphrase;
  (void)added.ask(Recover{*kit.kit, Passphrase(added.passphrase)}, world.now);
  world.settle();
}

void wake(World& world, Phone& phone) {
  if (phone.is_running()) return;
  (void)phone.start(world.now);
  (void)phone.unlock(world.now);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  World world(1);
  Happening happening{{data, std::min<std::size_t>(size, 120)}};
  auto [ana, ben] = link_two(world);
  add_laptop(world, *ana);
  std::set<EventId> promised;
  for (int number = 0; !happening.bytes.empty(); ++number) {
    const int what = happening.next();
    Phone& phone = *world.phones[static_cast<std::size_t>(what) % world.phones.size()];
    SeededRandom chance(static_cast<std::uint64_t>(happening.next()));
    switch (what / 16) {
      case 0:
      case 1:
      case 2:
      case 3: {
        wake(world, phone);
        auto wish =
            shared_act(phone, chance, world.now + phone.skew_ms, number, shared_act_kinds_all);
        if (!wish) break;
        const Reply reply = phone.wish(std::move(*wish), world.now);
        if (!reply.fault && reply.made && phone.is_running() && reply.view)
          promised.insert(*reply.made);
        break;
      }
      case 4:
        wake(world, phone);
        (void)phone.wish(private_act(phone, chance, number), world.now);
        break;
      case 5:
      case 6:
        world.settle(1 + static_cast<int>(chance.below(4)));
        break;
      case 7:
        world.is_cut = !world.is_cut;
        break;
      case 8:
        phone.crash_before_keep = true;
        break;
      case 9:
        phone.crash_after_keep = true;
        break;
      case 10:
        if (phone.is_running()) phone.crash();
        break;
      case 11:
        world.restart_relay();
        break;
      case 12:
        world.wipe_relay();
        break;
      case 13:
        world.pass(static_cast<std::int64_t>(chance.below(40)) * day_ms / 4);
        break;
      case 14:
        world.faults = {static_cast<int>(chance.below(40)), static_cast<int>(chance.below(40)),
                        static_cast<int>(chance.below(60))};
        break;
      default:
        phone.skew_ms = (static_cast<std::int64_t>(chance.below(800)) - 400) * day_ms;
    }
  }
  TROTH_ASSERT(heal(world, promised).is_good);
  return 0;
}
