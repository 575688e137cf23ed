#include "domain/story.h"

namespace troth {
namespace {

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

class Teller {
 public:
  explicit Teller(std::span<const Event> events) : events_(events) {
    for (const Event& event : events) {
      numbers_.emplace(event.id, numbers_.size() + 1);
      start_ = start_.ms == 0 || event.at < start_ ? event.at : start_;
    }
  }

  std::string tell() {
    std::string text;
    for (const Event& event : events_) {
      text += hour(event.at) + "  " + name(event.by) + "  #" +
              std::to_string(numbers_.at(event.id)) + " " + std::string(kind_of(event.body).name);
      with_kind(event.body, [&](const auto& what) { add_fields(text, what); });
      if (event.room == Room::mine) text += "  (mine)";
      if (event.room == Room::before) text += "  (before us)";
      text += "\n";
    }
    return text;
  }

 private:
  // Day 1 is the day of the earliest claim; hours are UTC.
  std::string hour(Instant at) const {
    const std::int64_t day = utc_day_of(at) - utc_day_of(start_) + 1;
    const std::int64_t minutes = at.ms % day_ms / minute_ms;
    return "day " + std::to_string(day) + " " + two_digits(minutes / 60) + ":" +
           two_digits(minutes % 60);
  }
  std::string name(const MemberId& who) {
    if (!first_) first_ = who;
    return who == *first_ ? "Ana" : "Ben";
  }

  template <Described T>
  void add_fields(std::string& text, const T& what) {
    auto fields = T::fields(what);
    std::apply(
        [&](auto&... field) {
          (..., (text += "  " + std::string(field.name) + " " + value(field.value)));
        },
        fields);
  }

  template <class T>
  std::string value(const T& it) {
    if constexpr (std::is_same_v<T, EventId>) {
      const auto number = numbers_.find(it);
      return number == numbers_.end() ? "of nothing here" : "#" + std::to_string(number->second);
    } else if constexpr (std::is_same_v<T, MemberId>) {
      return name(it);
    } else if constexpr (std::is_same_v<T, Words>) {
      return "\"" + it.text + "\"";
    } else if constexpr (std::is_same_v<T, Instant>) {
      return hour(it);
    } else if constexpr (std::is_same_v<T, Due>) {
      return hour(it.at) + (it.precision == Precision::day ? " (the day)" : "");
    } else if constexpr (std::is_enum_v<T>) {
      return std::string(name_of(it));
    } else if constexpr (requires { it.has_value(); }) {
      return it ? value(*it) : "-";
    } else if constexpr (std::is_same_v<T, bool>) {
      return it ? "yes" : "no";
    } else if constexpr (std::is_arithmetic_v<T>) {
      return std::to_string(it);
    } else {
      std::string items;
      for (const auto& item : it) items += (items.empty() ? "" : ", ") + value(item);
      return items.empty() ? "-" : items;
    }
  }

  std::span<const Event> events_;
  std::map<EventId, std::size_t> numbers_;
  std::optional<MemberId> first_;
  Instant start_;
};

}  // namespace

std::string story_of(std::span<const Event> events) { return Teller(events).tell(); }

}  // namespace troth
