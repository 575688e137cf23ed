#include "codec/json.h"

namespace troth::json {

namespace {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Value> whole() {
    Value value;
    TROTH_CHECK(parse_value(value, 0));
    skip_space();
    if (at_ != text_.size()) return wrong_here();
    return value;
  }

 private:
  std::unexpected<Fault> wrong_here() const { return failed(FaultCode::malformed, at_); }
  bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  void skip_space() {
    while (at_ < text_.size() &&
           (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
      ++at_;
  }
  Status expect(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return wrong_here();
    at_ += word.size();
    return {};
  }

  Status parse_value(Value& out, int depth) {
    if (depth > depth_max) return wrong_here();
    skip_space();
    if (at_ >= text_.size()) return wrong_here();
    switch (text_[at_]) {
      case '{':
        return parse_object(out, depth);
      case '[':
        return parse_array(out, depth);
      case '"':
        out.type = Value::Type::string;
        return parse_string(out.string);
      case 't':
        out.boolean = true;
        return expect("true");
      case 'f':
        out.boolean = false;
        return expect("false");
      default:
        return parse_integer(out);
    }
  }

  Status parse_object(Value& out, int depth) {
    out.type = Value::Type::object;
    ++at_;
    skip_space();
    if (next_is('}')) {
      ++at_;
      return {};
    }
    while (true) {
      skip_space();
      if (!next_is('"')) return wrong_here();
      std::string name;
      TROTH_CHECK(parse_string(name));
      for (const auto& member : out.members)
        if (member.first == name) return wrong_here();
      skip_space();
      TROTH_CHECK(expect(":"));
      auto& member = out.members.emplace_back(std::move(name), Value{});
      TROTH_CHECK(parse_value(member.second, depth + 1));
      skip_space();
      if (next_is('}')) break;
      TROTH_CHECK(expect(","));
    }
    ++at_;
    return {};
  }

  Status parse_array(Value& out, int depth) {
    out.type = Value::Type::array;
    ++at_;
    skip_space();
    if (next_is(']')) {
      ++at_;
      return {};
    }
    while (true) {
      TROTH_CHECK(parse_value(out.items.emplace_back(), depth + 1));
      skip_space();
      if (next_is(']')) break;
      TROTH_CHECK(expect(","));
    }
    ++at_;
    return {};
  }

  Status parse_integer(Value& out) {
    out.type = Value::Type::integer;
    const bool negative = next_is('-');
    if (negative) ++at_;
    const std::size_t begin = at_;
    std::int64_t number = 0;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
      number = number * 10 + (text_[at_] - '0');
      if (number > integer_max) return wrong_here();
      ++at_;
    }
    if (at_ == begin || (text_[begin] == '0' && at_ - begin > 1)) return wrong_here();
    if (next_is('.') || next_is('e') || next_is('E')) return wrong_here();
    out.integer = negative ? -number : number;
    return {};
  }

  Result<std::uint32_t> four_digits() {
    if (text_.size() - at_ < 4) return wrong_here();
    const auto bytes = bytes_of_hex(text_.substr(at_, 4));
    if (!bytes) return wrong_here();
    at_ += 4;
    return static_cast<std::uint32_t>((*bytes)[0] << 8 | (*bytes)[1]);
  }

  Status parse_string(std::string& out) {
    ++at_;
    while (true) {
      if (at_ >= text_.size()) return wrong_here();
      const char c = text_[at_];
      if (c == '"') break;
      if (static_cast<std::uint8_t>(c) < 0x20) return wrong_here();
      ++at_;
      if (c != '\\') {
        out += c;
        continue;
      }
      if (at_ >= text_.size()) return wrong_here();
      const char escaped = text_[at_++];
      switch (escaped) {
        case '"':
        case '\\':
        case '/':
          out += escaped;
          break;
        case 'b':
          out += '\b';
          break;
        case 'f':
          out += '\f';
          break;
        case 'n':
          out += '\n';
          break;
        case 'r':
          out += '\r';
          break;
        case 't':
          out += '\t';
          break;
        case 'u': {
          TROTH_TRY(point, four_digits());
          if (point >= 0xd800 && point < 0xdc00) {
            TROTH_CHECK(expect("\\u"));
            TROTH_TRY(low, four_digits());
            if (low < 0xdc00 || low > 0xdfff) return wrong_here();
            point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
          } else if (point >= 0xdc00 && point <= 0xdfff) {
            return wrong_here();
          }
          append_utf8(out, point);
          break;
        }
        default:
          return wrong_here();
      }
    }
    ++at_;
    return {};
  }

  static void append_utf8(std::string& out, std::uint32_t point) {
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
      put(point);
    } else if (point < 0x800) {
      put(0xc0 | point >> 6);
      put(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      put(0xe0 | point >> 12);
      put(0x80 | (point >> 6 & 0x3f));
      put(0x80 | (point & 0x3f));
    } else {
      put(0xf0 | point >> 18);
      put(0x80 | (point >> 12 & 0x3f));
      put(0x80 | (point >> 6 & 0x3f));
      put(0x80 | (point & 0x3f));
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

Result<Value> parse(std::string_view text) { return Parser(text).whole(); }

}  // namespace troth::json
