// <utility> first: Boost 1.74 forgets it. clang has standard coroutines that Boost 1.74 does not
// look for.
#include <utility>
#if defined(__clang__)
#define BOOST_ASIO_HAS_CO_AWAIT 1
#endif

#include "relay/server.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>
#include <unordered_set>

#include "crypto/check/hash.h"
#include "crypto/check/system_random.h"
#include "relay/app_files.h"
#include "relay/disk.h"
#include "relay/headers.h"
#include "relay/http.h"
#include "relay/listen.h"
#include "relay/metrics.h"
#include "relay/writer.h"

namespace troth::relay {

namespace {

namespace asio = boost::asio;
using Failure = boost::system::error_code;
using Steady = std::chrono::steady_clock;
using Socket = asio::generic::stream_protocol::socket;
template <class T = void>
using Awaitable = asio::awaitable<T>;

constexpr auto idle_max = std::chrono::seconds(75);
constexpr auto head_time_max = std::chrono::seconds(10);
constexpr auto heartbeat = std::chrono::seconds(25);
constexpr std::size_t body_bytes_a_second_min = 8 * 1024;
constexpr std::size_t connections_max = 20'000;
constexpr std::size_t bodies_bytes_max = 256u << 20;  // of all calls that are being read, together

auto with_failure(Failure& failure) { return asio::redirect_error(asio::use_awaitable, failure); }

struct Connection {
  explicit Connection(Socket taken) : socket(std::move(taken)) {}
  Socket socket;
  std::string in;  // read and not yet understood; empty and without memory while nothing happens
  Steady::time_point deadline = Steady::now() + head_time_max;
};

// One open `wait`.
struct Stream {
  Stream(asio::io_context& io, const Hash& of) : signal(io), session(of) {}
  asio::steady_timer signal;
  Hash session;
  bool has_news = false;
  bool is_closed = false;
};

class Server {
 public:
  Server(const ServeOptions& options, SystemRandom& random, std::vector<std::string> origins,
         bool listens_on_unix)
      : options_(options),
        random_(random),
        salt_(random.bytes<32>()),
        files_(options.apps, options.relay),
        policy_(content_policy(options.connects)),
        store_(options.in_memory ? ":memory:" : options.data + "/relay.db"),
        relay_(store_, random_,
               Rules{origins, options.registers, options.mail_hour, options.counts_frames}),
        writer_(
            store_, relay_, [this] { return time_now(); },
            [this](std::vector<Writer::Finished> finished, std::int64_t commit_us) {
              asio::post(io_, [this, commit_us, batch = std::move(finished)]() mutable {
                metrics_.commit.add(commit_us);
                for (auto& one : batch) one.then(std::move(one.outcome));
              });
            }),
        listens_on_unix_(listens_on_unix) {
    for (const auto& origin : origins) {
      const auto at = origin.find("://");
      if (at != std::string::npos) hosts_.insert(origin.substr(at + 3));
    }
    mail_day_ = relay_.mail_day(time_now());
  }

  template <class Acceptor>
  int run(Acceptor& acceptor) {
    asio::signal_set signals(io_, SIGTERM, SIGINT);
    signals.async_wait([this](Failure, int) { io_.stop(); });
    asio::signal_set backups(io_, SIGUSR1);
    watch_backups(backups);
    asio::co_spawn(io_, take_connections(acceptor), asio::detached);
    asio::co_spawn(io_, keep_house(), asio::detached);
    io_.run();
    return 0;
  }
  asio::io_context& io() { return io_; }

 private:
  // A demonstration lives months in a minute, and its relay with it.
  Instant time_now() const {
    std::int64_t ms = 0;
    if (!options_.clock.empty() && std::ifstream(options_.clock) >> ms) return {ms};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
  }

  void watch_backups(asio::signal_set& signals) {
    signals.async_wait([this, &signals](Failure failure, int) {
      if (failure) return;
      if (options_.in_memory) return watch_backups(signals);
      writer_.back_up(options_.data + "/relay.db.backup");
      watch_backups(signals);
    });
  }

