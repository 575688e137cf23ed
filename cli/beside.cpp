#include "cli/beside.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

namespace troth::cli {

namespace {

std::string own_folder() {
  char path[4096];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof path);
  if (size <= 0) return ".";
  const std::string_view whole(path, static_cast<std::size_t>(size));
  return std::string(whole.substr(0, whole.rfind('/')));
}

}  // namespace

std::string relay_program() {
  const std::string beside = own_folder() + "/troth-relay";
  return exists(beside) ? beside : "troth-relay";
}

std::optional<std::string> built(Bundle bundle) {
  const bool is_demo = bundle == Bundle::demo;
  const std::string_view in_tree = is_demo ? "/../demo-app" : "/../../app/dist";
  const std::string_view installed = is_demo ? "/../share/troth/demo-app" : "/../share/troth/app";
  for (const std::string_view place : {in_tree, installed}) {
    const std::string folder = own_folder() + std::string(place);
    if (exists(folder + "/index.html")) return folder;
  }
  return std::nullopt;
}

std::string ready_address(Child& relay) {
  constexpr std::string_view mark = "ready on ";
  while (const auto line = relay.line()) {
    const auto at = line->find(mark);
    if (at == std::string::npos) continue;
    std::string address = line->substr(at + mark.size());
    return address.starts_with("http") || address.starts_with("unix:") ? address
                                                                       : "http://" + address;
  }
  return {};
}

bool exists(const std::string& path) { return access(path.c_str(), F_OK) == 0; }

std::string absolute(const std::string& path) {
  if (path.starts_with('/')) return path;
  char here[4096];
  return getcwd(here, sizeof here) ? std::string(here) + "/" + path : path;
}

bool make_folder(const std::string& path) {
  for (std::size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1))
    if (mkdir(path.substr(0, at).c_str(), 0700) != 0 && errno != EEXIST) return false;
  return mkdir(path.c_str(), 0700) == 0 || errno == EEXIST;
}

bool write_file(const std::string& path, std::string_view contents) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return false;
  bool is_written = true;
  while (is_written && !contents.empty()) {
    const ssize_t size = write(file, contents.data(), contents.size());
    is_written = size > 0;
    if (is_written) contents.remove_prefix(static_cast<std::size_t>(size));
  }
  return close(file) == 0 && is_written;
}

bool is_port(std::string_view text, std::uint16_t& port) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace troth::cli
