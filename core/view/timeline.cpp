#include "view/timeline.h"

#include "base/sort.h"
#include "view/everything.h"
#include "view/mine.h"

namespace troth::view {
namespace {

// Cut where a character ends.
Words shortened(Words words) {
  if (words.text.size() <= line_bytes_max) return words;
  std::size_t size = line_bytes_max;
  while (size > 0 && (static_cast<std::uint8_t>(words.text[size]) & 0xc0) == 0x80) --size;
  words.text.resize(size);
  words.text += "…";
  return words;
}

// How the gap of a hurt was closed.
std::optional<Mark> closing_of(const EventId& id, const troth::Us& us) {
  switch (standing_of(id, us.hurts.at(id), us)) {
    case HurtStanding::repaired:
      return Mark::seam;
    case HurtStanding::living_with_it:
    case HurtStanding::seen_differently:
      return Mark::stitch;
    case HurtStanding::open:
    case HurtStanding::heard:
    case HurtStanding::rests:
    case HurtStanding::in_repair:
      break;
  }
  return std::nullopt;
}

// When it began, and whether what began it was taken back.
struct Beginning {
  Instant at;
  bool taken_back = false;
};
Beginning beginning_of(const Thing& thing, const Reader& reader) {
  Beginning beginning{thing.last, false};
  with_matter(thing, reader.us(), [&](const auto& it) {
    for (const auto& fact : it.facts)
      if (fact.written.id == thing.id)
        beginning = {fact.written.at, is_taken_back(reader, fact.written)};
  });
  return beginning;
}

class Making {
 public:
  Making(const Reader& reader, const TimelineAsk& ask) : reader_(reader), ask_(ask) {}

  Timeline make() {
    for (const Happened& it : reader_.overview.happened())
      if (!reader_.hides(it.of)) note(it.matter, it.of, it.mark, it.at);
    for (const Thing& thing : rare_things(reader_)) place(thing);
    sort_rows(result_.happenings, [](const Happening& a, const Happening& b) {
      return std::tuple(-a.at.ms, a.of, a.mark) < std::tuple(-b.at.ms, b.of, b.mark);
    });
    if (result_.happenings.size() > happenings_max) {
      result_.happenings.resize(happenings_max);
      result_.more = true;
    }
    for (Happening& one : result_.happenings) {
      const Thing thing{one.matter, one.of, {}, false, {}};
      if (auto words = line_of(thing, reader_)) one.words = shortened(*std::move(words));
      one.taken_back = beginning_of(thing, reader_).taken_back;
      if (one.mark == Mark::gap) one.closed = closing_of(one.of, reader_.us());
    }
    if (ask_.for_paper) tell();
    if (ask_.with_mine) add_mine();
    return std::move(result_);
  }

 private:
  bool is_in(Instant at) const { return at >= ask_.from && at < ask_.until; }

  void place(const Thing& thing) {
    std::vector<StrandMark> marks = marks_in(thing, reader_.us());
    if (marks.empty())
      return note(thing.matter, thing.id, std::nullopt, beginning_of(thing, reader_).at);
    for (const StrandMark& mark : marks) note(thing.matter, thing.id, mark.mark, mark.at);
  }
  void note(Matter matter, const EventId& of, std::optional<Mark> mark, Instant at) {
    if (!result_.first || at < *result_.first) result_.first = at;
    if (at < ask_.from) {
      if (!result_.earlier || at > *result_.earlier) result_.earlier = at;
    } else if (at >= ask_.until) {
      if (!result_.later || at < *result_.later) result_.later = at;
    } else {
      result_.happenings.push_back({mark, {}, matter, of, at, {}, false});
    }
  }

  // Was anything said about it in the stretch or after? Clocks may be wrong: the last fact need not
  // be the latest. What an author claims for later than it arrived is shown at its arrival.
  bool was_spoken_of(const Thing& thing) const {
    bool is_so = false;
    with_matter(thing, reader_.us(), [&](const auto& it) {
      for (const auto& fact : it.facts) is_so = is_so || fact.written.at >= ask_.from;
    });
    return is_so;
  }