  template <class Acceptor>
  Awaitable<> take_connections(Acceptor& acceptor) {
    for (;;) {
      Failure failure;
      auto taken = co_await acceptor.async_accept(with_failure(failure));
      if (failure || connections_.size() >= connections_max) {
        asio::steady_timer pause(io_, std::chrono::milliseconds(50));
        co_await pause.async_wait(with_failure(failure));
        continue;
      }
      if constexpr (std::is_same_v<typename Acceptor::protocol_type, asio::ip::tcp>)
        taken.set_option(asio::ip::tcp::no_delay(true), failure);
      taken.non_blocking(true, failure);
      asio::co_spawn(io_, talk(std::make_shared<Connection>(Socket(std::move(taken)))),
                     asio::detached);
    }
  }

  // Once a second: closes what has been silent or slow for too long. Once in a while: the disk, the
  // mail hour, what has run out.
  Awaitable<> keep_house() {
    asio::steady_timer second(io_);
    for (std::uint64_t seconds = 0;; ++seconds) {
      const auto now = Steady::now();
      for (auto* connection : connections_) {
        if (connection->deadline > now) continue;
        Failure failure;
        connection->socket.close(failure);
      }
      if (seconds % 10 == 0) look_at_disk();
      if (seconds % 3600 == 0) writer_.run([this] { relay_.tidy(time_now()); });
      if (const auto day = relay_.mail_day(time_now()); day != mail_day_) {
        mail_day_ = day;
        for (auto& [account, streams] : streams_)
          for (auto& stream : streams) tell(*stream);
      }
      Failure failure;
      second.expires_after(std::chrono::seconds(1));
      co_await second.async_wait(with_failure(failure));
    }
  }

  void look_at_disk() {
    const auto disk = options_.in_memory ? std::nullopt : disk_of(options_.data);
    if (!disk) return;
    metrics_.disk_used_percent = disk->used_percent;
    if (disk->room == room_) return;
    room_ = disk->room;
    writer_.run([this, room = room_] { relay_.set_room(room); });
  }

  // --- one connection

  Awaitable<> talk(std::shared_ptr<Connection> connection) {
    auto& c = *connection;
    connections_.insert(&c);
    for (bool goes_on = true; goes_on;) {
      const auto read = read_head(c.in);
      if (std::holds_alternative<Incomplete>(read)) {
        goes_on = co_await read_more(c);
      } else if (const auto* refused = std::get_if<Unacceptable>(&read)) {
        ++metrics_.files[refused->status];
        co_await respond(c, refused->status, plain_headers(), {}, false);
        goes_on = false;
      } else {
        goes_on = co_await serve(c, std::get<ReadHead>(read));
      }
    }
    connections_.erase(&c);
    Failure failure;
    c.socket.shutdown(Socket::shutdown_both, failure);
    c.socket.close(failure);
  }

  // Waits without holding memory, then reads what is there.
  Awaitable<bool> read_more(Connection& c) {
    if (c.in.empty()) {
      std::string().swap(c.in);
      c.deadline = Steady::now() + idle_max;
    }
    Failure failure;
    co_await c.socket.async_wait(Socket::wait_read, with_failure(failure));
    if (failure) co_return false;
    const auto size = c.socket.read_some(asio::buffer(shared_), failure);
    if (failure == asio::error::would_block) co_return true;
    if (failure) co_return false;
    if (c.in.empty()) c.deadline = Steady::now() + head_time_max;
    c.in.append(shared_.data(), size);
    metrics_.bytes_in += size;
    co_return true;
  }

