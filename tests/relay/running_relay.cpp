#include "tests/relay/running_relay.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace troth::relay {

RunningRelay::RunningRelay(const std::string& data, std::vector<std::string> more)
    : output_(data + ".output") {
  int ready[2];
  TROTH_ASSERT(pipe(ready) == 0);
  std::vector<std::string> words = {TROTH_RELAY_PROGRAM, "--data", data, "--listen", "127.0.0.1:0"};
  words.insert(words.end(), more.begin(), more.end());
  pid_ = fork();
  if (pid_ == 0) {
    dup2(ready[1], STDOUT_FILENO);
    const int output = open(output_.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    dup2(output, STDERR_FILENO);
    close(ready[0]);
    close(ready[1]);
    std::vector<char*> raw;
    for (auto& word : words) raw.push_back(word.data());
    raw.push_back(nullptr);
    execv(raw[0], raw.data());
    _exit(127);
  }
  close(ready[1]);
  std::string said;
  char piece[256];
  while (said.find('\n') == std::string::npos) {
    const auto size = read(ready[0], piece, sizeof piece);
    if (size <= 0) break;
    said.append(piece, static_cast<std::size_t>(size));
  }
  close(ready[0]);
  const auto colon = said.rfind(':');
  TROTH_ASSERT(colon != std::string::npos);
  port_ = std::atoi(said.c_str() + colon + 1);
}
RunningRelay::~RunningRelay() {
  if (pid_ == 0) return;
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
}
void RunningRelay::signal(int number) { kill(pid_, number); }
void RunningRelay::kill_now() {
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
  pid_ = 0;
}

HttpClient::~HttpClient() {
  if (socket_ >= 0) close(socket_);
}

bool HttpClient::connect() {
  if (socket_ >= 0) return true;
  in_.clear();
  socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port_));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
    const int on = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return true;
  }
  close(socket_);
  socket_ = -1;
  return false;
}

bool HttpClient::begin(const std::string& request) {
  if (!connect()) return false;
  for (std::size_t sent = 0; sent < request.size();) {
    const auto size = ::send(socket_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (size <= 0) {
      close(socket_);
      socket_ = -1;
      return false;
    }
    sent += static_cast<std::size_t>(size);
  }
  return true;
}

bool HttpClient::read_until(const std::string& text, int times) {
  for (;;) {
    int found = 0;
    for (auto at = in_.find(text); at != std::string::npos; at = in_.find(text, at + text.size()))
      ++found;
    if (found >= times) return true;
    char piece[16 * 1024];
    const auto size = recv(socket_, piece, sizeof piece, 0);
    if (size <= 0) return false;
    in_.append(piece, static_cast<std::size_t>(size));
  }
}

HttpAnswer HttpClient::send(const std::string& request) {
  HttpAnswer answer;
  if (!begin(request)) return answer;
  if (!read_until("\r\n\r\n", 1)) {
    close(socket_);
    socket_ = -1;
    return answer;
  }
  const auto end = in_.find("\r\n\r\n") + 4;
  std::string head = in_.substr(0, end);
  std::size_t length = 0;
  if (const auto at = head.find("Content-Length: "); at != std::string::npos)
    length = static_cast<std::size_t>(std::atoll(head.c_str() + at + 16));
  if (request.starts_with("HEAD ")) length = 0;
  while (in_.size() < end + length) {
    char piece[64 * 1024];
    const auto size = recv(socket_, piece, sizeof piece, 0);
    if (size <= 0) {
      close(socket_);
      socket_ = -1;
      return answer;
    }
    in_.append(piece, static_cast<std::size_t>(size));
  }
  answer.body = in_.substr(end, length);
  in_.erase(0, end + length);
  answer.status = std::atoi(head.c_str() + 9);
  if (head.find("Connection: close") != std::string::npos) {
    close(socket_);
    socket_ = -1;
  }
  answer.head = std::move(head);
  return answer;
}

HttpAnswer HttpClient::fetch(const std::string& path, const std::string& headers) {
  return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n" +
              headers + "\r\n");
}

std::string HttpClient::request_for(const post::Call& call) const {
  std::string request = "POST /api/1/" + std::string(name_of(call.route)) +
                        " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) +
                        "\r\nContent-Length: " + std::to_string(call.body.size()) + "\r\n";
  if (call.token) request += "Authorization: Bearer " + hex_of(call.token->reveal()) + "\r\n";
  request += "\r\n";
  request += text_of(call.body);
  return request;
}

post::Answer HttpClient::call(const post::Call& call) {
  const auto answer = send(request_for(call));
  const auto body = bytes_of(answer.body);
  return {static_cast<std::uint16_t>(answer.status), Bytes(body.begin(), body.end())};
}

}  // namespace troth::relay
