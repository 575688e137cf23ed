#pragma once
// A folder of the system's own that goes when the test goes.
#include <stdlib.h>

#include <filesystem>
#include <string>
#include <system_error>

#include "base/result.h"

namespace troth {

class TestFolder {
 public:
  TestFolder() {
    path_ = (std::filesystem::temp_directory_path() / "troth-test-XXXXXX").string();
    TROTH_ASSERT(mkdtemp(path_.data()) != nullptr);
  }
  ~TestFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace troth
