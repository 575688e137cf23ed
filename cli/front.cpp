#include "cli/front.h"

#include <algorithm>

namespace troth::cli {

namespace {

std::string joined(const std::vector<std::string>& names, std::string_view before) {
  std::string out;
  for (const auto& name : names) {
    if (!out.empty()) out += ", ";
    out += before;
    out += name;
  }
  return out;
}

// Between quotation marks of a Caddyfile, where only these two have a meaning.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string Front::origin(std::string_view name) const {
  std::string out = "https://" + std::string(name);
  if (https_port != 443) out += ":" + std::to_string(https_port);
  return out;
}

std::string Front::caddyfile() const {
  const std::string port = https_port == 443 ? "" : ":" + std::to_string(https_port);
  std::string out = "{\n";
  out += "\tadmin off\n";
  out += "\tskip_install_trust\n";
  out += "\tauto_https disable_redirects\n";
  out += "\tstorage file_system " + quoted(folder + "/certificates") + "\n";
  out += "\thttp_port " + std::to_string(http_port) + "\n";
  out += "\thttps_port " + std::to_string(https_port) + "\n";
  if (has_own_authority) out += "\tlocal_certs\n";
  // An error that names a request would name who sent it.
  out += "\tlog {\n\t\toutput stderr\n\t\tlevel ERROR\n\t\texclude http.log.error\n\t}\n";
  out += "\tservers {\n\t\tprotocols h1 h2\n\t\ttimeouts {\n\t\t\tread_header 10s\n\t\t}\n\t}\n";
  out += "}\n\n";
  // SSE has to pass at once, so nothing is held back for a fuller packet.
  out += joined(names, "") + " {\n";
  out += "\treverse_proxy " + quoted("unix/" + socket()) + " {\n\t\tflush_interval -1\n\t}\n}\n\n";
  // A page is led to its certificate; what a device says without one is refused, never passed on.
  out += joined(names, "http://") + " {\n";
  out += "\thandle /api/* {\n\t\trespond 400\n\t}\n";
  out += "\thandle {\n\t\tredir https://{host}" + port + "{uri} permanent\n\t}\n}\n";
  return out;
}

bool is_host_name(std::string_view name) {
  if (name.empty() || name.size() > 253 || !name.contains('.')) return false;
  while (!name.empty()) {
    const auto label = name.substr(0, name.find('.'));
    const bool is_right = !label.empty() && label.size() <= 63 && label.front() != '-' &&
                          label.back() != '-' && std::ranges::all_of(label, [](char c) {
                            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                          });
    if (!is_right) return false;
    if (label.size() == name.size()) return true;
    name.remove_prefix(label.size() + 1);
  }
  return false;  // it ends with a dot
}

}  // namespace troth::cli
