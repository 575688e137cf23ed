#include "relay/http.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace troth::relay {
namespace {

int status_of(std::string_view bytes) {
  const auto read = read_head(bytes);
  if (const auto* refused = std::get_if<Unacceptable>(&read)) return refused->status;
  return std::holds_alternative<ReadHead>(read) ? 200 : 0;
}

TEST(Http, AnOrdinaryRequestIsRead) {
  const std::string bytes =
      "POST /api/1/push?x=1 HTTP/1.1\r\nHost: troth.example\r\nContent-Length: "
      "12\r\nAuthorization: Bearer ab\r\n\r\nbody";
  const auto read = read_head(bytes);
  const auto& head = std::get<ReadHead>(read);
  EXPECT_EQ(head.request.method, Method::post);
  EXPECT_EQ(head.request.path, "/api/1/push");
  EXPECT_EQ(head.request.query, "x=1");
  EXPECT_EQ(head.request.host, "troth.example");
  EXPECT_EQ(head.request.authorization, "Bearer ab");
  EXPECT_EQ(head.request.content_length, 12u);
  EXPECT_TRUE(head.request.keeps_alive);
  EXPECT_EQ(bytes.substr(head.size), "body");
}

RC_GTEST_PROP(Http, ARequestInPiecesIsNotReadBeforeItIsWhole, ()) {
  const std::string bytes =
      "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 1.2.3.4, 5.6.7.8\r\n\r\n";
  const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size());
  RC_ASSERT(status_of(bytes.substr(0, cut)) == 0);
  RC_ASSERT(status_of(bytes) == 200);
}

TEST(Http, LengthAndTransferEncodingTogetherOrAloneAreRefused) {
  EXPECT_EQ(
      status_of(
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"),
      501);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"), 501);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\n\r\n"), 411);
}

TEST(Http, WhatTwoReadersCouldUnderstandDifferentlyIsRefused) {
  EXPECT_EQ(
      status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\n"),
      400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\nHost: a\n\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost : a\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n: a\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status_of("get / HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +3\r\n\r\n"), 400);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x3\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.0\r\nHost: a\r\n\r\n"), 505);
  EXPECT_EQ(status_of(std::string("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 29)), 400);
}

TEST(Http, NothingGrowsBeyondItsLimit) {
  EXPECT_EQ(status_of(std::string(head_bytes_max, 'A')), 431);
  EXPECT_EQ(
      status_of("GET /" + std::string(target_bytes_max, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"),
      414);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2097153\r\n\r\n"), 413);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n"),
            413);
  std::string many = "GET / HTTP/1.1\r\nHost: a\r\n";
  for (std::size_t i = 0; i < header_count_max; ++i) many += "X: y\r\n";
  EXPECT_EQ(status_of(many + "\r\n"), 431);
}

TEST(Http, TheProxysOwnWordIsTheLastOne) {
  EXPECT_EQ(last_forwarded("6.6.6.6, 10.0.0.1,  1.2.3.4 "), "1.2.3.4");
  EXPECT_EQ(last_forwarded("1.2.3.4"), "1.2.3.4");
}

TEST(Http, ACodingIsUsedOnlyWhereItIsAccepted) {
  EXPECT_TRUE(accepts("gzip, deflate, br, zstd", "br"));
  EXPECT_TRUE(accepts("GZIP;q=0.5", "gzip"));
  EXPECT_FALSE(accepts("gzip;q=0", "gzip"));
  EXPECT_FALSE(accepts("gzipped", "gzip"));
  EXPECT_FALSE(accepts("", "gzip"));
}

RC_GTEST_PROP(Http, ArbitraryBytesNeverPassForARequest, (const std::string& bytes)) {
  const auto status = status_of(bytes);
  RC_ASSERT(status != 200);
}

}  // namespace
}  // namespace troth::relay