  // Answers one request; false when the connection is to be closed.
  Awaitable<bool> serve(Connection& c, ReadHead head) {
    // The request looks into these bytes; the connection reads on into its own.
    const std::string bytes = c.in.substr(0, head.size);
    c.in.erase(0, head.size);
    const auto again = read_head(bytes);
    const HttpRequest request = std::get<ReadHead>(again).request;
    const auto begun = Steady::now();

    const bool is_local = !request.is_forwarded && is_loopback(request.host);
    const bool is_safe = is_local || (request.is_forwarded && request.forwarded_proto == "https");
    const bool is_ours = hosts_.contains(std::string(request.host));

    Bytes body;
    if (const auto length = request.content_length.value_or(0); length > 0) {
      if (bodies_bytes_ + length > bodies_bytes_max) co_return co_await refuse_and_close(c, 503);
      bodies_bytes_ += length;
      const bool whole = co_await read_body(c, request, body, length);
      bodies_bytes_ -= length;
      if (!whole) co_return false;
    }
    c.deadline = Steady::now() + head_time_max;

    if (request.path.starts_with("/api/")) {
      if (!is_safe) co_return co_await refuse_and_close(c, 400);
      if (!is_ours) co_return co_await refuse_and_close(c, 421);
      if (!options_.relay.empty()) co_return co_await refuse_and_close(c, 404);
      co_return co_await serve_call(c, request, std::move(body), begun);
    }
    if (request.method != Method::get && request.method != Method::head) {
      ++metrics_.files[405];
      co_return co_await respond(c, 405, plain_headers() + "Allow: GET, HEAD\r\n", {},
                                 request.keeps_alive);
    }
    if (request.path == "/healthz") co_return co_await serve_health(c, request);
    if (request.path == "/metrics" && is_local && !listens_on_unix_)
      co_return co_await serve_metrics(c, request);
    if (!is_safe) co_return co_await refuse_and_close(c, 400);
    if (!is_ours) co_return co_await refuse_and_close(c, 421);
    co_return co_await serve_file(c, request);
  }

  Awaitable<bool> read_body(Connection& c, const HttpRequest& request, Bytes& body,
                            std::size_t length) {
    const auto there = std::min(length, c.in.size());
    body.reserve(length);
    body.assign(c.in.begin(), c.in.begin() + static_cast<std::ptrdiff_t>(there));
    c.in.erase(0, there);
    if (there == length) co_return true;
    c.deadline =
        Steady::now() + head_time_max + std::chrono::seconds(length / body_bytes_a_second_min);
    Failure failure;
    if (request.expects_continue) {
      static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      co_await asio::async_write(c.socket, asio::buffer(go_on.data(), go_on.size()),
                                 with_failure(failure));
      if (failure) co_return false;
    }
    body.resize(length);
    co_await asio::async_read(c.socket, asio::buffer(body.data() + there, length - there),
                              with_failure(failure));
    metrics_.bytes_in += length - there;
    co_return !failure;
  }

  // --- calls

  Awaitable<Outcome> through_writer(post::Call call, Place place) {
    return asio::async_initiate<const asio::use_awaitable_t<>&, void(Outcome)>(
        [this, place](auto handler, post::Call moved) {
          // A handler can only be moved, a std::function wants to be copied.
          auto held = std::make_shared<decltype(handler)>(std::move(handler));
          writer_.ask(std::move(moved), place,
                      [held](Outcome outcome) { (*held)(std::move(outcome)); });
        },
        asio::use_awaitable, std::move(call));
  }

