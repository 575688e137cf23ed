#include "cli/host/line.h"

#include <gtest/gtest.h>

namespace troth::cli {
namespace {

TEST(Line, PlainHttpGoesToThisMachineOnly) {
  for (const char* fit :
       {"https://relay.example.org", "https://relay.example.org:8443", "http://127.0.0.1:7777",
        "http://localhost", "http://[::1]:80", "https://[2001:db8::1]"})
    EXPECT_TRUE(origin_fits(fit)) << fit;
  for (const char* unfit :
       {"http://relay.example.org", "ftp://127.0.0.1", "https://", "https://a/b",
        "https://user@host", "relay.example.org", "http://127.0.0.1.example.org", "https://host:0",
        "https://host:99999", "https://host:8o", "https://a b", ""})
    EXPECT_FALSE(origin_fits(unfit)) << unfit;
}

TEST(Line, ARelayThatIsNotThereIsStatusZero) {
  const auto line = line_to("http://127.0.0.1:9");  // the discard port: nothing listens
  const auto answer = line->post({.post = 7, .route = "hello", .token = "", .body = {}});
  EXPECT_EQ(answer.post, 7);
  EXPECT_EQ(answer.status, 0);
  EXPECT_FALSE(line->wait("", 100));
}

}  // namespace
}  // namespace troth::cli
