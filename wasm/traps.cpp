// What the C and C++ libraries do when something can't go on: they print a line. There is nothing
// to print to in a browser, and printing brings in a formatter, fractions and files, many kilobytes
// of them. So each just stops.
#include <version>

extern "C" {
[[noreturn]] void __assert_fail(const char*, const char*, int, const char*) { __builtin_trap(); }
[[noreturn]] void abort_message(const char*, ...) { __builtin_trap(); }
}

namespace std {
inline namespace __2 {
[[noreturn]] void __libcpp_verbose_abort(const char*, ...);
void __libcpp_verbose_abort(const char*, ...) { __builtin_trap(); }
}  // namespace __2
}  // namespace std
