// Ten years of two people on Ana's device: 30,000 things that happened, 5,000 pulses between them,
// and what a device writes by itself in that time: eight quiet frames a day in each log, and new
// keys every ninety days. Writes the device's records into a file, for ten_years.mjs:
//
//   u32 size | name | u32 size | bytes       sizes little-endian, until the end
//
// What is private lies in sheets P of Ana's frames, as it does when it leaves with the next one.
// Then it opens that device once more and reads, and prints what that took natively.
//   bench_ten_years FILE END_MS [WITHOUT_QUIET_FRAMES]     END_MS: since 1970; the life ends there
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "bench/log/writers.h"
#include "codec/cbor.h"
#include "log/protocol_item.h"
#include "sync/link.h"
#include "sync/schedule.h"
#include "vault/rotation.h"

namespace troth::world {
namespace {

constexpr std::int64_t days = 3652;
constexpr std::size_t events = 30'000;
constexpr std::size_t pulses = 5'000;
constexpr std::size_t own_needs = 6;

double now_ms() {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  return Milliseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

class Life {
 public:
  Life(World& world, Phone& ana, Phone& ben)
      : world_(world),
        ana_(ana),
        writers_(world, ana, ben),
        self_(ana.device().opened()->self),
        local_(ana.device().opened()->local),
        drawer_(ana.device().opened()->mine->drawer.writing) {
    for (const SpaceKey& key : space().held.keys) epoch_ = std::max(epoch_, key.epoch);
  }

  void live(Instant begin, Instant end, bool has_quiet_frames) {
    std::int64_t day = 0;
    const std::size_t all = events + pulses;
    for (std::size_t i = 0; i < own_needs; ++i)
      needs_.push_back(keep(NeedNamed{Words{"a need of mine"}, {}, {}}, begin));
    for (std::size_t i = 0; i < all; ++i) {
      const std::int64_t so_far =
          (end.ms - begin.ms) / static_cast<std::int64_t>(all) * static_cast<std::int64_t>(i);
      const Instant at = begin + so_far;
      for (; day < so_far / day_ms; ++day) pass_day(begin + day * day_ms, day, has_quiet_frames);
      if (i % 7 == 3)
        take_pulse(i, at);
      else
        something_happens(i, at);
    }
    while (!waiting_.empty()) {
      put_on_its_way();
      for (std::size_t who : {0, 1}) writers_.append_frame(who, Sheet{}, end);
    }
    come_to_rest(end);
  }

 private:
  const device::SpaceAtRest& space() const { return self_.spaces[self_.active]; }

  void pass_day(Instant at, std::int64_t day, bool has_quiet_frames) {
    if (day % (rotation_ms / day_ms) == 89) change_keys(at);
    if (!has_quiet_frames) return;
    for (std::size_t i = 0; i < sync::quiet_frames_a_day; ++i)
      for (std::size_t who : {0, 1}) {
        if (who == 0) put_on_its_way();
        writers_.append_frame(who, Sheet{}, at);
      }
  }

  EventId say(std::size_t who, const Body& fact, Instant at) {
    if (who == 0) put_on_its_way();
    return writers_.say(who, fact, at);
  }

  // Most of it builds; now and then something hurts. What is due is closed first.
  void something_happens(std::size_t i, Instant at) {
    const std::size_t who = chance_.below(2);
    const auto one_of = [&](const auto& some) {
      return some[some.size() - 1 - chance_.below(std::min<std::size_t>(some.size(), 20))];
    };
    if (!open_.empty() && open_.front().due <= at) {
      const Open it = open_.front();
      open_.pop_front();
      const auto luck = chance_.below(100);
      say(it.who,
          PromiseClosed{it.id,
                        luck < 86   ? Outcome::kept
                        : luck < 95 ? Outcome::kept_later
                                    : Outcome::not_kept,
                        {}},
          at);
      return;
    }
    const auto kind = chance_.below(100);
    if (kind < 40) {
      const Instant due = at + day_ms + static_cast<std::int64_t>(chance_.below(3)) * hour_ms;
      const EventId id =
          say(who, PromiseMade{words(i), Due{due, 0, Precision::minute}, {}, {}, {}}, at);
      open_.push_back({id, who, due});
    } else if (kind < 46 && !open_.empty()) {
      Open& it = open_.back();
      it.due = it.due + hour_ms;
      say(it.who, HeadsUpGiven{it.id, Due{it.due, 0, Precision::minute}, {}}, at);
    } else if (kind < 70) {
      moments_.push_back(
          say(who, MomentTold{words(i), static_cast<Builder>(chance_.below(9)), {}, {}}, at));
    } else if (kind < 84 && !moments_.empty()) {
      say(who, MomentThanked{one_of(moments_)}, at);
    } else if (kind < 98) {
      keep(MomentKept{words(i), static_cast<Builder>(chance_.below(9)), {}, {}}, at);
    } else if (kind < 99) {
      keep(NoteKept{words(i), {}}, at);
    } else {
      keep(HurtNoted{words(i),
                     {},
                     i % 2 == 0 ? Breaker::judged : Breaker::broke_a_promise,
                     HurtSize::small,
                     CameOut::told_when_asked,
                     {}},
           at);
    }
  }

  void take_pulse(std::size_t i, Instant at) {
    PulseTaken pulse;
    pulse.trust = static_cast<std::int32_t>(55 + i * 7 % 35);
    if (chance_.below(2) == 0) {
      pulse.need = needs_[i % needs_.size()];
      pulse.met = static_cast<std::int32_t>(50 + chance_.below(40));
    }
    keep(pulse, at);
  }

  Words words(std::size_t i) {
    static const char* const some[] = {
        "home",    "by seven", "the letter", "asked",    "first",     "before",  "supper",
        "told me", "unasked",  "the number", "at the",   "station",   "in time", "listened",
        "again",   "called",   "mother",     "the keys", "carefully", "quietly"};
    std::string line = "The " + std::to_string(i) + "th:";
    for (std::size_t left = 3 + chance_.below(8); left > 0; --left)
      line += std::string(" ") + some[chance_.below(std::size(some))];
    return Words{line};
  }

  EventId keep(const Body& fact, Instant at) {
    lamport_ = std::max(lamport_, writers_.log().lamport_now()) + 1;
    waiting_.push_back(
        {++n_, private_fact_bytes(private_fact(fact, at, writers_.log().past_now(), lamport_))});
    return mine_id(writers_.log_of(0), n_);
  }

  // With Ana's next frame, as far as it has room.
  void put_on_its_way() {
    if (waiting_.empty()) return;
    for (const Chunk& chunk : chunks_of(waiting_, next_chunk_)) {
      Bytes number;
      append_le(number, next_chunk_++);
      writers_.to_carry.push_back(
          seal_chunk(*world_.cipher, drawer_, space().held.space, chunk,
                     SealPlace(label::drawer, {writers_.log_of(0).bytes, number})));
    }
    waiting_.clear();
  }

  void change_keys(Instant at) {
    const Key next{world_.random.bytes<32>()};
    const Key next_private{world_.random.bytes<32>()};
    const Key before = space().held.keys.back().key;
    std::vector<BoxPublicKey> everybody = {self_.me.box, space().held.partner->box};
    std::vector<BoxPublicKey> own = {self_.me.box};
    for (std::size_t who : {0, 1}) {
      const Chain& chain = *writers_.log().chain(writers_.log_of(who));
      everybody.push_back(chain.certificate().certificate().device_box);
      if (who == 0) own.push_back(everybody.back());
    }
    const auto rotated =
        rotate(*world_.cipher, space().held.space, ++epoch_, next, before, everybody);
    sync::PrivateKeys keys{space_key_name(next_private), {}};
    keys.boxes = *box_key(*world_.cipher, next_private, own);
    writers_.say(0, protocol_item(*rotated), at);
    writers_.say(0, protocol_item(keys), at);
    self_.spaces[self_.active].held.keys.push_back({epoch_, next});
    self_.private_keys.push_back(next_private);
    self_.rotated_at = at;
    writers_.use({epoch_, next}, next_private);
  }

  // All of it has left; the calendar owes nothing; the app was open a moment ago.
  void come_to_rest(Instant end) {
    const LogId own = writers_.log_of(0);
    std::erase_if(self_.left, [&](const device::LeftHere& it) { return it.log == own; });
    self_.left.push_back({own, writers_.log().chain(own)->seq()});
    self_.calendar_from = end;
    Plaintext text(256 * 1024);
    cbor::write_secret(text.bytes(), self_);
    for (const std::string& name :
         {std::string(device::self_name), device::again(device::self_name)})
      ana_.store()[name] = local_.seal(*world_.cipher, name, text.view());
  }

  struct Open {
    EventId id;
    std::size_t who = 0;
    Instant due;
  };
  World& world_;
  Phone& ana_;
  TwoWriters writers_;
  device::Self self_;
  LocalStore local_;
  Key drawer_;
  SeededRandom chance_{3};
  std::uint32_t epoch_ = 1;
  std::uint64_t n_ = 0;
  std::uint64_t lamport_ = 0;
  std::uint64_t next_chunk_ = 1;
  std::vector<PrivateEntry> waiting_;
  std::vector<EventId> needs_;
  std::vector<EventId> moments_;
  std::deque<Open> open_;
};

bool write_store(const std::map<std::string, Bytes>& store, const char* path) {
  std::FILE* file = std::fopen(path, "wb");
  if (file == nullptr) return false;
  bool is_whole = true;
  for (const auto& [name, bytes] : store) {
    Bytes head;
    append_le(head, static_cast<std::uint32_t>(name.size()));
    append(head, bytes_of(name));
    append_le(head, static_cast<std::uint32_t>(bytes.size()));
    is_whole = std::fwrite(head.data(), 1, head.size(), file) == head.size() &&
               std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && is_whole;
  }
  return std::fclose(file) == 0 && is_whole;
}

// The middle one of some acts of a person, each answered to its end.
template <class Act>
void time_act(const char* name, const Act& act) {
  std::vector<double> took;
  for (int i = 0; i < 20; ++i) {
    const double before = now_ms();
    act(i);
    took.push_back(now_ms() - before);
  }
  std::ranges::sort(took);
  std::printf("%s %.1f ms\n", name, took[took.size() / 2]);
}

int run(const char* path, Instant end, bool has_quiet_frames) {
  std::setvbuf(stdout, nullptr, _IOLBF, 4096);
  World world(1, false);
  const Instant begin = end + -days * day_ms;
  world.now = begin;
  auto [ana, ben] = link_two(world);
  world.settle();
  (void)ana->open_mine(world.now);
  TROTH_ASSERT(ana->device().opened()->mine);
  Life(world, *ana, *ben).live(world.now, end, has_quiet_frames);
  if (!write_store(ana->store(), path)) return 1;

  const auto [frames, bytes] = frames_in(ana->store());
  std::printf("frames %zu\nstored %.1f MiB\n", frames, static_cast<double>(bytes) / (1 << 20));
  (void)ana->start(end);
  double before = now_ms();
  (void)ana->unlock(end);
  std::printf("unlock %.0f ms\n", now_ms() - before);
  TROTH_ASSERT(ana->is_open() && ana->screen().troubles.empty());
  time_act("promise", [&](int i) {
    const Words act{"a promise, the " + std::to_string(i) + "th"};
    (void)ana->wish(MakePromise{act, {}, {}, {}, {}}, end);
  });
  time_act("timeline", [&](int) {
    TROTH_ASSERT(ana->ask(ReadTimeline{end + -30 * day_ms, end, false, false}, end).timeline);
  });
  before = now_ms();
  (void)ana->open_mine(end);
  std::printf("open_mine %.0f ms\n", now_ms() - before);
  before = now_ms();
  const Reply reply = ana->ask(ReadTrust{}, end);
  std::printf("reading %.0f ms\n", now_ms() - before);
  TROTH_ASSERT(ana->screen().troubles.empty() && reply.reading);
  time_act("pulse", [&](int i) { (void)ana->wish(TakePulse{60 + i, {}, {}}, end); });
  const view::Reading& reading = *reply.reading;
  std::printf("pulses %d\n", reading.answers);
  const State& state = ana->device().opened()->state;
  std::printf("promises %zu\nmoments %zu\nkept_moments %zu\nhurts %zu\n", state.us.promises.size(),
              state.us.moments.size(), state.mine.moments.size(), state.mine.hurts.size());
  return static_cast<std::size_t>(reading.answers) == pulses && reading.trust && reading.why ? 0
                                                                                             : 1;
}

}  // namespace
}  // namespace troth::world

int main(int count, char** given) {
  if (count < 3) return 2;
  return troth::world::run(given[1], troth::Instant{std::strtoll(given[2], nullptr, 10)},
                           count < 4);
}
