// The relay under arbitrary sequences of calls from three people: Ana and Ben share a space, Carl
// does not. The fuzzer chooses route, caller and body; whatever it does, Carl sees nothing of
// theirs, a space never has three members, and what was in a log stays there.
#include "relay/memory_store.h"
#include "relay/relay.h"

namespace {

using namespace troth;
using namespace troth::relay;

constexpr SpaceId space{{1}};
const ByteArray<32> tokens[3] = {{1}, {2}, {3}};
const AccountId accounts[3] = {AccountId{{1}}, AccountId{{2}}, AccountId{{3}}};

struct World {
  MemoryStore store;
  SeededRandom random{1};
  Relay relay{store, random, Rules{{"https://relay.example"}, true, 4, true}};
  Instant now{1'800'000'000'000};
  LogId log{{7}};

  World() {
    for (int i = 0; i < 3; ++i) {
      store.set_account(accounts[i], {VerifyKey{{static_cast<std::uint8_t>(i)}}, utc_day_of(now)});
      store.set_blob(accounts[i], post::Blob::acct, {1, Bytes(10, 1)});
      store.set_session(hash(label::session, tokens[i]),
                        {accounts[i], VerifyKey{}, utc_day_of(now)});
    }
    store.set_space(space, {VerifyKey{{5}}, {{accounts[0], false}, {accounts[1], false}}});
    store.set_log(space, {log, VerifyKey{{8}}, accounts[0], false, Bytes(10, 2)});
    Bytes frame(head_size + s_sizes[0], 3);
    store.append(space, log,
                 {1,
                  Hash{{1}},
                  BytesView(frame).first(head_size),
                  BytesView(frame).subspan(head_size),
                  {},
                  0});
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  World world;
  BytesView rest(data, size);
  bool ana_is_here = true;
  while (rest.size() >= 4) {
    const auto route = static_cast<post::Route>(rest[0] % post::route_count);
    const auto who = static_cast<std::size_t>(rest[1] % 4);
    const std::size_t wanted = read_le<std::uint16_t>(rest.subspan(2));
    const std::size_t length = std::min(wanted, rest.size() - 4);
    post::Call call{
        route, std::nullopt,
        Bytes(rest.begin() + 4, rest.begin() + 4 + static_cast<std::ptrdiff_t>(length))};
    if (who < 3) call.token = post::Token(tokens[who]);
    rest = rest.subspan(4 + length);
    const auto outcome = world.relay.handle(call, who, world.now);
    world.now = world.now + 1000;
    if (outcome.answer.status != 200 && !post::refusal_in(outcome.answer)) __builtin_trap();
    if (who == 0 && (route == post::Route::leave_space || route == post::Route::delete_account))
      ana_is_here = false;
    if (const auto record = world.store.space(space)) {
      if (record->members.size() > 2) __builtin_trap();
      for (const auto& member : record->members)
        if (member.account == accounts[2]) __builtin_trap();
      if (!world.store.frame_head(space, world.log, 1)) __builtin_trap();
    } else if (ana_is_here) {
      __builtin_trap();
    }
    if (who >= 2)
      for (const auto& account : outcome.wake)
        if (account == accounts[0] || account == accounts[1]) __builtin_trap();
    const auto spied = world.relay.handle(
        post::call_for(post::Pull{space, {}, 10}, post::Token(tokens[2])), 9, world.now);
    if (spied.answer.status == 200) __builtin_trap();
  }
  return 0;
}
