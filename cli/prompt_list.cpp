// Printed by tools/prompts.mjs from app/src/words/en/prompts.ts. Not written by hand.
// clang-format off
#include "cli/prompts.h"

namespace troth::cli {
namespace {

constexpr std::string_view light[] = {
    "What small thing made this week a little lighter for you?",
    "Which meal from your childhood would you like us to eat together one day?",
    "What are you quietly good at?",
    "When today did you feel most like yourself?",
    "Which song would you put on so that I understand your mood?",
    "What does an ordinary, good Sunday look like to you?",
    "Which place calms you as soon as you are there?",
    "What did you believe as a child that makes you smile today?",
    "Which habit of ours would you miss?",
    "What are you looking forward to, however small?",
    "Which small thing that I do do you notice more than I might think?",
    "What would you like to learn if nobody watched you being bad at it?",
    "What did somebody say to you lately that stayed with you?",
    "What was the first thing you noticed about me?",
    "Which smell or sound takes you straight back somewhere, and where?",
    "What do you like to be asked when you come home?",
};
constexpr std::string_view personal[] = {
    "When do you feel relied on, and is it a good feeling?",
    "What do you need after a hard day that you rarely ask for?",
    "What did you learn at home about saying sorry?",
    "Where would you like to be braver than you are?",
    "When were you last proud of something and told nobody?",
    "What do you find hard to accept, even when it is offered kindly?",
    "What makes you go quiet with me, and what would help you speak?",
    "Which of your worries do you think I don’t know?",
    "What did you give up that you still miss?",
    "When do you feel far from me although we are in one room?",
    "What would you like me to understand about the way you grew up?",
    "What have you changed your mind about, and what changed it?",
    "What do you do when you are hurt that may look like something else?",
    "What about us makes you feel at ease?",
    "What would you like us to be able to talk about more easily?",
    "Which promise to yourself are you keeping just now?",
};
constexpr std::string_view deep[] = {
    "What are you afraid to need from me?",
    "When did you last feel lonely beside me?",
    "What do you fear I would think of you if I saw all of it?",
    "Which part of yourself did you learn to hide?",
    "What would you want to hear from me in a very bad hour?",
    "What have you lost that nobody sent flowers for?",
    "Where are you tender in a way that I can’t know?",
    "What do you long for that is hard to say aloud?",
    "What would you ask me if you were sure that I answer gently?",
    "When did you feel loved by me in a way you could believe?",
    "What do you still hold against yourself?",
    "If you could be certain of one thing about us, what would it be?",
    "What about growing old frightens you, and what about it do you like?",
    "What does it take for you to let somebody see you cry?",
    "What would you want me to know, if you had only one sentence?",
    "What have we come through that you are glad we did not leave behind?",
};
constexpr std::string_view topic_0[] = {
    "Which touch makes you feel at home?",
    "When is a touch too much, and how could I notice?",
    "Which small tenderness would you like more often?",
};
constexpr std::string_view topic_1[] = {
    "What makes you feel wanted?",
    "What helps desire along for you, and what sends it away?",
    "What about desire is easier for you to write than to say?",
};
constexpr std::string_view topic_2[] = {
    "How can I make it easy for you to say no?",
    "What is a clear yes for you, and what only looks like one?",
    "What would you rather leave out, or have otherwise?",
};
constexpr std::string_view topic_3[] = {
    "What do you like about being in your body these days?",
    "Where would you like me to be gentle?",
    "What would you like me to understand about how your body changes?",
};
constexpr std::string_view topic_4[] = {
    "How do you like to come close again when we have been apart?",
    "What do you need before closeness is possible after a hard talk?",
    "What tells you that we are near again?",
};

constexpr std::span<const std::string_view> depths[] = {light, personal, deep};
constexpr PromptTopic topics[] = {
    {"Touch", topic_0},
    {"Desire", topic_1},
    {"Yes and no", topic_2},
    {"The body", topic_3},
    {"Near again", topic_4},
};

}  // namespace

std::span<const std::span<const std::string_view>> prompts_by_depth() { return depths; }
std::span<const PromptTopic> prompt_topics() { return topics; }

}  // namespace troth::cli