  Awaitable<bool> serve_call(Connection& c, const HttpRequest& request, Bytes body,
                             Steady::time_point begun) {
    std::optional<post::Route> route;
    if (request.path.starts_with(post::path_prefix))
      route = post::route_named(request.path.substr(post::path_prefix.size()));
    if (request.method == Method::options)
      co_return co_await respond(c, 204, call_headers() + preflight_headers(), {},
                                 request.keeps_alive);
    if (!route || !request.query.empty())
      co_return co_await refuse(c, request, 404, post::Refusal::other_version);
    const bool waits = *route == post::Route::wait;
    if (request.method != Method::post && !(waits && request.method == Method::get))
      co_return co_await respond(c, 405, call_headers() + "Allow: POST, OPTIONS\r\n", {},
                                 request.keeps_alive);

    post::Call call{*route, token_in(request.authorization), std::move(body)};
    const auto place = place_of(request);
    auto outcome = co_await through_writer(std::move(call), place);
    spread(outcome);
    if (outcome.delay_ms > 0) {
      Failure failure;
      asio::steady_timer pause(io_, std::chrono::milliseconds(outcome.delay_ms));
      co_await pause.async_wait(with_failure(failure));
    }
    ++metrics_.calls[{*route, outcome.answer.status}];
    metrics_.latency.add(
        std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - begun).count());
    if (waits && outcome.waits) co_return co_await stream(c, *outcome.waits, *outcome.session);
    co_return co_await respond(c, outcome.answer.status,
                               call_headers() + "Content-Type: application/octet-stream\r\n",
                               text_of(outcome.answer.body), request.keeps_alive);
  }

  Awaitable<bool> refuse(Connection& c, const HttpRequest& request, int status, post::Refusal why) {
    ++metrics_.files[status];
    const auto answer = post::refuse(why);
    co_return co_await respond(c, status,
                               call_headers() + "Content-Type: application/octet-stream\r\n",
                               text_of(answer.body), request.keeps_alive);
  }
  Awaitable<bool> refuse_and_close(Connection& c, int status) {
    ++metrics_.files[status];
    co_await respond(c, status, plain_headers(), {}, false);
    co_return false;
  }

  // What a call means for others: who is woken, whose streams end.
  void spread(const Outcome& outcome) {
    for (const auto& account : outcome.wake)
      if (const auto at = streams_.find(account); at != streams_.end())
        for (auto& one : at->second)
          if (one->session != outcome.session) tell(*one);
    if (outcome.ended)
      if (const auto at = streams_.find(*outcome.ended); at != streams_.end())
        for (auto& one : at->second) close(*one);
  }
  static void tell(Stream& stream) {
    stream.has_news = true;
    stream.signal.cancel();
  }
  static void close(Stream& stream) {
    stream.is_closed = true;
    stream.signal.cancel();
  }

  // Server-sent events that say "something" and no more: who reads the traffic learns that there
  // was traffic.
  Awaitable<bool> stream(Connection& c, const AccountId account, const Hash session) {
    static constexpr std::string_view something = "data: something\n\n";
    static constexpr std::string_view still_here = ":\n\n";
    const std::string head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n" +
        call_headers() + "\r\n";
    const auto stream = std::make_shared<Stream>(io_, session);
    auto& all = streams_[account];
    if (all.size() >= streams_of_an_account_max) close(*all.front());
    all.push_back(stream);
    ++metrics_.streams;
    Failure failure;
    c.deadline = Steady::time_point::max();
    // The first event comes at once: what arrived before the stream stood is not missed.
    std::string_view next = something;
    co_await asio::async_write(c.socket, asio::buffer(head), with_failure(failure));
    while (!failure && !stream->is_closed) {
      c.deadline = Steady::now() + head_time_max;
      co_await asio::async_write(c.socket, asio::buffer(next.data(), next.size()),
                                 with_failure(failure));
      if (failure) break;
      c.deadline = Steady::time_point::max();
      metrics_.bytes_out += next.size();
      if (!stream->has_news && !stream->is_closed) {
        Failure woken;
        stream->signal.expires_after(heartbeat);
        co_await stream->signal.async_wait(with_failure(woken));
      }
      next = stream->has_news ? something : still_here;
      stream->has_news = false;
    }
    --metrics_.streams;
    auto at = streams_.find(account);
    std::erase(at->second, stream);
    if (at->second.empty()) streams_.erase(at);
    co_return false;
  }

  // --- files and figures

