#include "cli/front.h"

#include <gtest/gtest.h>

namespace troth::cli {
namespace {

TEST(Front, ANameIsAHostNameInLowerCase) {
  for (const char* name : {"our.example.org", "troth.home.arpa", "a-1.b"})
    EXPECT_TRUE(is_host_name(name)) << name;
  for (const char* name :
       {"", "localhost", "Our.example.org", "our..org", "-a.org", "a-.org", "a.org.", "a b.org",
        "a.org {", "https://a.org", "a.org:443", "a.org/x", "ä.org"})
    EXPECT_FALSE(is_host_name(name)) << name;
  EXPECT_FALSE(is_host_name(std::string(64, 'a') + ".org"));
}

TEST(Front, AnOriginNamesItsPortOnlyWhereItIsUnusual) {
  Front front{.names = {"our.example.org"}, .folder = "/data"};
  EXPECT_EQ(front.origin("our.example.org"), "https://our.example.org");
  front.https_port = 8443;
  EXPECT_EQ(front.origin("our.example.org"), "https://our.example.org:8443");
}

TEST(Front, EveryNameIsServedAndNothingIsWrittenDown) {
  const Front front{.names = {"one.example.org", "two.example.org"}, .folder = "/my data"};
  const std::string text = front.caddyfile();
  EXPECT_NE(text.find("\none.example.org, two.example.org {\n"), std::string::npos) << text;
  EXPECT_NE(text.find("\nhttp://one.example.org, http://two.example.org {\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("reverse_proxy \"unix//my data/relay.sock\""), std::string::npos) << text;
  EXPECT_NE(text.find("exclude http.log.error"), std::string::npos) << text;
  EXPECT_EQ(text.find("local_certs"), std::string::npos) << text;
}

TEST(Front, AnOwnAuthorityIsAskedForByName) {
  const Front front{.names = {"troth.home.arpa"}, .folder = "/data", .has_own_authority = true};
  EXPECT_NE(front.caddyfile().find("\tlocal_certs\n"), std::string::npos);
}

}  // namespace
}  // namespace troth::cli
