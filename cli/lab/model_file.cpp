#include "cli/lab/model_file.h"

#include <array>
#include <fstream>
#include <iterator>
#include <set>

#include "cli/lab/strict_json.h"

namespace troth::lab {
namespace {

using engine::Kind;
using engine::Model;
using json = nlohmann::ordered_json;

constexpr std::array<std::string_view, engine::kAspects> kAspectNames = {"reliability", "honesty",
                                                                         "respect", "care"};
constexpr std::array<std::string_view, engine::kAxes> kAxisNames = {"noise", "healing", "drift",
                                                                    "reactivity"};
constexpr std::size_t kLongestFile = 8u << 20;

// The one list of fields, visited to print and to read: visit(name, place).
template <class Scale, class Visit>
void scale_fields(Scale& scale, Visit&& visit) {
  visit("linear", scale.linear);
  visit("low", scale.low);
  visit("span", scale.span);
  visit("wobble", scale.wobble);
  visit("points", scale.points);
  visit("step", scale.step);
}

template <class Of, class Visit>
void model_fields(Of& model, Visit&& visit) {
  visit("baseline", model.baseline);
  visit("baseline_spread", model.baseline_spread);
  visit("drift_days", model.drift_days);
  visit("mood_days", model.mood_days);
  visit("mood_spread", model.mood_spread);
  visit("need_spread", model.need_spread);
  visit("goodwill_days", model.goodwill_days);
  visit("goodwill_most", model.goodwill_most);
  visit("discovery", model.discovery);
  visit("discovery_floor", model.discovery_floor);
  visit("most_floor", model.most_floor);
  visit("repeat", model.repeat);
  visit("repeat_most", model.repeat_most);
  visit("repeat_repaired", model.repeat_repaired);
  visit("repeat_days", model.repeat_days);
  visit("shield_least", model.shield_least);
  visit("shield_more", model.shield_more);
  visit("shield_scale", model.shield_scale);
  visit("fade_days", model.fade_days);
  visit("doer", model.doer);
  visit("hurt_one", model.hurt_one);
  visit("amends_deeds", model.amends_deeds);
  visit("words_most", model.words_most);
  visit("words_enough", model.words_enough);
  visit("openness_slope", model.openness_slope);
  visit("openness_middle", model.openness_middle);
  visit("closeness_days", model.closeness_days);
  visit("closeness_scale", model.closeness_scale);
  visit("closeness_one_sided", model.closeness_one_sided);
  visit("closeness_mutual", model.closeness_mutual);
  visit("distance_scale", model.distance_scale);
  visit("distance_half", model.distance_half);
  visit("claim_above", model.claim_above);
  visit("claim_check_ins", model.claim_check_ins);
  visit("claim_events", model.claim_events);
}

template <class Of, class Visit>
void kind_fields(Of& kind, Visit&& visit) {
  visit("breach", kind.breach);
  visit("sign", kind.sign);
  visit("effect", kind.effect);
  visit("spread", kind.spread);
  visit("about", kind.about);
  visit("most", kind.most);
  visit("floor", kind.floor);
  visit("deeds", kind.deeds);
  visit("commitment", kind.commitment);
  visit("gate", kind.gate);
}

std::string article(std::string_view name, std::string_view must) {
  return in_quotes(name) + " must be " + std::string(must);
}

// Takes fields out of an object one by one; what is left at the end is not known.
class Fields {
 public:
  Fields(const json& object, std::string where) : object_(object), where_(std::move(where)) {
    if (!object.is_object()) fail(where_ + " must be an object in braces");
  }

  void operator()(std::string_view name, bool& place) {
    if (const json* value = find(name))
      value->is_boolean() ? void(place = *value) : fail(article(name, "true or false"));
  }
  void operator()(std::string_view name, double& place) {
    if (const json* value = find(name))
      value->is_number() ? void(place = *value) : fail(article(name, "a number"));
  }
  void operator()(std::string_view name, int& place) {
    if (const json* value = find(name)) whole(name, *value, place);
  }
  void operator()(std::string_view name, std::size_t& place) {
    int read = 0;
    if (const json* value = find(name)) {
      whole(name, *value, read);
      if (read < 0) fail(article(name, "at least 0"));
      place = static_cast<std::size_t>(read < 0 ? 0 : read);
    }
  }
  template <std::size_t N>
  void operator()(std::string_view name, std::array<double, N>& place) {
    const json* value = find(name);
    if (value == nullptr) return;
    if (!value->is_array() || value->size() != N)
      return fail(article(name, "a list of " + std::to_string(N) + " numbers"));
    for (std::size_t i = 0; i < N; ++i) {
      if (!(*value)[i].is_number())
        return fail(article(name, "a list of " + std::to_string(N) + " numbers"));
      place[i] = (*value)[i];
    }
  }
  const json* find(std::string_view name) {
    known_.insert(std::string(name));
    if (!object_.is_object()) return nullptr;
    const auto at = object_.find(name);
    return at == object_.end() ? nullptr : &*at;
  }
  void fail(std::string sentence) {
    if (fault_.empty()) fault_ = std::move(sentence);
  }
  Read<void> done() {
    if (object_.is_object()) {
      for (const auto& [name, value] : object_.items()) {
        if (!known_.contains(name))
          fail(where_ + " has a field " + in_quotes(name) + " that is not known");
      }
    }
    if (!fault_.empty()) return std::unexpected(fault_);
    return {};
  }

