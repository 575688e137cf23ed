#include "view/repair_row.h"

#include "domain/repair.h"

namespace troth::view {
namespace {

bool is_in(const Repair& repair, std::initializer_list<RepairStage> stages) {
  return std::ranges::find(stages, repair.stage) != stages.end();
}

// What is possible however things stand: to stop, and for the one who was hurt to say that.
void always_can(const Repair& repair, const RepairRow& row, std::vector<RepairCan>& can) {
  if (row.i_was_hurt) {
    if (!repair.you_heard_me) can.push_back(RepairCan::say_you_heard_me);
    can.push_back(RepairCan::say_relied_on_you_again);
    if (!repair.forgiven) can.push_back(RepairCan::say_forgiven);
  }
  if (!repair.ending) can.push_back(RepairCan::stop);
}

void ending_can(const Repair& repair, const RepairRow& row, std::vector<RepairCan>& can) {
  if (row.my_word) return;
  if (repair.stage == RepairStage::ending) can.push_back(RepairCan::end_repaired);
  can.insert(can.end(), {RepairCan::end_living_with_it, RepairCan::end_not_repaired});
}

void doer_can(const Repair& repair, std::vector<RepairCan>& can) {
  can.insert(can.end(), {RepairCan::say_responsibility, RepairCan::say_regret,
                         RepairCan::say_explanation, RepairCan::say_change, RepairCan::say_amends});
  if (is_in(repair, {RepairStage::hear, RepairStage::say_back})) can.push_back(RepairCan::say_back);
  if (repair.stage == RepairStage::say_back && repair.hurt_one_heard)
    can.push_back(RepairCan::tell_my_side);
  if (open_in(repair.questions) > 0) can.push_back(RepairCan::answer_question);
}

void hurt_one_can(const Repair& repair, const RepairRow& row, std::vector<RepairCan>& can) {
  if (repair.weight == RepairWeight::light) can.push_back(RepairCan::weigh);
  if (repair.stage == RepairStage::say_back && repair.side_has_words)
    can.push_back(RepairCan::say_back);
  if (row.may_ask) can.push_back(RepairCan::ask);
  if (repair.ready) can.push_back(RepairCan::say_enough);
  can.push_back(RepairCan::still_need);
}

// `source_is_open`: what it is of still waits to be mended.
std::vector<RepairCan> can_of(const Repair& repair, const Reader& reader, const RepairRow& row,
                              bool source_is_open) {
  std::vector<RepairCan> can;
  const bool joint = !reader.is_afraid();
  if (!repair.joined && !repair.ending) {
    if (!row.by_me && joint && reader.now.partner && source_is_open) can.push_back(RepairCan::join);
  } else if (repair.is_going() && joint) {
    if (row.paused_until) {
      can.push_back(RepairCan::pause);
      if (row.paused_by_me) can.push_back(RepairCan::resume);
    } else {
      if (row.i_was_hurt)
        hurt_one_can(repair, row, can);
      else
        doer_can(repair, can);
      if (repair.said_back && !row.said_back_by_me &&
          is_in(repair, {RepairStage::hear, RepairStage::say_back}))
        can.push_back(RepairCan::answer_say_back);
      if (repair.stage == RepairStage::together) {
        can.insert(can.end(), {RepairCan::promise, RepairCan::write_story});
        if (repair.story && !row.story_by_me && !repair.story_agreed)
          can.push_back(RepairCan::agree_to_story);
      }
      if (!repair.passed.empty()) can.push_back(RepairCan::step_back);
      can.push_back(RepairCan::pause);
    }
    ending_can(repair, row, can);
  }
  if (joint)
    always_can(repair, row, can);
  else if (!repair.ending)
    can.push_back(RepairCan::stop);
  return can;
}

// Does what comes next wait for the reader? Never while it is paused.
bool is_my_turn(const Repair& repair, const RepairRow& row) {
  if (!repair.is_going() || row.paused_until) return false;
  if (repair.said_back) return !row.said_back_by_me;
  if (!row.i_was_hurt && open_in(repair.questions) > 0) return true;
  switch (repair.stage) {
    case RepairStage::hear:
    case RepairStage::own:
    case RepairStage::mend:
    case RepairStage::responsibility:
      return repair.ready == row.i_was_hurt;
    case RepairStage::say_back:
      if (repair.ready) return row.i_was_hurt;
      return repair.side_has_words ? row.i_was_hurt : !row.i_was_hurt;
    case RepairStage::together:
      if (repair.ready) return row.i_was_hurt;
      return !row.i_promised || !repair.story || (!row.story_by_me && !repair.story_agreed);
    case RepairStage::ending:
      return !row.my_word;
  }
  return false;
}

}  // namespace

RepairRow row_of(const EventId& id, const Repair& repair, const Reader& reader) {
  RepairRow row;
  row.id = id;
  row.of = repair.begun->of;
  row.of_owning_up = reader.us().owning_ups.contains(row.of);
  row.by_me = reader.is_me(repair.by);
  row.i_was_hurt = reader.is_me(repair.begun->hurt_one);
  row.joined = repair.joined;
  row.weight = repair.weight;
  for (const RepairStage stage : stages_of(repair.weight))
    row.stages.push_back({stage, std::ranges::find(repair.passed, stage) != repair.passed.end(),
                          stage == repair.stage});
  row.stage = repair.stage;
  row.ready = repair.ready;
  row.questions = rows_of(repair.questions);
  row.may_ask = row.i_was_hurt && open_in(repair.questions) < open_questions_max;
  row.said_back = repair.said_back;
  row.said_back_by_me = repair.said_back && reader.is_me(repair.said_back_by);
  for (const auto& [written, what] : repair.facts)
    if (repair.said_back == written.id) row.said_back_words = std::get<SaidBack>(what).words;
  row.hurt_one_heard = repair.hurt_one_heard;
  row.side_told = repair.side_told;
  row.doer_heard = repair.doer_heard;
  row.still_needed = repair.still_needed;
  if (repair.paused_until && reader.now.at < *repair.paused_until) {
    row.paused_until = repair.paused_until;
    row.paused_by_me = reader.is_me(repair.paused_by);
  }
  row.you_heard_me = repair.you_heard_me;
  row.relied_on_you_again = repair.relied_on_you_again;
  row.forgiven = repair.forgiven;
  row.i_promised = row.i_was_hurt ? repair.hurt_one_promised : repair.doer_promised;
  row.they_promised = row.i_was_hurt ? repair.doer_promised : repair.hurt_one_promised;
  row.story = repair.story;
  row.story_words = repair.story_words;
  row.story_by_me = repair.story && reader.is_me(repair.story_by);
  row.story_agreed = repair.story_agreed;
  row.my_word = row.i_was_hurt ? repair.hurt_one_word : repair.doer_word;
  row.their_word = row.i_was_hurt ? repair.doer_word : repair.hurt_one_word;
  row.ending = repair.ending;
  row.beyond_an_app = repair.is_beyond_an_app();
  row.begun = repair.at;
  note_facts(repair.facts, reader, row.last, row.here);
  row.my_turn = is_my_turn(repair, row);
  const auto hurt = reader.us().hurts.find(row.of);
  const bool source_is_open = hurt == reader.us().hurts.end() || hurt->second.is_open();
  row.can = can_of(repair, reader, row, source_is_open);
  row.lines = lines_of(repair.facts, reader);
  return row;
}

}  // namespace troth::view
