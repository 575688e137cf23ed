#pragma once
// The front that the world reaches: Caddy, with a certificate for each name, in front of a relay
// that listens on a Unix socket. Here is only its text; cli/serve.cpp starts it.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace troth::cli {

struct Front {
  std::vector<std::string> names;  // host names, lower case; at least one
  std::string folder;              // absolute: certificates, and the socket of the relay
  std::uint16_t https_port = 443;
  std::uint16_t http_port = 80;
  bool has_own_authority =
      false;  // certificates signed on this machine, for a network of one's own

  // How devices reach the relay by this name: "https://name", with the port where it is not 443.
  std::string origin(std::string_view name) const;
  std::string socket() const { return folder + "/relay.sock"; }
  // What phones of a home network are given once, so that they believe the certificates.
  std::string root_certificate() const {
    return folder + "/certificates/pki/authorities/local/root.crt";
  }
  // The whole Caddyfile. It keeps no access log: nobody's address is written down.
  std::string caddyfile() const;
};

// Is this a host name that a certificate can carry? Letters, digits, dashes and dots; 253 at most.
bool is_host_name(std::string_view name);

}  // namespace troth::cli