 private:
  void whole(std::string_view name, const json& value, int& place) {
    if (!value.is_number_integer() || value < -1'000'000'000 || value > 1'000'000'000) {
      fail(article(name, "a whole number"));
    } else {
      place = value;
    }
  }
  const json& object_;
  std::string where_;
  std::set<std::string> known_;
  std::string fault_;
};

Read<void> read_kinds(const json& list, Model& model) {
  if (!list.is_array()) return std::unexpected("\"kinds\" must be a list");
  if (list.empty()) return std::unexpected("a model needs at least one kind");
  if (list.size() > engine::kMostKinds)
    return std::unexpected("a model has at most 16 kinds; this one has " +
                           std::to_string(list.size()));
  model.kinds = list.size();
  model.kind = {};
  for (std::size_t k = 0; k < list.size(); ++k) {
    Kind& kind = model.kind[k];
    Fields fields(list[k], "kind " + std::to_string(k + 1));
    if (const json* name = fields.find("name");
        name == nullptr || !name->is_string() || name->get_ref<const std::string&>().empty() ||
        name->get_ref<const std::string&>().size() >= kind.letters.size()) {
      fields.fail("kind " + std::to_string(k + 1) + " needs a name of 1 to 23 letters");
    } else {
      kind.set_name(name->get_ref<const std::string&>());
    }
    kind_fields(kind, fields);
    fields.find("conduct");
    if (auto good = fields.done(); !good) return good;
  }
  // Conduct names other kinds, so it is read when all are known.
  for (std::size_t k = 0; k < list.size(); ++k) {
    if (!list[k].contains("conduct")) continue;
    const json& conduct = list[k]["conduct"];
    if (!conduct.is_object())
      return std::unexpected("\"conduct\" must be an object of kinds and numbers");
    for (const auto& [name, value] : conduct.items()) {
      const std::size_t builder = model.find(name);
      if (builder == model.kinds)
        return std::unexpected("\"conduct\" names a kind " + in_quotes(name) +
                               " that there is not");
      if (!value.is_number())
        return std::unexpected("\"conduct\" must be an object of kinds and numbers");
      model.kind[k].conduct[builder] = value;
    }
  }
  return {};
}

Read<void> read_grid(const json& object, Model& model) {
  Fields axes(object, "\"grid\"");
  for (std::size_t a = 0; a < engine::kAxes; ++a) {
    const json* list = axes.find(kAxisNames[a]);
    if (list == nullptr) continue;
    Fields axis(*list, in_quotes(kAxisNames[a]));
    engine::GridAxis read;
    const json* values = axis.find("values");
    const json* weights = axis.find("weights");
    if (values == nullptr || weights == nullptr || !values->is_array() || !weights->is_array() ||
        values->size() != weights->size() || values->empty() ||
        values->size() > engine::kAxisPoints)
      return std::unexpected(in_quotes(kAxisNames[a]) +
                             " needs one to three \"values\" and as many \"weights\"");
    read.size = values->size();
    for (std::size_t i = 0; i < read.size; ++i) {
      if (!(*values)[i].is_number() || !(*weights)[i].is_number())
        return std::unexpected(in_quotes(kAxisNames[a]) + " needs numbers");
      read.value[i] = (*values)[i];
      read.weight[i] = (*weights)[i];
    }
    if (auto good = axis.done(); !good) return good;
    model.grid[a] = read;
  }
  return axes.done();
}

Read<void> read_needs(const json& list, ModelFile& file) {
  if (!list.is_array() || list.size() > engine::kMostNeeds)
    return std::unexpected("\"needs\" must be a list of at most 12");
  for (const json& one : list) {
    Fields fields(one, "a need");
    FirstNeed need;
    const json* name = fields.find("name");
    const json* about = fields.find("about");
    if (name == nullptr || !name->is_string())
      return std::unexpected("a need must have a \"name\"");
    if (about == nullptr) return std::unexpected("a need must say what it is \"about\"");
    need.name = *name;
    auto sides = read_about(*about);
    if (!sides) return std::unexpected(sides.error());
    need.need.about = *sides;
    fields("weight", need.need.weight);
    if (auto good = fields.done(); !good) return good;
    for (const FirstNeed& other : file.needs) {
      if (other.name == need.name)
        return std::unexpected("two needs are called " + in_quotes(need.name));
    }
    file.needs.push_back(std::move(need));
  }
  return {};
}

}  // namespace

Read<std::array<bool, engine::kAspects>> read_about(const json& list) {
  std::array<bool, engine::kAspects> about{};
  const auto sentence = "\"about\" must be a list of reliability, honesty, respect or care";
  if (!list.is_array() || list.empty()) return std::unexpected(sentence);
  for (const json& side : list) {
    bool found = false;
    for (std::size_t a = 0; a < engine::kAspects; ++a) {
      if (!side.is_string() || side.get_ref<const std::string&>() != kAspectNames[a]) continue;
      about[a] = true;
      found = true;
    }
    if (!found) return std::unexpected(sentence);
  }
  return about;
}

Read<ModelFile> read_model(std::string_view text) {
  if (text.size() > kLongestFile)
    return std::unexpected("the model is longer than 8 MiB; a model has at most 16 kinds");
  const auto parsed = parse_strictly(text, "the model");
  if (!parsed) return std::unexpected(parsed.error());
  const json& object = *parsed;
  ModelFile file;
  Fields fields(object, "the model");
  if (const json* scale = fields.find("scale")) {
    Fields inner(*scale, "\"scale\"");
    scale_fields(file.model.scale, inner);
    if (auto good = inner.done(); !good) return std::unexpected(good.error());
  }
  if (const json* kinds = fields.find("kinds")) {
    if (auto good = read_kinds(*kinds, file.model); !good) return std::unexpected(good.error());
  }
  if (const json* grid = fields.find("grid")) {
    if (auto good = read_grid(*grid, file.model); !good) return std::unexpected(good.error());
  }
  if (const json* needs = fields.find("needs")) {
    if (auto good = read_needs(*needs, file); !good) return std::unexpected(good.error());
  }
  model_fields(file.model, fields);
  if (auto good = fields.done(); !good) return std::unexpected(good.error());
  if (auto good = engine::check(file.model); !good) {
    std::string sentence(good.error().sentence);
    if (sentence.find("kind") != std::string::npos && file.model.kinds > good.error().place)
      sentence += " (" + std::string(file.model.kind[good.error().place].name()) + ")";
    return std::unexpected(sentence);
  }
  for (const FirstNeed& need : file.needs) {
    if (!(need.need.weight > 0 && need.need.weight <= 1e6))
      return std::unexpected("the weight of a need must be positive");
  }
  return file;
}

Read<ModelFile> load_model(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return std::unexpected("the model file cannot be opened");
  std::string text;
  text.resize(kLongestFile + 1);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return read_model(text);
}

json print_model(const ModelFile& file) {
  const Model& model = file.model;
  json object;
  const auto print_into = [](json& into) {
    return [&into](std::string_view name, const auto& value) { into[std::string(name)] = value; };
  };
  json scale;
  scale_fields(model.scale, print_into(scale));
  object["scale"] = scale;
  object["kinds"] = json::array();
  for (std::size_t k = 0; k < model.kinds; ++k) {
    json kind;
    kind["name"] = std::string(model.kind[k].name());
    kind_fields(model.kind[k], print_into(kind));
    if (model.kind[k].breach) {
      kind["conduct"] = json::object();
      for (std::size_t b = 0; b < model.kinds; ++b) {
        if (model.kind[k].conduct[b] != 0)
          kind["conduct"][std::string(model.kind[b].name())] = model.kind[k].conduct[b];
      }
    }
    object["kinds"].push_back(kind);
  }
  for (std::size_t a = 0; a < engine::kAxes; ++a) {
    json axis = {{"values", json::array()}, {"weights", json::array()}};
    for (std::size_t i = 0; i < model.grid[a].size; ++i) {
      axis["values"].push_back(model.grid[a].value[i]);
      axis["weights"].push_back(model.grid[a].weight[i]);
    }
    object["grid"][std::string(kAxisNames[a])] = axis;
  }
  object["needs"] = json::array();
  for (const FirstNeed& need : file.needs) {
    json about = json::array();
    for (std::size_t a = 0; a < engine::kAspects; ++a) {
      if (need.need.about[a]) about.push_back(std::string(kAspectNames[a]));
    }
    object["needs"].push_back(
        {{"name", need.name}, {"about", about}, {"weight", need.need.weight}});
  }
  model_fields(model, print_into(object));
  return object;
}

}  // namespace troth::lab
