#include "cli/lab/reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>

#include "cli/lab/strict_json.h"

namespace troth::lab {
namespace {

using json = nlohmann::ordered_json;
using engine::Learned;
using engine::Step;

// What a line may be, by the field that says so, and the other fields it may have.
struct Form {
  std::string_view what;
  std::initializer_list<std::string_view> more;
};
const std::array<Form, 11> kForms = {{{"act", {"weight"}},
                                      {"breach", {"hurt", "how", "id"}},
                                      {"step", {"by", "of", "quality"}},
                                      {"promise", {"s", "headsup_before_due", "how", "id"}},
                                      {"clear", {}},
                                      {"checkin", {"need"}},
                                      {"exchange", {}},
                                      {"read", {}},
                                      {"named", {"about", "weight"}},
                                      {"weighed", {"weight"}},
                                      {"retired", {}}}};

Read<double> number(const json& object, const char* name,
                    std::optional<double> otherwise = std::nullopt) {
  const auto at = object.find(name);
  if (at == object.end()) {
    if (otherwise) return *otherwise;
    return std::unexpected(in_quotes(name) + " is missing");
  }
  if (!at->is_number() || !std::isfinite(at->get<double>()))
    return std::unexpected(in_quotes(name) + " must be a number");
  return at->get<double>();
}

Read<std::string> text(const json& object, const char* name) {
  const auto at = object.find(name);
  if (at == object.end()) return std::unexpected(in_quotes(name) + " is missing");
  if (!at->is_string()) return std::unexpected(in_quotes(name) + " must be text");
  return at->get<std::string>();
}

Read<Learned> how(const json& object) {
  const auto at = object.find("how");
  if (at == object.end() || at->is_null()) return Learned::none;
  if (*at == "owned") return Learned::owned;
  if (*at == "asked") return Learned::asked;
  if (*at == "caught") return Learned::caught;
  if (*at == "third") return Learned::third;
  return std::unexpected("\"how\" must be owned, asked, caught, third or null");
}

Read<Step> step(const std::string& name, const std::string& by) {
  struct Named {
    std::string_view by, name;
    Step step;
  };
  static constexpr std::array<Named, 12> known = {
      {{"off", "acknowledge", Step::acknowledge},
       {"off", "regret", Step::regret},
       {"off", "explain", Step::explain},
       {"off", "commit", Step::commit},
       {"off", "ask_forgiveness", Step::ask_forgiveness},
       {"off", "ask forgiveness", Step::ask_forgiveness},
       {"off", "forgiveness", Step::ask_forgiveness},
       {"off", "ask", Step::ask_forgiveness},
       {"off", "amends", Step::amends},
       {"inj", "heard", Step::heard},
       {"inj", "chance", Step::chance},
       {"inj", "forgive", Step::forgive}}};
  if (by != "off" && by != "inj")
    return std::unexpected("\"by\" must be off (the doer) or inj (the hurt one)");
  for (const Named& one : known) {
    if (one.name == name && one.by == by) return one.step;
  }
  return std::unexpected("there is no step " + in_quotes(name) +
                         (by == "off" ? " of the doer" : " of the hurt one"));
}

}  // namespace

Reader::Reader(const ModelFile& file) : model_(file.model) {
  for (std::size_t n = 0; n < file.needs.size(); ++n) needs_[file.needs[n].name] = n;
}

Read<Line> Reader::read(std::string_view line) {
  makes_breach_ = false;
  new_id_.clear();
  new_need_.clear();
  gone_need_.clear();
  if (line.size() > kLongestLine) return std::unexpected("the line is longer than 64 KiB");
  const auto parsed = parse_strictly(line, "this");
  if (!parsed) return std::unexpected(parsed.error());
  const json& object = *parsed;
  if (!object.is_object()) return std::unexpected("a line must be an object in braces");
  return read_object(object);
}

Read<Line> Reader::read_object(const json& object) {
  const Form* form = nullptr;
  for (const Form& one : kForms) {
    if (!object.contains(one.what)) continue;
    if (form != nullptr)
      return std::unexpected("a line is one thing: it has both " + in_quotes(form->what) + " and " +
                             in_quotes(one.what));
    form = &one;
  }
  for (const auto& [name, value] : object.items()) {
    const bool known =
        name == "t" ||
        (form != nullptr && (name == form->what || std::ranges::count(form->more, name) > 0));
    if (!known)
      return std::unexpected("there is a field " + in_quotes(name) + " that is not known" +
                             (form ? " here" : ""));
  }
  if (form == nullptr)
    return std::unexpected(
        "the line says nothing: it needs act, breach, step, promise, clear, checkin, exchange or "
        "read");
  const auto at = number(object, "t");
  if (!at) return std::unexpected(at.error());
  return read_kind(form->what, *at, object);
}

Read<Line> Reader::read_kind(std::string_view what, double at, const json& object) {
  const auto kind_named = [&](const std::string& name) -> Read<std::size_t> {
    const std::size_t kind = model_.find(name);
    if (kind == model_.kinds) return std::unexpected("the model has no kind " + in_quotes(name));
    return kind;
  };
  const auto breach_named = [&](const std::string& id) -> Read<std::size_t> {
    const auto found = ids_.find(id);
    if (found == ids_.end()) return std::unexpected("no line before has the id " + in_quotes(id));
    return found->second;
  };
  const auto need_named = [&](const std::string& name) -> Read<std::size_t> {
    const auto found = needs_.find(name);
    if (found == needs_.end()) return std::unexpected("there is no need " + in_quotes(name));
    return found->second;
  };
  const auto new_id = [&]() -> Read<void> {
    if (!object.contains("id") || object["id"].is_null()) return {};
    if (!object["id"].is_string()) return std::unexpected("\"id\" must be text");
    new_id_ = object["id"];
    if (new_id_.empty()) return std::unexpected("\"id\" must not be empty");
    if (ids_.contains(new_id_))
      return std::unexpected("the id " + in_quotes(new_id_) + " was given before");
    return {};
  };

  if (what == "read") {
    if (object["read"] != true) return std::unexpected("\"read\" must be true");
    return ReadOut{at};
  }
  if (what == "checkin") {
    const auto felt = number(object, "checkin");
    if (!felt) return std::unexpected(felt.error());
    engine::CheckIn check_in{at, *felt, std::nullopt};
    if (object.contains("need") && !object["need"].is_null()) {
      const auto name = text(object, "need");
      if (!name) return std::unexpected(name.error());
      const auto need = need_named(*name);
      if (!need) return std::unexpected(need.error());
      check_in.need = *need;
    }
    return check_in;
  }
  if (what == "exchange") {
    const json& exchange = object["exchange"];
    if (!exchange.is_object() || exchange.size() != 3)
      return std::unexpected("\"exchange\" must have me, you and rho");
    const auto me = number(exchange, "me");
    const auto you = number(exchange, "you");
    const auto rho = number(exchange, "rho");
    if (!me || !you || !rho)
      return std::unexpected("\"exchange\" must have me, you and rho as numbers");
    return engine::Felt(engine::Exchange{at, *me, *you, *rho});
  }

  const auto word = text(object, std::string(what).c_str());
  if (!word) return std::unexpected(word.error());
  if (what == "act") {
    const auto kind = kind_named(*word);
    const auto weight = number(object, "weight", 1.0);
    if (!kind) return std::unexpected(kind.error());
    if (!weight) return std::unexpected(weight.error());
    return engine::Felt(engine::Act{at, *kind, *weight});
  }
  if (what == "breach") {
    const auto kind = kind_named(*word);
    const auto size = number(object, "hurt");
    const auto learned = how(object);
    if (!kind) return std::unexpected(kind.error());
    if (!size) return std::unexpected(size.error());
    if (!learned) return std::unexpected(learned.error());
    if (auto good = new_id(); !good) return std::unexpected(good.error());
    makes_breach_ = true;
    return engine::Felt(engine::Hurt{at, *kind, *size, *learned});
  }
  if (what == "promise") {
    if (*word != "kept" && *word != "broken")
      return std::unexpected("\"promise\" must be kept or broken");
    const auto size = number(object, "s", 1.0);
    const auto learned = how(object);
    if (!size) return std::unexpected(size.error());
    if (!learned) return std::unexpected(learned.error());
    bool told = false;
    if (object.contains("headsup_before_due")) {
      if (!object["headsup_before_due"].is_boolean())
        return std::unexpected("\"headsup_before_due\" must be true or false");
      told = object["headsup_before_due"];
    }
    if (auto good = new_id(); !good) return std::unexpected(good.error());
    makes_breach_ = *word == "broken";
    if (!makes_breach_) new_id_.clear();
    return engine::Felt(engine::PromiseEnd{at, *word == "kept", *size, told, *learned});
  }
  if (what == "step") {
    const auto by = text(object, "by");
    const auto of = text(object, "of");
    const auto quality = number(object, "quality", 1.0);
    if (!by) return std::unexpected(by.error());
    if (!of) return std::unexpected(of.error());
    if (!quality) return std::unexpected(quality.error());
    const auto taken = step(*word, *by);
    if (!taken) return std::unexpected(taken.error());
    const auto breach = breach_named(*of);
    if (!breach) return std::unexpected(breach.error());
    return engine::Felt(engine::Mend{at, *breach, *taken, *quality});
  }
  if (what == "clear") {
    const auto breach = breach_named(*word);
    if (!breach) return std::unexpected(breach.error());
    return engine::Felt(engine::Clear{at, *breach});
  }
  if (what == "named") {
    if (needs_.contains(*word))
      return std::unexpected("there is a need " + in_quotes(*word) + " already");
    if (!object.contains("about")) return std::unexpected("a need must say what it is \"about\"");
    const auto about = read_about(object["about"]);
    const auto weight = number(object, "weight", 1.0);
    if (!about) return std::unexpected(about.error());
    if (!weight) return std::unexpected(weight.error());
    new_need_ = *word;
    return engine::Felt(engine::NeedNamed{at, *about, *weight});
  }
  const auto need = need_named(*word);
  if (!need) return std::unexpected(need.error());
  if (what == "weighed") {
    const auto weight = number(object, "weight");
    if (!weight) return std::unexpected(weight.error());
    return engine::Felt(engine::NeedWeighed{at, *need, *weight});
  }
  gone_need_ = *word;
  return engine::Felt(engine::NeedRetired{at, *need});
}

void Reader::taken(std::optional<std::size_t> slot) {
  if (makes_breach_) {
    if (!new_id_.empty()) ids_[new_id_] = breaches_.size();
    breaches_.push_back(new_id_);
  }
  if (!new_need_.empty() && slot) {
    std::erase_if(needs_, [&](const auto& one) { return one.second == *slot; });
    needs_[new_need_] = *slot;
  }
  if (!gone_need_.empty()) needs_.erase(gone_need_);
}

}  // namespace troth::lab
