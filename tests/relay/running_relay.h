#pragma once
// The program itself, started and ended by a test, and a client that speaks HTTP to it over a plain
// socket.
#include <sys/types.h>

#include <functional>
#include <string>

#include "post/envelope.h"
#include "tests/folder.h"

namespace troth::relay {

class RunningRelay {
 public:
  // Starts troth-relay on a free loopback port; returns when it is ready.
  explicit RunningRelay(const std::string& data, std::vector<std::string> more = {});
  ~RunningRelay();  // SIGTERM, and waits
  RunningRelay(const RunningRelay&) = delete;
  RunningRelay& operator=(const RunningRelay&) = delete;

  int port() const { return port_; }
  std::string origin() const { return "http://127.0.0.1:" + std::to_string(port_); }
  pid_t pid() const { return pid_; }
  void signal(int number);
  void kill_now();  // SIGKILL, and waits until it has gone
  const std::string& output_file() const { return output_; }

 private:
  std::string output_;
  pid_t pid_ = 0;
  int port_ = 0;
};

struct HttpAnswer {
  int status = 0;  // 0: the connection broke before an answer was whole
  std::string head;
  std::string body;
};

// One connection, used for one request after the other, made again when it breaks.
class HttpClient {
 public:
  explicit HttpClient(int port) : port_(port) {}
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  HttpAnswer send(const std::string& request);
  HttpAnswer fetch(const std::string& path, const std::string& headers = {});
  post::Answer call(const post::Call& call);
  // A request without waiting for an answer; read_until() then reads what comes.
  bool begin(const std::string& request);
  // Reads until `text` has come `times` times, or the other end closes.
  bool read_until(const std::string& text, int times);
  std::string request_for(const post::Call& call) const;

 private:
  bool connect();
  int port_;
  int socket_ = -1;
  std::string in_;
};

}  // namespace troth::relay
