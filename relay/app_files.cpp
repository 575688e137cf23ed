#include "relay/app_files.h"

#include <filesystem>
#include <fstream>

#include "crypto/check/hash.h"
#include "relay/http.h"

namespace troth::relay {

namespace {

struct TypeOf {
  std::string_view ending;
  std::string_view type;
};
constexpr TypeOf types[] = {
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".webp", "image/webp"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".map", "application/json"},
};

std::string_view type_of(std::string_view path) {
  for (const auto& one : types)
    if (path.ends_with(one.ending)) return one.type;
  return "application/octet-stream";
}

std::optional<std::string> contents_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// As the bundler names them: a name, "-" or ".", at least eight letters or digits, an ending; in
// assets/.
bool is_hashed_name(std::string_view path) {
  if (!path.starts_with("/assets/")) return false;
  const auto dot = path.rfind('.');
  if (dot == std::string_view::npos || dot < 9) return false;
  const auto before = path.substr(0, dot);
  const auto dash = before.find_last_of("-.");
  return dash != std::string_view::npos && before.size() - dash > 8;
}

// Writes the relay's address into the page, and into the service worker, so that a browser that
// keeps the page notices when the relay has moved. True when something was changed.
bool tell_relay(std::string_view path, std::string& contents, const std::string& relay) {
  if (path == "/sw.js") {
    contents += "\n// The relay: " + relay + "\n";
    return true;
  }
  constexpr std::string_view mark = "<meta name=\"troth-relay\" content=\"";
  const auto at = path == "/index.html" ? contents.find(mark) : std::string::npos;
  if (at == std::string::npos) return false;
  contents.insert(at + mark.size(), relay);
  return true;
}

}  // namespace

AppFiles::AppFiles(const std::vector<std::string>& folders, const std::string& relay) {
  for (const auto& folder : folders) list(folder, relay);
}

void AppFiles::list(const std::string& folder, const std::string& relay) {
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    if (!at->is_regular_file(error)) continue;
    const auto file = at->path().string();
    if (file.ends_with(".br") || file.ends_with(".gz")) continue;
    const auto path = "/" + std::filesystem::relative(at->path(), folder, error).generic_string();
    auto contents = contents_of(file);
    if (!contents) continue;
    const bool is_changed = !relay.empty() && tell_relay(path, *contents, relay);
    Listed listed{file,
                  type_of(path),
                  !is_changed && std::filesystem::exists(file + ".br", error),
                  !is_changed && std::filesystem::exists(file + ".gz", error),
                  is_hashed_name(path),
                  {},
                  {}};
    const Hash of = hash(label::served, bytes_of(*contents));
    listed.tag = "\"" + hex_of(BytesView(of.bytes).first(12)) + "\"";
    if (is_changed) listed.body = std::move(contents);
    files_.insert_or_assign(path, listed);
    if (path == "/index.html") files_.insert_or_assign("/", std::move(listed));
  }
}

std::optional<ServedFile> AppFiles::find(std::string_view path,
                                         std::string_view accept_encoding) const {
  const auto at = files_.find(path);
  if (at == files_.end()) return std::nullopt;
  const auto& listed = at->second;
  ServedFile served{{}, listed.type, {}, listed.tag, listed.is_hashed};
  if (listed.body) {
    served.body = *listed.body;
    return served;
  }
  std::string file = listed.file;
  if (listed.has_br && accepts(accept_encoding, "br")) {
    served.encoding = "br";
    file += ".br";
  } else if (listed.has_gz && accepts(accept_encoding, "gzip")) {
    served.encoding = "gzip";
    file += ".gz";
  }
  auto contents = contents_of(file);
  if (!contents) return std::nullopt;
  served.body = std::move(*contents);
  return served;
}

}  // namespace troth::relay
