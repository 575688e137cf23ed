#pragma once
// What lies beside this program: the relay's program, the built app. For the programs that start
// them (serve, app, demo).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/child.h"

namespace troth::cli {

// The relay's program: in the folder of this one, else wherever the system finds it.
std::string relay_program();

// The folder of the app as two people use it, or of the one that only shows made-up people. Empty
// when it is not built.
enum class Bundle : std::uint8_t { app, demo };
std::optional<std::string> built(Bundle bundle);

// The relay says "... ready on ADDRESS" once, when it takes calls: "http://127.0.0.1:8787". Empty
// when it ended instead; it has said why.
std::string ready_address(Child& relay);

bool exists(const std::string& path);
std::string absolute(const std::string& path);
// Makes the folder and those above it, each for its owner alone.
bool make_folder(const std::string& path);
bool write_file(const std::string& path, std::string_view contents);  // for its owner alone
bool is_port(std::string_view text, std::uint16_t& port);

}  // namespace troth::cli