  Awaitable<bool> serve_file(Connection& c, const HttpRequest& request) {
    auto file = files_.find(request.path, request.accept_encoding);
    if (!file) {
      ++metrics_.files[404];
      co_return co_await respond(c, 404, plain_headers(), {}, request.keeps_alive);
    }
    std::string headers =
        app_headers(policy_, request.forwarded_proto == "https", options_.may_be_found);
    headers += "Content-Type: " + std::string(file->type) + "\r\nETag: " + file->tag +
               "\r\nVary: Accept-Encoding\r\n";
    headers += file->is_hashed ? "Cache-Control: public, max-age=31536000, immutable\r\n"
                               : "Cache-Control: no-cache\r\n";
    if (request.if_none_match == file->tag) {
      ++metrics_.files[304];
      co_return co_await respond(c, 304, headers, {}, request.keeps_alive);
    }
    if (!file->encoding.empty())
      headers += "Content-Encoding: " + std::string(file->encoding) + "\r\n";
    ++metrics_.files[200];
    co_return co_await respond(c, 200, headers, file->body, request.keeps_alive,
                               request.method == Method::head);
  }

  Awaitable<bool> serve_health(Connection& c, const HttpRequest& request) {
    auto outcome = co_await through_writer(post::call_for(post::Hello{}), 0);
    const bool well = outcome.answer.status == 200;
    co_return co_await respond(
        c, well ? 200 : 503, plain_headers() + "Content-Type: text/plain\r\n",
        well ? "ok\n" : "not well\n", request.keeps_alive, request.method == Method::head);
  }
  Awaitable<bool> serve_metrics(Connection& c, const HttpRequest& request) {
    metrics_.connections = connections_.size();
    metrics_.queue = writer_.waiting();
    const auto text = metrics_.text();
    co_return co_await respond(c, 200,
                               plain_headers() + "Content-Type: text/plain; version=0.0.4\r\n",
                               text, request.keeps_alive, request.method == Method::head);
  }

  // --- writing

  Awaitable<bool> respond(Connection& c, int status, std::string headers, std::string_view body,
                          bool keeps_alive, bool only_head = false) {
    std::string head = "HTTP/1.1 ";
    head += reason_of(status);
    head += "\r\n";
    head += headers;
    if (status != 204 && status != 304)
      head += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    if (!keeps_alive) head += "Connection: close\r\n";
    head += "\r\n";
    if (only_head) body = {};
    c.deadline =
        Steady::now() + head_time_max + std::chrono::seconds(body.size() / body_bytes_a_second_min);
    const std::array<asio::const_buffer, 2> parts = {asio::buffer(head),
                                                     asio::buffer(body.data(), body.size())};
    Failure failure;
    co_await asio::async_write(c.socket, parts, with_failure(failure));
    metrics_.bytes_out += head.size() + body.size();
    co_return !failure && keeps_alive;
  }

  // --- who asks

  // The address is hashed with a salt of this start and forgotten; of IPv6 the network, since one
  // person has all of it.
  Place place_of(const HttpRequest& request) const {
    if (!request.is_forwarded) return 0;
    auto address = std::string(last_forwarded(request.forwarded_for));
    Failure failure;
    const auto parsed = asio::ip::make_address(address, failure);
    if (!failure && parsed.is_v6()) {
      const auto all = parsed.to_v6().to_bytes();
      address.assign(all.begin(), all.begin() + 8);
    }
    const Hash of = hash(label::peer, {salt_, bytes_of(address)});
    return read_le<std::uint64_t>(of.bytes) | 1;
  }

