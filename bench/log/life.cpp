// Loads 50,000 shared facts of two people on one device, through the core's own door: what the
// store gives is authenticated, decrypted, parsed, ordered and folded, and the first screen is
// made. Prints one figure a line: name, value, unit. CPU time of this thread (WebAssembly: of a
// clock).
//   bench_life [FACTS] [ROUNDS]
#include <cstdio>
#include <cstdlib>
#ifdef __wasi__
#include <chrono>
#else
#include <ctime>
#endif

#include "device/frame_record.h"
#include "log/fact_bytes.h"
#include "log/writing.h"
#include "tests/world/world.h"

namespace troth::world {
namespace {

double cpu_ms() {
#ifdef __wasi__
  // There is no processor clock here; run it on a quiet machine.
  using Milliseconds = std::chrono::duration<double, std::milli>;
  return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
#else
  return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

std::string record_name(const LogId& log, std::uint64_t seq) {
  Bytes big_endian;
  for (int i = 7; i >= 0; --i) big_endian.push_back(static_cast<std::uint8_t>(seq >> (8 * i)));
  return std::string(device::frames_prefix) + log.text() + "/" + hex_of(big_endian);
}

// Both write into Ana's store as their own devices would, one fact a frame, and each hears the
// other every eight.
class Writers {
 public:
  Writers(World& world, Phone& ana, Phone& ben) : world_(world), ana_(ana) {
    const device::Self& self = self_of(ana);
    const device::SpaceAtRest& space = self.spaces[self.active];
    for (Phone* phone : {&ana, &ben}) {
      const device::Opened& opened = *phone->device().opened();
      keys_.emplace_back(*opened.spaces[opened.self.active].us_key);
      private_keys_.push_back(opened.self.private_keys.back());
    }
    space_key_ = space.held.keys.back().key;
    log_ = std::make_unique<Log>(space.held.space, Room::us, *world.cipher);
    (void)log_->add_member(member_id_of(self.me), self.me.sign);
    (void)log_->add_member(member_id_of(*space.held.partner), space.held.partner->sign);
    for (const SpaceKey& key : space.held.keys) log_->add_space_key(key.key);
    for (const device::KnownLog& known : space.logs)
      if (!known.solo) (void)log_->add_device(known.certificate);
    std::vector<Bytes> frames;
    for (const auto& [name, bytes] : ana.store())
      if (name.starts_with(device::frames_prefix))
        if (const auto record = device::read_frame_record(bytes);
            record && log_->chain(record->header.log))
          frames.emplace_back(record->frame.begin(), record->frame.end());
    std::vector<Received> outcomes;
    log_->receive(std::vector<BytesView>(frames.begin(), frames.end()), outcomes);
  }

  void write(std::size_t facts) {
    SeededRandom chance(3);
    std::vector<EventId> promises;
    std::vector<EventId> moments;
    for (std::size_t i = 0; i < facts; ++i) {
      const std::size_t who = i / 8 % 2;
      const Instant at = first_day + static_cast<std::int64_t>(i) * hour_ms;
      const std::string words(20 + chance.below(80), 'w');
      const Due due{at + day_ms, 0, Precision::minute};
      const auto of = [&](const std::vector<EventId>& some) {
        return some[some.size() - 1 - chance.below(std::min<std::size_t>(some.size(), 20))];
      };
      const auto kind = i < 20 ? i % 2 * 4 : chance.below(6);
      switch (kind) {
        case 0:
          promises.push_back(say(who, PromiseMade{Words{words}, due, {}, {}, {}}, at));
          break;
        case 1:
          say(who, HeadsUpGiven{of(promises), due, Words{words}}, at);
          break;
        case 2:
          say(who, PromiseClosed{of(promises), Outcome::kept, {}}, at);
          break;
        case 3:
          say(who, MomentThanked{of(moments)}, at);
          break;
        case 4:
          moments.push_back(say(who, MomentTold{Words{words}, {}, {}, {}}, at));
          break;
        default:
          say(who, NeedTold{Words{words}, {}, {}}, at);
      }
    }
  }

 private:
  static const device::Self& self_of(const Phone& phone) { return phone.device().opened()->self; }

  EventId say(std::size_t who, const Body& fact, Instant at) {
    const LogId own = log_id_of(keys_[who].verify_key());
    const auto sheets = log_->compose(own, {item_of(fact)}, at);
    TROTH_ASSERT(sheets.has_value() && sheets->size() == 1);
    const Position position = position_after(log_->space(), *log_->chain(own));
    Bytes number;
    append_le(number, position.seq);
    const Bytes inner = blank_inner(*world_.cipher, SealPlace(label::drawer, {own.bytes, number}));
    auto frame = write_frame(*world_.cipher, {keys_[who], space_key_, private_keys_[who]}, position,
                             sheets->front(), inner);
    TROTH_ASSERT(frame.has_value());
    std::vector<Received> outcomes;
    const BytesView one[] = {*frame};
    log_->receive(one, outcomes);
    TROTH_ASSERT(outcomes[0].reception == Reception::taken);
    const Bytes kept = who == 0 ? *frame : without_private(*parse_frame(*frame));
    ana_.store()[record_name(own, position.seq)] = device::frame_record(at, false, kept);
    return event_id(own, position.seq, 0);
  }

  World& world_;
  Phone& ana_;
  std::vector<SigningKey> keys_;
  std::vector<Key> private_keys_;
  Key space_key_;
  std::unique_ptr<Log> log_;
};

int run(std::size_t facts, int rounds) {
  World world = World::with_copies(1);  // the real cipher
  auto [ana, ben] = link_two(world);
  world.settle();
  Writers(world, *ana, *ben).write(facts);
  std::size_t bytes = 0;
  std::size_t frames = 0;
  for (const auto& [name, record] : ana->store())
    if (name.starts_with(device::frames_prefix)) {
      bytes += record.size();
      ++frames;
    }
  double best = 1e300;
  for (int round = 0; round < rounds; ++round) {
    (void)ana->start(world.now);
    const double before = cpu_ms();
    const Reply reply = ana->unlock(world.now);
    best = std::min(best, cpu_ms() - before);
    TROTH_ASSERT(!reply.fault && ana->is_open() && ana->screen().troubles.empty());
    const device::Opened& opened = *ana->device().opened();
    TROTH_ASSERT(opened.spaces[opened.self.active].us->in_order().size() >= facts);
    TROTH_ASSERT(!opened.state.us.promises.empty() && !opened.state.us.moments.empty());
  }
  std::printf("facts %zu\nframes %zu\nstored %.1f MiB\n", facts, frames,
              static_cast<double>(bytes) / (1 << 20));
  std::printf("load %.1f ms\nload_a_fact %.2f us\n", best,
              1000 * best / static_cast<double>(facts));
  return 0;
}

}  // namespace
}  // namespace troth::world

int main(int count, char** given) {
  const auto number = [&](int index, unsigned long long otherwise) {
    return count > index ? std::strtoull(given[index], nullptr, 10) : otherwise;
  };
  return troth::world::run(number(1, 50'000), static_cast<int>(number(2, 3)));
}