  // What was said in the stretch, whatever its mark: a promise made in it that ended later, too.
  void tell() {
    std::vector<std::pair<Instant, Told>> all;
    std::size_t bytes = 0;
    for (const Thing& thing : everything(reader_)) {
      if (!was_spoken_of(thing)) continue;
      Told told{thing.matter, thing.id, line_of(thing, reader_), {}, {}, 0, 0, {}, {}};
      Instant begun;
      with_row(thing, reader_, [&](auto row) {
        for (auto& line : story_in(row)) {
          if (!is_in(line.written)) continue;
          if (begun == Instant{} || line.written < begun) begun = line.written;
          bytes += 200 + (line.words ? line.words->text.size() : 0);
          if constexpr (std::is_same_v<std::decay_t<decltype(line)>, StoryLine>)
            told.story.push_back(std::move(line));
          else
            told.lines.push_back(std::move(line));
        }
      });
      if (begun == Instant{}) continue;
      if (bytes > told_bytes_max) {
        result_.more = true;
        break;
      }
      all.emplace_back(begun, std::move(told));
    }
    sort_rows(all, [](const auto& a, const auto& b) {
      return std::tuple(a.first, a.second.of) < std::tuple(b.first, b.second.of);
    });
    for (auto& [begun, told] : all) result_.told.push_back(std::move(told));
  }

  void add_mine() {
    for (OwnThing& one : own_things_of(reader_.state, reader_.now))
      if (is_in(one.at)) result_.own.push_back(std::move(one));
    sort_rows(result_.own, [](const OwnThing& a, const OwnThing& b) {
      return std::tuple(a.at, a.of) < std::tuple(b.at, b.of);
    });
    std::size_t bytes = 0;
    std::size_t kept = 0;
    for (const OwnThing& one : result_.own) {
      for (const Words& words : one.words) bytes += words.text.size();
      if (bytes > told_bytes_max) break;
      ++kept;
    }
    if (kept == result_.own.size()) return;
    result_.own.resize(kept);
    result_.more = true;
  }

  const Reader& reader_;
  const TimelineAsk& ask_;
  Timeline result_;
};

// The words that are there, one after the other.
template <class... Parts>
std::vector<Words> words_of(const Parts&... parts) {
  std::vector<Words> words;
  const auto add = [&](const auto& part) {
    if constexpr (requires { part.text; })
      words.push_back(part);
    else if (part)
      words.push_back(*part);
  };
  (add(parts), ...);
  return words;
}

}  // namespace

Timeline timeline_of(const Reader& reader, const TimelineAsk& ask) {
  return Making(reader, ask).make();
}

std::vector<OwnThing> own_things_of(const State& state, const Now& now) {
  const troth::Mine& mine = state.mine;
  std::vector<OwnThing> things;
  const auto add = [&](OwnKind what, const EventId& of, Instant at, std::vector<Words> words) {
    if (!words.empty()) things.push_back({what, of, at, std::move(words)});
  };
  for (const auto& [id, it] : mine.needs)
    if (it.now) add(OwnKind::need, id, it.named, words_of(it.now->words, it.now->looks_like));
  for (const auto& [id, it] : mine.promises)
    if (it.now) add(OwnKind::promise, id, it.at, words_of(it.now->act, it.now->to));
  for (const auto& [id, it] : mine.hurts)
    if (it.now) add(OwnKind::hurt, id, it.at, words_of(it.now->happened, it.now->meant));
  for (const auto& [id, it] : mine.owning_drafts)
    if (it.now)
      add(OwnKind::draft, id, it.at,
          words_of(it.now->did, it.now->will, it.now->may_have_done, it.now->regret, it.now->why,
                   it.now->change));
  for (const auto& [id, it] : mine.shaped_me)
    if (it.now) add(OwnKind::shaped_me, id, it.at, words_of(it.now->words));
  for (const auto& [id, it] : mine.moments)
    if (it.kept) add(OwnKind::moment, id, it.at, words_of(it.kept->line));
  for (const auto& [id, it] : mine.notes)
    if (it.now) add(OwnKind::note, id, it.at, words_of(it.now->words));
  if (!now.partner) return things;  // alone, what was written before is Us
  for (const auto& [id, it] : state.before.promises)
    if (it.is_binding()) add(OwnKind::before, id, it.agreed_at, words_of(it.terms->act));
  const auto begun = [](const auto& it, const EventId& id) {
    Instant at;
    for (const auto& fact : it.facts)
      if (fact.written.id == id) at = fact.written.at;
    return at;
  };
  for (const auto& [id, it] : state.before.needs)
    if (it.told)
      add(OwnKind::before, id, begun(it, id), words_of(it.told->words, it.told->looks_like));
  for (const auto& [id, it] : state.before.moments)
    if (it.told) add(OwnKind::before, id, begun(it, id), words_of(it.told->line));
  return things;
}

}  // namespace troth::view