  const ServeOptions& options_;
  SystemRandom& random_;
  const ByteArray<32> salt_;
  AppFiles files_;
  const std::string policy_;
  std::set<std::string> hosts_;
  asio::io_context io_{1};
  Metrics metrics_;
  SqliteStore store_;
  Relay relay_;
  std::map<AccountId, std::vector<std::shared_ptr<Stream>>> streams_;
  std::unordered_set<Connection*> connections_;
  std::array<char, 64 * 1024> shared_{};
  std::size_t bodies_bytes_ = 0;
  Room room_ = Room::plenty;
  std::int64_t mail_day_ = 0;
  Writer writer_;  // ends first
  bool listens_on_unix_;
};

int complain(const std::string& sentence) {
  std::fprintf(stderr, "troth-relay: %s\n", sentence.c_str());
  return 1;
}

void take_all_descriptors() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, connections_max + 1000);
  setrlimit(RLIMIT_NOFILE, &limit);
}

int serve_unix(const ServeOptions& options, SystemRandom& random) {
  const std::string path = options.listen.substr(5);
  if (options.origins.empty())
    return complain("--listen unix:PATH needs --origin https://NAME: how do devices reach it?");
  Server server(options, random, options.origins, true);
  using Local = asio::local::stream_protocol;
  ::unlink(path.c_str());
  Local::acceptor acceptor(server.io());
  Failure failure;
  acceptor.open(Local(), failure);
  if (!failure) acceptor.bind(Local::endpoint(path), failure);
  if (!failure) acceptor.listen(1024, failure);
  if (failure) return complain("cannot listen on " + options.listen + ": " + failure.message());
  ::chmod(path.c_str(), 0660);
  if (options.ready) options.ready(options.listen);
  return server.run(acceptor);
}

int serve_loopback(const ServeOptions& options, SystemRandom& random) {
  const auto listen = loopback_in(options.listen);
  if (!listen)
    return complain("--listen takes 127.0.0.1:PORT, [::1]:PORT or unix:PATH (docs/operating.md)");
  using asio::ip::tcp;
  const tcp::endpoint wanted(asio::ip::make_address(listen->host == "[::1]" ? "::1" : "127.0.0.1"),
                             listen->port);
  // The port is known before the server is made: it is part of the origin that devices name when
  // they log in.
  asio::io_context for_port;
  tcp::acceptor bound(for_port);
  Failure failure;
  bound.open(wanted.protocol(), failure);
  if (!failure) bound.set_option(tcp::acceptor::reuse_address(true), failure);
  if (!failure) bound.bind(wanted, failure);
  if (!failure) bound.listen(1024, failure);
  if (failure) return complain("cannot listen on " + options.listen + ": " + failure.message());
  const auto real_port = std::to_string(bound.local_endpoint().port());
  auto origins = options.origins;
  for (const char* name : {"http://127.0.0.1:", "http://localhost:", "http://[::1]:"})
    origins.push_back(name + real_port);
  Server server(options, random, origins, false);
  tcp::acceptor acceptor(server.io(), wanted.protocol(), bound.release());
  if (options.ready) options.ready("http://" + listen->host + ":" + real_port);
  return server.run(acceptor);
}

}  // namespace

int serve_relay(const ServeOptions& options) {
  // No core file and no debugger of another user may hold what passes through here.
  prctl(PR_SET_DUMPABLE, 0);
  std::signal(SIGPIPE, SIG_IGN);
  take_all_descriptors();
  ::umask(0077);
  if (!options.in_memory) {
    std::error_code error;
    std::filesystem::create_directories(options.data, error);
    if (options.data.empty() || ::access(options.data.c_str(), R_OK | W_OK | X_OK) != 0)
      return complain("cannot write to the data folder; give one with --data");
  }
  if (!options.clock.empty() && !options.in_memory)
    return complain("--clock is for demonstrations; it goes with --in-memory only");
  if (!options.apps.empty() && AppFiles(options.apps).empty())
    return complain("the app folder holds no files");
  if (!options.relay.empty() && options.apps.empty())
    return complain("--relay serves an app for a relay elsewhere; say --app FOLDER, too");
  SystemRandom random;
  return options.listen.starts_with("unix:") ? serve_unix(options, random)
                                             : serve_loopback(options, random);
}

}  // namespace troth::relay
