#pragma once
// What the readings print: the same rows that the app shows, as lines of text. No count, no score.
#include <string>

#include "cli/names.h"

namespace troth::cli {

struct Page {
  const Screen& screen;
  const Names& names;
  Instant now;
};

std::string today_page(const Page& page);
std::string promises_page(const Page& page);
std::string needs_page(const Page& page);
std::string moments_page(const Page& page);
std::string timeline_page(const Page& page);
std::string mine_page(const Page& page);
std::string devices_page(const Page& page);
std::string relay_line(const Page& page);
// One thing in full, with its story. Empty when it is none of Us.
std::string story_page(const Page& page, const Named& thing);
// What can't be read, if anything.
std::string trouble_lines(const Page& page);

}  // namespace troth::cli
