#include "cli/lab/people.h"

#include <array>
#include <istream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/lab/reader.h"
#include "cli/lab/strict_json.h"
#include "engine/engine.h"

namespace troth::lab {
namespace {

using json = nlohmann::ordered_json;

struct StepName {
  const char* by;
  const char* name;
};
constexpr std::array<StepName, engine::kSteps> kStepNames = {{{"off", "acknowledge"},
                                                              {"off", "regret"},
                                                              {"off", "explain"},
                                                              {"off", "commit"},
                                                              {"off", "ask_forgiveness"},
                                                              {"off", "amends"},
                                                              {"inj", "heard"},
                                                              {"inj", "chance"},
                                                              {"inj", "forgive"}}};
constexpr std::array<const char*, engine::kLearned> kHow = {nullptr, "owned", "asked", "caught",
                                                            "third"};

// One person's lines are tried on an engine as they come, so that a file that is read is a file
// that can be run.
struct Person {
  Reader reader;
  engine::Engine engine;
  History history;
  explicit Person(const ModelFile& file)
      : reader(file), engine(engine::Engine::start(file.model).value()) {}
};

Read<void> take_line(Person& person, const ModelFile& file, std::string_view text) {
  const auto line = person.reader.read(text);
  if (!line) return std::unexpected(line.error());
  if (person.history.empty() && !file.needs.empty())
    return std::unexpected("needs in the model file are for replay only");
  if (const auto* felt = std::get_if<engine::Felt>(&*line)) {
    const auto slot = person.engine.needs().room();
    if (auto good = person.engine.take(*felt); !good)
      return std::unexpected(std::string(good.error().sentence));
    person.reader.taken(slot);
    person.history.emplace_back(*felt);
  } else if (const auto* answer = std::get_if<engine::CheckIn>(&*line)) {
    if (auto good = person.engine.check_in(*answer); !good)
      return std::unexpected(std::string(good.error().sentence));
    person.history.emplace_back(Answered{*answer, std::nullopt});
  }
  return {};
}

}  // namespace

bool next_line(std::istream& in, std::string& text) {
  text.clear();
  char letter = 0;
  bool any = false;
  while (in.get(letter)) {
    any = true;
    if (letter == '\n') break;
    if (text.size() <= kLongestLine) text.push_back(letter);
  }
  return any;
}

std::optional<std::string> person_named(std::string_view line) {
  if (line.find("\"person\"") == std::string_view::npos || line.size() > kLongestLine)
    return std::nullopt;
  const auto object = parse_strictly(line, "this");
  if (!object || !object->is_object() || object->size() != 1 || !object->contains("person") ||
      !(*object)["person"].is_string())
    return std::nullopt;
  return (*object)["person"].get<std::string>();
}

Read<std::size_t> for_each_person(const ModelFile& file, std::istream& in,
                                  const std::function<void(History)>& take) {
  std::size_t people = 0;
  std::optional<Person> person;
  std::string text;
  const auto finish = [&] {
    if (!person) return;
    ++people;
    take(std::move(person->history));
  };
  for (std::size_t number = 1; next_line(in, text); ++number) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (person_named(text)) {
      finish();
      person.emplace(file);
      continue;
    }
    if (!person) person.emplace(file);
    if (auto good = take_line(*person, file, text); !good)
      return std::unexpected("line " + std::to_string(number) + ": " + good.error());
  }
  if (in.bad()) return std::unexpected("the input cannot be read");
  finish();
  if (people == 0) return std::unexpected("there is nobody in the file");
  return people;
}

void print_history(const engine::Model& model, const History& history, const std::string& person,
                   std::ostream& out) {
  out << json{{"person", person}}.dump() << "\n";
  std::size_t breaches = 0;
  const auto kind = [&](std::size_t k) { return std::string(model.kind[k].name()); };
  for (const Event& event : history) {
    json line;
    if (const auto* answered = std::get_if<Answered>(&event)) {
      line = {
          {"t", answered->check_in.at}, {"checkin", answered->check_in.felt}, {"need", nullptr}};
    } else {
      const auto& felt = std::get<engine::Felt>(event);
      line["t"] = engine::time_of(felt);
      if (const auto* act = std::get_if<engine::Act>(&felt)) {
        line["act"] = kind(act->kind);
        line["weight"] = act->weight;
      } else if (const auto* hurt = std::get_if<engine::Hurt>(&felt)) {
        line["breach"] = kind(hurt->kind);
        line["hurt"] = hurt->size;
        line["how"] = nullptr;
        if (const char* how = kHow[static_cast<std::size_t>(hurt->learned)]) line["how"] = how;
        line["id"] = "b" + std::to_string(breaches++);
      } else if (const auto* mend = std::get_if<engine::Mend>(&felt)) {
        const StepName& step = kStepNames[static_cast<std::size_t>(mend->step)];
        line["step"] = step.name;
        line["by"] = step.by;
        line["of"] = "b" + std::to_string(mend->breach);
        line["quality"] = mend->quality;
      }
    }
    out << line.dump() << "\n";
  }
}

}  // namespace troth::lab
