#pragma once
// The app's files, as they are served: one folder, listed once at the start; a path that is not in
// the list is not there, so no path can lead out of the folder. Compressed twins (index.html.br,
// index.html.gz) are served to whoever takes them. Assets whose name carries their hash may be kept
// for ever; everything else is asked for again.
#include <map>
#include <optional>
#include <string>

namespace troth::relay {

struct ServedFile {
  std::string body;
  std::string_view type;      // Content-Type
  std::string_view encoding;  // "br", "gzip" or ""
  std::string tag;            // ETag, quoted
  bool is_hashed = false;
};

class AppFiles {
 public:
  AppFiles() = default;  // none
  // Lists the folder. An unreadable folder has no files.
  explicit AppFiles(const std::string& folder);

  bool empty() const { return files_.empty(); }
  // Reads the file for this path ("/" is index.html), in the best form that `accept_encoding`
  // takes.
  std::optional<ServedFile> find(std::string_view path, std::string_view accept_encoding) const;

 private:
  struct Listed {
    std::string file;
    std::string_view type;
    bool has_br = false;
    bool has_gz = false;
    bool is_hashed = false;
    std::string tag;
  };
  std::map<std::string, Listed, std::less<>> files_;  // by path
};

}  // namespace troth::relay
