#include "cli/host/shell.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "crypto/open/stretch.h"

namespace troth::cli {
namespace {

// A core that answers each request with the replies that the test wrote down, and remembers it.
struct Script {
  std::deque<Reply> replies;
  std::vector<Request> asked;
  Reply answer(const Asked& it) {
    asked.push_back(it.request);
    if (replies.empty()) return {};
    Reply next = std::move(replies.front());
    replies.pop_front();
    return next;
  }
};

struct Recorder final : Line {
  std::vector<Post> posts;
  int status = 200;
  Answered post(const Post& call) override {
    posts.push_back(call);
    return {call.post, status, {}};
  }
  bool wait(const std::string&, std::int64_t) override { return false; }
};

class ShellTest : public testing::Test {
 protected:
  ShellTest() {
    std::string name = std::filesystem::temp_directory_path() / "troth-shell-XXXXXX";
    home = mkdtemp(name.data());
    store = *Store::open(home);
  }
  ~ShellTest() override {
    store.reset();
    std::filesystem::remove_all(home);
  }
  Shell shell() {
    return Shell([this](const Asked& it) { return script.answer(it); }, *store, line,
                 [] { return Instant{1000}; }, [](Instant) { return 60; });
  }
  static Reply with(std::vector<Effect> effects) {
    Reply reply;
    reply.effects = std::move(effects);
    return reply;
  }
  std::string home;
  std::unique_ptr<Store> store;
  Script script;
  Recorder line;
};

TEST_F(ShellTest, NothingIsSentBeforeItIsKept) {
  script.replies = {with({Keep{1, {{"f/1", {1, 2, 3}}}, {}}}),
                    with({Post{5, "push", "token", {9}}})};
  auto it = shell();
  (void)it.ask(Ticked{}, Mail::send);
  ASSERT_EQ(script.asked.size(), 3u);
  EXPECT_EQ(std::get<Kept>(script.asked[1]).keep, 1);
  EXPECT_EQ(std::get<Answered>(script.asked[2]).post, 5);
  EXPECT_EQ(store->page("")->records.size(), 1u);
  EXPECT_EQ(line.posts.size(), 1u);
}

TEST_F(ShellTest, MailThatIsHeldGoesOutWithTheNextExchange) {
  script.replies = {with({Post{5, "push", "token", {9}}})};
  auto it = shell();
  (void)it.ask(Ticked{}, Mail::hold);
  EXPECT_TRUE(line.posts.empty());
  (void)it.exchange();
  EXPECT_EQ(line.posts.size(), 1u);
}

TEST_F(ShellTest, WhatCannotBeKeptIsNotSentAndTheCoreIsNotAskedAgain) {
  store.reset();
  store = *Store::open(home, 12);
  script.replies = {with({Keep{1, {{"f/1", Bytes(400'000, 1)}}, {}}, Post{5, "push", "", {}}})};
  auto it = shell();
  EXPECT_EQ(it.ask(Ticked{}, Mail::send).fault, FaultCode::disk_full);
  EXPECT_TRUE(line.posts.empty());
  EXPECT_EQ(it.ask(Ticked{}, Mail::send).fault, FaultCode::disk_full);
  EXPECT_EQ(script.asked.size(), 1u);
}

TEST_F(ShellTest, PassphrasesAreStretchedWithTheSaltsThatTheCoreNames) {
  ByteArray<16> salt{};
  salt[0] = 7;
  ByteArray<64> given{};
  given[3] = 9;
  script.replies = {with({Stretch{{{WhichPassphrase::passphrase, salt, std::nullopt},
                                   {WhichPassphrase::given, salt, given}}}})};
  auto it = shell();
  (void)it.ask(Unlock{Passphrase("six words")}, Mail::send);
  ASSERT_EQ(script.asked.size(), 2u);
  const auto& stretched = std::get<Stretched>(script.asked[1]);
  ASSERT_EQ(stretched.keys.size(), 2u);
  EXPECT_EQ(stretched.keys[0], stretch(bytes_of("six words"), salt)->reveal());
  EXPECT_EQ(stretched.keys[1], stretch(given, salt)->reveal());
}

TEST_F(ShellTest, TheFirstFaultIsTheOneThatIsSaid) {
  Reply first = with({Post{1, "hello", "", {}}});
  Reply second;
  second.fault = FaultCode::relay_unreachable;
  Reply third;
  third.fault = FaultCode::gap;
  script.replies = {first, second, third};
  auto it = shell();
  EXPECT_EQ(it.ask(Ticked{}, Mail::send).fault, FaultCode::relay_unreachable);
}

}  // namespace
}  // namespace troth::cli
