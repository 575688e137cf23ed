#include "device/reply.h"

#include <gtest/gtest.h>

#include "codec/json.h"

namespace troth {
namespace {

TEST(Reply, DeedsComeInTheOrderInWhichTheyAreToBeDone) {
  Reply reply;
  reply.effects = {Keep{1, {{"s/self", {1, 2}}}, {"s/old"}}, Wake{Instant{5}}};
  const Bytes message = json::message_from(reply);
  const auto size = read_le<std::uint32_t>(message);
  EXPECT_EQ(
      text_of(BytesView(message).subspan(4, size)),
      R"({"effects":[{"kind":"keep","keep":1,"puts":[{"key":"s/self","bytes":{"at":0,"size":2}}],"drops":["s/old"]},)"
      R"({"kind":"wake","at":5}],"fault_detail":0})");
}

TEST(Reply, WhatIsLockedIsAbsentNotEmpty) {
  const std::string text = json::text_from(Screen{});
  EXPECT_EQ(text.find("\"us\""), std::string::npos);
  EXPECT_EQ(text.find("\"mine\""), std::string::npos);
}

}  // namespace
}  // namespace troth
