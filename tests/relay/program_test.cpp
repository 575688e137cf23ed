// The program as the network sees it: what it links, what it answers, what it writes down.
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "tests/relay/played_device.h"
#include "tests/relay/running_relay.h"

namespace troth::relay {
namespace {

std::string said_by(const std::string& command) {
  std::string said;
  FILE* pipe = popen(command.c_str(), "r");
  if (!pipe) return said;
  char piece[4096];
  for (std::size_t size; (size = fread(piece, 1, sizeof piece, pipe)) > 0;)
    said.append(piece, size);
  pclose(pipe);
  return said;
}
std::string contents_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Pair {
  Pair(const RunningRelay& relay, std::uint64_t seed)
      : client(relay.port()),
        space{{static_cast<std::uint8_t>(seed), 7}},
        ana(seed, ask(), relay.origin()),
        ben(seed + 1000, ask(), relay.origin()) {
    const SigningKey join_key(key_from(seed + 5000));
    EXPECT_TRUE(ana.settle(space, join_key).has_value());
    EXPECT_TRUE(ben.settle(space, join_key).has_value());
  }
  Ask ask() {
    return [this](const post::Call& call) { return client.call(call); };
  }
  HttpClient client;
  SpaceId space;
  PlayedDevice ana;
  PlayedDevice ben;
};

// Protocol A14: the program names no function that opens, derives or stretches.
TEST(Program, LinksNothingThatCouldOpenASheet) {
  // The names alone: an address may well spell "aead".
  const std::string symbols =
      said_by("nm -a --format=just-symbols " TROTH_RELAY_PROGRAM
              " 2>/dev/null; nm -D --format=just-symbols " TROTH_RELAY_PROGRAM);
  ASSERT_NE(symbols.find("crypto_generichash"), std::string::npos);
  ASSERT_NE(symbols.find("crypto_sign_verify_detached"), std::string::npos);
  for (const char* forbidden : {"aead", "box_open", "box_seal", "secretbox", "pwhash", "crypto_kdf",
                                "scalarmult", "sign_detached", "secretstream", "Cipher", "stretch"})
    EXPECT_EQ(symbols.find(forbidden), std::string::npos) << forbidden;
}

TEST(Program, SpeaksTheSameConversationsOverHttp) {
  const TestFolder folder;
  const RunningRelay relay(folder.path() + "/data");
  Pair pair(relay, 1);
  std::vector<Bytes> frames;
  for (const auto size : s_sizes) frames.push_back(pair.ana.next_frame(pair.space, size));
  const auto pushed = pair.ana.push(pair.space, frames);
  ASSERT_TRUE(pushed.has_value());
  for (const auto& verdict : pushed->verdicts) EXPECT_EQ(verdict.verdict, post::Verdict::ok);
  EXPECT_EQ(pair.ana.pull(pair.space)->frames, frames);
  EXPECT_EQ(pair.ben.pull(pair.space)->frames.size(), 4u);
}

TEST(Program, WakesMoreThanAHundredStreamsWithNothingButTheFact) {
  const TestFolder folder;
  const RunningRelay relay(folder.path() + "/data");
  std::vector<std::unique_ptr<Pair>> pairs;
  std::vector<std::unique_ptr<HttpClient>> streams;
  for (std::uint64_t i = 1; i <= 13; ++i) {
    pairs.push_back(std::make_unique<Pair>(relay, i));
    for (int k = 0; k < 8; ++k) {
      streams.push_back(std::make_unique<HttpClient>(relay.port()));
      const post::Call wait{post::Route::wait, pairs.back()->ben.token(), {}};
      ASSERT_TRUE(streams.back()->begin(streams.back()->request_for(wait)));
      ASSERT_TRUE(streams.back()->read_until("data: something\n\n", 1));
    }
  }
  // Ben's own session is never woken by itself, so a second device of his waits; Ana writes.
  for (auto& pair : pairs)
    EXPECT_EQ(pair->ana.push_one(pair->space, pair->ana.next_frame(pair->space)).verdict,
              post::Verdict::ok);
  for (auto& stream : streams) EXPECT_TRUE(stream->read_until("data: something\n\n", 2));
  EXPECT_EQ(streams.size(), 104u);
}

TEST(Program, AStreamEndsWhenItsSessionDoes) {
  const TestFolder folder;
  const RunningRelay relay(folder.path() + "/data");
  Pair pair(relay, 1);
  HttpClient stream(relay.port());
  ASSERT_TRUE(stream.begin(stream.request_for({post::Route::wait, pair.ben.token(), {}})));
  ASSERT_TRUE(stream.read_until("data: something\n\n", 1));
  ASSERT_TRUE(pair.ben.ask(post::Logout{}).has_value());
  EXPECT_FALSE(stream.read_until("never", 1));
}

TEST(Program, FiveHundredSlowConnectionsKeepNobodyElseWaiting) {
  const TestFolder folder;
  const RunningRelay relay(folder.path() + "/data");
  Pair pair(relay, 1);
  std::vector<std::unique_ptr<HttpClient>> slow;
  for (int i = 0; i < 500; ++i) {
    slow.push_back(std::make_unique<HttpClient>(relay.port()));
    ASSERT_TRUE(slow.back()->begin(i % 2 == 0 ? "POST /api/1/push HTTP/1.1\r\nHost: 127"
                                              : "POST /api/1/push HTTP/1.1\r\nHost: 127.0.0.1:" +
                                                    std::to_string(relay.port()) +
                                                    "\r\nContent-Length: 2000000\r\n\r\nabc"));
  }
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(pair.ana.push_one(pair.space, pair.ana.next_frame(pair.space)).verdict,
              post::Verdict::ok);
}

TEST(Program, RefusesWhatIsNoCallOfOurs) {
  const TestFolder folder;
  const RunningRelay relay(folder.path() + "/data");
  HttpClient client(relay.port());
  const std::string host = "Host: 127.0.0.1:" + std::to_string(relay.port()) + "\r\n";
  EXPECT_EQ(
      client.send("POST /api/2/pull HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n").status,
      404);
  EXPECT_EQ(
      client.send("POST /api/1/nothing HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n").status,
      404);
  EXPECT_EQ(client.send("GET /api/1/pull HTTP/1.1\r\n" + host + "\r\n").status, 405);
  EXPECT_EQ(client.send("PUT / HTTP/1.1\r\n" + host + "\r\n").status, 405);
  EXPECT_EQ(
      client.send("POST /api/1/pull HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n").status,
      401);
  EXPECT_EQ(
      client.send("POST /api/1/hello HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n").status,
      400);
  EXPECT_EQ(
      client
          .send("POST /api/1/hello?a HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\n\xa1\x01\xf5")
          .status,
      404);
  EXPECT_EQ(
      client.send("POST /api/1/hello HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\n\xa1\x01\xf5")
          .status,
      200);
  // Plain http is for this machine only; a name that is not ours may be somebody else's page (DNS
  // rebinding).
  EXPECT_EQ(client
                .send("POST /api/1/hello HTTP/1.1\r\n" + host +
                      "X-Forwarded-Proto: http\r\nContent-Length: 3\r\n\r\n\xa1\x01\xf5")
                .status,
            400);
  EXPECT_EQ(client
                .send("POST /api/1/hello HTTP/1.1\r\nHost: evil.example\r\nContent-Length: "
                      "3\r\n\r\n\xa1\x01\xf5")
                .status,
            400);
  EXPECT_EQ(client
                .send("POST /api/1/hello HTTP/1.1\r\nHost: localhost:1\r\nContent-Length: "
                      "3\r\n\r\n\xa1\x01\xf5")
                .status,
            421);
  EXPECT_EQ(client
                .send("POST /api/1/hello HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: "
                      "chunked\r\nContent-Length: 3\r\n\r\n")
                .status,
            501);
  EXPECT_EQ(
      client.fetch("/metrics", "X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\n").status,
      404);
  EXPECT_EQ(client.fetch("/healthz").body, "ok\n");
}

TEST(Program, ServesTheAppWithItsHeadersAndNothingOutsideItsFolder) {
  const TestFolder folder;
  const std::string app = folder.path() + "/app";
  std::filesystem::create_directories(app + "/assets");
  std::ofstream(app + "/index.html") << "<!doctype html>";
  std::ofstream(app + "/index.html.br") << "pressed";
  std::ofstream(app + "/assets/index-AbCdEf12.js") << "1";
  std::ofstream(app + "/troth.wasm") << "2";
  std::ofstream(folder.path() + "/secret.txt") << "3";
  const RunningRelay relay(folder.path() + "/data",
                           {"--app", app, "--origin", "https://troth.example"});
  HttpClient client(relay.port());
  const auto page = client.fetch("/");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.body, "<!doctype html>");
  for (const char* header :
       {"Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval';",
        "require-trusted-types-for 'script'; trusted-types troth-worker\r\n",
        "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Embedder-Policy: require-corp",
        "Cross-Origin-Resource-Policy: same-origin", "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Permissions-Policy: geolocation=(), camera=(), microphone=()",
        "publickey-credentials-create=(self), publickey-credentials-get=(self)",
        "Cache-Control: no-cache", "Content-Type: text/html; charset=utf-8"})
    EXPECT_NE(page.head.find(header), std::string::npos) << header;
  EXPECT_EQ(page.head.find("Strict-Transport-Security"), std::string::npos);
  EXPECT_EQ(page.head.find("Server:"), std::string::npos);
  const auto pressed = client.fetch("/index.html", "Accept-Encoding: gzip, br\r\n");
  EXPECT_EQ(pressed.body, "pressed");
  EXPECT_NE(pressed.head.find("Content-Encoding: br"), std::string::npos);
  EXPECT_NE(client.fetch("/assets/index-AbCdEf12.js").head.find("immutable"), std::string::npos);
  EXPECT_NE(client.fetch("/troth.wasm").head.find("application/wasm"), std::string::npos);
  const auto tag = page.head.substr(page.head.find("ETag: ") + 6, 26);
  EXPECT_EQ(client.fetch("/", "If-None-Match: " + tag + "\r\n").status, 304);
  for (const char* path : {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "/.",
                           "/assets", "/relay.db", "//etc/passwd"})
    EXPECT_EQ(client.fetch(path).status, 404) << path;
  const auto outside = client.send(
      "GET / HTTP/1.1\r\nHost: troth.example\r\nX-Forwarded-For: 9.9.9.9\r\nX-Forwarded-Proto: "
      "https\r\n\r\n");
  EXPECT_EQ(outside.status, 200);
  EXPECT_NE(outside.head.find("Strict-Transport-Security: max-age=63072000"), std::string::npos);
}

TEST(Program, AsksNotToBeListedUnlessWhoeverRunsItWantsToBeFound) {
  const TestFolder folder;
  const std::string app = folder.path() + "/app";
  std::filesystem::create_directories(app);
  std::ofstream(app + "/index.html") << "<!doctype html>";
  const auto head = [&](const std::vector<std::string>& further) {
    std::vector<std::string> words = {"--app", app};
    words.insert(words.end(), further.begin(), further.end());
    const RunningRelay relay(folder.path() + "/data", words);
    return HttpClient(relay.port()).fetch("/").head;
  };
  EXPECT_NE(head({}).find("X-Robots-Tag: noindex\r\n"), std::string::npos);
  EXPECT_EQ(head({"--findable"}).find("X-Robots-Tag"), std::string::npos);
}

// `troth app`: for people whose relay is run by somebody whom they do not want to trust with the
// pages as well.
TEST(Program, ServesOnlyTheAppForARelayElsewhereAndSaysWhereThatIs) {
  const TestFolder folder;
  const std::string app = folder.path() + "/app";
  const std::string over = folder.path() + "/over";
  std::filesystem::create_directories(app);
  std::filesystem::create_directories(over);
  std::ofstream(app + "/index.html") << "<head><meta name=\"troth-relay\" content=\"\" /></head>";
  std::ofstream(app + "/index.html.br") << "the page before it knew";
  std::ofstream(app + "/sw.js") << "const version = 1;";
  std::ofstream(app + "/one.txt") << "below";
  std::ofstream(over + "/one.txt") << "above";
  const RunningRelay relay(folder.path() + "/data",
                           {"--app", app, "--app", over, "--relay", "https://troth.example/"});
  HttpClient client(relay.port());
  const auto page = client.fetch("/", "Accept-Encoding: br\r\n");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.body,
            "<head><meta name=\"troth-relay\" content=\"https://troth.example\" /></head>");
  EXPECT_NE(page.head.find("connect-src 'self' https://troth.example;"), std::string::npos);
  EXPECT_NE(client.fetch("/sw.js").body.find("https://troth.example"), std::string::npos);
  EXPECT_EQ(client.fetch("/one.txt").body, "above");
  EXPECT_EQ(client.call(post::call_for(post::Hello{})).status, 404) << "there is no relay here";
  EXPECT_FALSE(std::filesystem::exists(folder.path() + "/data/relay.db"));
}

