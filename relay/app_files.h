#pragma once
// The app's files, as they are served: one folder, listed once at the start; a path that is not in
// the list is not there, so no path can lead out of the folder. Compressed twins (index.html.br,
// index.html.gz) are served to whoever takes them. Assets whose name carries their hash may be kept
// for ever; everything else is asked for again.
//
// Where the relay is elsewhere, the page is told so in its own text: `<meta name="troth-relay"
// content="">` of index.html gets the relay's address. Then an app that was opened once knows it
// without a network.
#include <map>
#include <optional>
#include <string>
#include <vector>

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
  // Lists the folders; of two files with one path the later folder's is served. An unreadable
  // folder has no files. `relay`: an origin without a quotation mark in it, or empty: the relay is
  // where the app came from.
  explicit AppFiles(const std::vector<std::string>& folders, const std::string& relay = {});

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
    std::optional<std::string> body;  // what is served instead of the file
  };
  void list(const std::string& folder, const std::string& relay);
  std::map<std::string, Listed, std::less<>> files_;  // by path
};

}  // namespace troth::relay
