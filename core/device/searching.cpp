// Looking for words (base/fold.h), on this device alone: what was sought and what was found go back
// in the reply and rest nowhere. A search reads what the screens show this reader and no more, so
// what is closed, hidden or not yet opened together is not found.
#include "base/fold.h"
#include "base/sort.h"
#include "codec/words_in.h"
#include "device/device.h"
#include "view/everything.h"
#include "view/found.h"

namespace troth::device {
namespace {

constexpr std::size_t around_bytes = 60;  // about so much stands on each side of a place

// Each word that was sought, folded.
std::vector<std::string> words_sought(std::string_view typed) {
  const std::string text = folded(typed);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = std::min(text.find_first_not_of(' ', at), text.size());
    const std::size_t to = std::min(text.find(' ', from), text.size());
    if (from < to) words.push_back(text.substr(from, to - from));
    at = to;
  }
  return words;
}

bool is_inside(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<std::uint8_t>(text[at]) & 0xc0) == 0x80;
}

// The place and what stands around it, on one line, each cut where a word ends.
void quote(std::string_view text, const FoundAt& place, view::Finding& finding) {
  std::size_t from = place.from > around_bytes ? place.from - around_bytes : 0;
  if (from > 0) {
    const std::size_t space = text.find_first_of(" \n", from);
    if (space < place.from) from = space + 1;
    while (is_inside(text, from)) ++from;
  }
  std::size_t to = std::min(place.to + around_bytes, text.size());
  if (to < text.size()) {
    const std::size_t space = text.find_last_of(" \n", to);
    if (space != std::string_view::npos && space > place.to) to = space;
    while (is_inside(text, to)) --to;
  }
  finding.before = (from > 0 ? "… " : "") + std::string(text.substr(from, place.from - from));
  finding.hit = text.substr(place.from, place.to - place.from);
  finding.after =
      std::string(text.substr(place.to, to - place.to)) + (to < text.size() ? " …" : "");
  for (std::string* one : {&finding.before, &finding.hit, &finding.after})
    std::replace(one->begin(), one->end(), '\n', ' ');
}

// Where the words are, if all of them are somewhere in these. The place shown is the first one that
// has the most of them.
const Words* find_all(const std::vector<const Words*>& in, const std::vector<std::string>& sought,
                      view::Finding& finding) {
  const Words* best = nullptr;
  std::size_t best_size = 0;
  std::vector<bool> found(sought.size());
  for (const Words* one : in) {
    const std::string text = folded(one->text);
    std::size_t size = 0;
    for (std::size_t i = 0; i < sought.size(); ++i) {
      if (text.find(sought[i]) == std::string::npos) continue;
      found[i] = true;
      ++size;
    }
    if (size <= best_size) continue;
    best = one;
    best_size = size;
  }
  if (!best || std::find(found.begin(), found.end(), false) != found.end()) return nullptr;
  for (const std::string& one : sought)
    if (const auto place = find_folded(best->text, one)) {
      quote(best->text, *place, finding);
      break;
    }
  return best;
}

}  // namespace

Status Device::on(const Search& it) {
  if (!opened_ || phase_ != Phase::open) return failed(FaultCode::locked);
  if (it.with_mine && !opened_->mine) return failed(FaultCode::mine_locked);
  TROTH_TRY(typed, words_from(it.sought, line_bytes_max));
  const std::vector<std::string> sought = words_sought(typed.text);
  if (sought.empty()) return failed(FaultCode::text_empty);
  const Now now = now_for_wishes();
  const view::Reader reader = this->reader(now);
  view::Found found;
  const auto is_full = [&] { return found.findings.size() > view::findings_max; };

  for (const view::Thing& thing : view::everything(reader)) {
    if (is_full()) break;
    with_row(thing, reader, [&](auto row) {
      if constexpr (requires { fill(row); }) fill(row);
      view::Finding finding{thing.matter, {}, thing.id, thing.last, {}, {}, {}, {}};
      const Words* place = find_all(codec::words_in(row), sought, finding);
      if (!place) return;
      for (const auto& line : story_in(row)) {
        if (line.words != *place) continue;
        finding.at = line.written;
        finding.by_me = line.by_me;
        break;
      }
      found.findings.push_back(std::move(finding));
    });
  }
  if (it.with_mine) {
    std::vector<view::OwnThing> own = view::own_things_of(opened_->state, now);
    for (view::OwnThing& one : own) {
      std::vector<const Words*> words;
      for (const Words& part : one.words) words.push_back(&part);
      view::Finding finding{{}, {}, one.of, one.at, true, {}, {}, {}};
      if (!find_all(words, sought, finding)) continue;
      finding.own = std::move(one);
      found.findings.push_back(std::move(finding));
    }
    sort_rows(found.findings, [](const view::Finding& a, const view::Finding& b) {
      return std::tuple(-a.at.ms, a.of) < std::tuple(-b.at.ms, b.of);
    });
  }
  if (is_full()) {
    found.findings.resize(view::findings_max);
    found.more = true;
  }
  found_ = std::move(found);
  return {};
}

}  // namespace troth::device
