// Raw text as what a page says to the core: a device that was founded and opened once is asked it,
// one message after another, and answers each with a whole message or a fault. Nothing that a page
// can say stops the core.
#include <deque>

#include "codec/json.h"
#include "crypto/open/ideal.h"
#include "troth.h"

namespace {

using namespace troth;

constexpr Instant now{1'800'000'000'000};

// One device with a store that keeps everything, and a passphrase that needs no stretching.
struct Page {
  SeededRandom random{1};
  IdealCipher cipher{1};
  Troth troth{random, cipher};
  std::deque<Request> todo;

  Page() {
    ask(Start{"https://relay.example", {}});
    ask(FoundAccount{Words{"Ana"}, Passphrase(std::string("six kind words in a row"))});
    ask(Submit{MakePromise{Words{"Home by seven"}, {}, {}, {}, {}}});
  }

  void follow(const Reply& reply) {
    for (const Effect& effect : reply.effects) {
      if (const auto* keep = std::get_if<Keep>(&effect)) todo.push_back(Kept{keep->keep});
      if (const auto* stretch = std::get_if<Stretch>(&effect)) {
        Stretched done;
        for (const auto& task : stretch->tasks)
          done.keys.push_back(cipher.stretch(bytes_of("words"), task.salt)->reveal());
        todo.push_back(std::move(done));
      }
    }
  }
  void ask(Request request) {
    todo.push_back(std::move(request));
    for (int steps = 0; !todo.empty() && steps < 100; ++steps) {
      Request next = std::move(todo.front());
      todo.pop_front();
      follow(troth.handle({now, 60, std::move(next)}));
    }
  }
  void say(std::string_view text) {
    Bytes message;
    append_le(message, static_cast<std::uint32_t>(text.size()));
    append(message, bytes_of(text));
    // A message's attachments: the same bytes again, so that places in them can be right.
    append(message, bytes_of(text));
    const Bytes reply = troth.handle_message(message);
    TROTH_ASSERT(reply.size() >= 4);
    TROTH_ASSERT(read_le<std::uint32_t>(reply) <= reply.size() - 4);
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Page page;
  (void)page.troth.handle_message(BytesView(data, size));
  // Lines are messages of their own; "\n" stands in no JSON that the page writes.
  std::string_view text(reinterpret_cast<const char*>(data), size);
  for (int lines = 0; lines < 16 && !text.empty(); ++lines) {
    const auto end = text.find('\n');
    page.say(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return 0;
}
