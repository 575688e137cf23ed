#include "cli/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace troth::cli {

namespace {

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGCHLD}) sigaddset(&set, signal);
  return set;
}

int exit_code(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

void hold_signals() {
  const sigset_t set = ending_signals();
  sigprocmask(SIG_BLOCK, &set, nullptr);
}

std::optional<Child> Child::start(
    const std::vector<std::string>& words,
    const std::vector<std::pair<std::string, std::string>>& environment, bool is_heard) {
  int pipes[2] = {-1, -1};
  if (is_heard && pipe2(pipes, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t parent = getpid();
  const pid_t id = fork();
  if (id < 0) {
    if (is_heard) {
      close(pipes[0]);
      close(pipes[1]);
    }
    return std::nullopt;
  }
  if (id > 0) {
    if (is_heard) close(pipes[1]);
    return Child(id, pipes[0]);
  }
  // The child. A terminal's Ctrl-C goes to the parent alone, which then ends its children in order.
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(127);
  const sigset_t set = ending_signals();
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
  const int nothing = open("/dev/null", O_RDONLY);
  if (nothing >= 0) dup2(nothing, STDIN_FILENO);
  if (is_heard) dup2(pipes[1], STDOUT_FILENO);
  for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> given;
  for (const auto& word : words) given.push_back(const_cast<char*>(word.c_str()));
  given.push_back(nullptr);
  execvp(given[0], given.data());
  std::fprintf(stderr, "troth: %s could not be started: %s\n", given[0], std::strerror(errno));
  _exit(127);
}

Child::Child(Child&& other) noexcept
    : id_(std::exchange(other.id_, -1)),
      output_(std::exchange(other.output_, -1)),
      heard_(std::move(other.heard_)) {}

Child::~Child() {
  if (output_ >= 0) close(output_);
  if (id_ <= 0) return;
  kill(id_, SIGTERM);
  int status = 0;
  while (waitpid(id_, &status, 0) < 0 && errno == EINTR) {
  }
}

std::optional<std::string> Child::line() {
  for (;;) {
    if (const auto end = heard_.find('\n'); end != std::string::npos) {
      std::string line = heard_.substr(0, end);
      heard_.erase(0, end + 1);
      return line;
    }
    char some[4096];
    const ssize_t size = output_ < 0 ? 0 : read(output_, some, sizeof some);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return std::nullopt;
    heard_.append(some, static_cast<std::size_t>(size));
  }
}

int wait_for(std::vector<Child*> children) {
  const sigset_t set = ending_signals();
  for (;;) {
    for (Child* child : children) {
      int status = 0;
      if (waitpid(child->id(), &status, WNOHANG) == child->id()) {
        child->forget();
        const int code = exit_code(status);
        return code == 0 ? 1 : code;  // nobody asked it to end
      }
    }
    int signal = 0;
    if (sigwait(&set, &signal) == 0 && signal != SIGCHLD) return 0;
  }
}

}  // namespace troth::cli
