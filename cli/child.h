#pragma once
// Programs that this one starts and answers for: they end when it ends, and it ends when one of
// them does.
#include <sys/types.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace troth::cli {

class Child {
 public:
  // Starts words[0] with these words; it reads nothing. With `is_heard` its standard output comes
  // here. Empty when no process could be made. A program that cannot be started ends with 127.
  static std::optional<Child> start(
      const std::vector<std::string>& words,
      const std::vector<std::pair<std::string, std::string>>& environment, bool is_heard);
  Child(Child&& other) noexcept;
  Child& operator=(Child&&) = delete;
  ~Child();  // asks it to end, and waits until it has

  pid_t id() const { return id_; }
  // The next line that it prints, without its end; empty when there will be none.
  std::optional<std::string> line();
  void forget() { id_ = -1; }  // it has ended

 private:
  Child(pid_t id, int output) : id_(id), output_(output) {}
  pid_t id_ = -1;
  int output_ = -1;
  std::string heard_;
};

// Waits until one of them ends or somebody ends this program (SIGINT, SIGTERM, SIGHUP).
// The exit code: 0 when asked to end, else that of the child, at least 1.
int wait_for(std::vector<Child*> children);

// From here on the signals that end a program wait for wait_for(). To be called before the first
// start.
void hold_signals();

}  // namespace troth::cli
