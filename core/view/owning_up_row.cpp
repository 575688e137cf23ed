#include "view/owning_up_row.h"

#include "domain/wishing.h"

namespace troth::view {
namespace {

std::vector<OwningUpCan> can_of(const EventId& id, const OwningUp& it, const Reader& reader,
                                const OwningUpRow& row) {
  std::vector<OwningUpCan> can;
  const bool joint = !reader.is_afraid();
  const bool may_repair =
      it.is_read() && reader.now.partner && !find_open_repair(reader.state, id, reader.now);
  if (row.by_me) {
    if (joint && open_in(it.questions) > 0) can.push_back(OwningUpCan::answer_question);
    if (joint) can.push_back(OwningUpCan::add);
    if (joint && may_repair) can.push_back(OwningUpCan::begin_repair);
    if (!row.taken_back) can.push_back(OwningUpCan::take_back);
  } else if (!it.is_read()) {
    // To say that one has no room is possible always.
    if (joint) can.insert(can.end(), {OwningUpCan::say_now, OwningUpCan::say_later});
    can.push_back(OwningUpCan::say_not_here);
  } else {
    if (joint && !it.heard) can.push_back(OwningUpCan::say_heard);
    if (joint && row.may_ask) can.push_back(OwningUpCan::ask);
    if (!it.need_space) can.push_back(OwningUpCan::say_need_space);
    if (joint && !it.want_repair) can.push_back(OwningUpCan::say_want_repair);
    if (joint && it.want_repair && may_repair) can.push_back(OwningUpCan::begin_repair);
  }
  if (joint && (row.by_me || it.is_read()) && !row.came_out.mine)
    can.push_back(OwningUpCan::say_how_it_came_out);
  return can;
}

}  // namespace

std::vector<QuestionRow> rows_of(const std::vector<Question>& questions) {
  std::vector<QuestionRow> rows;
  for (const Question& one : questions)
    rows.push_back({one.id, one.words, one.at, one.answer, one.answered});
  return rows;
}

OwningUpRow row_of(const EventId& id, const OwningUp& it, const Reader& reader) {
  OwningUpRow row;
  row.id = id;
  row.by_me = reader.is_me(it.by);
  row.closed = !row.by_me && !it.is_read();
  row.aloud = it.aloud.has_value();
  row.told = it.at;
  row.room = it.room;
  row.room_at = it.room_at;
  row.heard = it.heard;
  row.need_space = it.need_space;
  row.want_repair = it.want_repair;
  if (!row.closed) {
    row.kind = it.kind();
    row.about = it.told ? it.told->about : it.aloud->about;
    if (it.told) {
      row.did = it.told->did;
      row.will = it.told->will;
      row.may_have_done = it.told->may_have_done;
      row.regret = it.told->regret;
      row.why = it.told->why;
      row.change = it.told->change;
    } else {
      row.did = it.aloud->line;
    }
    row.questions = rows_of(it.questions);
    row.may_ask = !row.by_me && open_in(it.questions) < open_questions_max;
    row.came_out.mine = row.by_me ? it.teller_word : it.reader_word;
    row.came_out.theirs = row.by_me ? it.reader_word : it.teller_word;
    row.came_out.differ =
        row.came_out.mine && row.came_out.theirs && *row.came_out.mine != *row.came_out.theirs;
  }
  const EventId* last = nullptr;
  for (const auto& [repair_id, repair] : reader.us().repairs)
    if (repair.is_there() && repair.begun->of == id && is_genuine(reader.us(), repair) &&
        (!last || reader.us().repairs.at(*last).at < repair.at))
      last = &repair_id;
  if (last) row.repair = *last;
  for (const auto& fact : it.facts)
    if (fact.written.id == id) row.taken_back = is_taken_back(reader, fact.written);
  note_facts(it.facts, reader, row.last, row.here);
  row.can = can_of(id, it, reader, row);
  row.story = lines_of(it.facts, reader, row.closed);
  return row;
}

}  // namespace troth::view