// Protocol 5.5: a whole life goes through the relay; none of its names is in what the relay says
// about itself.
TEST(Program, NamesNobodyInItsFiguresOrItsOutput) {
  const TestFolder folder;
  const std::string data = folder.path() + "/data";
  std::vector<std::string> canaries;
  Bytes token;
  std::string figures;
  std::string output;
  {
    const RunningRelay relay(data);
    Pair pair(relay, 1);
    ASSERT_TRUE(pair.ana.push(pair.space, {pair.ana.next_frame(pair.space)}).has_value());
    ASSERT_TRUE(pair.ben.pull(pair.space).has_value());
    (void)pair.ben.push(SpaceId{{1}}, {pair.ana.next_frame(pair.space)});
    const auto wrong =
        pair.client.send("GET /api/1/pull?token=" + hex_of(pair.ana.token()->reveal()) +
                         " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_GE(wrong.status, 400);
    figures = pair.client.fetch("/metrics").body;
    output = relay.output_file();
    for (const auto* device : {&pair.ana, &pair.ben}) {
      canaries.push_back(device->account().text());
      canaries.push_back(device->log().text());
      canaries.push_back(hex_of(device->token()->reveal()));
    }
    canaries.push_back(pair.space.text());
    canaries.push_back("127.0.0.1");
    token.assign(pair.ana.token()->reveal().begin(), pair.ana.token()->reveal().end());
  }
  EXPECT_NE(figures.find("troth_relay_calls_total{route=\"push\",status=\"200\"} 1"),
            std::string::npos);
  const auto said = contents_of(output);
  for (const auto& canary : canaries) {
    EXPECT_EQ(figures.find(canary), std::string::npos);
    EXPECT_EQ(said.find(canary), std::string::npos);
  }
  for (const auto& file : std::filesystem::directory_iterator(data)) {
    struct stat facts{};
    ASSERT_EQ(stat(file.path().c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 077, 0u);  // for its owner only
    EXPECT_EQ(contents_of(file.path().string()).find(text_of(token)), std::string::npos);
  }
}

TEST(Program, EveryRouteIsInTheDocumentsAndNoOther) {
  const std::string page = contents_of(TROTH_SOURCE_FOLDER "/docs/wire.md");
  std::vector<std::string> written;
  const std::string mark = "`POST /api/1/";
  for (auto at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1)) {
    const auto begin = at + mark.size();
    written.push_back(page.substr(begin, page.find('`', begin) - begin));
  }
  std::vector<std::string> routes;
  for (const auto name : names_of(post::Route{})) routes.emplace_back(name);
  std::ranges::sort(written);
  written.erase(std::ranges::unique(written).begin(), written.end());
  std::ranges::sort(routes);
  EXPECT_EQ(written, routes);
}

TEST(Program, SaysInOneSentenceWhatIsWrongWithItsOptions) {
  for (const char* words : {"--listen 0.0.0.0:80 --data /tmp", "--listen 127.0.0.1:x --data /tmp",
                            "--origin http://example.com", "--nonsense",
                            "--listen unix:/tmp/x.sock --data /tmp", "--mail-hour 25", "--data"}) {
    const auto said =
        said_by(std::string(TROTH_RELAY_PROGRAM) + " " + words + " 2>&1; echo code $?");
    EXPECT_EQ(said.find("troth-relay: "), 0u) << words;
    EXPECT_EQ(said.find("code 0"), std::string::npos) << words;
    EXPECT_EQ(std::ranges::count(said, '\n'), 2) << said;
  }
}

}  // namespace
}  // namespace troth::relay
