#include "domain/owning_up.h"

#include "domain/noun.h"
#include "domain/wishing.h"

namespace troth {
namespace {

constexpr std::int64_t later_ms_max = 30 * day_ms;

template <class It>
Status words_fit(const It& it) {
  TROTH_CHECK(passage_fits(it.did));
  TROTH_CHECK(passage_fits(it.will));
  TROTH_CHECK(passage_fits(it.may_have_done));
  TROTH_CHECK(passage_fits(it.regret));
  TROTH_CHECK(passage_fits(it.why));
  return passage_fits(it.change);
}

template <class Fact, class It>
Fact with_words_of(Fact fact, const It& it) {
  fact.what = it.what;
  fact.did = it.did;
  fact.will = it.will;
  fact.may_have_done = it.may_have_done;
  fact.regret = it.regret;
  fact.why = it.why;
  fact.change = it.change;
  fact.about = it.about;
  return fact;
}

}  // namespace

Status fits(const OwningUpDrafted& it) { return words_fit(it); }
Status fits(const OwningUpRedrafted& it) { return words_fit(it); }
Status fits(const OwningUpTold& it) {
  TROTH_CHECK(words_fit(it));
  if (needs_an_offer(it.what) && !it.will) return failed(FaultCode::text_empty);
  return {};
}

bool is_quiet_hour(Instant at, std::int32_t offset_minutes) {
  const std::int64_t local = at.ms + offset_minutes * minute_ms;
  const std::int64_t hour = ((local % day_ms) + day_ms) % day_ms / hour_ms;
  return hour >= 22 || hour < 7;
}

bool begins_with_but(const Words& why) {
  std::string first;
  for (const char letter : why.text) {
    const bool upper = letter >= 'A' && letter <= 'Z';
    const bool lower = letter >= 'a' && letter <= 'z';
    if (!upper && !lower) {
      if (first.empty() &&
          (letter == ' ' || letter == '"' || letter == '.' || letter == ',' || letter == '-'))
        continue;
      // A letter that is not of these: another word ("aberación" is none of ours either way).
      if (static_cast<unsigned char>(letter) >= 0x80) first.clear();
      break;
    }
    first += static_cast<char>(upper ? letter - 'A' + 'a' : letter);
    if (first.size() > 5) return false;
  }
  return first == "but" || first == "aber" || first == "pero";
}

void rejudge(const EventId& id, OwningDraft& draft) {
  draft.now.reset();
  for (const auto& [written, what] : draft.facts) {
    if (const auto* drafted = std::get_if<OwningUpDrafted>(&what); drafted && written.id == id) {
      draft.now = *drafted;
      draft.at = written.at;
    }
  }
  if (!draft.now) return;
  for (const auto& [written, what] : draft.facts)
    if (const auto* again = std::get_if<OwningUpRedrafted>(&what))
      draft.now = with_words_of(OwningUpDrafted{}, *again);
  for (const auto& [written, what] : draft.facts)
    if (std::holds_alternative<OwningUpDropped>(what)) draft.now.reset();
}

void rejudge(const EventId& id, OwningUp& it) {
  it.told.reset();
  it.aloud.reset();
  it.room.reset();
  it.room_at.reset();
  it.heard = it.need_space = it.want_repair = false;
  it.questions.clear();
  it.teller_word.reset();
  it.reader_word.reset();
  for (const auto& [written, what] : it.facts) {
    if (written.id != id) continue;
    it.by = written.by;
    it.at = written.at;
    if (const auto* told = std::get_if<OwningUpTold>(&what)) {
      it.told = *told;
      it.teller_word = told->came_out;
    } else if (const auto* aloud = std::get_if<ToldByMe>(&what)) {
      it.aloud = *aloud;
      it.teller_word = aloud->came_out;
    }
  }
  if (!it.is_there()) return;
  for (const auto& [written, what] : it.facts) {
    const bool by_teller = written.by == it.by;
    if (const auto* room = std::get_if<RoomAnswered>(&what); room && !by_teller) {
      // What was opened stays open: a phone that was away cannot close it again.
      if (it.room == RoomAnswer::now) continue;
      it.room = room->answer;
      it.room_at = room->answer == RoomAnswer::later ? room->at : std::nullopt;
    } else if (const auto* answered = std::get_if<OwningUpAnswered>(&what);
               answered && !by_teller) {
      it.heard = it.heard || answered->answer == OwningAnswer::heard;
      it.need_space = it.need_space || answered->answer == OwningAnswer::need_space;
      it.want_repair = it.want_repair || answered->answer == OwningAnswer::want_repair;
    } else if (const auto* asked = std::get_if<OwningQuestionAsked>(&what); asked && !by_teller) {
      it.questions.push_back({written.id, asked->words, written.at, std::nullopt, std::nullopt});
    } else if (const auto* came_out = std::get_if<OwningCameOutSaid>(&what)) {
      auto& word = by_teller ? it.teller_word : it.reader_word;
      if (!word) word = came_out->came_out;
    }
  }
  for (const auto& [written, what] : it.facts) {
    const auto* answer = std::get_if<OwningQuestionAnswered>(&what);
    if (!answer || written.by != it.by) continue;
    for (Question& one : it.questions) {
      if (one.id != answer->question || one.answer) continue;
      one.answer = answer->answer;
      one.answered = answer->words;
    }
  }
}

namespace {

Result<const OwningDraft*> find_draft(const State& state, const EventId& id) {
  const auto found = state.mine.owning_drafts.find(id);
  if (found == state.mine.owning_drafts.end() || !found->second.now)
    return failed(FaultCode::not_found);
  return &found->second;
}

Result<const OwningUp*> find_for(const State& state, const EventId& id, const Now& now,
                                 bool teller) {
  TROTH_TRY(it, find_owning_up(state, id, now));
  if ((it->by == now.me) != teller)
    return failed(teller ? FaultCode::not_yours : FaultCode::not_theirs);
  return it;
}

// Only what the two share: nothing that is told points at something private.
Status may_be_about(const State& state, const std::optional<EventId>& about, const Now& now) {
  return about ? is_of_ours(state, *about, now) : Status{};
}

Result<Bodies> decide(const State& state, const DraftOwningUp& wish, const Now& now) {
  auto fact = with_words_of(OwningUpDrafted{}, wish);
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(may_be_about(state, wish.about, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const RedraftOwningUp& wish, const Now& now) {
  TROTH_CHECK(find_draft(state, wish.draft));
  auto fact = with_words_of(OwningUpRedrafted{}, wish);
  fact.draft = wish.draft;
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(may_be_about(state, wish.about, now));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const DropOwningUp& wish, const Now&) {
  TROTH_CHECK(find_draft(state, wish.draft));
  return Bodies{OwningUpDropped{wish.draft}};
}

// What is told, and that the draft crossed.
Result<Bodies> told(const State& state, Body fact, const std::optional<EventId>& from) {
  if (!from) return Bodies{std::move(fact)};
  TROTH_CHECK(find_draft(state, *from));
  if (state.mine.crossed.contains(*from)) return failed(FaultCode::already_answered);
  return Bodies{std::move(fact), Crossed{*from}};
}

Result<Bodies> decide(const State& state, const OwnUp& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  auto fact = with_words_of(OwningUpTold{}, wish);
  fact.came_out = wish.came_out;
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(may_be_about(state, wish.about, now));
  return told(state, std::move(fact), wish.from);
}

Result<Bodies> decide(const State& state, const SayToldByMe& wish, const Now& now) {
  if (!now.partner) return failed(FaultCode::no_partner);
  ToldByMe fact{wish.what, wish.line, wish.about, wish.came_out};
  TROTH_CHECK(fits(fact));
  TROTH_CHECK(may_be_about(state, wish.about, now));
  return told(state, std::move(fact), wish.from);
}

Result<Bodies> decide(const State& state, const AnswerRoom& wish, const Now& now) {
  TROTH_TRY(it, find_for(state, wish.owning_up, now, false));
  if (it->is_read()) return failed(FaultCode::already_answered);
  const bool later = wish.answer == RoomAnswer::later;
  if (later != wish.at.has_value()) return failed(FaultCode::out_of_range);
  if (later && (*wish.at < now.at || *wish.at - now.at > later_ms_max))
    return failed(FaultCode::out_of_range);
  return Bodies{RoomAnswered{wish.owning_up, wish.answer, wish.at}};
}

Result<Bodies> decide(const State& state, const AnswerOwningUp& wish, const Now& now) {
  TROTH_TRY(it, find_for(state, wish.owning_up, now, false));
  if (!it->is_read()) return failed(FaultCode::not_open_yet);
  const bool said = wish.answer == OwningAnswer::heard        ? it->heard
                    : wish.answer == OwningAnswer::need_space ? it->need_space
                                                              : it->want_repair;
  if (said) return failed(FaultCode::already_answered);
  OwningUpAnswered fact{wish.owning_up, wish.answer, wish.line};
  TROTH_CHECK(fits(fact));
  Bodies bodies{std::move(fact)};
  if (wish.answer == OwningAnswer::want_repair && !find_open_repair(state, wish.owning_up, now)) {
    const auto weight = is_serious(it->kind()) ? RepairWeight::serious : RepairWeight::light;
    bodies.push_back(RepairBegun{wish.owning_up, now.me, weight});
  }
  return bodies;
}

Result<Bodies> decide(const State& state, const AskAboutOwningUp& wish, const Now& now) {
  TROTH_TRY(it, find_for(state, wish.owning_up, now, false));
  if (!it->is_read()) return failed(FaultCode::not_open_yet);
  if (open_in(it->questions) >= open_questions_max)
    return failed(FaultCode::limit_reached, open_questions_max);
  OwningQuestionAsked fact{wish.owning_up, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AnswerOwningQuestion& wish, const Now& now) {
  TROTH_TRY(it, find_for(state, wish.owning_up, now, true));
  TROTH_CHECK(find_open(it->questions, wish.question));
  OwningQuestionAnswered fact{wish.owning_up, wish.question, wish.answer, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const AddToOwningUp& wish, const Now& now) {
  TROTH_CHECK(find_for(state, wish.owning_up, now, true));
  OwningUpAdded fact{wish.owning_up, wish.words};
  TROTH_CHECK(fits(fact));
  return Bodies{std::move(fact)};
}

Result<Bodies> decide(const State& state, const SayHowOwningCameOut& wish, const Now& now) {
  TROTH_TRY(it, find_owning_up(state, wish.owning_up, now));
  const bool by_teller = it->by == now.me;
  if (!by_teller && !it->is_read()) return failed(FaultCode::not_open_yet);
  if ((by_teller ? it->teller_word : it->reader_word) == wish.came_out)
    return failed(FaultCode::already_answered);
  return Bodies{OwningCameOutSaid{wish.owning_up, wish.came_out}};
}

}  // namespace

Status all_fit(const OwningDraftFact& fact) { return fits_each(fact); }
Status all_fit(const OwningUpFact& fact) { return fits_each(fact); }
EventId matter_of(const OwningDraftFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.draft) { return it.draft; });
}
EventId matter_of(const OwningUpFact& fact, const EventId& own) {
  return named_by(fact, own, [](const auto& it) -> decltype(it.owning_up) { return it.owning_up; });
}
Result<Bodies> decide_on(const State& state, const OwningUpWish& wish, const Now& now) {
  return std::visit([&](const auto& one) { return decide(state, one, now); }, wish);
}

}  // namespace troth
