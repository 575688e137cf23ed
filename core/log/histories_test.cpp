// Two histories of one log: what proves them and where they part, and how somebody who was shown
// one of them reads on when others go on from the other (P1, P6).
#include <gtest/gtest.h>

#include "codec/cbor.h"
#include "log/two_people.h"

namespace troth {
namespace {

// Ana's device writes a beginning, and then two histories: one that is shown to Ben, and another.
class TwoHistoriesOfAna : public testing::Test {
 protected:
  void SetUp() override {
    beginning = people.say(one, ana, {said("shared")});
    deliver(other, beginning);
    deliver(bens, beginning);
    for (int i = 0; i < 3; ++i) {
      append(shown_to_ben, people.say(one, ana, {said("one " + std::to_string(i))}));
      append(shown_to_us, people.say(other, ana, {said("other " + std::to_string(i))}));
    }
    deliver(bens, shown_to_ben);
  }
  static void append(std::vector<Bytes>& to, const std::vector<Bytes>& frames) {
    to.insert(to.end(), frames.begin(), frames.end());
  }
  static void deliver(Log& log, std::span<const Bytes> frames) {
    std::vector<Received> outcomes;
    log.receive(views_of(frames), outcomes);
  }
  Bytes head(const std::vector<Bytes>& of, std::size_t i) const {
    return head_only(*parse_frame(of[i]));
  }
  Item proof() const {
    Item item;
    item.type = static_cast<std::uint16_t>(TwoHistories::kind.number);
    item.bytes = cbor::encoded(TwoHistories{head(shown_to_ben, 0), head(shown_to_us, 0)});
    return item;
  }
  static std::vector<std::string> words_of(const Log& log) {
    std::vector<std::string> words;
    for (const Event& event : log.in_order())
      words.push_back(std::get<Nicknamed>(event.body).name.text);
    return words;
  }
  using AllWords = std::vector<std::string>;

  SeededRandom random{1};
  RealCipher cipher{random};
  TwoPeople people{1, 1, cipher};
  const Device& ana = people.devices[0];
  const Device& ben = people.devices[1];
  Log one = people.reader(), other = people.reader(), bens = people.reader();
  std::vector<Bytes> beginning, shown_to_ben, shown_to_us;
};

TEST_F(TwoHistoriesOfAna, AreProvenWhereTheyPartAndNowhereElse) {
  const VerifyKey& device = ana.key.verify_key();
  EXPECT_EQ(*check_fork(head(shown_to_ben, 0), head(shown_to_us, 0), device), 2u);
  EXPECT_EQ(check_fork(head(shown_to_ben, 1), head(shown_to_us, 1), device).error().code,
            FaultCode::not_found);
}

// The log goes on from frames that this reader holds in another form, and tells the proof of it
// only later.
TEST_F(TwoHistoriesOfAna, AreFoundBehindTheFrameThatCannotBeReadWithoutThem) {
  auto frames = people.say(bens, ben, {said("heard")});
  append(frames, people.say(bens, ben, {said("and on")}));
  deliver(other, frames);
  EXPECT_EQ(words_of(other), (AllWords{"shared", "other 0", "other 1", "other 2"}));

  const auto proven = people.say(bens, ben, {proof()});
  deliver(other, proven);
  EXPECT_EQ(words_of(other), (AllWords{"shared", "heard", "and on"}));
  EXPECT_EQ(words_of(bens), words_of(other));

  // In whatever order it comes: what rests on the parted log is read without it.
  append(frames, proven);
  Log late = people.reader();
  deliver(late, frames);
  deliver(late, shown_to_us);
  EXPECT_EQ(words_of(late), (AllWords{"heard", "and on"}));
  deliver(late, beginning);
  EXPECT_EQ(words_of(late), words_of(other));
}

// A key that was told in one history sealed what stands before the frame that leads to it.
TEST_F(TwoHistoriesOfAna, AKeyIsFoundBehindFramesThatOnlyItOpens) {
  const Key heard_by_all = people.space_key;
  const Key told_in_vain(people.random.bytes<32>());
  bens.add_space_key(told_in_vain);
  people.space_key = told_in_vain;
  auto frames = people.say(bens, ben, {said("sealed")});
  people.space_key = heard_by_all;
  Item key;
  key.type = 1003;
  append(frames, people.say(bens, ben, {key}));
  Log late = people.reader();
  deliver(late, beginning);
  deliver(late, shown_to_ben);
  deliver(late, frames);
  ASSERT_EQ(late.said_ahead(), std::vector{key});
  late.add_space_key(told_in_vain);
  EXPECT_TRUE(late.said_ahead().empty());
  EXPECT_EQ(words_of(late), words_of(bens));
}

// A key that opens what its own frame waits for is told by a frame that cannot be read yet.
TEST_F(TwoHistoriesOfAna, WhatWaitsSaysWhatTheProtocolSays) {
  Item key;
  key.type = 1003;
  const auto frames = people.say(bens, ben, {said("heard"), key});
  Log late = people.reader();  // nothing of Ana's is here
  deliver(late, frames);
  EXPECT_TRUE(late.in_order().empty());
  ASSERT_EQ(late.said_ahead(), std::vector{key});
  deliver(late, beginning);
  deliver(late, shown_to_ben);
  EXPECT_TRUE(late.said_ahead().empty());
  EXPECT_EQ(late.strange().size(), 1u);
}

}  // namespace
}  // namespace troth
