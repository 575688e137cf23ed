// What the relay costs, as figures: durable appends of 3,440-byte frames with 1 and 16 in flight,
// processor time of the server for each, start to first answer, memory, a new device fetching
// everything, idle connections.
//
//   relay_bench [FRAMES]        frames appended per round (4,000); prints one line a figure
//
// Processor time is read from /proc and depends little on the neighbours; wall figures are those of
// this machine now.
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>

#include "tests/relay/played_device.h"
#include "tests/relay/running_relay.h"

namespace troth::relay {
namespace {

using Steady = std::chrono::steady_clock;

double ms_since(Steady::time_point begun) {
  return std::chrono::duration<double, std::milli>(Steady::now() - begun).count();
}

// User and system time of a process, in microseconds.
double cpu_us_of(pid_t pid) {
  double total = 0;
  // One file a thread; a thread has the number of the process or one soon after it.
  for (int task = pid; task < pid + 64; ++task) {
    std::ifstream of("/proc/" + std::to_string(pid) + "/task/" + std::to_string(task) +
                     "/schedstat");
    double ns = 0;
    if (of >> ns) total += ns / 1000;
  }
  return total;
}
double mib_of(pid_t pid) {
  std::ifstream in("/proc/" + std::to_string(pid) + "/statm");
  double size = 0;
  double resident = 0;
  in >> size >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

void say(const char* what, double figure, const char* unit, const char* note = "") {
  std::printf("%-44s %10.2f %-8s %s\n", what, figure, unit, note);
  std::fflush(stdout);
}

int connected(int port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) std::abort();
  return socket;
}

// One couple's device that writes, with its requests made before the clock runs.
struct Writer {
  Writer(const RunningRelay& relay, std::uint64_t seed)
      : client(relay.port()),
        device(
            seed, [this](const post::Call& call) { return client.call(call); }, relay.origin()),
        space{{static_cast<std::uint8_t>(seed), static_cast<std::uint8_t>(seed >> 8), 1}} {
    if (!device.settle(space, SigningKey(key_from(seed + 70'000))).has_value()) std::abort();
  }
  void prepare(std::size_t count) {
    requests.clear();
    for (std::size_t i = 0; i < count; ++i) {
      const Bytes frame = device.next_frame(space);
      requests.push_back(client.request_for(
          post::call_for_push({space, {{post::Urgency::now, frame}}}, *device.token())));
    }
  }
  HttpClient client;
  PlayedDevice device;
  SpaceId space;
  std::vector<std::string> requests;
};

// A closed loop: each writer sends its next frame when the last one is acknowledged.
void append_round(const RunningRelay& relay, std::vector<std::unique_ptr<Writer>>& writers,
                  std::size_t frames) {
  const std::size_t each = frames / writers.size();
  for (auto& writer : writers) writer->prepare(each);
  struct Turn {
    int socket;
    std::size_t at = 0;
    std::string in;
    Steady::time_point sent;
  };
  std::vector<Turn> turns;
  std::vector<pollfd> polled;
  for (std::size_t i = 0; i < writers.size(); ++i) {
    turns.push_back({connected(relay.port()), 0, {}, {}});
    polled.push_back({turns.back().socket, POLLIN, 0});
  }
  const auto send_next = [&](std::size_t i) {
    auto& turn = turns[i];
    const auto& request = writers[i]->requests[turn.at++];
    turn.sent = Steady::now();
    for (std::size_t sent = 0; sent < request.size();) {
      const auto size =
          ::send(turn.socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
      if (size <= 0) std::abort();
      sent += static_cast<std::size_t>(size);
    }
  };
  std::vector<double> latencies;
  const double cpu = cpu_us_of(relay.pid());
  const auto begun = Steady::now();
  for (std::size_t i = 0; i < turns.size(); ++i) send_next(i);
  std::size_t left = each * writers.size();
  while (left > 0) {
    if (poll(polled.data(), polled.size(), -1) <= 0) std::abort();
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if ((polled[i].revents & POLLIN) == 0) continue;
      auto& turn = turns[i];
      char piece[4096];
      const auto size = recv(turn.socket, piece, sizeof piece, 0);
      if (size <= 0) std::abort();
      turn.in.append(piece, static_cast<std::size_t>(size));
      const auto end = turn.in.find("\r\n\r\n");
      if (end == std::string::npos) continue;
      const auto length = static_cast<std::size_t>(
          std::atoll(turn.in.c_str() + turn.in.find("Content-Length: ") + 16));
      if (turn.in.size() < end + 4 + length) continue;
      const auto body = bytes_of(std::string_view(turn.in).substr(end + 4, length));
      const auto pushed = cbor::decoded<post::Pushed>(body);
      if (!pushed.has_value() || pushed->verdicts.front().verdict != post::Verdict::ok)
        std::abort();
      latencies.push_back(ms_since(turn.sent));
      turn.in.clear();
      --left;
      if (turn.at < each) send_next(i);
    }
  }
  const double took = ms_since(begun);
  const double used = cpu_us_of(relay.pid()) - cpu;
  std::ranges::sort(latencies);
  const auto count = static_cast<double>(latencies.size());
  std::printf(
      "append, durable, %2zu in flight: %8.0f /s   p50 %6.2f ms   p99 %6.2f ms   server CPU %6.1f "
      "us each\n",
      writers.size(), count / took * 1000, latencies[latencies.size() / 2],
      latencies[latencies.size() * 99 / 100], used / count);
  std::fflush(stdout);
  for (auto& turn : turns) close(turn.socket);
}

void fetch(const RunningRelay& relay, Writer& writer, std::size_t expected) {
  std::vector<double> best;
  double cpu = 0;
  for (int round = 0; round < 3; ++round) {
    const double before = cpu_us_of(relay.pid());
    const auto begun = Steady::now();
    std::size_t got = 0;
    for (bool more = true; more;) {
      const auto answer = writer.device.send(post::call_for(
          post::Pull{writer.space, {{writer.device.log(), got}}, post::page_bytes_max},
          writer.device.token()));
      const auto pulled = post::reply_to_pull(answer);
      if (!pulled.has_value()) std::abort();
      got += pulled->frames.size();
      more = pulled->more;
    }
    if (got != expected) std::abort();
    best.push_back(ms_since(begun));
    cpu = cpu_us_of(relay.pid()) - before;
  }
  std::ranges::sort(best);
  std::printf("fetch %zu frames (%.1f MB): %.0f ms, server CPU %.0f ms, best of 3\n", expected,
              static_cast<double>(expected) * 3440 / 1e6, best.front(), cpu / 1000);
}

int measure(std::size_t frames) {
  const TestFolder folder;
  const std::string data = folder.path() + "/data";
  const auto begun = Steady::now();
  auto relay = std::make_unique<RunningRelay>(data, std::vector<std::string>{"--unlimited"});
  if (HttpClient(relay->port()).call(post::call_for(post::Hello{})).status != 200) std::abort();
  say("start to first answer, new database", ms_since(begun), "ms");
  say("memory, idle", mib_of(relay->pid()), "MiB");

  std::vector<std::unique_ptr<Writer>> one;
  std::vector<std::unique_ptr<Writer>> sixteen;
  one.push_back(std::make_unique<Writer>(*relay, 1));
  for (std::uint64_t i = 0; i < 16; ++i)
    sixteen.push_back(std::make_unique<Writer>(*relay, 100 + i));
  append_round(*relay, one, 200);  // warm
  for (int round = 0; round < 3; ++round) {
    append_round(*relay, one, frames / 4);
    append_round(*relay, sixteen, frames);
  }
  const double at_rest = mib_of(relay->pid());
  say("memory, after these appends", at_rest, "MiB");

  Writer reader(*relay, 5000);
  std::vector<Bytes> batch;
  for (std::size_t made = 0; made < 10'000; ++made) {
    batch.push_back(reader.device.next_frame(reader.space));
    if (batch.size() < 60 && made + 1 < 10'000) continue;
    if (!reader.device.push(reader.space, batch).has_value()) std::abort();
    batch.clear();
  }
  say("memory, after 10,000 frames more", mib_of(relay->pid()), "MiB");
  fetch(*relay, reader, 10'000);
  say("memory, after that fetch", mib_of(relay->pid()), "MiB");

  const double before = mib_of(relay->pid());
  std::vector<int> idle;
  for (int i = 0; i < 900; ++i) idle.push_back(connected(relay->port()));
  if (HttpClient(relay->port()).call(post::call_for(post::Hello{})).status != 200) std::abort();
  say("memory per idle connection", (mib_of(relay->pid()) - before) * 1024 / 900, "KiB",
      "user space; without TLS");
  for (const int socket : idle) close(socket);

  relay.reset();
  const auto again = Steady::now();
  RunningRelay restarted(data);
  if (HttpClient(restarted.port()).call(post::call_for(post::Hello{})).status != 200) std::abort();
  say("start to first answer, database with frames", ms_since(again), "ms");
  return 0;
}

}  // namespace
}  // namespace troth::relay

int main(int count, char** words) {
  return troth::relay::measure(count > 1 ? static_cast<std::size_t>(std::atoll(words[1])) : 4000);
}
